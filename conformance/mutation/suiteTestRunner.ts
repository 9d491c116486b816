import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { errata } from 'tallystick/catalogue';
import { type Case, type Profile, runCases, suite, type Testee } from 'tallystick/conformance';
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
const DRAWN = { seed: 1, runs: 25 };

const shared = globalThis as { __stryker__?: Namespace };
shared.__stryker__ ??= {};
const namespace = shared.__stryker__;

/**
 * Makes Stryker's runner of the suite: in one process, against a fresh copy of the built-in
 * implementation for each mutant, because tables are prepared once and kept. A test is what the suite
 * asks of one operation and message, vectors and properties apart.
 */
export function createSuiteTestRunner() {
  let tests: ReadonlyMap<string, readonly Case[]> = new Map();
  let load: () => Testee = () => {
    throw new Error('the runner has not begun');
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      tests = groupsOf([
        ...(await suite({ ...DRAWN, profile: allRead('strict') })).filter(isEncoding),
        ...(await suite({ ...DRAWN, profile: allRead('tolerant') })).filter((one) => !isEncoding(one)),
      ]);
      load = loaderOf(resolve(MUTATED_TESTEE));
    },

    /** Without a mutant: how long each test takes, and which mutants it reaches. */
    async dryRun() {
      namespace.activeMutant = undefined;
      namespace.mutantCoverage = { static: {}, perTest: {} };
      const results = [];
      for (const [name, cases] of tests) {
        const testee = load();
        namespace.currentTestId = name;
        const begun = performance.now();
        const failure = await failureOf(cases, testee);
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
      let testee: Testee;
      try {
        testee = load();
      } catch {
        return killed(tests.keys().next().value ?? '', 'The implementation cannot be loaded.');
      }
      namespace.activeMutant = activeMutant.id;
      for (const [name, cases] of tests) {
        if (testFilter !== undefined && !testFilter.includes(name)) continue;
        nrOfTests += 1;
        const failure = await failureOf(cases, testee);
        if (failure !== undefined) return killed(name, failure);
      }
      return isHitTooOften() ? killed('', '') : { status: 'survived', nrOfTests };
    },
  };
}

/** The built-in implementation sends strictly and receives tolerantly, so that nothing need be acceptable. */
function allRead(reading: 'strict' | 'tolerant'): Profile {
  return { readings: Object.fromEntries(errata.map(({ id }) => [id, reading])) };
}

function isEncoding({ operation }: Case): boolean {
  return operation === 'encode';
}

function isHitTooOften(): boolean {
  const { hitCount = 0, hitLimit = Number.POSITIVE_INFINITY } = namespace;
  return hitCount > hitLimit;
}

/** Cases by operation and message; the vectors, which are asked fastest, come first. */
function groupsOf(cases: readonly Case[]): ReadonlyMap<string, readonly Case[]> {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const kind = one.explore === undefined ? 'vectors' : 'properties';
    const name = [kind, one.operation, one.message].filter(Boolean).join(' ');
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(one);
  }
  return groups;
}

/** Evaluates the bundle anew at each call; a module could be neither evaluated twice nor forgotten. */
function loaderOf(file: string): () => Testee {
  const script = new Script(`(require, exports) => {${readFileSync(file, 'utf8')}\n}`, { filename: file });
  const require = createRequire(file);
  return () => {
    const exports = {} as { builtIn: () => Testee };
    script.runInThisContext()(require, exports);
    return exports.builtIn();
  };
}

/** The first case that fails, or that is recommended and not as it should be, which the suite tells too. */
async function failureOf(cases: readonly Case[], testee: Testee): Promise<string | undefined> {
  for await (const event of runCases(cases, testee, { failFast: true })) {
    if (event.type !== 'result') continue;
    const { id, outcome, level, reason } = event;
    if (outcome === 'fail' || (outcome === 'acceptable' && level === 'SHOULD')) return `${id}: ${reason}`;
  }
  return undefined;
}
