import type { Case } from '../Case.js';
import { ConformanceError } from '../ConformanceError.js';
import { operations } from '../operations.js';
import { operationMeant } from './operationMeant.js';

/**
 * Makes sure that operations which are demanded exist, and that cases ask them.
 *
 * @param required the operations that a testee must declare
 * @param cases the chosen cases, of all shards, because each asks a part
 * @throws {@link ConformanceError} for a name that is not an operation, or one that no chosen case asks
 */
export function requireOperations(required: readonly string[], cases: readonly Case[]): void {
  const unknown = required.filter((name) => !(operations as readonly string[]).includes(name));
  if (unknown.length > 0) {
    throw new ConformanceError(
      `${unknown.join(', ')} cannot be required: the operations are ${operations.join(', ')}.${unknown.map(operationMeant).join('')}`,
    );
  }
  const asked = new Set<string>(cases.map(({ operation }) => operation));
  const unasked = required.filter((name) => !asked.has(name));
  if (unasked.length > 0) {
    throw new ConformanceError(
      `${unasked.join(', ')} cannot be required: none of the chosen cases asks it. Choose more cases, or require less.`,
    );
  }
}
