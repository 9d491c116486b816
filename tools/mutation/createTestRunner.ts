import { relative } from 'node:path';
import type { Checks } from './Checks.js';
import { isInSample } from './isInSample.js';

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
  /** The mutated file in Stryker's copy of the project. */
  readonly sandboxFileName: string;
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

const SUCCESS = 0;
const FAILED = 1;

const shared = globalThis as { __stryker__?: Namespace };
shared.__stryker__ ??= {};
const namespace = shared.__stryker__;

/**
 * Makes a runner for Stryker, in one process. A test without a mutant has a fresh copy of the code, so that
 * all that it reaches is known, what loads once too; a mutant is there from the load on.
 */
export function createTestRunner(makeChecks: () => Promise<readonly Checks[]>) {
  let all: readonly Checks[] = [];

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      all = await makeChecks();
    },

    /** Without a mutant: how long each test takes, and which mutants it reaches. */
    async dryRun() {
      namespace.activeMutant = undefined;
      namespace.mutantCoverage = { static: {}, perTest: {} };
      const results = [];
      for (const checks of all) {
        for (const name of checks.names) {
          namespace.currentTestId = name;
          const begun = performance.now();
          const failure = await checks.firstFailure(new Set([name]));
          const base = { id: name, name, timeSpentMs: performance.now() - begun };
          namespace.currentTestId = undefined;
          results.push(
            failure === undefined
              ? { ...base, status: SUCCESS }
              : { ...base, status: FAILED, failureMessage: failure.reason },
          );
        }
      }
      return { status: 'complete', tests: results, mutantCoverage: namespace.mutantCoverage };
    },

    /** With one mutant, up to the first test that fails. */
    async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }: MutantRun) {
      if (!isInSample(activeMutant.id)) return { status: 'error', errorMessage: 'Not in the sample.' };
      namespace.hitCount = 0;
      namespace.hitLimit = hitLimit;
      namespace.activeMutant = activeMutant.id;
      let nrOfTests = 0;
      const source = relative(process.cwd(), sandboxFileName);
      for (const checks of all) {
        if (!checks.isAskedAbout(source)) continue;
        const names = new Set(checks.names.filter((name) => testFilter?.includes(name) ?? true));
        const [first] = names;
        if (first === undefined) continue;
        nrOfTests += names.size;
        const failure = await checks
          .firstFailure(names)
          .catch((error: unknown) => ({ name: first, reason: `cannot be loaded: ${error}` }));
        if (isHitTooOften()) return { status: 'timeout', reason: 'The mutant was reached too often.' };
        if (failure !== undefined) {
          return { status: 'killed', killedBy: [failure.name], failureMessage: failure.reason, nrOfTests };
        }
      }
      return { status: 'survived', nrOfTests };
    },
  };
}

function isHitTooOften(): boolean {
  const { hitCount = 0, hitLimit = Number.POSITIVE_INFINITY } = namespace;
  return hitCount > hitLimit;
}
