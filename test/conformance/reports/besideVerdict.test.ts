import { describe, expect, it } from 'vitest';
import { createReporter, type ReporterName, reporterNames } from '../../../conformance/commandLine.js';
import type { Event, StartEvent } from '../../../conformance/Event.js';
import { mergeEvents } from '../../../conformance/reports/mergeEvents.js';
import { readEvents } from '../../../conformance/reports/readEvents.js';
import { runProgram } from '../../cli/runProgram.js';

const start: StartEvent = {
  type: 'start',
  kit: '0.1.0',
  implementation: { name: 'mine' },
  cases: 2,
  narrowed: { by: ['--include serial-pad.e', '--level MUST'], of: 40 },
  notes: ['A note.'],
};
const end = {
  type: 'end',
  passed: 2,
  failed: 0,
  acceptable: 0,
  notApplicable: 0,
  knownFailures: 0,
  unexpectedPasses: 0,
  milliseconds: 1,
  exitCode: 0,
} as const;

async function rendered(name: ReporterName, events: readonly Event[]): Promise<string> {
  const reporter = await createReporter(name);
  return events.map((event) => reporter(event)).join('');
}

describe('what limits a verdict', () => {
  it.each(reporterNames.filter((name) => name !== 'badge'))('is in the report %s', async (name) => {
    const text = (await rendered(name, [start, end])).replaceAll('\\', '');
    expect(text).toContain('A note.');
    if (name === 'jsonl') expect(readEvents(text)[0]).toEqual(start);
    else expect(text).toContain('Narrowed by --include serial-pad.e --level MUST: 2 of 40 applicable cases.');
  });

  it('marks the badge', async () => {
    expect(await rendered('badge', [start, end])).toContain('2 of 2, narrowed');
    const { narrowed: _, ...whole } = start;
    expect(await rendered('badge', [whole, end])).not.toContain('narrowed');
  });

  it('is gone from merged shards where nothing else narrowed them', () => {
    const shard = (number: number, by: readonly string[]): readonly Event[] => [
      { ...start, shard: `${number}/2`, narrowed: { by: [...by, `--shard ${number}/2`], of: 4 } },
      end,
    ];
    const whole = mergeEvents([shard(1, []), shard(2, [])])[0];
    expect(whole).toMatchObject({ cases: 4, notes: ['A note.'] });
    expect(whole).not.toHaveProperty('narrowed');
    const part = mergeEvents([shard(1, ['--tag vector']), shard(2, ['--tag vector'])])[0];
    expect(part).toMatchObject({ narrowed: { by: ['--tag vector'], of: 4 } });
  });
});

describe('on a terminal, an interface that is not offered', () => {
  it('is told once, however many of its cases fail', async () => {
    const failed = (id: string, network: string): Event => ({
      ...{ type: 'result', id, title: 'A case.', operation: 'serve', message: `${network}/request` },
      ...{ level: 'MUST', references: [], outcome: 'failed', expected: 'yes', replay: 'r', milliseconds: 1 },
      reason: 'The server answers a right call with 404, and the interface is named with --interface.',
    });
    const results = [failed('a.1', 'unionpay/A'), failed('a.2', 'unionpay/A'), failed('b.1', 'unionpay/B')];
    const text = await rendered('terminal', [start, ...results, { ...end, failed: 3, exitCode: 1 }]);
    expect(text.match(/FAILED \S+/g)).toEqual(['FAILED a.1', 'FAILED b.1']);
    expect(text).toContain('2 passed, 3 failed');
    expect(text).toContain('Not offered (a right call got 404): A, B.');
  });
});

describe('a narrowed run of the command line', () => {
  const base = ['conform', '--seed', '1', '--runs', '1'];

  it('names each option next to the verdict, and counts what there is', async () => {
    const { out } = await runProgram([...base, '--operation', 'serial-pad', '--include', 'serial-pad.e*']);
    const [, chosen = '', of = ''] =
      /Narrowed by --include serial-pad\.e\* --operation serial-pad: (\d+) of (\d+) applicable cases\.\n$/.exec(
        out,
      ) ?? [];
    expect(Number(chosen)).toBeGreaterThan(0);
    expect(Number(of)).toBeGreaterThan(5000);
    expect(out).toContain(`${chosen} passed`);
  });

  it('says that smoke is a part', async () => {
    const { out } = await runProgram(['conform', 'smoke']);
    expect(out).toMatch(/Narrowed by smoke: \d+ of \d+ applicable cases\./);
  });
});
