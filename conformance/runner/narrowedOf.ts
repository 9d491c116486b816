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

/** How many cases there are for a testee, where a part of them is asked, and of which operations none is. */
export function narrowedOf(
  narrowing: Narrowing | undefined,
  asked: readonly Case[],
  declared: Parameters<typeof isForTestee>[1],
  declaration: Declaration,
  profile: Profile,
): { readonly narrowed?: Narrowed } {
  if (narrowing === undefined || narrowing.by.length === 0) return {};
  const all = narrowing.from().filter((one) => isForTestee(one, declared));
  const applicable = all.filter((one) => whyNotApplicable(one, declaration, profile) === undefined);
  const leftOut = operationsOf(applicable, asked);
  const notApplicable = operationsOf(all, applicable);
  const isServed = all.length > 0 && all.every(({ operation }) => SERVED.includes(operation));
  return {
    narrowed: {
      by: narrowing.by,
      of: applicable.length,
      ...(isServed && interfacesLeft(applicable, asked)),
      ...(leftOut.length > 0 && { leftOut }),
      ...(notApplicable.length > 0 && { notApplicable }),
    },
  };
}

/** What offers interfaces, and says by its answers which. */
const SERVED: readonly string[] = ['serve', 'receive'];

function interfacesLeft(
  applicable: readonly Case[],
  asked: readonly Case[],
): Pick<Narrowed, 'interfaces' | 'leftOutInterfaces'> {
  const all = interfacesOf(applicable);
  const there = interfacesOf(asked);
  const left = [...all].filter((name) => !there.has(name));
  return { interfaces: all.size, ...(left.length > 0 && { leftOutInterfaces: left }) };
}

function interfacesOf(cases: readonly Case[]): ReadonlySet<string> {
  return new Set(cases.flatMap(({ message }) => message?.split('/')[1] ?? []));
}

/** Those of cases of which none is among others. */
function operationsOf(cases: readonly Case[], others: readonly Case[]): readonly string[] {
  const there = new Set(others.map(({ operation }) => operation));
  return [...new Set(cases.map(({ operation }) => operation))].filter((operation) => !there.has(operation));
}
