import { printable } from 'tallystick';
import type { Case } from '../../../../conformance/commandLine.js';
import { UsageError } from '../../UsageError.js';
import type { Suite } from './withSuite.js';

/** Every case of the suite, with the values of one seed. */
export function everyCase({ suite, RUNS }: Suite): Promise<readonly Case[]> {
  return suite({ seed: 0, runs: RUNS });
}

/**
 * Finds the case that an id, or a former one, stands for.
 *
 * @throws {@link UsageError} where there is none
 */
export function findCase(id: string, cases: readonly Case[]): Case {
  const found = cases.find((one) => one.id === id || one.aliases.includes(id));
  if (found === undefined) {
    throw new UsageError(`There is no case ${printable(id)}; \`tallystick conform list\` has their ids.`);
  }
  return found;
}
