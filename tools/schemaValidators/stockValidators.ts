import { execFile, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildsFolder } from '../builds/buildsFolder.js';
import { installOnce } from '../builds/installOnce.js';

const execute = promisify(execFile);

/** A line that a program is asked: an instance, and the name of the schema. */
export interface SchemaQuestion {
  readonly schema: string;
  readonly instance: unknown;
}

/** What is answered: `unreadable` where the language's JSON reader takes no such text. */
export type SchemaAnswer = 'valid' | 'invalid' | 'unreadable' | 'not compiled';

/** A JSON Schema validator as it comes, without options, in a program of a few lines. */
export interface StockValidator {
  readonly name: string;
  /** The commands that the machine must have. */
  readonly needs: readonly string[];
  /** What builds it, from the folder of the language. */
  readonly build: readonly (readonly [command: string, ...args: string[]])[];
  /** Where what is built need not be built again, and the file that says which versions, in the folder of the language. */
  readonly installed?: { readonly folder: string; readonly versions: string };
  readonly run: readonly [command: string, ...args: string[]];
  readonly folder: string;
  /** Whether its reader of JSON keeps half a surrogate pair, which no UTF-8 can have. */
  readonly keepsLoneSurrogates: boolean;
}

const cache = buildsFolder('schemaValidators');

const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

export const stockValidators: readonly StockValidator[] = [
  {
    name: 'Go: santhosh-tekuri/jsonschema',
    needs: ['go'],
    build: [['go', 'build', '-o', join(cache, 'go-judge'), '.']],
    run: [join(cache, 'go-judge')],
    folder: 'go',
    keepsLoneSurrogates: false,
  },
  {
    name: 'Java: networknt/json-schema-validator',
    needs: ['java', 'mvn'],
    build: [['mvn', '-q', '-B', COPY_DEPENDENCIES, `-DoutputDirectory=${join(cache, 'java')}`]],
    installed: { folder: join(cache, 'java'), versions: 'pom.xml' },
    run: ['java', '-cp', join(cache, 'java', '*'), 'Judge.java'],
    folder: 'java',
    keepsLoneSurrogates: true,
  },
  {
    name: 'Python: jsonschema',
    needs: ['python3'],
    build: [
      ['python3', '-m', 'venv', join(cache, 'python')],
      [join(cache, 'python', 'bin', 'pip'), 'install', '--quiet', '--requirement', 'requirements.txt'],
    ],
    installed: { folder: join(cache, 'python'), versions: 'requirements.txt' },
    run: [join(cache, 'python', 'bin', 'python'), 'judge.py'],
    folder: 'python',
    keepsLoneSurrogates: true,
  },
  {
    name: 'Rust: jsonschema on the crate regex',
    needs: ['cargo'],
    build: [['cargo', 'build', '--quiet', '--locked', '--target-dir', join(cache, 'rust')]],
    run: [join(cache, 'rust', 'debug', 'schema-validators')],
    folder: 'rust',
    keepsLoneSurrogates: false,
  },
];

/** Builds a validator; what is built already takes a moment. */
export async function build({ build: steps, installed, folder }: StockValidator): Promise<void> {
  const from = pathOf(folder);
  if (installed !== undefined)
    return installOnce({ steps, folder: installed.folder, versions: [join(from, installed.versions)], from });
  mkdirSync(cache, { recursive: true });
  for (const [command, ...args] of steps) await execute(command, args, { cwd: from });
}

/**
 * Asks a validator that is built.
 *
 * @param validator which
 * @param schemas by name
 * @param questions any number
 * @returns an answer to each question, and what was written to standard error
 */
export async function ask(
  { run: [command, ...args], folder }: StockValidator,
  schemas: Readonly<Record<string, unknown>>,
  questions: readonly SchemaQuestion[],
): Promise<{ readonly answers: readonly SchemaAnswer[]; readonly faults: string }> {
  const child = spawn(command, args, { cwd: pathOf(folder) });
  const output: Buffer[] = [];
  const faults: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data));
  child.stderr.on('data', (data: Buffer) => faults.push(data));
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end([schemas, ...questions].map((line) => `${JSON.stringify(line)}\n`).join(''));
  await ended;
  const [, ...answers] = Buffer.concat(output).toString().trimEnd().split(/\r?\n/);
  return { answers: answers as SchemaAnswer[], faults: Buffer.concat(faults).toString() };
}

function pathOf(folder: string): string {
  return fileURLToPath(new URL(folder, import.meta.url));
}
