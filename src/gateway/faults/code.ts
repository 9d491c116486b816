import { required, textLike } from '../../options/rules.js';
import { faultKind } from './FaultKind.js';

export const code = faultKind<{ readonly code: string }>({
  name: 'code',
  about: 'Answers with a code of the network, and does no work.',
  parameters: { code: required(textLike(/^[A-Z0-9]{2,4}$/, 'a code of 2 to 4 letters and digits')) },
  judge: ({ code }) => ({ code }),
});
