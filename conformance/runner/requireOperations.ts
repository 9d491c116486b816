import type { Case } from '../Case.js';
import { ConformanceError } from '../ConformanceError.js';
import { operations } from '../operations.js';
import { operationMeant } from './operationMeant.js';
import { features } from './unknownNames.js';

/**
 * Makes sure that operations and features which are demanded exist, and that cases ask them.
 *
 * @param required the operations and features that a testee must declare
 * @param cases the chosen cases, of all shards, because each asks a part
 * @throws {@link ConformanceError} for a name that is neither, or one that no chosen case asks
 */
export function requireOperations(required: readonly string[], cases: readonly Case[]): void {
  const known: readonly string[] = [...operations, ...features];
  const unknown = required.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new ConformanceError(
      `${unknown.join(', ')} cannot be required: the operations are ${operations.join(', ')}; the features ${features.join(', ')}.${unknown.map(operationMeant).join('')}`,
    );
  }
  const asked = new Set<string>(
    cases.flatMap(({ operation, feature = [] }) => [operation, ...[feature].flat()]),
  );
  const unasked = required.filter((name) => !asked.has(name));
  if (unasked.length > 0) {
    throw new ConformanceError(
      `${unasked.join(', ')} cannot be required: none of the chosen cases asks it. Choose more cases, or require less.`,
    );
  }
}
