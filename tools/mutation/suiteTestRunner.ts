import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import type { Case } from '../../conformance/Case.js';
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import type { Testee } from '../../conformance/Testee.js';
import type { builtIn } from '../../conformance/testees/builtIn.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';
import { MUTATED_TESTEE } from './mutatedTestee.js';

/** What Stryker and the code that it mutated tell each other, by the name that both know. */
interface Namespace {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: object; perTest: object } | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

/** What Stryker asks of a run with a mutant. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly mutantActivation: 'runtime' | 'static';
}

const SUCCESS = 0;
const FAILED = 1;
/** The same values in every run, and few: a mutant that survives meets all of them. */
const EXPLORATION = { seed: 1, runs: 25, isShrunk: false };

type Reading = 'strict' | 'tolerant';

/** What is asked of an implementation that reads in one way. */
interface Part {
  readonly reading: Reading;
  readonly cases: readonly Case[];
}

/** Makes an implementation, with all its mutants. */
type Load = (reading: Reading) => Testee;

const shared = globalThis as { __stryker__?: Namespace };
shared.__stryker__ ??= {};
const namespace = shared.__stryker__;

/**
 * Makes Stryker's runner of the suite: in one process, against a fresh copy of the built-in
 * implementation for each mutant, because tables are prepared once and kept. A test is what the suite
 * asks of one operation and message, vectors and properties apart.
 */
export function createSuiteTestRunner() {
  let tests: ReadonlyMap<string, readonly Part[]> = new Map();
  let load: () => Load = () => {
    throw new Error('the runner has not begun');
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      tests = testsOf();
      load = loaderOf(resolve(MUTATED_TESTEE));
    },

    /** Without a mutant: how long each test takes, and which mutants it reaches. */
    async dryRun() {
      namespace.activeMutant = undefined;
      namespace.mutantCoverage = { static: {}, perTest: {} };
      const results = [];
      for (const [name, parts] of tests) {
        const make = load();
        namespace.currentTestId = name;
        const begun = performance.now();
        const failure = await failureOf(parts, make);
        namespace.currentTestId = undefined;
        const timeSpentMs = performance.now() - begun;
        const base = { id: name, name, timeSpentMs };
        results.push(
          failure === undefined
            ? { ...base, status: SUCCESS }
            : { ...base, status: FAILED, failureMessage: failure },
        );
      }
      return { status: 'complete', tests: results, mutantCoverage: namespace.mutantCoverage };
    },

    /** With one mutant, up to the first case that fails. */
    async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }: MutantRun) {
      namespace.hitCount = 0;
      namespace.hitLimit = hitLimit;
      namespace.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      let nrOfTests = 0;
      const killed = (name: string, failureMessage: string) =>
        isHitTooOften()
          ? { status: 'timeout', reason: 'The mutant was reached too often.' }
          : { status: 'killed', killedBy: [name], failureMessage, nrOfTests };
      let make: Load;
      try {
        make = load();
      } catch {
        return killed(tests.keys().next().value ?? '', 'The implementation cannot be loaded.');
      }
      namespace.activeMutant = activeMutant.id;
      for (const [name, parts] of tests) {
        if (testFilter !== undefined && !testFilter.includes(name)) continue;
        nrOfTests += 1;
        const failure = await failureOf(parts, make);
        if (failure !== undefined) return killed(name, failure);
      }
      return isHitTooOften() ? killed('', '') : { status: 'survived', nrOfTests };
    },
  };
}

function isHitTooOften(): boolean {
  const { hitCount = 0, hitLimit = Number.POSITIVE_INFINITY } = namespace;
  return hitCount > hitLimit;
}

/**
 * The suite by operation and message. What reads a message is asked in both readings, with the profile
 * that pins them, so that nothing is merely acceptable; `encode` is strict always. The vectors, which
 * are asked fastest, come first.
 */
function testsOf(): ReadonlyMap<string, readonly Part[]> {
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

/** Evaluates the bundle anew at each call; a module could be neither evaluated twice nor forgotten. */
function loaderOf(file: string): () => Load {
  const script = new Script(`(require, exports) => {${readFileSync(file, 'utf8')}\n}`, { filename: file });
  const require = createRequire(file);
  return () => {
    const exports = {} as { builtIn: typeof builtIn };
    script.runInThisContext()(require, exports);
    return (reading) => exports.builtIn({ reading });
  };
}

/** The first case that fails, a recommended one too: the suite tells of it, although it fails no one for it. */
async function failureOf(parts: readonly Part[], make: Load): Promise<string | undefined> {
  for (const { reading, cases } of parts) {
    const testee = make(reading);
    for (const one of cases) {
      const { outcome, reason } = await judgeInProcess(one, testee);
      if (outcome === 'failed') return `${one.id}: ${reason}`;
    }
  }
  return undefined;
}
