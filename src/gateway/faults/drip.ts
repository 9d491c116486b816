import { required, wholeNumber } from '../../options/rules.js';
import { faultKind } from './FaultKind.js';

export const drip = faultKind<{ readonly bytes: number; readonly every: number }>({
  name: 'drip',
  about: 'Sends so many bytes of the body each so many milliseconds, on a connection.',
  parameters: { bytes: required(wholeNumber(1, 0x1_0000)), every: required(wholeNumber(1, 60_000)) },
  outgoing: (outgoing, { bytes, every }) => ({ ...outgoing, wire: { drip: { bytes, every } } }),
});
