import { faultKind } from './FaultKind.js';
import { withSignature } from './withSignature.js';

export const wrongSignature = faultKind({
  name: 'wrong-signature',
  about: 'Answers with a signature of which one character is another.',
  parameters: {},
  // Not the last one, of which some bits count for nothing.
  outgoing: (outgoing) =>
    withSignature(
      outgoing,
      (text) => `${text.slice(0, -9)}${text.at(-9) === 'A' ? 'B' : 'A'}${text.slice(-8)}`,
    ),
});
