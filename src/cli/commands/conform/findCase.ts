import { closestMatch } from 'leven';
import { printable } from 'tallystick';
import type { Case } from '../../../../conformance/commandLine.js';
import { UsageError } from '../../UsageError.js';
import type { Suite } from './withSuite.js';

/** Every case that there is, of codecs, clients, servers and merchants, with the values of one seed. */
export async function everyCase({ suite, servedCases, RUNS }: Suite): Promise<readonly Case[]> {
  return [...(await suite({ seed: 0, runs: RUNS })), ...servedCases()];
}

/** Characters of an id that are compared. */
const LONGEST = 200;

/**
 * Finds the case that an id, or a former one, stands for.
 *
 * @throws {@link UsageError} where there is none
 */
export function findCase(id: string, cases: readonly Case[]): Case {
  const found = cases.find((one) => one.id === id || one.aliases.includes(id));
  if (found === undefined) {
    const meant = closestMatch(
      id.slice(0, LONGEST),
      cases.map((one) => one.id),
      { maxDistance: Math.ceil(Math.min(id.length, LONGEST) / 5) },
    );
    throw new UsageError(
      `There is no case ${printable(id)}.${meant === undefined ? '' : ` Did you mean ${meant}?`} \`tallystick conform list\` has their ids.`,
    );
  }
  return found;
}
