import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildsFolder } from '../builds/buildsFolder.js';
import { installOnce } from '../builds/installOnce.js';

const cache = buildsFolder('apiTester');
const program = join(cache, 'python', 'bin', 'schemathesis');

/** A run of the tester. */
export interface ApiTest {
  /** Where the requests go. */
  readonly url: string;
  /** The text of an OpenAPI document. */
  readonly document: string;
  readonly seed: number;
  /** The time box. */
  readonly seconds: number;
  /** Checks of the tester that are left out. */
  readonly without: readonly string[];
  /** After how many faults it ends; it goes on unless given. */
  readonly faults?: number;
}

/** What came of a run. */
export interface ApiTestResult {
  /** Zero where nothing was found. */
  readonly status: number | null;
  readonly output: string;
  /** How many requests were made. */
  readonly generated: number;
}

/** Installs Schemathesis; what is installed already takes a moment. */
export async function installApiTester(): Promise<void> {
  const folder = join(cache, 'python');
  const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
  await installOnce({
    folder,
    steps: [
      ['python3', '-m', 'venv', folder],
      [join(folder, 'bin', 'pip'), 'install', '--quiet', '--requirement', requirements],
    ],
    versions: [requirements],
  });
}

/** Has Schemathesis make requests by the schemas of a document, right ones and wrong ones, and judge the answers. */
export async function testApi({
  url,
  document,
  seed,
  seconds,
  without,
  faults,
}: ApiTest): Promise<ApiTestResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-api-'));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, quickToDrawFrom(document));
  const options = {
    url,
    phases: 'examples,coverage,fuzzing',
    'max-time': seconds,
    seed,
    'exclude-checks': without.join(','),
    warnings: 'off',
    'generation-database': 'none',
    ...(faults !== undefined && { 'max-failures': faults }),
  };
  const list = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const flags = ['--no-color', '--no-shrink', '--continue-on-failure'];
  try {
    const child = spawn(program, ['run', file, ...list, ...flags], { cwd: folder });
    const parts: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => parts.push(data));
    child.stderr.on('data', (data: Buffer) => parts.push(data));
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const output = Buffer.concat(parts).toString();
    return { status, output, generated: Number(/(\d+) generated/.exec(output)?.[1] ?? 0) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TEXT = ' -~\u00A0-\uD7FF\uE000-\u{10FFFF}';
const NO_TEXT = String.raw`\u0000-\u001f\u007f-\u009f`;

/**
 * The same document with the class of all text written as what it is not. The tester makes a list of the characters of
 * a class, which takes seconds for a million of them. No text of the tester has half a surrogate pair, so the classes
 * are the same to it.
 */
function quickToDrawFrom(document: string): string {
  return document.replaceAll(`[${TEXT}]`, `[^${NO_TEXT}]`).replaceAll(`[^${TEXT}]`, `[${NO_TEXT}]`);
}
