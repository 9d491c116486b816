import { listInWords } from '../../format/format.js';
import type { JsonObject } from '../../JsonObject.js';
import type { Condition } from '../../Row.js';
import { valueAt } from '../../valueAt.js';
import type { ConditionRule } from '../ConditionRule.js';

type AnyValue = Extract<Condition, { member: string }>;

/** A member is present where another one has any of several values, or where more than that is tolerated. */
export const anyValue: ConditionRule = {
  isDue: (condition: AnyValue, { presence }, _, { root }) => presence !== 'O' && holds(condition, root),
  allows: (condition: AnyValue, _, { root }) => condition.otherwise !== undefined || holds(condition, root),
  excuses: ({ lenient }: AnyValue) => lenient === true,
  words: ({ member, equals }: AnyValue) => `where ${member} is ${listInWords([equals].flat(), 'or')}`,
};

function holds({ member, equals }: AnyValue, root: JsonObject): boolean {
  return [equals].flat().includes(valueAt(root, member) as string);
}
