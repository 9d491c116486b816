import type { Condition } from '../Row.js';
import type { ConditionRule } from './ConditionRule.js';
import * as rules from './conditionRules.js';

/** How a condition is judged; undefined for those that every table may have. */
export function conditionRuleOf(condition: Condition): ConditionRule | undefined {
  if ('always' in condition) return rules.always;
  if ('anyMember' in condition) return rules.anyMember;
  if ('missing' in condition) return rules.missing;
  if ('excludes' in condition) return rules.excludes;
  if ('request' in condition) return rules.ofRequest;
  if (!('member' in condition)) return undefined;
  const { equals, advice, lenient, otherwise } = condition;
  return typeof equals !== 'string' || advice || lenient || otherwise ? rules.anyValue : undefined;
}
