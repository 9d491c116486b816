import type { Members } from '../../codec/Judgement.js';
import { signedMembers } from './keyValueSource.js';

/** Names that the message may have, and those that take no part in its signature. */
export interface SignedNames {
  /** A value that could hold one of them as a member of its own is refused. */
  readonly declared?: readonly string[] | undefined;
  /** Members that the network's documents leave out. */
  readonly unsigned?: readonly string[] | undefined;
}

/**
 * Whether the signature of these members would hold for other members too. `&` and `=` stand in the
 * source without any encoding, so `a=1&b=2` may be two members or one, and whoever forwards the
 * message could turn one reading into the other. Lone surrogates all have the same UTF-8.
 */
export function isAmbiguous(params: Members, { declared = [], unsigned }: SignedNames): boolean {
  return signedMembers(params, unsigned).some(
    ([name, text]) =>
      /[&=\p{Surrogate}]/u.test(name) ||
      /\p{Surrogate}/u.test(text) ||
      // Members are sorted, so what stands in a value can only pass for a later one.
      declared.some((later) => later > name && text.includes(`&${later}=`)),
  );
}
