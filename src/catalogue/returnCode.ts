import type { Action, ReturnCode } from '../networks/Publication.js';
import { returnCodes } from '../networks/returnCodes.js';

/**
 * Looks up a code with which a network answers.
 *
 * @param network `unionpay` or `lianlian`
 * @param code as it was received, such as `E0` or `1004`
 * @returns what it means and what to do; undefined where the network publishes no such code
 * @example
 * ```ts
 * import { returnCode } from 'tallystick/catalogue';
 *
 * console.log(returnCode('lianlian', '1003')?.action); // query
 * ```
 */
export function returnCode(network: string, code: string): ReturnCode | undefined {
  return returnCodes.find((known) => known.network === network && known.code === code);
}

const ADVICE: Readonly<Record<Action, string>> = {
  done: 'Nothing is left to do.',
  correct: 'Correct the request and send it as a new one.',
  payer: 'Tell the payer, who can act: correct data, another card, a new code.',
  retry: 'Send the request again later.',
  query: 'Query the outcome before you send anything: the request may have been carried out.',
  contact: 'Contact the network.',
};

/**
 * Says what to do about a return code.
 *
 * @param action the action of a {@link ReturnCode}
 * @returns one sentence
 * @example
 * ```ts
 * import { adviceOn } from 'tallystick/catalogue';
 *
 * console.log(adviceOn('retry')); // Send the request again later.
 * ```
 */
export function adviceOn(action: Action): string {
  return ADVICE[action];
}
