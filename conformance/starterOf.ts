import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConformanceError } from './ConformanceError.js';

/** A testee to begin with. */
export interface Starter {
  /** The name to save it under, such as `testee.py`. */
  readonly file: string;
  /** The program. */
  readonly text: string;
  /** Makes a program of it, where the language needs that. */
  readonly build?: string | undefined;
  /** Runs it. */
  readonly command: string;
}

const STARTERS: Readonly<Record<string, Omit<Starter, 'text'>>> = {
  python: { file: 'testee.py', command: 'python3 testee.py' },
  javascript: { file: 'testee.mjs', command: 'node testee.mjs' },
  // Not `go run`, whose first build may take longer than the suite waits for an answer.
  go: { file: 'testee.go', build: 'go build testee.go', command: './testee' },
};

/**
 * Gives a testee to begin with: a program that speaks the testee protocol and does one operation.
 *
 * @param language `python`, `javascript` or `go`
 * @returns the program, the name of its file and the command that runs it
 * @throws {@link ConformanceError} where there is none
 */
export function starterOf(language: string): Starter {
  const starter = Object.hasOwn(STARTERS, language) ? STARTERS[language] : undefined;
  if (starter === undefined) {
    throw new ConformanceError(`A testee to begin with is there for ${Object.keys(STARTERS).join(', ')}.`);
  }
  return { ...starter, text: readFileSync(join(startersDirectory(), starter.file), 'utf8') };
}

/** From the source as from `dist`. */
function startersDirectory(): string {
  for (let directory = dirname(fileURLToPath(import.meta.url)); ; directory = dirname(directory)) {
    const candidate = join(directory, 'conformance', 'starters');
    if (existsSync(candidate)) return candidate;
    if (dirname(directory) === directory) {
      throw new Error('the directory conformance/starters is missing; install the package again');
    }
  }
}
