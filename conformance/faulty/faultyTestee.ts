import type { Testee } from '../Testee.js';
import { builtIn } from '../testees/builtIn.js';
import type { Faulty, RightOperations } from './Faulty.js';

/** Makes the testee with a fault: the built-in one, with the wrong operations in place of the right ones. */
export function faultyTestee({ id, operations }: Pick<Faulty, 'id' | 'operations'>): Testee {
  const right = builtIn();
  return {
    ...right,
    implementation: { name: id, language: 'typescript' },
    operations: { ...right.operations, ...operations(right.operations as RightOperations) },
  };
}
