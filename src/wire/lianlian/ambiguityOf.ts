import type { OptionRules } from '../../options/OptionRule.js';
import { listOf, text } from '../../options/rules.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { signedMembers } from './stringToSign.js';

/** JsonObject that are treated in their own way when a signature is made or verified. */
export interface SignedNames {
  /** Members that the network's documents leave out of the signature. */
  readonly unsigned?: readonly string[] | undefined;
  /**
   * Members whose value may hold `&name=`, such as an address with a query in `notify_url`; none by default. Anyone
   * who forwards the message can then turn what follows into separate members, whose names sort behind, and back, and
   * the signature still holds.
   */
  readonly allowAmbiguous?: readonly string[] | undefined;
}

const memberNames = listOf(text, 0);

export const signedNameRules: OptionRules<SignedNames> = {
  unsigned: memberNames,
  allowAmbiguous: memberNames,
};

/** Why the signature of a message could hold for another one too. */
export interface Ambiguity {
  /** The member at fault. */
  readonly name: string;
  /**
   * `name`: its name holds `&`, `=` or half of a surrogate pair. `surrogate`: its value holds half of a
   * surrogate pair. `member`: its value holds `&name=` of a name that sorts behind.
   */
  readonly fault: 'name' | 'surrogate' | 'member';
}

/**
 * Finds a member that lets the signature hold for other members too. `&` and `=` are in the text without any
 * encoding, so `a=1&b=2` may be two members or one. Where nothing is found, the text has one reading alone:
 * a value ends at the first `&name=` whose name sorts behind that of the member itself, because members are
 * sorted, and no value holds such a thing. It is not enough to look at names that sort before the next
 * member's: `a=1&c=2&b=3` would be both `a` and `b`, and `a` and `c`. Lone surrogates all have the same UTF-8.
 */
export function ambiguityOf(
  params: JsonObject,
  { unsigned = [], allowAmbiguous = [] }: SignedNames,
): Ambiguity | undefined {
  const isSigned = (name: string) => name !== 'sign' && !unsigned.includes(name);
  for (const [name, text] of signedMembers(params, unsigned)) {
    if (/[&=\p{Surrogate}]/u.test(name)) return { name, fault: 'name' };
    if (/\p{Surrogate}/u.test(text)) return { name, fault: 'surrogate' };
    if (allowAmbiguous.includes(name)) continue;
    if (namesIn(text).some((inner) => inner > name && isSigned(inner))) return { name, fault: 'member' };
  }
  return undefined;
}

/** What is between `&` and `=` in a value. */
function namesIn(text: string): readonly string[] {
  return text
    .split('&')
    .slice(1)
    .filter((part) => part.includes('='))
    .map((part) => part.slice(0, part.indexOf('=')));
}
