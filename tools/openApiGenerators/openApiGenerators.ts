import { execFile } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildsFolder } from '../builds/buildsFolder.js';
import { type Installation, installOnce } from '../builds/installOnce.js';

const execute = promisify(execFile);

type Step = readonly [command: string, ...args: string[]];

/** A generator of code, and a compiler or an interpreter that reads what it writes. */
export interface OpenApiGenerator {
  readonly name: string;
  /** The commands that the machine must have. */
  readonly needs: readonly string[];
  readonly install: Installation;
  /** Files of ours that the steps use, copied next to the document. */
  readonly files: readonly string[];
  /** Makes code of `openapi.json`, in the folder of that file. */
  readonly generate: Step;
  /** Compiles or imports the code. */
  readonly check: Step;
  /** How the names of the files end that have the code. */
  readonly ending: string;
  /** Whether the code has the calls, and not the messages alone. */
  readonly hasOperations: boolean;
}

const cache = buildsFolder('openApiGenerators');
const npm = join(cache, 'npm');
const python = join(cache, 'python', 'bin');
const GENERATOR = 'openapi-generator-cli-7.17.0.jar';
const getGenerator: Installation = {
  folder: join(cache, 'java'),
  steps: [
    [
      ...(['mvn', '-q', '-B', 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy'] as const),
      '-Dartifact=org.openapitools:openapi-generator-cli:7.17.0',
      `-DoutputDirectory=${join(cache, 'java')}`,
    ],
  ],
};
const generator = (language: string, ...options: readonly string[]): Step => [
  ...(['java', '-jar', join(cache, 'java', GENERATOR), 'generate', '-i', 'openapi.json', '-o', '.'] as const),
  ...['-g', language, ...options],
];

/** The generators that integrators use, each with the options that its documentation begins with. */
export const openApiGenerators: readonly OpenApiGenerator[] = [
  {
    name: 'TypeScript: openapi-typescript',
    needs: ['npm'],
    install: {
      folder: npm,
      steps: [
        [
          ...(['npm', 'install', '--silent', '--no-save', '--prefix', npm] as const),
          ...['openapi-typescript@7.13.0', 'typescript@5.9.3'],
        ],
      ],
    },
    files: [],
    generate: [join(npm, 'node_modules', '.bin', 'openapi-typescript'), 'openapi.json', '-o', 'api.ts'],
    check: [
      join(npm, 'node_modules', '.bin', 'tsc'),
      ...['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', 'api.ts'],
    ],
    ending: 'api.ts',
    hasOperations: true,
  },
  {
    name: 'Python: datamodel-code-generator, pydantic 2',
    needs: ['python3'],
    install: {
      folder: join(cache, 'python'),
      steps: [
        ['python3', '-m', 'venv', join(cache, 'python')],
        [join(python, 'pip'), 'install', '--quiet', '--requirement', ourFile('python/requirements.txt')],
      ],
      versions: [ourFile('python/requirements.txt')],
    },
    files: ['python/check_models.py'],
    generate: [
      join(python, 'datamodel-codegen'),
      ...['--input', 'openapi.json', '--input-file-type', 'openapi', '--output', 'models.py'],
      ...['--output-model-type', 'pydantic_v2.BaseModel', '--target-python-version', '3.11'],
    ],
    check: [join(python, 'python'), 'check_models.py'],
    ending: 'models.py',
    hasOperations: false,
  },
  {
    name: 'Java: openapi-generator, native',
    needs: ['java', 'mvn'],
    install: getGenerator,
    files: [],
    generate: generator('java', '--library', 'native'),
    check: ['mvn', '-q', '-B', '-Dmaven.test.skip=true', 'compile'],
    ending: 'Api.java',
    hasOperations: true,
  },
  {
    name: 'Kotlin: openapi-generator, jvm-okhttp4',
    needs: ['java', 'mvn'],
    install: getGenerator,
    files: ['kotlin/pom.xml'],
    generate: generator('kotlin'),
    check: ['mvn', '-q', '-B', 'compile'],
    ending: 'Api.kt',
    hasOperations: true,
  },
];

/** Installs a generator; what is installed already takes a moment. */
export function installGenerator({ install }: OpenApiGenerator): Promise<void> {
  return installOnce(install);
}

/**
 * Has code made and compiled.
 *
 * @param document the text of an OpenAPI document
 * @param folder an empty one
 * @returns the text of the code
 * @throws an error with the output of the step that failed
 */
export async function codeOf(
  { files, generate, check, ending }: OpenApiGenerator,
  document: string,
  folder: string,
): Promise<string> {
  writeFileSync(join(folder, 'openapi.json'), document);
  await take(generate, folder);
  for (const file of files) copyFileSync(ourFile(file), join(folder, file.replace(/^.*\//, '')));
  await take(check, folder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

async function take([command, ...args]: Step, cwd: string): Promise<void> {
  try {
    await execute(command, args, { cwd, maxBuffer: 1 << 28 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} failed\n${stdout?.slice(-4_000)}\n${stderr?.slice(-4_000)}`);
  }
}

function ourFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
