import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { getAsset } from 'node:sea';
import { runInThisContext } from 'node:vm';
import type { Archive } from './Archive.js';
import { UnpackError } from './UnpackError.js';
import { unpack } from './unpack.js';

/** Loads the command line from its folder; inside an executable, `import()` finds nothing but what Node brings. */
const START = 'start.cjs';

const WRONG_USAGE = 2;

const [, , option, program] = process.argv;
// The suite's test of itself starts programs by `process.execPath -e`, and that is this file.
if (option === '-e') runInThisContext(program ?? '');
else start();

function start(): void {
  try {
    const archive = JSON.parse(getAsset('archive.json', 'utf8')) as Archive;
    const folder = unpack(archive, () => new Uint8Array(getAsset('archive.br')), cacheFolder());
    createRequire(join(folder, START))(`./${START}`);
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    process.stderr.write(`error: ${error.message} (${error.code})\n`);
    process.exitCode = WRONG_USAGE;
  }
}

/** As the XDG Base Directory Specification has it: a relative path is ignored. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME: chosen = '' } = process.env;
  return join(isAbsolute(chosen) ? chosen : join(homedir(), '.cache'), 'tallystick', 'executable');
}
