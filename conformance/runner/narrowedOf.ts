import type { Case } from '../Case.js';
import type { Narrowed } from '../Event.js';
import type { Declaration } from '../Testee.js';
import type { Profile } from './Profile.js';
import { isForTestee, whyNotApplicable } from './whyNotApplicable.js';

/** That cases are a part of those that there are. */
export interface Narrowing {
  /** What narrowed them, as the command line calls it: `--include serial-pad.e*`. */
  readonly by: readonly string[];
  /** All that there are; called once the cases are there. */
  readonly from: () => readonly Case[];
}

/** How many cases there are for a testee, where a part of them is asked. */
export function narrowedOf(
  narrowing: Narrowing | undefined,
  declared: Parameters<typeof isForTestee>[1],
  declaration: Declaration,
  profile: Profile,
): { readonly narrowed?: Narrowed } {
  if (narrowing === undefined || narrowing.by.length === 0) return {};
  const all = narrowing
    .from()
    .filter((one) => isForTestee(one, declared) && whyNotApplicable(one, declaration, profile) === undefined);
  return { narrowed: { by: narrowing.by, of: all.length } };
}
