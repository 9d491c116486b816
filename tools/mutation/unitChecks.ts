import { resolve } from 'node:path';
import { collectTests, startTests, type Task, type VitestRunner } from '@vitest/runner';
import type { Checks, Failure } from './Checks.js';
import { freshCopies } from './freshCopies.js';
import { MUTATED_TESTS } from './mutatedBundles.js';
import { isAskedAbout } from './unitTestFiles.js';

const CONFIG: VitestRunner['config'] = {
  root: process.cwd(),
  setupFiles: [],
  name: undefined,
  passWithNoTests: true,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
};

// Titles with a seed have to be the same in each process, or a test of the dry run is not found again.
process.env.TALLYSTICK_SEED ??= '20260301';

/** What takes seconds and says little. */
const SLOW = /nine million characters|is only counted/;

/**
 * The project's own tests, by file. They run on the mutated sources, in the runner of Vitest. What Stryker
 * calls a test is all of a `describe` at the top of a file. Only the files that are asked about one of the
 * mutated sources, or patterns of them, are there.
 */
export async function unitChecks(mutated: readonly string[]): Promise<readonly Checks[]> {
  const load = await freshCopies<{ files: Readonly<Record<string, () => Promise<unknown>>> }>(
    resolve(MUTATED_TESTS),
  );
  const checks: Checks[] = [];
  for (const file of Object.keys(load().files)) {
    if (!mutated.some((source) => isAskedAbout(file, source))) continue;
    const fresh = () => {
      const { files } = load();
      return { config: CONFIG, importFile: () => files[file]?.() };
    };
    const [collected] = await collectTests([file], fresh());
    checks.push({
      names: (collected?.tasks ?? []).map(nameOf),
      isAskedAbout: (source) => isAskedAbout(file, source),
      firstFailure: (asked) => firstFailure(file, asked, fresh()),
    });
  }
  return checks;
}

async function firstFailure(
  file: string,
  names: ReadonlySet<string>,
  runner: VitestRunner,
): Promise<Failure | undefined> {
  let failure: Failure | undefined;
  const isLeft = (task: Task) =>
    failure === undefined && names.has(nameOf(topOf(task))) && !SLOW.test(task.name);
  const skipOthers = (task: Task) => {
    if (task !== task.file && !isLeft(task)) task.mode = 'skip';
  };
  const [ran] = await startTests([file], {
    ...runner,
    onBeforeRunSuite: skipOthers,
    onBeforeRunTask: skipOthers,
    onAfterRunTask: (test) => {
      if (test.result?.state === 'fail') failure ??= { name: nameOf(topOf(test)), reason: reasonOf(test) };
    },
  });
  // A file that cannot be loaded, or a hook that fails.
  if (failure === undefined && ran?.result?.state === 'fail') {
    return { name: [...names][0] ?? file, reason: reasonOf(ran) };
  }
  return failure;
}

function topOf(task: Task): Task {
  return task.suite === undefined || task.suite === task.file ? task : topOf(task.suite);
}

/** Two may have one title; no two have one place. */
function nameOf({ file, name, id }: Task): string {
  return `${file.filepath} ${name} ${id.slice(file.id.length)}`;
}

function reasonOf({ result }: Task): string {
  return result?.errors?.[0]?.message ?? 'no reason';
}
