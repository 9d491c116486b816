import { execSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtIn, conform, readEvents, type StartFault, type Testee } from '../../conformance/conform.js';
import { startProcess } from '../../conformance/runner/startProcess.js';
import type { VectorGroup } from '../../conformance/Vector.js';
import { runProgram } from '../cli/runProgram.js';
import { root } from '../package/repository.js';
import { scriptedTestee } from './scriptedTestee.js';

vi.mock(import('../../conformance/trials/tableCases.js'), async (original) => {
  const { casesMadeOnce } = await import('./casesMadeOnce.js');
  return casesMadeOnce(original);
});

const pads: Testee = {
  implementation: { name: 'pads' },
  operations: {
    'serial-pad': ({ serial }) => ({ status: 'ok', output: { serial: String(serial).padStart(14, '0') } }),
  },
};

/** Declares another operation alone, and answers it wrongly. */
const signsNothing = scriptedTestee({ ready: { operations: ['kv-sign'] }, onCase: "answer('')" });

/** Cases of an operation that are quick to ask. */
const FEW = { operations: ['serial-pad'], seed: 1, runs: 5 } as const;

const MESSAGE = 'unionpay/MOBILE_NUMBER_VERIFICATION/request';

/** A starter whose commented line with the messages is a line of the program. */
function withMessages(text: string): string {
  const uncommented = text.replace(/^(\s*)(?:\/\/|#) (?=.*messages.*MOBILE_NUMBER_VERIFICATION)/m, '$1');
  expect(uncommented).not.toBe(text);
  return uncommented;
}

/** What a testee declares. */
const COMMIT = '7fe12ab09cd3e4f5a6b7c8d9e0f1a2b3c4d5e6f7';

/** What a starter says of itself where a commit of GitHub or GitLab is known. */
async function declaredOf(command: string) {
  vi.stubEnv('CI_COMMIT_SHA', '');
  vi.stubEnv('GITHUB_SHA', COMMIT);
  const limits = { timeout: 60_000, startTimeout: 60_000, exitTimeout: 10_000 };
  const session = await startProcess(command.split(' '), limits);
  await session.close();
  vi.unstubAllEnvs();
  const { messages, implementation } = session.declaration;
  return { messages, build: implementation.version };
}

let directory = '';
let home = '';
beforeEach(() => {
  home = process.cwd();
  directory = mkdtempSync(join(tmpdir(), 'tallystick-conform-'));
});
afterEach(() => process.chdir(home));

describe('conform', () => {
  it('acquits the built-in implementation of everything', { timeout: 300_000 }, async () => {
    const { failures, counts, exitCode } = await conform(builtIn(), { seed: 20260301, runs: 10 });
    expect(failures).toEqual([]);
    expect(counts).toMatchObject({ failed: 0, notApplicable: 0 });
    expect(counts.passed).toBeGreaterThan(2000);
    expect(exitCode).toBe(0);
  });

  it('convicts one that refuses nothing, and gives failures as plain data', async () => {
    const { failures, counts, exitCode } = await conform(pads, FEW);
    expect(failures.length).toBe(counts.failed);
    expect(counts.failed).toBeGreaterThan(3);
    expect(exitCode).toBe(1);
    expect(structuredClone(failures)).toEqual(failures);
    expect(failures[0]?.replay).toBe(`conform(testee, { include: ['${failures[0]?.id}'] })`);
  });

  it('fails for a required operation that is not declared, and throws for one that is none', async () => {
    const filter = { ...FEW, operations: ['serial-pad', 'order-id'] } as const;
    const { failures, exitCode } = await conform(pads, { ...filter, required: ['order-id'] });
    expect(exitCode).toBe(1);
    const missing = failures.filter(({ operation }) => operation === 'order-id');
    expect(missing.length).toBeGreaterThan(0);
    expect(new Set(missing.map(({ reason }) => reason))).toEqual(
      new Set(['The operation is required, and the testee does not declare it.']),
    );
    expect((await conform(pads, filter)).failures.map(({ operation }) => operation)).not.toContain(
      'order-id',
    );
    await expect(conform(pads, { ...FEW, required: ['sign'] })).rejects.toThrow('cannot be required');
  });

  it('runs the same cases for the same seed', async () => {
    const ids = async () => (await conform(pads, FEW)).results.map(({ id, outcome }) => `${id} ${outcome}`);
    expect(await ids()).toEqual(await ids());
  });

  it('asks each case in exactly one of the shards', async () => {
    const idsOf = async (shard?: string) =>
      (await conform(pads, { ...FEW, shard })).results.map(({ id }) => id);
    const shards = await Promise.all(['1/3', '2/3', '3/3'].map(idsOf));
    expect(shards.flat().sort()).toEqual([...(await idsOf())].sort());
  });

  it('asks nothing of a testee whose start fails, and masks why', async () => {
    const start = async () => {
      throw new Error('no database for 4111111111111111');
    };
    let told: StartFault | undefined;
    const onStartFault = (fault: StartFault) => {
      told = fault;
    };
    const { exitCode, counts } = await conform({ ...pads, start }, { ...FEW, onStartFault });
    expect({ exitCode, passed: counts.passed, failed: counts.failed }).toEqual({
      exitCode: 3,
      passed: 0,
      failed: 0,
    });
    expect(told).toMatchObject({
      reason: 'The testee cannot be started.',
      said: expect.stringMatching(/^no database for (?!4111)/),
    });
  });

  it('asks nothing where nothing is chosen', async () => {
    expect((await conform(pads, { ...FEW, tags: ['http'] })).exitCode).toBe(4);
  });

  it.each([
    ['a shard', { shard: '3/2' }],
    ['a shard', { shard: '0/2' }],
    ['a shard', { shard: 'all' }],
    ['a profile', { profile: { party: 'bank' } as never }],
    ['a profile', { profile: { readings: { 'no-such-erratum': 'strict' } as const } }],
    ['a known failure', { knownFailing: [{ pattern: 'no.such.*', reason: 'none' }] }],
  ])('refuses %s that is none: %j', async (_, options) => {
    await expect(conform(pads, { ...FEW, ...options })).rejects.toMatchObject({ name: 'ConformanceError' });
  });

  it('leaves out what a profile says the implementation does not do', async () => {
    const { results } = await conform(builtIn(), {
      seed: 1,
      runs: 1,
      include: ['unionpay.mobile-number-verification.request.*'],
      tags: ['vector'],
      operations: ['validate'],
      profile: { party: 'member', limits: { inputBytes: 100_000 } },
    });
    const out = results.filter(({ outcome }) => outcome === 'not-applicable');
    expect(out.length).toBeGreaterThan(0);
    expect(out.length).toBeLessThan(results.length);
    expect(new Set(out.map(({ reason }) => reason))).toEqual(
      new Set(['By its profile the implementation serves a member.']),
    );
  });
});

describe('tallystick conform', () => {
  const few = ['--operation', 'serial-pad', '--seed', '1', '--runs', '5'];

  it('runs against the built-in implementation', async () => {
    const { code, out, err } = await runProgram(['conform', ...few]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^tallystick .*\(typescript\): \d+ cases to ask, \d+ of them properties of up to \d+ values each, seed 1\n/,
    );
    expect(out).toContain('Conforms.');
  });

  it('runs against a process, and says how to ask a case again', async () => {
    const { code, out } = await runProgram(['conform', ...few, '--', ...scriptedTestee({})]);
    expect(code).toBe(1);
    const [, replay = ''] =
      / {2}replay +npx tallystick conform replay (serial-pad\.\S+ --seed 1 --runs 5 -- .*)/.exec(out) ?? [];
    const [id = ''] = replay.split(' ');
    const again = await runProgram(['conform', 'replay', id, '--seed', '1', '--', ...scriptedTestee({})]);
    expect(again.code).toBe(1);
    expect(again.out).toContain(`FAILED ${id}`);
  });

  it.each([
    ['npx tallystick', {}],
    ['./tallystick', { executable: './tallystick' }],
  ])('says so by the name by which it was called: %s', async (words, given) => {
    const argv = ['conform', '--include', 'serial-pad.zero', '--reporter', 'jsonl', '--seed', '1'];
    const run = await runProgram(argv, given);
    const [, result] = run.out.split('\n').map((line) => (line === '' ? {} : JSON.parse(line)));
    expect(result.replay).toBe(`${words} conform replay serial-pad.zero --seed 1`);
  });

  it('fails where an operation is required that the testee does not declare, and says so of each case', async () => {
    const asked = [
      'conform',
      '--seed',
      '1',
      '--runs',
      '5',
      '--include',
      'serial-pad.*',
      '--include',
      'kv-sign.*',
    ];
    const undemanded = await runProgram([...asked, '--', ...signsNothing]);
    expect(undemanded.out).not.toContain('FAILED serial-pad.');
    const demanded = [...asked, '--require', 'serial-pad', '--require', 'kv-sign'];
    const { code, out } = await runProgram([...demanded, '--', ...signsNothing]);
    expect(code).toBe(1);
    expect(out).toContain('The operation is required, and the testee does not declare it.');
    const [, replay = ''] =
      / {2}replay +npx tallystick (conform replay serial-pad\.\S+ .*?) -- /.exec(out) ?? [];
    expect(replay).toContain('--require serial-pad');
    const again = await runProgram([...replay.split(' '), '--', ...signsNothing]);
    expect(again.code).toBe(1);
  });

  it.each([
    [['--require', 'serialpad'], 'serialpad cannot be required: the operations are '],
    [['--require', 'jws-sign'], 'jws-sign cannot be required: none of the chosen cases asks it.'],
    [['--interface', 'MPAY_VERIFY'], "--include '*.mpay-verify.*' asks about MPAY_VERIFY alone"],
    [['--name', 'acme 1'], 'A codec says its name and version in its first line: "implementation":{"name":'],
  ])('refuses %j in words', async (options, words) => {
    const { code, err } = await runProgram(['conform', ...few, ...options]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('counts the cases of other shards where an operation is required', async () => {
    const { code } = await runProgram([
      ...['conform', ...few, '--shard', '9000/9000', '--require', 'serial-pad'],
      ...['--', ...scriptedTestee({})],
    ]);
    expect(code).toBe(4);
  });

  it('shows the smallest question that makes a property fail', async () => {
    const { out } = await runProgram([
      'conform',
      'replay',
      'property.serial-pad.refuses-wrong-numbers',
      '--seed',
      '1',
      '--',
      ...scriptedTestee({}),
    ]);
    expect(out).toContain('The smallest question');
    expect(JSON.parse(out.slice(out.indexOf('\n{') + 1))).toMatchObject({
      operation: 'serial-pad',
      input: { serial: expect.any(String) },
    });
  });

  it('shows progress on a terminal in one line, and none elsewhere', async () => {
    const terminal = await runProgram(['conform', ...few], { columns: 100 });
    expect(terminal.out).toContain('asked, 0 failed');
    expect(terminal.out).toContain('\u001b[');
    const elsewhere = await runProgram(['conform', ...few]);
    expect(elsewhere.out).not.toContain('asked, 0 failed');
    expect(elsewhere.err).toBe('');
  });

  it('writes several reports at once', async () => {
    const files = ['junit', 'html', 'jsonl'].map((name) => `${name}=${join(directory, name)}`);
    const { code, out } = await runProgram([
      'conform',
      ...few,
      ...['tap', ...files].flatMap((name) => ['--reporter', name]),
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^TAP version 14\n/);
    expect(readFileSync(join(directory, 'junit'), 'utf8')).toMatch(/<\/testsuites>\n$/);
    expect(readFileSync(join(directory, 'html'), 'utf8')).toMatch(/<\/html>\n$/);
    expect(readFileSync(join(directory, 'jsonl'), 'utf8').split('\n').at(-2)).toMatch(/^{"type":"end"/);
  });

  it('tells what it would otherwise, and the paths, where every report goes to a file', async () => {
    const files = ['junit', 'html'].map((name) => `${name}=${join(directory, name)}`);
    const argv = ['conform', ...few, ...files.flatMap((name) => ['--reporter', name])];
    const { code, out, err } = await runProgram([...argv, '--', ...scriptedTestee({})]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^scripted: \d+ cases to ask, \d+ of them properties of up to \d+ values each, seed 1\n/,
    );
    expect(out).toMatch(/\nDoes not conform\. \d+ passed, \d+ failed, .*\n/);
    expect(out).toMatch(/\nFAILED serial-pad\.empty\n[\s\S]*\n {2}reason +An invalid input is accepted\.\n/);
    const paths = `junit     ${join(directory, 'junit')}\nhtml      ${join(directory, 'html')}\n`;
    expect(err).toBe(paths);
    const shown = await runProgram(argv, { columns: 80 });
    expect(shown.out).toContain('asked, 0 failed');
    expect(shown.err).toBe(paths);
  });

  it('tells it on standard error where another report goes to standard output', async () => {
    const argv = ['conform', ...few, '--reporter', 'junit', '--', ...scriptedTestee({})];
    const { out, err } = await runProgram(argv);
    expect(out).toMatch(/^<\?xml [\s\S]*<\/testsuites>\n$/);
    expect(err).toMatch(/\nFAILED serial-pad\.empty\n[\s\S]*\nDoes not conform\./);
    const piped = await runProgram(argv, { errIsTty: true });
    expect(piped.err).toMatch(/asked, \d+ failed/);
    // On one screen a bar that is drawn again would go through the lines of the report.
    const screen = await runProgram(argv, { errIsTty: true, columns: 80 });
    expect(screen.err).toMatch(/FAILED.* serial-pad\.empty/);
    expect(screen.err).not.toMatch(/asked, \d+ failed/);
  });

  it('merges the reports of shards, and renders them', async () => {
    const files = ['1/2', '2/2'].map((shard) => ({ shard, file: join(directory, `${shard[0]}.jsonl`) }));
    for (const { shard, file } of files) {
      await runProgram(['conform', ...few, '--shard', shard, '--reporter', `jsonl=${file}`]);
    }
    const merged = await runProgram(['conform', 'report', 'merge', ...files.map(({ file }) => file)]);
    const all = join(directory, 'all.jsonl');
    writeFileSync(all, merged.out);
    const { code, out } = await runProgram(['conform', 'report', 'render', 'markdown', all]);
    expect(code).toBe(0);
    expect(out).toContain('**Conforms.**');
    // The same cases with the same results as in one run, and the same counts.
    const whole = join(directory, 'whole.jsonl');
    await runProgram(['conform', ...few, '--reporter', `jsonl=${whole}`]);
    const of = (file: string) =>
      readEvents(readFileSync(file, 'utf8'))
        .map((event) => JSON.stringify({ ...event, milliseconds: 0, startedAt: '' }))
        .sort();
    expect(of(all)).toEqual(of(whole));
    const first = await runProgram(['conform', 'report', 'merge', files[0]?.file as string]);
    expect(first).toMatchObject({
      code: 2,
      err: expect.stringContaining('The report of shard 2/2 is missing'),
    });
  });

  it('merges no reports of two runs, and says which differ in what', async () => {
    const [first, second] = ['first', 'second'].map((name) => join(directory, `${name}.jsonl`)) as [
      string,
      string,
    ];
    await runProgram(['conform', ...few, '--reporter', `jsonl=${first}`]);
    const [start = '', ...others] = readFileSync(first, 'utf8').split('\n');
    const other = { ...JSON.parse(start), implementation: { name: 'server' }, seed: 2 };
    writeFileSync(second, [JSON.stringify(other), ...others].join('\n'));
    const { code, out, err } = await runProgram(['conform', 'report', 'merge', first, second]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      `${first} and ${second} differ in implementation and seed. Merge joins the shards of one run;`,
    );
  });

  it('names the shard whose testee did not start', async () => {
    const [first, second] = [1, 2].map((shard) => join(directory, `started-${shard}.jsonl`)) as [
      string,
      string,
    ];
    await runProgram(['conform', ...few, '--shard', '1/2', '--reporter', `jsonl=${first}`]);
    const missing = ['--', join(directory, 'no-such-program')];
    await runProgram(['conform', ...few, '--shard', '2/2', '--reporter', `jsonl=${second}`, ...missing]);
    const { code, err } = await runProgram(['conform', 'report', 'merge', first, second]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(
        `In ${second} the testee did not start. Run this shard again, then merge.`,
      ),
    });
  });

  it.each([
    [['--operation', 'serialpad'], 'There is no operation serialpad; there are validate, '],
    [['--include', 'nosuch*'], 'No case has an id that matches nosuch*; '],
    [['--tag', 'vektor'], 'No case has the tag vektor; there are '],
    [['--reporter', 'pdf'], 'There is no report pdf; there are terminal, '],
  ])('says what %s misspells', async (options, words) => {
    const { code, err } = await runProgram(['conform', ...options]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });

  it('lists nothing for a glob that is misspelt, and knows no starter of another name', async () => {
    expect(await runProgram(['conform', 'list', '--include', 'nosuch*'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('nosuch*'),
    });
    expect(await runProgram(['conform', 'init', 'pyton'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no starter pyton; there are python, javascript,'),
    });
  });

  it('knows failures, and does not let them grow stale', async () => {
    const file = join(directory, 'known');
    const run = (text: string, options: readonly string[] = []) => {
      writeFileSync(file, text);
      return runProgram([
        'conform',
        ...few,
        '--known-failing',
        file,
        ...options,
        '--',
        ...scriptedTestee({}),
      ]);
    };
    const known = await run('# one line each\n*serial-pad.*  We refuse nothing yet, TICKET-7\n');
    expect(known.code).toBe(1);
    expect(known.out).toMatch(/\d+ unexpected passes, \d+ known failures/);
    expect(await run('no.such.id  gone')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no.such.id'),
    });
    const many = ['a', 'b', 'c', 'd', 'e'].map((name) => `serve.${name}  gone`).join('\n');
    expect((await run(many)).err).toContain(
      'serve.a, serve.b, serve.c and 2 more; take them out of the known failures. The list of a codec, a server,',
    );
    expect(await run('serial-pad.*')).toMatchObject({ code: 2, err: expect.stringContaining('Line 1') });
    const endless = await run('*serial-pad.*  TICKET-7', ['--require-until']);
    expect(endless).toMatchObject({ code: 2, err: expect.stringContaining('*serial-pad.* has none') });
    const dated = await run('*serial-pad.*  until=2099-12-31 TICKET-7', ['--require-until']);
    expect(dated).toMatchObject({ code: 1, err: '' });
  });

  it('takes names of cases and messages that the testee does not declare', async () => {
    const file = join(directory, 'undeclared');
    writeFileSync(file, 'lianlian.easypay-apply.request.base  TICKET-7\n');
    const pads = ['--seed', '1', '--runs', '5', '--', ...scriptedTestee({})];
    const apply = 'lianlian.easypay-apply.request.base';
    const codes = [];
    for (const options of [
      ['--known-failing', file],
      ['--include', apply],
      ['--require', 'EASYPAY_APPLY'],
    ])
      codes.push((await runProgram(['conform', ...options, ...pads])).code);
    // It pads and refuses nothing; nothing is asked; what is required is not declared. Wrong usage would be 2.
    expect(codes).toEqual([1, 4, 1]);
  });

  it('warns of a list of known failures where another seed may find others', async () => {
    const file = join(directory, 'known');
    writeFileSync(file, 'serial-pad.empty  TICKET-7\n');
    const errorsOf = async (...options: string[]) =>
      (await runProgram(['conform', '--operation', 'serial-pad', '--runs', '5', ...options])).err;
    const warning = 'A list of known failures needs a fixed seed, such as --seed 1: ';
    expect((await errorsOf('--known-failing', file)).split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^${warning}with another one than [0-9]+, properties find`)),
      '',
    ]);
    expect(await errorsOf('--known-failing', file, '--seed', '0')).toBe('');
    expect(await errorsOf('--known-failing', file, '--tag', 'vector')).toBe('');
    expect(await errorsOf()).toBe('');
    expect(await errorsOf('--update-known-failing', file)).toContain(warning);
  });

  it('writes the failures that are known, exactly and with their reasons', async () => {
    const file = join(directory, 'known');
    const update = (...options: string[]) =>
      runProgram([
        'conform',
        ...few,
        ...options,
        '--update-known-failing',
        file,
        '--',
        ...scriptedTestee({}),
      ]);
    const first = await update();
    expect(first.code).toBe(1);
    expect(first.err).toContain(`Known failures written: ${file}\n`);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines).toContain('serial-pad.empty  TODO: ticket. An invalid input is accepted.');
    expect(lines.join('\n')).not.toMatch(/\*/);
    expect(await update()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\d+ passed, \d+ known failures, in/),
    });
    expect(readFileSync(file, 'utf8').split('\n')).toEqual(lines);
    // A glob names cases that pass, too; a comment and a line of a case that is not asked stay.
    writeFileSync(
      file,
      '# ours\nserial-pad.*  TICKET-7\nkv-sign.*  TICKET-8\nserial-pad.one-character  fixed\n',
    );
    expect((await update()).code).toBe(1);
    const written = readFileSync(file, 'utf8').split('\n');
    expect(written.slice(0, 2)).toEqual(['# ours', 'serial-pad.empty  TICKET-7']);
    expect(written).toContain('kv-sign.*  TICKET-8');
    expect(written.join('\n')).not.toMatch(/serial-pad\.\*|one-character/);
    expect(written.join('\n')).toMatch(/\nproperty\.serial-pad\.refuses-wrong-numbers {2}\S.*\.\n/);
    expect((await update()).code).toBe(0);
    // A glob of which a case was not asked stays, because nothing is known of that case.
    writeFileSync(file, 'serial-pad.*  TICKET-7\n');
    await update('--include', 'serial-pad.empty');
    expect(readFileSync(file, 'utf8')).toBe('serial-pad.*  TICKET-7\n');
  });

  it('writes no known failures of a run that has none to tell', async () => {
    const file = join(directory, 'known');
    const { code, err } = await runProgram([
      'conform',
      ...few,
      '--update-known-failing',
      file,
      '--',
      '/nowhere/x',
    ]);
    expect(code).toBe(3);
    expect(err).toContain('Not written, because the run is not whole');
    expect(existsSync(file)).toBe(false);
    const both = ['--known-failing', file, '--update-known-failing', file];
    expect(await runProgram(['conform', ...few, ...both])).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be used with'),
    });
    const elsewhere = ['--update-known-failing', '/nowhere/known'];
    expect(await runProgram(['conform', ...few, ...elsewhere])).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be written'),
    });
  });

  it('ends with 3 where the testee cannot be started, and says how to see more', async () => {
    const { code, err } = await runProgram(['conform', ...few, '--', '/nowhere/testee']);
    expect(code).toBe(3);
    expect(err).toContain('--stderr');
  });

  it('ends with 4 where nothing is asked', async () => {
    expect((await runProgram(['conform', '--operation', 'serial-pad', '--tag', 'http'])).code).toBe(4);
  });

  it.each([
    [['conform', '--reporter', 'pdf'], /terminal, jsonl/],
    [['conform', '--reporter', 'tap', '--reporter', 'jsonl'], /Only one report/],
    [['conform', '--reporter', 'tap=/nowhere/x'], /cannot be written/],
    [['conform', '--shard', '2/1'], /i\/n/],
    [['conform', '--profile', '/nowhere'], /no such file/],
    [['conform', '--timeout', '0'], /seconds/],
    [['conform', '--level', 'MAY'], /MUST, SHOULD/],
    [['conform', 'show', 'nothing'], /no case/],
    [['conform', 'replay', 'nothing'], /no case/],
    [['conform', 'init', 'cobol'], /python, javascript, php, go/],
    [['conform', 'report', 'merge', '/nowhere'], /no such file/],
  ])('is used wrongly: %j', async (argv, told) => {
    const { code, err } = await runProgram(argv);
    expect(code).toBe(2);
    expect(err).toMatch(told);
  });

  it.each([
    ['selftest', 'tallystick conform self-test'],
    ['self_test', 'tallystick conform self-test'],
    ['lst', 'tallystick conform list'],
    ['SMOKE', 'tallystick conform smoke'],
    ['render', 'tallystick conform report render'],
  ])('takes %s for no program, and says what is meant', async (word, meant) => {
    const { code, out, err } = await runProgram(['conform', word, '--seed', '1']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`Did you mean \`${meant}\`?`);
  });

  it('takes whatever stands after -- for a program', async () => {
    for (const argv of [['selftest'], ['list'], ['report', '--', 'x'], ['--no-such-option']]) {
      const { code, err } = await runProgram(['conform', ...few, '--', ...argv]);
      expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining(argv.join(' ')) });
    }
    expect((await runProgram(['conform', 'smoke', '--', 'list'])).code).toBe(3);
  });

  it('wants the whole command after --', async () => {
    expect(await runProgram(['conform', 'java', '--', '-jar'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('java comes before --'),
    });
    expect(await runProgram(['conform', '--'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Put the command of your testee after --'),
    });
  });

  it('lists cases and shows one', async () => {
    const { out } = await runProgram(['conform', 'list', '--operation', 'serial-pad']);
    const [id = ''] = out.split(' ');
    expect(JSON.parse((await runProgram(['conform', 'show', id])).out)).toMatchObject({
      id,
      operation: 'serial-pad',
      input: {},
    });
    const listed = JSON.parse((await runProgram(['conform', 'list', '--json', '--include', id])).out);
    expect(listed).toMatchObject([{ id }]);
  });

  it('prints vectors whole, as one list of groups', async () => {
    const { code, out } = await runProgram(['conform', 'vectors', 'expand', '*.mcc.length-longest']);
    expect(code).toBe(0);
    const groups = JSON.parse(out) as readonly VectorGroup[];
    const message = 'unionpay/MOBILE_NUMBER_VERIFICATION/request';
    expect(groups.filter((group) => group.message === message).map(({ operation }) => operation)).toEqual([
      'decode',
      'encode',
      'validate',
    ]);
    const [decode] = groups.find((group) => group.message === message)?.vectors ?? [];
    expect(decode).toMatchObject({
      id: 'unionpay.mobile-number-verification.request.decode.mcc.length-longest',
      references: [`${message}#mcc`],
      input: { message, json: { text: expect.stringContaining('"mcc":"0123"') } },
      output: { value: { mcc: '0123', encData: { phoneNo: '18600001111' } } },
    });
    // No vector is invalid here, so no flag needs its note.
    expect(groups.map(({ notes }) => Object.keys(notes).length)).toEqual(groups.map(() => 0));
    expect((await runProgram(['conform', 'vectors', 'expand', 'notify-schedule.*'])).out).toMatch(
      /^\[\n {2}\{\n {4}"\$schema": [\s\S]*\]\n$/,
    );
  });

  it('prints every vector where no id is given', async () => {
    const { out } = await runProgram(['conform', 'vectors', 'expand']);
    const ids = (JSON.parse(out) as readonly VectorGroup[]).flatMap(({ vectors }) =>
      vectors.map(({ id }) => id),
    );
    const listed = await runProgram(['conform', 'list', '--json']);
    const cases = JSON.parse(listed.out) as readonly {
      readonly id: string;
      readonly tags: readonly string[];
    }[];
    expect(ids).toEqual(cases.filter(({ tags }) => tags.includes('vector')).map(({ id }) => id));
  });

  it('refuses a glob that no vector has, and says how to find one', async () => {
    const { code, out, err } = await runProgram(['conform', 'vectors', 'expand', 'serial-pat.*']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/No vector has such an id; .*conform list shows them.*\* stands for any characters/);
  });

  it.each(['show', 'replay'])('names a case that is there in the help of %s', async (command) => {
    const { out } = await runProgram(['conform', command, '--help']);
    const [, id = ''] = new RegExp(`\\$ tallystick conform ${command} (\\S+)`).exec(out) ?? [];
    expect((await runProgram(['conform', 'show', id])).code).toBe(0);
  });

  it('asks few cases with smoke, of a seed that is given', async () => {
    const { code, out } = await runProgram(['conform', 'smoke', '--seed', '4711']);
    expect(code).toBe(0);
    expect(out).toContain('4711');
    expect(Number(/: (\d+) cases/.exec(out)?.[1])).toBeLessThan(100);
  });

  it.for([
    ['javascript', 'testee.mjs', 'node --version'],
    ['python', 'testee.py', 'python3 --version'],
    ['php', 'testee.php', 'php --version'],
    ['go', 'testee.go', 'go version'],
  ] as const)(
    'goes from init %s to a first run that passes and a first failure, as it says, and overwrites nothing',
    async ([language, file, asked], { skip }) => {
      skip(!runs(asked), `${asked} does not run`);
      process.chdir(directory);
      const { code, out } = await runProgram(['conform', 'init', language]);
      expect(code).toBe(0);
      const [, build, command = ''] =
        /\n\n(?: {2}(\S.*)\n)? {2}npx tallystick conform -- (.*)\n$/.exec(out) ?? [];
      if (build !== undefined) execSync(build);
      expect(out).toContain(`${file} implements one operation`);
      const run = () => runProgram(['conform', '--seed', '1', '--', ...command.split(' ')]);
      expect(await run()).toMatchObject({ code: 0, out: expect.stringMatching(/Conforms\. 3\d passed/) });
      const text = readFileSync(file, 'utf8');
      // All that is too long or too short passes then.
      const lax = text.replace(/\b(?:64|\[\.\.\.serial\]\.length > 64)/, (bound) =>
        bound.replace('64', '6400'),
      );
      expect(lax).not.toBe(text);
      writeFileSync(file, lax);
      if (build !== undefined) execSync(build);
      expect(await run()).toMatchObject({ code: 1, out: expect.stringContaining('FAILED serial-pad.') });
      writeFileSync(file, withMessages(text));
      if (build !== undefined) execSync(build);
      expect(await declaredOf(command)).toEqual({ messages: [MESSAGE], build: COMMIT });
      writeFileSync(file, text);
      expect((await runProgram(['conform', 'init', language])).code).toBe(2);
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it.for([
    ['java', 'Testee.java', 'mvn --version'],
    ['c', 'testee.c', 'pkg-config --exists jansson'],
  ] as const)(
    'goes from init %s to a first run that passes, as it says',
    { timeout: 300_000 },
    async ([language, file, asked], { skip }) => {
      skip(!runs(asked), `${asked} does not run`);
      process.chdir(directory);
      const { code, out } = await runProgram(['conform', 'init', language]);
      expect(code).toBe(0);
      expect(out).toContain(`${file} implements two operations`);
      const [, build = '', command = ''] =
        /\n\n {2}(\S.*)\n {2}npx tallystick conform -- (.*)\n$/.exec(out) ?? [];
      execSync(build);
      const run = await runProgram([
        ...['conform', '--seed', '1', '--require', 'serial-pad', '--require', 'kv-source'],
        ...['--', ...command.split(' ')],
      ]);
      expect(run.out).toMatch(/Conforms\. 6\d passed/);
      expect(run.code).toBe(0);
      writeFileSync(file, withMessages(readFileSync(file, 'utf8')));
      if (language === 'c') execSync(build);
      expect(await declaredOf(command)).toEqual({ messages: [MESSAGE], build: COMMIT });
    },
  );

  it.for([
    [
      'python-server',
      { file: 'server.py', about: 'mobile-number-verification', most: 2 },
      /FAILED serve\.mobile-number-verification\.uuid-again\.no-work/,
    ],
    [
      'python-client',
      { file: 'client.py', about: 'mobile-number-verification', most: 2 },
      /FAILED call\.mobile-number-verification\.stale/,
    ],
    // Each kind of duplicate, and a notice that comes before and after another.
    [
      'python-receiver',
      { file: 'receiver.py', about: 'mpay-notification', most: 5 },
      /FAILED receive\.mpay-notification\.duplicate\.acts\n.*\n.*The merchant acts 2 times, not once\./,
    ],
  ] as const)(
    'goes from init %s to a first conviction of the check that is left out, as it says',
    { timeout: 120_000 },
    async ([name, { file, about, most }, conviction], { skip }) => {
      skip(!runs('python3 -c "import cryptography"'), 'Python has no cryptography');
      process.chdir(directory);
      const { code, out } = await runProgram(['conform', 'init', name]);
      expect(code).toBe(0);
      const commands = [...out.matchAll(/^ {2}npx tallystick (.*)$/gm)].map(([, words = '']) =>
        words.split(' '),
      );
      const test = commands.pop() ?? [];
      for (const command of commands) expect((await runProgram(command)).code).toBe(0);
      const only = ['--include', `*.${about}.*`];
      const run = await runProgram([...test.slice(0, 2), ...only, ...test.slice(2)]);
      expect(run.code).toBe(1);
      expect(run.out).toMatch(conviction);
      const failed = run.out.match(/(?<=^FAILED (?:call|serve|receive)\.[\w-]+\.)[\w-]+/gm);
      expect(new Set(failed).size).toBeLessThanOrEqual(most);
      const [given, example] = [file, join(root, 'examples/python', file)].map((path) =>
        readFileSync(path, 'utf8').split('TODO'),
      );
      expect([given?.length, example?.length]).toEqual([2, 1]);
    },
  );
});

function runs(command: string): boolean {
  try {
    execSync(command, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
