import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMessage } from '../../src/cli/arguments/findMessage.js';
import { JudgeThread } from '../../src/cli/commands/validate/jobs/JudgeThread.js';
import { messyLines } from './messyLines.js';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const NAME = 'MPAY_VERIFY';
const LINES = 6000;

let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tallystick-'));
  file = join(folder, 'messages.ndjson');
  const lines = messyLines(await findMessage(NAME), 7, 2);
  const text = Buffer.concat(Array.from({ length: LINES }, () => lines.next().value as Buffer));
  // The last line has no end.
  writeFileSync(file, Buffer.concat([text, Buffer.from('{"a":1}')]));
});

afterAll(() => rmSync(folder, { recursive: true }));

function judged(argv: readonly string[], input?: Buffer) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'validate', ...argv], {
    input,
    encoding: 'utf8',
    maxBuffer: 0x10000000,
  });
  return { status, stdout, stderr };
}

describe('validate --ndjson --jobs', () => {
  it('prints what one thread prints', () => {
    const alone = judged([NAME, file, '--ndjson']);
    expect(alone.stdout.split('\n').length).toBeGreaterThan(LINES * 0.9);
    expect(alone.stderr).toMatch(/^6,001 lines: /);
    for (const jobs of ['1', '3']) {
      expect(judged([NAME, file, '--ndjson', '--jobs', jobs])).toEqual(alone);
    }
  });

  it('does so in threads, which are at work by then', () => {
    const long = join(folder, 'long.ndjson');
    writeFileSync(long, Buffer.concat(Array.from({ length: 16 }, () => readFileSync(file))));
    const alone = judged([NAME, long, '--ndjson']);
    const { stdout, ...rest } = judged([NAME, long, '--ndjson', '--jobs', '2']);
    expect(rest).toEqual({ status: alone.status, stderr: alone.stderr });
    // Not compared by the runner, which would look for what differs.
    expect(stdout === alone.stdout).toBe(true);
  });

  it('does so where a line is longer than many chunks', () => {
    const plain = readFileSync(file);
    const long = Buffer.concat([Buffer.from('\n"'), Buffer.alloc(14 * 0x100000, 'a'), Buffer.from('"\n')]);
    const mixed = join(folder, 'mixed.ndjson');
    writeFileSync(mixed, Buffer.concat([plain, long, plain, long, plain]));
    const alone = judged([NAME, mixed, '--ndjson']);
    expect(alone.stderr).toMatch(/^18,005 lines: /);
    const { stdout, ...rest } = judged([NAME, mixed, '--ndjson', '--jobs', '2']);
    expect(rest).toEqual({ status: alone.status, stderr: alone.stderr });
    expect(stdout === alone.stdout).toBe(true);
  });

  it('does so whatever the file is', () => {
    const plain = readFileSync(file);
    const gzipped = join(folder, 'messages.ndjson.gz');
    writeFileSync(gzipped, gzipSync(plain));
    const array = join(folder, 'array.json');
    const valid = judged([NAME, file, '--ndjson']).stdout.split('\n');
    const wanted = new Set(valid.flatMap((line) => (line.endsWith('true}') ? [JSON.parse(line).line] : [])));
    const elements = plain
      .toString()
      .split('\n')
      .filter((_, index) => wanted.has(index + 1));
    writeFileSync(array, `[${elements.join(',\n')}]`);
    for (const [argv, input] of [
      [[NAME, gzipped, '--ndjson']],
      [[NAME, '--ndjson'], plain],
      [[NAME, array, '--ndjson']],
      [['--auto', file, '--ndjson']],
      [[NAME, file, '--ndjson', '--summary', 'text']],
      [[NAME, file, '--ndjson', '--strict-json', '--reading', 'strict']],
      [[NAME, '--ndjson'], Buffer.alloc(0)],
      [[NAME, '--ndjson'], Buffer.alloc(17 * 0x100000, '[')],
    ] as const) {
      expect(judged([...argv, '--jobs', '3'], input), argv.join(' ')).toEqual(judged(argv, input));
    }
  });

  it('reports a thread that ends, and waits for nothing', async () => {
    // Next to the sources there is no program of the thread.
    const thread = new JudgeThread({
      task: { unit: 'line', strictJson: false, isLog: false, judge: undefined, hasResults: true },
      name: NAME,
      isNoted: false,
    });
    const ended = /^A thread of --jobs ended before its work was done: \w+\.$/;
    const lines = { bytes: Buffer.from('{}\n'), before: 0 };
    await expect(thread.judge(lines).judged).rejects.toThrow(ended);
    await expect(thread.judge(lines).judged).rejects.toThrow(ended);
    await thread.end();
  });
});
