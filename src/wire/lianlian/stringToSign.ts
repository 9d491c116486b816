import { requireFit } from '../../options/optionsChecker.js';
import { listOf, text } from '../../options/rules.js';
import type { JsonObject } from '../../table/JsonObject.js';

/**
 * The text that LianLian signs: every member but `sign` and what is null or empty, sorted by name in
 * ASCII order, joined as `name=value&name=value`, without any encoding. Members that no table lists
 * take part, `sign_type` too, and `"0"` is not empty. Lists take no part, as in genuine answers of the network:
 * what a list says, nobody signed.
 *
 * @param params the members of the message; values are strings, and any other value is written as its JSON
 * @param unsigned members that the network's documents leave out: in the answers of `MPAY_RESULT_QUERY` `bank_name`, `memo`
 * and `card_no`, in those of `EASYPAY_RESULT_QUERY` `bank_name` and `memo`
 * @returns the text; its UTF-8 is what is signed
 * @throws TypeError where `unsigned` is not a list of names
 * @example
 * ```ts
 * import { lianlian } from 'tallystick/envelope';
 *
 * console.log(lianlian.stringToSign({ sign: 'x', no_order: '7', dt_order: '20260301160000', memo: '' }));
 * // dt_order=20260301160000&no_order=7
 * ```
 */
export function stringToSign(params: JsonObject, unsigned: readonly string[] = []): string {
  requireFit('unsigned', unsigned, listOf(text, 0));
  return signedMembers(params, unsigned)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, text]) => `${name}=${text}`)
    .join('&');
}

/** Name and text of each member that takes part in the signature, in no order. */
export function signedMembers(
  params: JsonObject,
  unsigned: readonly string[] = [],
): (readonly [name: string, text: string])[] {
  return Object.entries(params)
    .filter(
      ([name, value]) =>
        name !== 'sign' && !unsigned.includes(name) && !isEmpty(value) && !Array.isArray(value),
    )
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
}

/** Whether a member counts as left out. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
