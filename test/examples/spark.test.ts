import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMessage } from '../../src/cli/arguments/findMessage.js';
import { messyLines } from '../cli/messyLines.js';
import { root } from '../package/repository.js';

/** Where `.ci/run` puts PySpark. */
const PYTHON = join(homedir(), '.cache/tallystick/spark/bin/python');
const PROGRAM = join(root, 'dist/cli/main.js');
const NAME = 'MPAY_VERIFY';
const LINES = 1500;

const lacks = !existsSync(PYTHON)
  ? 'PySpark is not installed'
  : spawnSync('java', ['-version']).error
    ? 'there is no Java'
    : undefined;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tallystick-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What one process says of a file, with the place of each line as the byte at which it begins. */
function judgedAlone(file: string): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'validate', NAME, file, '--ndjson'], {
    encoding: 'utf8',
    maxBuffer: 0x10000000,
  });
  const bytes = readFileSync(file);
  const starts = [0];
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) starts.push(at + 1);
  return stdout.split('\n').flatMap((text): string[] => {
    if (text === '' || text.startsWith('{"summary"')) return [];
    const { line, ...result } = JSON.parse(text);
    return [JSON.stringify({ place: `${file}:${starts[line - 1]}`, ...result })];
  });
}

describe(`an archive on Spark${lacks === undefined ? '' : ` (skipped: ${lacks})`}`, () => {
  it.skipIf(lacks !== undefined)(
    'has the results of one process, also where a task fails and is tried again',
    async () => {
      const message = await findMessage(NAME);
      const files = [1, 2].map((seed) => {
        const lines = messyLines(message, seed, 0);
        const file = join(folder, `${seed}.ndjson`);
        // A line end inside of a line, which Hadoop sees and this program does not, is none of JSON.
        const drawn = Array.from({ length: LINES }, () =>
          (lines.next().value as Buffer).toString().replace(/\r/g, ''),
        );
        writeFileSync(file, drawn.join(''));
        return file;
      });
      const failed = join(folder, 'failed');
      const command = join(folder, 'tallystick');
      // The first process reads a part, answers it, and is killed.
      writeFileSync(
        command,
        `#!/bin/sh
if mkdir ${failed} 2>/dev/null; then head -c 20000 | ${process.execPath} ${PROGRAM} "$@" | head -n 5; kill -9 $$; fi
exec ${process.execPath} ${PROGRAM} "$@"
`,
        { mode: 0o755 },
      );
      const options = {
        'spark.ui.enabled': 'false',
        'spark.driver.host': '127.0.0.1',
        'spark.driver.bindAddress': '127.0.0.1',
        'spark.hadoop.mapreduce.input.fileinputformat.split.maxsize': '200000',
      };
      const conf = Object.entries(options).map(([name, value]) => `--conf ${name}=${value}`);
      const output = join(folder, 'verdicts');
      const { status, stdout, stderr } = spawnSync(
        PYTHON,
        [join(root, 'examples/spark/validate_archive.py'), NAME, output, ...files],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            TALLYSTICK: command,
            PYSPARK_PYTHON: PYTHON,
            SPARK_LOCAL_IP: '127.0.0.1',
            // Two at once, each task up to three times.
            PYSPARK_SUBMIT_ARGS: ['--master local[2,3]', ...conf, 'pyspark-shell'].join(' '),
          },
        },
      );
      expect(status, stderr).toBe(0);
      expect(existsSync(failed)).toBe(true);
      expect(stderr).toContain('tallystick ended with -9');
      const parts = readdirSync(output).filter((name) => name.startsWith('part-'));
      expect(parts.length).toBeGreaterThan(3);
      const results = parts.flatMap((part) => readFileSync(join(output, part), 'utf8').trimEnd().split('\n'));
      // Python writes a blank after each comma.
      const onSpark = results.map((text) => JSON.stringify(JSON.parse(text)));
      expect(onSpark.sort()).toEqual(files.flatMap(judgedAlone).sort());
      expect(stdout).toMatch(/\|\s+rule\|count\|/);
    },
  );
});
