import { listOf, type OptionRule, type OptionRules, oneOf, optionsChecker, text } from '#options';
import type { Case } from '../Case.js';
import { ConformanceError } from '../ConformanceError.js';
import type { Operation } from '../Testee.js';
import { matchesGlob } from './matchesGlob.js';

/** Which cases are asked; each member narrows the choice. */
export interface CaseFilter {
  /** Globs over ids and aliases; `*` stands for any characters. */
  readonly include?: readonly string[] | undefined;
  /** Globs over ids and aliases of cases that are left out. */
  readonly exclude?: readonly string[] | undefined;
  /** Cases with one of these tags. */
  readonly tags?: readonly string[] | undefined;
  /** Cases of this level alone. */
  readonly level?: Case['level'] | undefined;
  /** Cases of these operations alone. */
  readonly operations?: readonly Operation[] | undefined;
  /** Every n-th case that is left, such as `2/4`: together the four have each case once. */
  readonly shard?: string | undefined;
}

/** What they must be. */
export const filterRules: OptionRules<CaseFilter> = {
  include: listOf(text),
  exclude: listOf(text, 0),
  tags: listOf(text),
  level: oneOf('MUST', 'SHOULD'),
  operations: listOf(text as OptionRule<Operation>),
  shard: text,
};
const checked = optionsChecker<CaseFilter>(filterRules);

/**
 * Chooses cases.
 *
 * @param cases the cases to choose from
 * @param filter what they must meet; all of them where it is empty
 * @returns the chosen ones in their order
 * @throws {@link ConformanceError} where the shard is invalid
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { selectCases, suite } from 'tallystick/conformance';
 *
 * const cases = await suite({ seed: 1, runs: 1 });
 * const chosen = selectCases(cases, { operations: ['serial-pad'], level: 'MUST' });
 * console.log(chosen.every(({ operation }) => operation === 'serial-pad')); // true
 * ```
 */
export function selectCases(cases: readonly Case[], filter?: CaseFilter): readonly Case[] {
  const { include, exclude = [], tags, level, operations, shard } = checked(filter);
  const chosen = cases.filter(
    (one) =>
      (include === undefined || include.some((pattern) => isNamed(pattern, one))) &&
      !exclude.some((pattern) => isNamed(pattern, one)) &&
      (tags === undefined || tags.some((tag) => one.tags.includes(tag))) &&
      (level === undefined || one.level === level) &&
      (operations === undefined || operations.includes(one.operation)),
  );
  if (shard === undefined) return chosen;
  const { index, count } = shardOf(shard);
  return chosen.filter((_, place) => place % count === index - 1);
}

/** Whether a glob matches the id of a case or one of its former ids. */
export function isNamed(pattern: string, { id, aliases }: Pick<Case, 'id' | 'aliases'>): boolean {
  return matchesGlob(pattern, id) || aliases.some((alias) => matchesGlob(pattern, alias));
}

function shardOf(shard: string): { readonly index: number; readonly count: number } {
  const [, index = 0, count = 0] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(shard)?.map(Number) ?? [];
  if (index < 1 || index > count)
    throw new ConformanceError('A shard must be i/n with i from 1 to n, such as 2/4.');
  return { index, count };
}
