import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Event } from '../../conformance/Event.js';
import { createReporter, reporterNames } from '../../conformance/reports/createReporter.js';
import { validMessages } from '../codec/validMessages.js';
import { events } from '../conformance/conformanceEvents.js';
import { root } from '../package/repository.js';
import { AT, partyDirectories, scratch } from './keyFiles.js';
import { runProgram } from './runProgram.js';

/** Steers a terminal (C0, C1, DEL), reorders (bidirectional), and begins a line in five ways. */
const HOSTILE = 'h\u001B]0;t\u0007\u009B2J\u0085F1\u202E\u2066\u061C\u200F\u2028F2\u2029F3\r\nFORGED\u007F';
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
const RAW = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

const { directory, file } = scratch();
const REQUEST = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const PATH = '/v1/mobile-number-verification';
const PAGE =
  'Request Parameter\nCurrency Code currency AN 3 M:Mandatory a\u202E\u009Bnote\nSynchronous Response parameters\nRate rate NS 12 M:Mandatory\n';

interface Invocation {
  readonly argv: readonly string[];
  readonly stdin?: string;
}

/** By command. Each has hostile arguments, names of files, members, header values, kids or texts. */
let invocations: Readonly<Record<string, readonly Invocation[]>>;

beforeAll(async () => {
  const { member, network } = await partyDirectories(directory);
  const ring = JSON.parse(readFileSync(join(network, 'key-ring.json'), 'utf8'));
  const evil = join(directory, 'evil-ring');
  const { cpSync } = await import('node:fs');
  cpSync(network, evil, { recursive: true });
  for (const list of Object.values(ring) as { kid?: string }[][]) for (const key of list) key.kid = HOSTILE;
  writeFileSync(join(evil, 'key-ring.json'), JSON.stringify(ring));
  const json = JSON.stringify(REQUEST);
  const strange = JSON.stringify({ ...REQUEST, [HOSTILE]: HOSTILE });
  const header = Buffer.from(JSON.stringify({ alg: HOSTILE, kid: HOSTILE, [HOSTILE]: HOSTILE }));
  const http = `POST ${PATH}\u0085\u009B2J HTTP/1.1\r\nHost: a\u009B2J\u0085\r\nUPI-JWS: ${header.toString('base64url')}..c2ln\r\nContent-Length: ${Buffer.byteLength(strange)}\r\n\r\n${strange}`;
  const report = file(
    'report.jsonl',
    `${hostileEvents()
      .map((event) => JSON.stringify(event))
      .join('\n')}\n`,
  );
  const lianlian = { oid_partner: '1', [HOSTILE]: HOSTILE, sign_type: HOSTILE, sign: HOSTILE };
  const NAME = 'MOBILE_NUMBER_VERIFICATION';
  invocations = {
    demo: [{ argv: ['demo', HOSTILE] }],
    tables: [{ argv: ['tables', HOSTILE] }, { argv: ['tables', '--json', HOSTILE] }],
    'tables import': [
      { argv: ['tables', 'import', HOSTILE] },
      { argv: ['tables', 'import', '-', '--interface', 'A_B', '--system', 'x'], stdin: PAGE },
      { argv: ['tables', 'import', '-', '--interface', 'A_B', '--system', 'x', '--json'], stdin: PAGE },
      { argv: ['tables', 'import', '-', '--interface', HOSTILE, '--json'], stdin: PAGE },
    ],
    validate: [
      { argv: ['validate', HOSTILE] },
      { argv: ['validate', NAME, HOSTILE] },
      { argv: ['validate', NAME, '--reading', 'strict'], stdin: strange },
      { argv: ['validate', NAME, '--reading', 'strict', '--json'], stdin: strange },
      { argv: ['validate', NAME, '--reading', 'strict', '--ndjson'], stdin: `${strange}\n${HOSTILE}\n` },
      { argv: ['validate', NAME, '--ndjson', '--sample', '1'], stdin: `${strange}\n${HOSTILE}\n` },
      { argv: ['validate', NAME, '--ndjson', '--jobs', HOSTILE], stdin: strange },
      { argv: ['validate', NAME, '--request', HOSTILE], stdin: json },
      { argv: ['validate', '--auto', '--ndjson', '--select', HOSTILE], stdin: strange },
      { argv: ['validate', '--auto', '--ndjson', HOSTILE] },
      { argv: ['validate', '--auto', '--ndjson', '--summary', 'text'], stdin: `${strange}\n` },
      { argv: ['validate', NAME, '--ndjson', '--summary', 'html'], stdin: `${strange}\n${HOSTILE}\n` },
    ],
    sample: [{ argv: ['sample', HOSTILE] }, { argv: ['sample', NAME, '--party', HOSTILE] }],
    schema: [{ argv: ['schema', HOSTILE] }],
    id: [{ argv: ['id', HOSTILE] }],
    'id message': [{ argv: ['id', 'message', HOSTILE] }],
    'id order': [{ argv: ['id', 'order', HOSTILE] }],
    'id serial': [{ argv: ['id', 'serial', HOSTILE] }],
    codes: [{ argv: ['codes', HOSTILE] }],
    completion: [{ argv: ['completion', HOSTILE] }, { argv: ['completion', 'bash', '--line', HOSTILE] }],
    call: [
      { argv: ['call', HOSTILE, '--url', HOSTILE, '--keys', HOSTILE] },
      { argv: ['call', NAME, HOSTILE, '--url', HOSTILE, '--keys', HOSTILE, '--app-id', HOSTILE] },
      {
        argv: [
          'call',
          NAME,
          '--url',
          'https://gateway.example/v1',
          '--keys',
          HOSTILE,
          '--app-id',
          '39990029',
        ],
      },
    ],
    replay: [
      { argv: ['replay', HOSTILE, '--url', HOSTILE, '--keys', HOSTILE] },
      { argv: ['replay', HOSTILE, '--url', 'https://a/v1', '--keys', HOSTILE] },
      {
        argv: [
          'replay',
          '-',
          '--interface',
          NAME,
          '--keep',
          HOSTILE,
          '--url',
          'http://127.0.0.1:1/v1',
          '--keys',
          member,
        ],
        stdin: http,
      },
    ],
    serve: [
      { argv: ['serve', '--port', HOSTILE] },
      { argv: ['serve', '--directory', file('no-directory', '')] },
    ],
    listen: [
      { argv: ['listen', HOSTILE, '--keys', HOSTILE] },
      { argv: ['listen', 'MPAY_NOTIFICATION', '--keys', HOSTILE] },
      { argv: ['listen', 'MPAY_NOTIFICATION', '--keys', HOSTILE, '--forward', HOSTILE] },
    ],
    trigger: [
      { argv: ['trigger', HOSTILE, '--url', HOSTILE] },
      { argv: ['trigger', 'MPAY_NOTIFICATION', '--url', HOSTILE] },
      { argv: ['trigger', 'MPAY_NOTIFICATION', HOSTILE, '--url', 'https://a'] },
      { argv: ['trigger', 'MPAY_NOTIFICATION', '--url', 'https://a', '--control', HOSTILE] },
    ],
    keys: [{ argv: ['keys', HOSTILE] }],
    'keys import': [{ argv: ['keys', 'import', HOSTILE] }],
    'keys new': [
      { argv: ['keys', 'new', join(directory, HOSTILE, HOSTILE)] },
      { argv: ['keys', 'new', file('there', '')] },
    ],
    'keys list': [
      { argv: ['keys', 'list', HOSTILE] },
      { argv: ['keys', 'list', evil, '--at', AT] },
      { argv: ['keys', 'list', evil, '--json', '--at', '2090-01-01T00:00:00Z'] },
      { argv: ['keys', 'list', evil, '--at', '2090-01-01T00:00:00Z'] },
    ],
    seal: [
      {
        argv: ['seal', NAME, '--keys', member, '--app-id', '39990029', '--request-path', PATH, '--at', AT],
        stdin: strange,
      },
      { argv: ['seal', NAME, '--keys', HOSTILE, '--app-id', HOSTILE, '--request-path', PATH], stdin: json },
    ],
    open: [
      { argv: ['open', NAME, '-', '--keys', network, '--at', AT], stdin: http },
      { argv: ['open', NAME, '-', '--keys', evil, '--json'], stdin: http },
      { argv: ['open', NAME, HOSTILE, '--keys', network] },
    ],
    sign: [{ argv: ['sign', HOSTILE] }],
    'sign lianlian': [
      {
        argv: ['sign', 'lianlian', '-', '--key', join(member, 'member.p8')],
        stdin: JSON.stringify(lianlian),
      },
      { argv: ['sign', 'lianlian', HOSTILE, '--key', HOSTILE] },
    ],
    verify: [{ argv: ['verify', HOSTILE] }],
    'verify lianlian': [
      { argv: ['verify', 'lianlian', '-', '--key', HOSTILE], stdin: JSON.stringify(lianlian) },
      { argv: ['verify', 'lianlian', '-', '--key', HOSTILE, '--json'], stdin: JSON.stringify(lianlian) },
    ],
    'verify unionpay': [
      { argv: ['verify', 'unionpay', '-', '--header', HOSTILE, '--keys', network], stdin: strange },
      {
        argv: [
          'verify',
          'unionpay',
          '-',
          '--header',
          `${header.toString('base64url')}..c2ln`,
          '--keys',
          evil,
          '--json',
        ],
        stdin: strange,
      },
    ],
    inspect: [
      { argv: ['inspect'], stdin: http },
      { argv: ['inspect', '--json'], stdin: http },
      { argv: ['inspect', '--message', NAME], stdin: strange },
      { argv: ['inspect', '--json'], stdin: strange },
      { argv: ['inspect'], stdin: `${header.toString('base64url')}..c2ln` },
      { argv: ['inspect', '--json'], stdin: `${header.toString('base64url')}..c2ln` },
      { argv: ['inspect', HOSTILE] },
    ],
    diagnose: [
      { argv: ['diagnose', '-', '--keys', network, '--at', AT], stdin: http },
      { argv: ['diagnose', '-', '--keys', evil, '--json'], stdin: http },
      { argv: ['diagnose', HOSTILE, '--keys', network] },
    ],
    conform: [
      { argv: ['conform', HOSTILE] },
      { argv: ['conform', '--reporter', HOSTILE] },
      { argv: ['conform', '--profile', HOSTILE] },
      { argv: ['conform', '--reporter', `tap=/nowhere/${HOSTILE}`] },
    ],
    'conform smoke': [{ argv: ['conform', 'smoke', HOSTILE] }],
    'conform client': [{ argv: ['conform', 'client', HOSTILE] }],
    'conform server': [
      { argv: ['conform', 'server', HOSTILE] },
      { argv: ['conform', 'server', '--url', HOSTILE] },
      { argv: ['conform', 'server', '--url', 'http://127.0.0.1:1', '--keys', HOSTILE] },
    ],
    'conform receiver': [
      { argv: ['conform', 'receiver', HOSTILE] },
      { argv: ['conform', 'receiver', '--url', HOSTILE, '--keys', network] },
      { argv: ['conform', 'receiver', '--url', 'http://127.0.0.1:1', '--keys', HOSTILE] },
      {
        argv: [
          'conform',
          'receiver',
          '--url',
          'http://127.0.0.1:1',
          '--keys',
          network,
          '--interface',
          HOSTILE,
        ],
      },
    ],
    'conform replay': [{ argv: ['conform', 'replay', HOSTILE] }],
    'conform list': [
      { argv: ['conform', 'list', '--include', HOSTILE] },
      { argv: ['conform', 'list', '--interface', HOSTILE] },
      { argv: ['conform', 'list', '--include', '*unknown*', '--json'] },
    ],
    'conform show': [{ argv: ['conform', 'show', HOSTILE] }],
    'conform report': [{ argv: ['conform', 'report', HOSTILE] }],
    'conform report merge': [
      { argv: ['conform', 'report', 'merge', report] },
      { argv: ['conform', 'report', 'merge', HOSTILE] },
    ],
    'conform report render': [
      ...reporterNames.map((name) => ({ argv: ['conform', 'report', 'render', name, report] })),
      { argv: ['conform', 'report', 'render', HOSTILE, report] },
      { argv: ['conform', 'report', 'render', 'tap', HOSTILE] },
      { argv: ['conform', 'report', 'render', 'html', report, '--last', HOSTILE, '--site', HOSTILE] },
      { argv: ['conform', 'report', 'render', 'html', report, '--site', HOSTILE] },
    ],
    'conform report compare': [
      { argv: ['conform', 'report', 'compare', report, report] },
      { argv: ['conform', 'report', 'compare', report, file('changed.jsonl', changedReport()), '--json'] },
      { argv: ['conform', 'report', 'compare', report, file('changed.jsonl', changedReport())] },
      { argv: ['conform', 'report', 'compare', HOSTILE, report] },
    ],
    'conform vectors': [{ argv: ['conform', 'vectors', HOSTILE] }],
    'conform vectors expand': [{ argv: ['conform', 'vectors', 'expand', HOSTILE] }],
    'conform vectors lint': [{ argv: ['conform', 'vectors', 'lint', HOSTILE] }],
    'conform vectors fmt': [{ argv: ['conform', 'vectors', 'fmt', HOSTILE] }],
    'conform self-test': [{ argv: ['conform', 'self-test', '--seed', HOSTILE] }],
    'conform init': [{ argv: ['conform', 'init', HOSTILE] }],
    testee: [
      {
        argv: ['testee'],
        // `JSON.stringify` leaves C1 and bidirectional controls as they are.
        stdin: `${JSON.stringify({ type: 'case', id: HOSTILE, operation: 'validate', now: AT, input: {} })}\n`,
      },
    ],
  };
});

