import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import * as suite from '../../../conformance/commandLine.js';
import { openReports } from '../../../src/cli/commands/conform/openReports.js';
import { events } from '../../conformance/conformanceEvents.js';
import { scratch } from '../keyFiles.js';

const { directory } = scratch();

/** What standard output and standard error have after a run with 40 failures. */
async function printed(wanted: readonly string[]): Promise<string> {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  const io = { stdout: stream, stderr: stream, env: {} } as unknown as Parameters<typeof openReports>[2];
  const reports = await openReports(wanted, suite, io, {});
  const [start, , , failed, ...rest] = events;
  const many = Array.from({ length: 40 }, (_, index) => ({ ...failed, id: `f${index}` }));
  for (const event of [start, ...many, ...rest]) await reports.take(event as suite.Event);
  await reports.close();
  return text;
}

describe('the report of the terminal', () => {
  it('names the files that have every failure, and not those that leave some out', async () => {
    const [lines, page] = [join(directory, 'run.jsonl'), join(directory, 'run.html')];
    const others = [`badge=${join(directory, 'b.svg')}`, `markdown=${join(directory, 'm.md')}`];
    const text = await printed(['terminal', `jsonl=${lines}`, `html=${page}`, ...others]);
    expect(text).toContain(`And 16 more failures; all of them: ${lines}, ${page}.\n`);
  });

  it('says how to get one where there is none, and does not where it goes to standard output', async () => {
    expect(await printed(['terminal'])).toContain('all of them: --reporter jsonl=FILE.\n');
    expect(await printed(['jsonl'])).toContain('all of them: standard output.\n');
  });
});
