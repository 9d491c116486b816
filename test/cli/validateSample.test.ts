import { describe, expect, it } from 'vitest';
import { sampledLines } from '../../src/cli/commands/validate/sampledLines.js';
import { runProgram } from './runProgram.js';

const GOOD = '{"msgResponse":{"responseCode":"00","responseMsg":"Success"}}';
const WRONG = '{"msgResponse":{"responseCode":"000","responseMsg":"Success"}}';
const LINES = [GOOD, WRONG, '', GOOD, WRONG, GOOD, GOOD, WRONG, GOOD, WRONG];
const NOT_VALID = [2, 5, 8, 10];

interface Line {
  readonly line: number;
  readonly valid: boolean;
  readonly summary?: unknown;
}

async function sampled(...options: string[]): Promise<{ results: Line[]; summary: unknown; err: string }> {
  const argv = ['validate', 'MOBILE_NUMBER_VERIFICATION/response', '--ndjson', ...options];
  const { out, err } = await runProgram(argv, { stdin: `${LINES.join('\n')}\n` });
  const lines: Line[] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { results: lines.slice(0, -1), summary: lines.at(-1)?.summary, err };
}

async function* chunk(): AsyncGenerator<Buffer> {
  yield Buffer.from('a\nb\nc\nd\ne');
}

describe('validate --ndjson --sample', () => {
  it('judges so many lines, and counts all', async () => {
    const { results, summary, err } = await sampled('--sample', '4', '--seed', '3');
    expect(summary).toMatchObject({ lines: 10, sampled: 4 });
    expect(results.length).toBeGreaterThanOrEqual(3);
    expect(results.map(({ line }) => line)).toEqual(results.map(({ line }) => line).sort((a, b) => a - b));
    for (const { line, valid } of results) expect(valid).toBe(!NOT_VALID.includes(line));
    expect(err).toMatch(/^4 of 10 lines: /);
    expect(await sampled('--sample', '4', '--seed', '3')).toEqual({ results, summary, err });
  });

  it('judges all lines where there are no more', async () => {
    const { results, summary, err } = await sampled('--sample', '10');
    expect(results.map(({ line }) => line)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10]);
    expect(summary).toMatchObject({ lines: 10, sampled: 10, valid: 5, notValid: 4 });
    expect(err).toMatch(/^10 lines: 5 valid, 4 not valid, 1 blank\n/);
  });

  it('gives each line the same chance', async () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      const { drawn, lines } = await sampledLines(chunk(), 2, seed, () => {});
      expect(lines).toBe(5);
      for (const { bytes } of drawn) {
        times.set(bytes.toString().trim(), (times.get(bytes.toString().trim()) ?? 0) + 1);
      }
    }
    // 800 of each are due, with a standard deviation of 22.
    for (const count of times.values()) expect(Math.abs(count - 800)).toBeLessThan(110);
    expect([...times.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('refuses what does not go together', async () => {
    for (const [options, told] of [
      [['--ndjson', '--seed', '1'], '--seed goes with --sample.'],
      [['--ndjson', '--sample', '3', '--jobs', '2'], '--jobs goes with all lines, not with --sample.'],
      [['--sample', '3'], '--sample goes with --ndjson.'],
      [['--jobs', '2'], '--jobs goes with --ndjson.'],
    ] as const) {
      const { code, err } = await runProgram(['validate', 'MPAY_VERIFY', ...options]);
      expect({ code, err }).toEqual({ code: 2, err: `error: ${told}\n` });
    }
  });
});