/** A report of the same cases, each of which came out otherwise. */
function changedReport(): string {
  return hostileEvents()
    .map((event) =>
      JSON.stringify(
        event.type === 'result'
          ? { ...event, outcome: event.outcome === 'failed' ? 'passed' : 'failed' }
          : event,
      ),
    )
    .join('\n');
}

/** Every text that a testee, a vector or a person may bring, hostile. */
function hostileEvents(): readonly Event[] {
  return events.map((event) => {
    if (event.type === 'start') {
      const implementation = { name: HOSTILE, version: HOSTILE, language: HOSTILE };
      return { ...event, implementation };
    }
    if (event.type === 'restart') return { ...event, reason: HOSTILE };
    if (event.type !== 'result') return event;
    return { ...event, title: HOSTILE, reason: HOSTILE, expected: HOSTILE, references: [HOSTILE] };
  });
}

/** The paths of all commands, as the help tells them. */
async function commandsBelow(path: readonly string[]): Promise<readonly string[]> {
  const { out } = await runProgram([...path, '--help']);
  const [, listed = ''] = out.split('\nCommands:\n');
  const [own = ''] = listed.split('\n\n');
  const names = [...own.matchAll(/^ {2}([a-z][a-z-]*)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
  const below = await Promise.all(names.map((name) => commandsBelow([...path, name])));
  return names.flatMap((name, index) => [[...path, name].join(' '), ...(below[index] ?? [])]);
}

function expectSafe(text: string, what: string): void {
  expect(text, what).not.toMatch(RAW);
  expect(text, what).not.toMatch(/^(?:FORGED|F[123])/m);
}

describe('what is printed', () => {
  it('is asked of every command', async () => {
    expect(Object.keys(invocations).sort()).toEqual([...(await commandsBelow([]))].sort());
  });

  it('has no raw control and no line of a stranger, whichever command is given what', async () => {
    for (const [command, ones] of Object.entries(invocations)) {
      let printed = '';
      for (const { argv, stdin = '' } of ones) {
        const { out, err } = await runProgram(argv, { stdin });
        expectSafe(out, `stdout of ${command}: ${JSON.stringify(argv)}`);
        expectSafe(err, `stderr of ${command}: ${JSON.stringify(argv)}`);
        printed += out + err;
      }
      expect(printed, command).not.toBe('');
    }
  }, 120_000);

  it('has none on a terminal either, but for colours', async () => {
    for (const { argv, stdin = '' } of Object.values(invocations).flat()) {
      const { out, err } = await runProgram(argv, { stdin, columns: 100, errIsTty: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what picocolors writes, and the bars of a run
      expectSafe(`${out}${err}`.replace(/\u001B\[\??\d*[A-Za-z]/g, ''), JSON.stringify(argv));
    }
  }, 120_000);

  it('keeps the values of JSON and YAML', async () => {
    const text = 'a\u202E\u009Bnote';
    const [, yaml, json] = invocations['tables import'] ?? [];
    const table = parse((await runProgram(yaml?.argv ?? [], { stdin: PAGE })).out);
    expect(JSON.stringify(table)).toContain(text);
    const { out } = await runProgram(json?.argv ?? [], { stdin: PAGE });
    expect(JSON.stringify(JSON.parse(out))).toContain(text);
  });

  it('keeps the values of a report in JSON lines', async () => {
    const report = await createReporter('jsonl');
    const lines = hostileEvents().map((event) => report(event));
    expect(lines.map((line) => JSON.parse(line))).toEqual(hostileEvents());
    expectSafe(lines.join(''), 'jsonl');
  });

  it.each(reporterNames)('is safe of the reporter %s, whoever takes its text', async (name) => {
    const report = await createReporter(name);
    expectSafe(
      hostileEvents()
        .map((event) => report(event))
        .join(''),
      name,
    );
  });
});

describe('the way out', () => {
  const sources = ['src/cli', 'conformance/reports'].flatMap((below) =>
    readdirSync(join(root, below), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [`${below}/${name}`, readFileSync(join(root, below, name), 'utf8')] as const),
  );

  it('is one: no other file writes to a stream', () => {
    const writers = sources.filter(([, text]) => /^(?! \*).*(?:\.write\(|console\.|\.pipe\()/m.test(text));
    expect(writers.map(([path]) => path)).toEqual(['src/cli/io/write.ts']);
  });

  it('is passed unchanged by JSON that is escaped already and by what is signed', () => {
    const exact = sources.filter(([, text]) => text.includes('writeExactly'));
    expect(exact.map(([path]) => path).sort()).toEqual([
      'src/cli/commands/addSealCommand.ts',
      'src/cli/commands/validate/validateStream.ts',
      'src/cli/io/write.ts',
      'src/cli/io/writeJson.ts',
      'src/cli/io/writeReport.ts',
    ]);
  });

  it('knows one pattern of what is not printable', () => {
    const patterns = ['src', 'conformance'].flatMap((below) =>
      readdirSync(join(root, below), { recursive: true, encoding: 'utf8' })
        .filter(
          (name) => name.endsWith('.ts') && readFileSync(join(root, below, name), 'utf8').includes('u2066'),
        )
        .map((name) => `${below}/${name}`),
    );
    // The habits of Java's writers are data: which characters they escape.
    expect(patterns.filter((path) => !path.startsWith('src/diagnose/json/habits/'))).toEqual([
      'src/codec/printable.ts',
    ]);
  });
});
