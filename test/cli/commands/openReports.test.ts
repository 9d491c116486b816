import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import * as suite from '../../../conformance/commandLine.js';
import { openReports } from '../../../src/cli/commands/conform/openReports.js';
import { events } from '../../conformance/conformanceEvents.js';
import { scratch } from '../keyFiles.js';

const { directory } = scratch();

/** What standard output and standard error have after a run with 40 failures. */
async function printedTo(wanted: readonly string[]): Promise<Record<'stdout' | 'stderr', string>> {
  const text = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk, _, done) {
        text[name] += String(chunk);
        done();
      },
    });
  const io = { stdout: stream('stdout'), stderr: stream('stderr'), env: {} } as unknown as Parameters<
    typeof openReports
  >[2];
  const reports = await openReports(wanted, suite, io, {});
  const [start, , , failed, ...rest] = events;
  const many = Array.from({ length: 40 }, (_, index) => ({ ...failed, id: `f${index}` }));
  for (const event of [start, ...many, ...rest]) await reports.take(event as suite.Event);
  await reports.close();
  return text;
}

async function printed(wanted: readonly string[]): Promise<string> {
  const { stdout, stderr } = await printedTo(wanted);
  return stdout + stderr;
}

describe('the report of the terminal', () => {
  it('names the files that have every failure, and not those that leave some out', async () => {
    const [lines, page] = [join(directory, 'run.jsonl'), join(directory, 'run.html')];
    const others = [`badge=${join(directory, 'b.svg')}`, `markdown=${join(directory, 'm.md')}`];
    const text = await printed(['terminal', `jsonl=${lines}`, `html=${page}`, ...others]);
    expect(text).toContain(`And 16 more failures; all of them: ${lines}, ${page}.\n`);
  });

  it.each([
    [['terminal'], 'stdout'],
    [[`jsonl=${join(directory, 'alone.jsonl')}`], 'stdout'],
    [[`terminal=${join(directory, 'terminal.txt')}`], 'stdout'],
    [['jsonl'], 'stderr'],
    [['junit', `html=${join(directory, 'x.html')}`], 'stderr'],
  ] as const)('of %j goes to %s', async (wanted, stream) => {
    const { stdout, stderr } = await printedTo(wanted);
    const [there, elsewhere] = stream === 'stdout' ? [stdout, stderr] : [stderr, stdout];
    expect(there).toContain('Does not conform.');
    expect(elsewhere).not.toContain('Does not conform.');
  });

  it('says how to get one where there is none, and does not where it goes to standard output', async () => {
    expect(await printed(['terminal'])).toContain('all of them: --reporter jsonl=FILE.\n');
    expect(await printed(['jsonl'])).toContain('all of them: standard output.\n');
  });
});
