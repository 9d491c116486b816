import type { JsonObject } from '../JsonObject.js';
import type { Condition, Row } from '../Row.js';
import type { PresenceContext } from './presence.js';

/**
 * How a condition is judged that only some tables have. It comes with the rows of those, as a format does, so that
 * nobody else loads it.
 */
export interface ConditionRule {
  /** Whether the row must have a member. */
  isDue(condition: Condition, row: Row, siblings: JsonObject, context: PresenceContext): boolean;
  /** Whether a member may be there; `value` is that of an object. */
  allows(condition: Condition, row: Row, context: PresenceContext, value?: JsonObject): boolean;
  /** After "it is required", such as `where no_agree is missing`. */
  words(condition: Condition): string;
  /** Whether a missing required member is tolerated, and not only one that must not be there. */
  excuses?(condition: Condition): boolean;
}
