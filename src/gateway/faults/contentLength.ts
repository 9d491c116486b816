import { required, wholeNumber } from '../../options/rules.js';
import { faultKind } from './FaultKind.js';

export const contentLength = faultKind<{ readonly by: number }>({
  name: 'content-length',
  about: 'Says that the body has so many bytes more, or with a minus sign fewer, than it has.',
  parameters: { by: required(wholeNumber(-1_000, 1_000)) },
  outgoing: (outgoing, { by }) => ({
    ...outgoing,
    wire: { contentLength: Math.max(outgoing.body.length + by, 0) },
  }),
});
