import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ResultEvent } from '../../../conformance/Event.js';
import { readEvents } from '../../../conformance/reports/readEvents.js';
import { partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory, file: fileOf } = scratch();
let keys: { readonly member: string; readonly network: string };

beforeAll(async () => {
  keys = await partyDirectories(directory);
});

/** Answers everything with 403, so that what is right fails and what is wrong passes. */
async function refusing(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(403).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A client that sends nothing, so that no case passes, but for calls that it says are answered. */
const CLIENT = `
const lines = require('node:readline').createInterface({ input: process.stdin });
const say = (message) => console.log(JSON.stringify(message));
lines.on('line', (line) => {
  const { type, id, input } = JSON.parse(line);
  if (type === 'bye') process.exit();
  if (type === 'case') say({ type: 'result', id, status: 'ok', output: { outcome: 'unknown' } });
  else say({ type: 'ready', protocol: 1, implementation: { name: 'silent' }, operations: ['call'],
    messages: ['lianlian/MPAY_VERIFY/request'] });
});`;

interface Kind {
  /** The command and who is tested. */
  readonly argv: () => Promise<{ readonly before: readonly string[]; readonly after: readonly string[] }>;
  /** Globs of few cases. */
  readonly include: string;
  /** Of these one that fails, and one that passes; nothing passes of a client that sends nothing. */
  readonly failing: string;
  readonly passing?: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  server: {
    argv: async () => ({
      before: ['server', '--url', await refusing(), '--keys', keys.member, '--interface', 'MPAY_APPLY'],
      after: [],
    }),
    include: 'serve.mpay-apply.*',
    failing: 'serve.mpay-apply.success',
    passing: 'serve.mpay-apply.not-json',
  },
  client: {
    argv: async () => ({ before: ['client'], after: ['--', process.execPath, fileOf('client.cjs', CLIENT)] }),
    include: 'call.mpay-verify.*',
    failing: 'call.mpay-verify.success',
  },
  receiver: {
    argv: async () => ({
      before: [
        ...['receiver', '--url', `${await refusing()}/notify`, '--interface', 'MPAY_NOTIFICATION'],
        ...['--keys', keys.network],
      ],
      after: [],
    }),
    include: 'receive.mpay-notification.*',
    failing: 'receive.mpay-notification.success',
    passing: 'receive.mpay-notification.not-json',
  },
};

describe.each(Object.entries(kinds))('conform %s', (name, { argv, include, failing, passing }) => {
  /** Runs it, and reads what came of each case. */
  async function run(...options: readonly string[]) {
    const { before, after } = await argv();
    const file = join(mkdtempSync(join(directory, 'run-')), 'events.jsonl');
    const narrowed = options.includes('--include') ? [] : ['--include', include];
    const reporter = ['--reporter', 'terminal', '--reporter', `jsonl=${file}`];
    const ran = await runProgram(['conform', ...before, ...narrowed, ...options, ...reporter, ...after]);
    const results = readEvents(readFileSync(file, 'utf8')).filter(
      (event): event is ResultEvent => event.type === 'result',
    );
    return { ...ran, results };
  }
  const idsOf = (results: readonly ResultEvent[]) => results.map(({ id }) => id);
  const asked = (results: readonly ResultEvent[]) =>
    results.filter(({ outcome }) => outcome !== 'not-applicable');

  it('takes filters', async () => {
    const one = await run('--include', failing);
    expect(idsOf(one.results)).toEqual([failing]);
    const others = await run('--exclude', failing);
    expect(idsOf(others.results)).not.toContain(failing);
    expect(others.results.length).toBeGreaterThan(10);
    const [tag] = name === 'client' ? ['unknown'] : ['refused'];
    const tagged = await run('--tag', tag as string);
    expect(tagged.results.length).toBeGreaterThan(5);
    expect(idsOf(tagged.results)).not.toContain(failing);
  });

  it('honours a list of known failures, and writes it anew', async () => {
    const list = join(mkdtempSync(join(directory, 'known-')), 'known.txt');
    // Of cases that are not asked this time a list may speak, too.
    const elsewhere = {
      server: 'serve.card-bin-query.*',
      client: 'call.mpay-apply.*',
      receiver: 'schedule.*',
    }[name];
    writeFileSync(list, `# tickets\n${failing}  TICKET-17\n${elsewhere}  TICKET-18\n`);
    const written = await run('--update-known-failing', list);
    const failed = written.results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
    const lines = readFileSync(list, 'utf8').trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual(['# tickets', `${failing}  TICKET-17`, `${elsewhere}  TICKET-18`]);
    expect(lines.slice(3).map((line) => line.split(' ')[0])).toEqual(failed);
    const honoured = await run('--known-failing', list);
    expect(honoured.code).toBe(0);
    expect(honoured.results.find(({ id }) => id === failing)).toMatchObject({
      outcome: 'known-failure',
      reason: 'TICKET-17',
    });
    if (passing === undefined) return;
    writeFileSync(list, `${readFileSync(list, 'utf8')}${passing}  TICKET-19\n`);
    const late = await run('--known-failing', list);
    expect(late.code).toBe(1);
    expect(late.results.find(({ id }) => id === passing)?.outcome).toBe('unexpected-pass');
    await run('--update-known-failing', list);
    expect(readFileSync(list, 'utf8')).not.toContain(passing);
  });

  it('has each case in one of two shards', async () => {
    const whole = await run();
    const [first, second] = [await run('--shard', '1/2'), await run('--shard', '2/2')];
    const both = [...idsOf(first.results), ...idsOf(second.results)];
    expect(new Set(both).size).toBe(both.length);
    expect(both.sort()).toEqual(idsOf(whole.results).sort());
    expect(Math.abs(first.results.length - second.results.length)).toBeLessThanOrEqual(1);
    const verdicts = new Map(whole.results.map(({ id, outcome }) => [id, outcome]));
    for (const { id, outcome } of [...first.results, ...second.results])
      expect([id, outcome]).toEqual([id, verdicts.get(id)]);
  });

  it('asks one case again by the command that its report prints, with the same verdict', async () => {
    const { results } = await run('--timeout', '9');
    const { replay, outcome, reason } = results.find(({ id }) => id === failing) as ResultEvent;
    expect(outcome).toBe('failed');
    const words = wordsIn(replay);
    expect(words.slice(0, 2)).toEqual(['npx', 'tallystick']);
    const file = join(mkdtempSync(join(directory, 'again-')), 'events.jsonl');
    const dashes = words.includes('--') ? words.indexOf('--') : words.length;
    const again = [...words.slice(2, dashes), '--reporter', `jsonl=${file}`, ...words.slice(dashes)];
    const { code } = await runProgram(again);
    expect(code).toBe(1);
    const events = readEvents(readFileSync(file, 'utf8'));
    const [only, other] = events.filter((event): event is ResultEvent => event.type === 'result');
    expect(other).toBeUndefined();
    expect(only).toMatchObject({ id: failing, outcome, reason });
  });

  it.skipIf(name === 'client')('asks again with what was required, where the failure is that', async () => {
    const { results } = await run('--require', 'observe');
    const reason = 'The feature observe is required, and the testee does not declare it.';
    const found = results.find((one) => one.reason === reason);
    const words = wordsIn(found?.replay ?? '');
    const again = await runProgram(words.slice(2));
    expect(again.code).toBe(1);
    expect(again.out).toContain(`FAILED ${found?.id}\n`);
    expect(again.out).toContain(reason);
  });

  it('writes every report', async () => {
    const at = mkdtempSync(join(directory, 'reports-'));
    const names = ['jsonl', 'junit', 'tap', 'markdown', 'badge', 'html'];
    const wanted = names.flatMap((one) => ['--reporter', `${one}=${join(at, one)}`]);
    const { results } = await run(...wanted);
    expect(asked(results).length).toBeGreaterThan(10);
    const text = Object.fromEntries(names.map((one) => [one, readFileSync(join(at, one), 'utf8')]));
    for (const one of ['jsonl', 'junit', 'tap', 'markdown', 'html'])
      expect(text[one], one).toContain(failing);
    expect(text.junit).toMatch(/^<\?xml [\s\S]*<failure/);
    expect(text.tap).toMatch(/^TAP version 14\n[\s\S]*\nnot ok /);
    expect(text.html).toMatch(/^<!doctype html>/i);
    expect(text.badge).toMatch(/^<svg /);
    if (name === 'client') return;
    for (const one of ['junit', 'html']) expect(text[one], one).toContain('&lt; 403');
  });
});

/** Keeps the body of each request in a file, refuses it, and says where it is, as a server and as a merchant. */
const KEEPING = (file: string) => `
const { appendFileSync } = require('node:fs');
const server = require('node:http').createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    appendFileSync(${JSON.stringify(file)}, body + '\\n');
    response.writeHead(403).end();
  });
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({
  url: 'http://127.0.0.1:' + server.address().port, notices: { MPAY_NOTIFICATION: '/notify' } })));`;

describe('the seed of a run over HTTP', () => {
  /** Runs few cases against a program, and gives the numbers of orders that it was sent, and what was printed. */
  async function numbersOf(who: 'server' | 'receiver', ...options: readonly string[]) {
    const file = join(mkdtempSync(join(directory, 'kept-')), 'bodies');
    const given =
      who === 'server'
        ? ['--keys', keys.member, '--include', 'serve.aggregate-direct.*']
        : ['--keys', keys.network, '--include', 'receive.*'];
    const ran = await runProgram([
      ...['conform', who, ...given, ...options],
      ...['--', process.execPath, '-e', KEEPING(file)],
    ]);
    const bodies = readFileSync(file, 'utf8');
    return { ...ran, numbers: [...bodies.matchAll(/"no_order":"([^"]+)"/g)].map(([, number]) => number) };
  }

  it.each(['server', 'receiver'] as const)(
    'of a %s that is started repeats its numbers, and no other seed does',
    async (who) => {
      const { numbers, out } = await numbersOf(who);
      expect(numbers.length).toBeGreaterThan(10);
      expect(new Set(numbers).size).toBeGreaterThan(10);
      const [, seed = ''] = /cases to ask, seed (\d+)\n/.exec(out) ?? [];
      expect((await numbersOf(who, '--seed', seed)).numbers).toEqual(numbers);
      const other = await numbersOf(who, '--seed', String((Number(seed) + 1) % 2 ** 32));
      expect(other.numbers.filter((number) => numbers.includes(number))).toEqual([]);
    },
  );

  it.each([
    ['server', ['server']],
    ['receiver', ['receiver', '--interface', 'MPAY_NOTIFICATION']],
  ] as const)('is not for a %s at a URL, which may remember the numbers', async (who, argv) => {
    const ring = who === 'server' ? keys.member : keys.network;
    const at = ['conform', ...argv, '--url', await refusing(), '--keys', ring, '--include', '*.success'];
    const { out } = await runProgram(at);
    expect(out).toMatch(/cases? to ask\n/);
    expect(out).not.toContain('seed');
    const { code, err } = await runProgram([...at, '--seed', '1']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--seed repeats the numbers') });
  });

  it('is not for a client, whose cases are the same in every run', async () => {
    const { out } = await runProgram(['conform', 'client', '--include', 'call.mpay-verify.s*']);
    expect(out).toMatch(/cases? to ask\n/);
    expect(out).not.toContain('seed');
    expect(await runProgram(['conform', 'client', '--seed', '1'])).toMatchObject({ code: 2 });
  });
});

describe('what a report prints', () => {
  it('has no password of a URL and no secret of a command', async () => {
    const url = new URL(await refusing());
    url.username = 'tester';
    url.password = 'hunter2';
    const { out } = await runProgram([
      ...['conform', 'server', '--url', url.href, '--keys', keys.member],
      ...['--include', 'serve.mpay-apply.success'],
    ]);
    expect(out).toContain('conform server --include serve.mpay-apply.success');
    expect(out).not.toContain('hunter2');
  });

  it('refuses an interface that nobody calls', async () => {
    const { code, err } = await runProgram([
      ...['conform', 'server', '--url', 'http://127.0.0.1:1', '--keys', keys.member],
      ...['--interface', 'MPAY_APLY'],
    ]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('MPAY_APPLY') });
  });
});

/** The words of a command as a shell reads them, which knows no escapes but '\''. */
function wordsIn(command: string): readonly string[] {
  return [...command.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\'/g, (_, quoted?: string) => quoted ?? "'"),
  );
}
