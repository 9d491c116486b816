import { faultKind } from './FaultKind.js';
import { withSignature } from './withSignature.js';

export const unsigned = faultKind({
  name: 'unsigned',
  about: 'Answers without a signature: no header UPI-JWS, or no sign.',
  parameters: {},
  outgoing: (outgoing) => withSignature(outgoing, () => undefined),
});
