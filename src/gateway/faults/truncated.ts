import { required, wholeNumber } from '../../options/rules.js';
import { faultKind } from './FaultKind.js';

export const truncated = faultKind<{ readonly bytes: number }>({
  name: 'truncated',
  about: 'Ends the connection after so many bytes of the body.',
  parameters: { bytes: required(wholeNumber(0, 0x100_0000)) },
  outgoing: (outgoing, { bytes }) => ({ ...outgoing, wire: { cutAfter: bytes } }),
});
