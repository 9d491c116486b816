import { realpathSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Io } from '../io/Io.js';
import { shellWords } from './shellWords.js';

/** How the package is called where it is a dependency. */
const OF_PACKAGE = 'npx tallystick';

/** How the program is called in commands that it prints. */
export function calledAs({ executable }: Pick<Io, 'executable'>): string {
  return executable === undefined ? OF_PACKAGE : shellWords([executable]);
}

/**
 * The name by which a single executable was called; undefined where Node runs the program as a script. Node gives
 * the absolute path of a script, and in a single executable what was typed.
 *
 * @param started the second of `process.argv`
 * @param execPath the file that runs
 */
export function executableName(started: string | undefined, execPath: string): string | undefined {
  if (started === undefined) return undefined;
  return !isAbsolute(started) || realPathOf(started) === execPath ? started : undefined;
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
