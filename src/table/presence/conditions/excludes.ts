import { listInWords } from '../../format/format.js';
import type { Condition } from '../../Row.js';
import type { ConditionRule } from '../ConditionRule.js';

type Excludes = Extract<Condition, { excludes: string | readonly string[] }>;

/** A member must not be present together with others. */
export const excludes: ConditionRule = {
  isDue: () => false,
  allows: ({ excludes }: Excludes, _, { root }) =>
    [excludes].flat().every((identifier) => root[identifier] === undefined),
  words: ({ excludes }: Excludes) => `without ${listInWords([excludes].flat(), 'and')}`,
};
