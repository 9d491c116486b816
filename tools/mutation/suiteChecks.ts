import { resolve } from 'node:path';
import type { Case } from '../../conformance/Case.js';
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import type { builtIn } from '../../conformance/testees/builtIn.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';
import type { Checks } from './Checks.js';
import { freshCopies } from './freshCopies.js';
import { MUTATED_TESTEE } from './mutatedBundles.js';

/** The same values in every run, and few: a mutant that survives meets all of them. */
const EXPLORATION = { seed: 1, runs: 25, isShrunk: false };

type Reading = 'strict' | 'tolerant';

/** What is asked of an implementation that reads in one way. */
interface Part {
  readonly reading: Reading;
  readonly cases: readonly Case[];
}

/** The suite. A test is what it asks of one operation and message, vectors and properties apart. */
export async function suiteChecks(): Promise<Checks> {
  const parts = partsByTest();
  const load = await freshCopies<{ builtIn: typeof builtIn }>(resolve(MUTATED_TESTEE));
  return {
    names: [...parts.keys()],

    isAskedAbout: () => true,

    async firstFailure(names) {
      const copy = load();
      for (const [name, asked] of parts) {
        if (!names.has(name)) continue;
        const reason = await failureOf(asked, copy.builtIn);
        if (reason !== undefined) return { name, reason };
      }
      return undefined;
    },
  };
}

/**
 * The suite by operation and message. What reads a message is asked in both readings, with the profile
 * that pins them, so that nothing is merely acceptable; `encode` is strict always. The vectors, which
 * are asked fastest, come first.
 */
function partsByTest(): ReadonlyMap<string, readonly Part[]> {
  const strictly = loadVectors({ readings: 'strict' });
  const tolerantly = loadVectors({ readings: 'tolerant' });
  const tests = new Map<string, Part[]>();
  const add = (kind: string, reading: Reading, cases: readonly Case[]) => {
    for (const name of new Set(cases.map(nameOf))) {
      const part = { reading, cases: cases.filter((one) => nameOf(one) === name) };
      tests.set(`${kind} ${name}`, [...(tests.get(`${kind} ${name}`) ?? []), part]);
    }
  };
  add(
    'vectors',
    'tolerant',
    tolerantly.filter(({ operation }) => operation !== 'encode'),
  );
  add(
    'vectors',
    'strict',
    strictly.filter(({ operation }) => ['encode', ...READING].includes(operation)),
  );
  add('properties', 'tolerant', propertyCases(EXPLORATION));
  return tests;
}

const READING = ['validate', 'decode'];

function nameOf({ operation, message }: Case): string {
  return message === undefined ? operation : `${operation} ${message}`;
}

/** The first case that fails, a recommended one too: the suite tells of it, although it fails no one for it. */
async function failureOf(parts: readonly Part[], make: typeof builtIn): Promise<string | undefined> {
  for (const { reading, cases } of parts) {
    const testee = make({ reading });
    for (const one of cases) {
      const { outcome, reason } = await judgeInProcess(one, testee);
      if (outcome === 'failed') return `${one.id}: ${reason}`;
    }
  }
  return undefined;
}
