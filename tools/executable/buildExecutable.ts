import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { archiveOf } from './archiveOf.js';
import { packageFiles } from './packageFiles.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Marks the place in Node where it learns that something was added to it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** Loads the command line from the folder that the launcher unpacks. */
const START = { path: 'start.cjs', bytes: Buffer.from("import('./dist/cli/main.js');\n") };

/**
 * Builds the command `tallystick` as one file, from `dist` and the Node that runs this: a single executable application
 * of Node with the package inside, which needs no Node where it runs.
 *
 * @param file where it is written
 */
export async function buildExecutable(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-executable-'));
  const at = (name: string) => join(folder, name);
  try {
    const { archive, packed } = archiveOf([...packageFiles(root), START]);
    writeFileSync(at('archive.json'), JSON.stringify(archive));
    writeFileSync(at('archive.br'), packed);
    await build({
      input: join(root, 'tools/executable/launcher.ts'),
      platform: 'node',
      output: { file: at('launcher.cjs'), format: 'cjs' },
      logLevel: 'warn',
    });
    const configuration = {
      main: at('launcher.cjs'),
      output: at('blob'),
      disableExperimentalSEAWarning: true,
      assets: { 'archive.json': at('archive.json'), 'archive.br': at('archive.br') },
    };
    writeFileSync(at('sea.json'), JSON.stringify(configuration));
    quietly('--experimental-sea-config', at('sea.json'));
    copyFileSync(process.execPath, at('tallystick'));
    // A program as a package manager installs it may be read-only.
    chmodSync(at('tallystick'), 0o755);
    const postject = createRequire(import.meta.url).resolve('postject/dist/cli.js');
    quietly(postject, at('tallystick'), 'NODE_SEA_BLOB', at('blob'), '--sentinel-fuse', FUSE);
    mkdirSync(dirname(file), { recursive: true });
    // Else an executable that runs could not be replaced.
    rmSync(file, { force: true });
    copyFileSync(at('tallystick'), file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs Node; what it prints is in the error where it fails. */
function quietly(...words: readonly string[]): void {
  execFileSync(process.execPath, words, { stdio: 'pipe' });
}
