import type { ConditionRule } from '../ConditionRule.js';

/** An object is present where one of its members is. */
export const anyMember: ConditionRule = {
  isDue: () => false,
  allows: (_, { members }, __, value) =>
    value === undefined || members?.some(({ identifier }) => value[identifier] !== undefined) === true,
  words: () => 'with one of its members',
};
