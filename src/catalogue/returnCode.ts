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

const UNSIGNED =
  'An unsigned answer proves nothing: where money moves, query first with the same order number.';

/**
 * Says what to do about a return code.
 *
 * @param about a {@link ReturnCode}, or its action alone
 * @returns the `advice` of the code where it has one; otherwise one sentence, and of a code whose answers are not signed
 * a second one, which says that they prove nothing
 * @example
 * ```ts
 * import { adviceOn, returnCode } from 'tallystick/catalogue';
 *
 * console.log(adviceOn('retry')); // Send the request again later.
 * const code = returnCode('lianlian', '1001');
 * console.log(code && adviceOn(code).includes('proves nothing')); // true
 * ```
 */
export function adviceOn(about: ReturnCode | Action): string {
  if (typeof about === 'string') return ADVICE[about];
  const { action, advice, unsigned } = about;
  if (advice !== undefined) return advice;
  return unsigned && action !== 'query' ? `${ADVICE[action]} ${UNSIGNED}` : ADVICE[action];
}
