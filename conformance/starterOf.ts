import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConformanceError } from './ConformanceError.js';
import { plainText } from './runner/plainText.js';

/** A program to begin with. */
export interface Starter {
  /** The name to save it under, such as `testee.py`. */
  readonly file: string;
  /** The program. */
  readonly text: string;
  /** What it does, what it lacks, and what the first run shows. */
  readonly about: string;
  /** What makes a program of it, by other programs. */
  readonly before: readonly string[];
  /** What tests it: the arguments of each call of `tallystick`. */
  readonly commands: readonly string[];
}

interface Source extends Omit<Starter, 'text'> {
  /** The directory that it is in. */
  readonly from: string;
  /** The function that the example has and the starter lacks, and what replaces it. */
  readonly leftOut?: { readonly function: string; readonly todo: readonly string[] };
}

const TESTEE = {
  from: 'conformance/starters',
  about: 'implements one operation. Watch it pass',
  before: [],
} as const;

const LONGER_TESTEE = { ...TESTEE, about: 'implements two operations. Watch it pass' } as const;

/** One check less than the example: the right code is in one place, and the first run fails. */
const EXAMPLE = {
  from: 'examples/python',
  about: 'works, except for one check: look for TODO. Watch it fail',
} as const;

const STARTERS: Readonly<Record<string, Source>> = {
  python: { ...TESTEE, file: 'testee.py', commands: ['conform -- python3 testee.py'] },
  javascript: { ...TESTEE, file: 'testee.mjs', commands: ['conform -- node testee.mjs'] },
  php: { ...TESTEE, file: 'testee.php', commands: ['conform -- php testee.php'] },
  // Not `go run`, whose first build may take longer than the suite waits for an answer.
  go: { ...TESTEE, file: 'testee.go', before: ['go build testee.go'], commands: ['conform -- ./testee'] },
  java: {
    ...LONGER_TESTEE,
    file: 'Testee.java',
    before: [
      'mvn --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=com.google.code.gson:gson:2.13.2 -DoutputDirectory=lib',
    ],
    commands: ['conform -- java -cp lib/gson-2.13.2.jar Testee.java'],
  },
  c: {
    ...LONGER_TESTEE,
    file: 'testee.c',
    before: ['cc -std=c11 -o testee testee.c -ljansson'],
    commands: ['conform -- ./testee'],
  },
  'python-server': {
    ...EXAMPLE,
    file: 'server.py',
    before: ['pip install cryptography'],
    commands: [
      'keys new test-keys',
      'conform server --keys test-keys/member -- python3 server.py test-keys/network',
    ],
    leftOut: {
      function: 'is_new',
      todo: ['TODO: what comes again is carried out again. Look into SEEN, and add to it.', 'return True'],
    },
  },
  'python-client': {
    ...EXAMPLE,
    file: 'client.py',
    before: ['pip install cryptography'],
    commands: ['conform client -- python3 client.py'],
    leftOut: {
      function: 'is_timely',
      todo: ['TODO: an answer of any time is believed. Compare it with the clock.', 'return True'],
    },
  },
  'python-receiver': {
    ...EXAMPLE,
    file: 'receiver.py',
    before: ['pip install cryptography'],
    commands: [
      'keys new test-keys',
      'conform receiver --keys test-keys/network -- python3 receiver.py test-keys/member',
    ],
    leftOut: {
      function: 'is_first',
      todo: ['TODO: what comes again is acted on again. Look into KNOWN.', 'return True'],
    },
  },
};

/**
 * Gives a program to begin with: a testee that speaks the testee protocol and does one operation or two, or a server, a
 * client or a receiver that lacks one check.
 *
 * @param name `python`, `javascript`, `php`, `go`, `java`, `c`, `python-server`, `python-client` or `python-receiver`
 * @returns the program, the name of its file and the commands that test it
 * @throws {@link ConformanceError} where there is none
 */
export function starterOf(name: string): Starter {
  const source = Object.hasOwn(STARTERS, name) ? STARTERS[name] : undefined;
  if (source === undefined) {
    throw new ConformanceError(
      `There is no starter ${plainText(name)}; there are ${Object.keys(STARTERS).join(', ')}.`,
    );
  }
  const { from, leftOut, ...starter } = source;
  const text = readFileSync(join(directoryOf(from), starter.file), 'utf8');
  return { ...starter, text: leftOut === undefined ? text : without(text, leftOut) };
}

/** A program in Python with something else in place of the body of a function, behind its signature and docstring. */
function without(text: string, { function: name, todo }: NonNullable<Source['leftOut']>): string {
  const start = text.indexOf(`\ndef ${name}(`);
  const body = text.indexOf('"""\n', text.indexOf('"""', start) + 3) + 4;
  const end = text.indexOf('\n\n\n', start) + 1;
  if (start === -1 || body >= end) throw new Error(`the example has no function ${name}`);
  return `${text.slice(0, body)}    # ${todo.join('\n    ')}\n${text.slice(end)}`;
}

/** From the source as from `dist`. */
function directoryOf(name: string): string {
  for (let directory = dirname(fileURLToPath(import.meta.url)); ; directory = dirname(directory)) {
    const candidate = join(directory, name);
    if (existsSync(candidate)) return candidate;
    if (dirname(directory) === directory) {
      throw new Error(`the directory ${name} is missing; install the package again`);
    }
  }
}
