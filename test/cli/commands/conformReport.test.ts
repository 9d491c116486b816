import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Event } from '../../../conformance/Event.js';
import { events } from '../../conformance/conformanceEvents.js';
import { packedCases } from '../../conformance/reports/packedCases.js';
import { scriptedTestee } from '../../conformance/scriptedTestee.js';
import { scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

vi.mock(import('../../../conformance/trials/tableCases.js'), async (original) => {
  const { casesMadeOnce } = await import('../../conformance/casesMadeOnce.js');
  return casesMadeOnce(original);
});

const { directory, file } = scratch();

function report(name: string, change: (event: Event) => Event = (event) => event): string {
  return file(name, events.map((event) => JSON.stringify(change(event))).join('\n'));
}

const before = report('before.jsonl', (event) =>
  event.type === 'result' && event.id === 'f' ? { ...event, outcome: 'passed' } : event,
);
const after = report('after.jsonl');

describe('conform report merge', () => {
  const shard = async (number: number, ...given: readonly string[]) => {
    const path = join(directory, `${number}-${given.length}.jsonl`);
    const options = ['--include', 'serial-pad.*', '--seed', '1', '--reporter', `jsonl=${path}`];
    await runProgram(['conform', '--shard', `${number}/2`, ...options, ...given]);
    return path;
  };
  const known = file('known.txt', 'serial-pad.empty  TICKET-1\n');
  const [node = '', , program = ''] = scriptedTestee({});
  const testee = ['--', node, file('testee.cjs', program)];
  const other = ['--', node, file('other.cjs', program)];
  const merge = (...paths: readonly string[]) => runProgram(['conform', 'report', 'merge', ...paths]);

  it('takes the shards of one run, wherever the program is', async () => {
    const given = ['--require', 'serial-pad', '--known-failing', known, ...testee];
    const elsewhere = given.map((word) => (word === process.execPath ? relative('.', word) : word));
    expect(elsewhere).not.toEqual(given);
    // What comes after the program, such as a port, is up to each machine.
    const { code, out } = await merge(await shard(1, ...given), await shard(2, ...elsewhere, '4010'));
    expect(code).toBe(0);
    const [start] = out.split('\n').map((line) => JSON.parse(line || '{}'));
    expect(start.options).toEqual({
      require: ['serial-pad'],
      knownFailing: expect.stringMatching(/^[0-9a-f]{16}$/),
      program: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('refuses shards that were run with other options, and says which', async () => {
    const one = await shard(1, '--require', 'serial-pad', '--known-failing', known, ...testee);
    const { code, err } = await merge(one, await shard(2, ...other));
    expect(code).toBe(2);
    expect(err).toContain(
      ' differ in --require and --known-failing and the program that is tested. Run all shards with',
    );
  });
});

describe('conform report compare', () => {
  it('ends with 1 where a case newly failed, and names it', async () => {
    const { code, out } = await runProgram(['conform', 'report', 'compare', before, after]);
    expect(code).toBe(1);
    expect(out).toMatch(/^Newly failed:\n {2}f {2}/);
    expect(out).toMatch(/\n1 newly failed, 0 fixed, 1 still failing; 0 cases added, 0 cases removed\.\n$/);
  });

  it('ends with 0 where none did', async () => {
    const { code, out } = await runProgram(['conform', 'report', 'compare', after, before]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Fixed:\n {2}f\n\nStill failing:\n {2}\S+.*\n\n0 newly failed, 1 fixed/);
  });

  /** A case more, that came out so. */
  const more = (name: string, outcome: string) => {
    const [first, ...rest] = events;
    const result = rest.find((event) => event.type === 'result');
    const lines = [first, ...rest.slice(0, -1), { ...result, id: 'new', outcome, reason: 'x' }, rest.at(-1)];
    return file(name, lines.map((event) => JSON.stringify(event)).join('\n'));
  };

  it('tells an added case that fails from one that newly failed, and ends with 1', async () => {
    const failing = more('added.jsonl', 'failed');
    const { code, out } = await runProgram(['conform', 'report', 'compare', after, failing]);
    expect(code).toBe(1);
    expect(out).toMatch(/^Added and failing:\n {2}new {2}x\n\nStill failing:\n {2}f {2}/);
    expect(out).toMatch(/\n0 newly failed, 1 added and failing, 0 fixed, 2 still failing; 1 case added/);
  });

  it.each([
    ['known-failure', /^Known to fail now:\n {2}new {2}x\n\nStill failing:[\s\S]*\n0 newly failed, 1 known/],
    ['passed', /\n\nAdded:\n {2}new\n\n0 newly failed, 0 fixed/],
  ])('ends with 0 where an added case is of the outcome %s', async (outcome, said) => {
    const added = more(`${outcome}.jsonl`, outcome);
    const { code, out } = await runProgram(['conform', 'report', 'compare', after, added]);
    expect(out).toMatch(said);
    expect(code).toBe(0);
  });

  it('ends with 1 where a failure is no longer known, and names it', async () => {
    const known = report('known.jsonl', (event) =>
      event.type === 'result' && event.id === 'f' ? { ...event, outcome: 'known-failure' } : event,
    );
    const { code, out } = await runProgram(['conform', 'report', 'compare', known, after]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^No longer known:\n {2}f {2}[^\n]+\n\nStill failing:\n {2}k {2}TICKET-7\n\n0 newly failed, 1 no/,
    );
    const still = await runProgram(['conform', 'report', 'compare', after, known]);
    expect(still.code).toBe(0);
    expect(still.out).toMatch(/^Still failing:\n {2}f {2}/);
    const json = await runProgram(['conform', 'report', 'compare', known, after, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ noLongerKnown: [{ id: 'f' }], stillFailing: [{ id: 'k' }] });
    const page = await runProgram(['conform', 'report', 'render', 'html', after, '--last', known]);
    expect(page.out).toContain('<p>No longer known:</p><ul class="changes"><li>f: ');
  });

  it('ends with 1 where a case is not asked any more, and names it', async () => {
    const less = report('less.jsonl', (event) =>
      event.type === 'result' && event.id === 'p' ? { ...event, outcome: 'not-applicable' } : event,
    );
    const { code, out } = await runProgram(['conform', 'report', 'compare', after, less]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^Not asked any more:\n {2}p\n\nStill failing:[\s\S]*\n0 newly failed, .* 1 case removed\.\n$/,
    );
  });

  it('ends with 4 where the later run broke off, and nothing that it asked newly failed', async () => {
    const broken = report('broken.jsonl', (event) =>
      event.type === 'end' ? { ...event, exitCode: 3 } : event,
    );
    const { code, out } = await runProgram(['conform', 'report', 'compare', after, broken]);
    expect(code).toBe(4);
    expect(out).toMatch(/^Note: The later run did not come to its end\.\n/);
  });

  it('gives JSON', async () => {
    const { code, out } = await runProgram(['conform', 'report', 'compare', before, after, '--json']);
    expect(code).toBe(1);
    const { newlyFailed, caveats } = JSON.parse(out);
    expect(newlyFailed).toMatchObject([{ id: 'f', outcome: 'failed' }]);
    expect(caveats).toEqual([]);
  });

  it('needs two reports', async () => {
    expect((await runProgram(['conform', 'report', 'compare', before])).code).toBe(2);
    const torn = file('torn.jsonl', readFileSync(before, 'utf8').split('\n').slice(0, 3).join('\n'));
    expect(await runProgram(['conform', 'report', 'compare', torn, after])).toMatchObject({
      code: 2,
      err: expect.stringContaining('finish with end'),
    });
  });
});

describe('the HTML report', () => {
  it('compares with the last run and links to the site', async () => {
    const { out } = await runProgram([
      ...['conform', 'report', 'render', 'html', after, '--last', before],
      ...['--site', 'https://docs.example/tallystick'],
    ]);
    expect(out).toContain('1 newly failed, 0 fixed');
    expect(JSON.stringify(packedCases(out))).toContain(
      'https://docs.example/tallystick/interfaces/MPAY_VERIFY.html#request.sign_type',
    );
    const wrong = await runProgram(['conform', 'report', 'render', 'html', after, '--site', 'javascript:x']);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--site must be') });
  });

  it('says when the run began', async () => {
    const page = `${directory}/page.html`;
    const given = ['conform', '--operation', 'order-id', '--reporter', `html=${page}`, '--reporter', 'jsonl'];
    const { out } = await runProgram([...given, '--last', before]);
    const { startedAt } = JSON.parse(out.split('\n')[0] ?? '');
    expect(startedAt).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain(`<dd>${startedAt.slice(0, 16).replace('T', ' ')} UTC</dd>`);
    expect(text).toContain('Compared with the earlier run');
  });
});
