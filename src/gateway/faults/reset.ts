import type { Outgoing } from '../Outgoing.js';
import { faultKind } from './FaultKind.js';
import { type When, when } from './When.js';

const RESET: Outgoing = { status: 200, headers: [], body: new Uint8Array(), wire: { resetAfter: 0 } };

export const reset = faultKind<When>({
  name: 'reset',
  about: 'Resets the connection before or after the work is done, and answers nothing.',
  parameters: { when },
  instead: ({ when }) => (when === 'after' ? undefined : RESET),
  outgoing: () => RESET,
});
