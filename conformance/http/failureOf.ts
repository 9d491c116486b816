import type { JsonObject } from '../Testee.js';
import { withoutStray } from '../trials/exampleMessages.js';
import type { Situation } from './Situation.js';

/** The answer that says no: what is only in a success is left out. */
export function failureOf({ called, success }: Situation, code: JsonObject): JsonObject {
  return withoutStray(called.response.rows, { ...success, ...code });
}
