import { listInWords } from '../../format/format.js';
import type { Condition } from '../../Row.js';
import type { ConditionRule } from '../ConditionRule.js';

type Missing = Extract<Condition, { missing: string | readonly string[] }>;

/** A member has to be present where others are missing. */
export const missing: ConditionRule = {
  isDue: ({ missing }: Missing, _, siblings) =>
    [missing].flat().every((identifier) => siblings[identifier] === undefined),
  allows: () => true,
  excuses: () => true,
  words: ({ missing }: Missing) => {
    const identifiers = [missing].flat();
    return `where ${listInWords(identifiers, 'and')} ${identifiers.length > 1 ? 'are' : 'is'} missing`;
  },
};
