import type { ConditionRule } from '../ConditionRule.js';

/** A member is always due, and a message without it is tolerated: the page prints one as an example. */
export const always: ConditionRule = {
  isDue: () => true,
  allows: () => true,
  excuses: () => true,
  words: () => 'in every message',
};
