import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReporter, type ReporterName, reporterNames } from '../../../conformance/commandLine.js';
import type { Event, StartEvent } from '../../../conformance/Event.js';
import { mergeEvents } from '../../../conformance/reports/mergeEvents.js';
import { readEvents } from '../../../conformance/reports/readEvents.js';
import { scratch } from '../../cli/keyFiles.js';
import { runProgram } from '../../cli/runProgram.js';
import { scriptedTestee } from '../scriptedTestee.js';

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

describe('on a terminal, failures over HTTP of one reason', () => {
  const failed = (id: string, reason: string): Event => ({
    ...{ type: 'result', id, title: `Case ${id}.`, operation: 'serve', message: 'unionpay/A/request' },
    ...{ level: 'MUST', references: [], outcome: 'failed', expected: 'no', replay: 'r', milliseconds: 1 },
    ...{ reason, exchange: [`> exchange of ${id}`] },
  });
  const told = (results: readonly Event[]) =>
    rendered('terminal', [start, ...results, { ...end, failed: results.length, exitCode: 1 }]);

  it('show one exchange, and what they have in common', async () => {
    const text = await told(['a', 'b', 'c', 'd'].map((id) => failed(id, 'The work was done 2 times.')));
    expect(text.match(/> exchange of .|as above; replay shows it/g)).toEqual([
      '> exchange of a',
      ...Array.from({ length: 3 }, () => 'as above; replay shows it'),
    ]);
    expect(text).toContain('Why cases fail:\n  4 cases  The work was done 2 times.\n');
  });

  it('are told each where they are three, or each has a reason', async () => {
    expect(await told(['a', 'b', 'c'].map((id) => failed(id, 'One.')))).not.toContain('Why cases fail');
    const text = await told(['a', 'b', 'c', 'd'].map((id) => failed(id, `Because of ${id}.`)));
    expect(text).not.toContain('Why cases fail');
    expect(text.match(/> exchange of ./g)).toHaveLength(4);
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

describe('a run that names nothing to test', () => {
  const own = [
    ['conform', 'implementation', 'serial-pad.empty', 'put your command after --.'],
    ['client', 'client', 'call.mpay-apply.success', 'put your command after --.'],
    ['server', 'gateway', 'serve.mpay-apply.success', 'put your command after --, or give --url.'],
    [
      'receiver',
      'receiver',
      'receive.mpay-notification.success',
      'put your command after --, or give --url.',
    ],
  ] as const;

  it.each(own)('says next to the verdict of %s that it was the package', async (name, what, id, how) => {
    const argv = ['conform', ...(name === 'conform' ? [] : [name]), '--include', id];
    const { code, out } = await runProgram(argv, { env: { CI: 'true' } });
    expect(code).toBe(0);
    expect(out).toMatch(/\nConforms\. 1 passed/);
    expect(out).toContain(`\nThis is tallystick's own ${what}, not yours: ${how}\n`);
  });

  it.each(own)('cannot require anything of %s', async (name, _, id, how) => {
    const argv = ['conform', ...(name === 'conform' ? [] : [name]), '--include', id];
    const operation = { conform: 'serial-pad', client: 'call', server: 'serve', receiver: 'receive' }[name];
    const { code, err } = await runProgram([...argv, '--require', operation]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `error: --require is for what you test, and nothing is named: ${how}\n`,
    });
  });

  it('is none where a command is named', async () => {
    const { out } = await runProgram([
      ...['conform', '--include', 'serial-pad.empty', '--', ...scriptedTestee({})],
    ]);
    expect(out).toContain('scripted: 1 case to ask');
    expect(out).not.toContain('not yours');
  });
});

describe('a narrowed run of the command line', () => {
  const base = ['conform', '--seed', '1', '--runs', '1'];

  it('names each option next to the verdict, and counts what there is', async () => {
    const { out } = await runProgram([...base, '--operation', 'serial-pad', '--include', 'serial-pad.e*']);
    const [, chosen = '', of = ''] =
      /Narrowed by --include serial-pad\.e\* --operation serial-pad: (\d+) of (\d+) applicable cases\.\n/.exec(
        out,
      ) ?? [];
    expect(Number(chosen)).toBeGreaterThan(0);
    expect(Number(of)).toBeGreaterThan(5000);
    expect(out).toContain(`${chosen} passed`);
  });

  it('counts of a server the cases of how many interfaces there are, and names on the page those left out', async () => {
    const page = join(scratch().directory, 'page.html');
    const { out } = await runProgram([
      ...['conform', 'server', '--interface', 'CARD_BIN_QUERY', '--name', 'acme-server 7fe12ab'],
      ...['--reporter', 'terminal', '--reporter', `html=${page}`],
    ]);
    const [, of = '', interfaces = ''] =
      /Narrowed by --interface CARD_BIN_QUERY: \d+ of the (\d+) cases of (\d+) interfaces\.\n/.exec(out) ??
      [];
    expect(Number(of)).toBeGreaterThan(1500);
    expect(Number(interfaces)).toBeGreaterThan(20);
    const text = readFileSync(page, 'utf8');
    const [, count = '', names = ''] =
      /<summary>Left out by --interface CARD_BIN_QUERY: (\d+) interfaces<\/summary><p>([^<]+)\.<\/p>/.exec(
        text,
      ) ?? [];
    expect(Number(count)).toBe(Number(interfaces) - 1);
    expect(names.split(', ')).toHaveLength(Number(count));
    expect(names.split(', ')).toContain('MPAY_APPLY');
    expect(names.split(', ')).not.toContain('CARD_BIN_QUERY');
    expect(text).toContain('<dt>Build</dt><dd>7fe12ab</dd>');
  });

  it('says that smoke is a part', async () => {
    const { out } = await runProgram(['conform', 'smoke']);
    expect(out).toMatch(/Narrowed by smoke: \d+ of \d+ applicable cases\./);
  });
});
