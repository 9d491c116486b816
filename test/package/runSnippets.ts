import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './repository.js';

/** What came of a snippet. */
export interface RanSnippet {
  /** What it wrote to standard output. */
  readonly printed: string;
  /** The stack of what it threw. */
  readonly failure?: string;
}

/** Imports each snippet in turn and writes what it printed next to them. */
const RUNNER = `
  import { writeFileSync } from 'node:fs';
  const told = [];
  let current = { printed: '' };
  process.stdout.write = (text) => { current.printed += text; return true; };
  process.on('uncaughtException', ({ stack }) => { current.failure ??= stack; });
  for (let index = 0; index < Number(process.argv[2]); index++) {
    told.push((current = { printed: '' }));
    try { await import(new URL(index + '.js', import.meta.url)); }
    catch (error) { current.failure = String(error?.stack ?? error); }
    await new Promise((done) => setImmediate(done));
  }
  writeFileSync(new URL('ran.json', import.meta.url), JSON.stringify(told));
  process.exit();
`;

/**
 * Checks the types of snippets as a reader would, against the built package, and runs them, all in one process:
 * a process each would take minutes.
 *
 * @param folder where they are written, from the root of the repository
 */
export function runSnippets(folder: string, snippets: readonly string[]): readonly RanSnippet[] {
  const directory = join(root, folder);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (const [index, code] of snippets.entries()) {
    writeFileSync(join(directory, `${index}.ts`), `${code}\nexport {};\n`);
  }
  const compilerOptions = { noUnusedLocals: false, noEmit: false, customConditions: [] };
  const settings = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'] };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(settings));
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', directory]);
  writeFileSync(join(directory, 'run.mjs'), RUNNER);
  run(process.execPath, [join(directory, 'run.mjs'), `${snippets.length}`]);
  return JSON.parse(readFileSync(join(directory, 'ran.json'), 'utf8'));
}
