import { faultKind } from './FaultKind.js';

export const otherRequest = faultKind({
  name: 'other-request',
  about: 'Answers, signed and well, a request that somebody else may have sent.',
  parameters: {},
  request: (_, __, { otherRequest }) => otherRequest(),
});
