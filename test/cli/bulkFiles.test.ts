import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as lianlianInterfaces from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { describe, expect, it } from 'vitest';
import { runProgram } from './runProgram.js';

const NAME = 'MOBILE_NUMBER_VERIFICATION/response';
const GOOD = '{"msgResponse":{"responseCode":"00","responseMsg":"[{\\"a\\",}]"}}';
const SHORT = '{"msgResponse":{"responseCode":"0","responseMsg":"Erfolg, prüfen"}}';
const CALL = {
  oid_partner: '201304121000001004',
  no_order: 'ORDER-1',
  token: '4f2c9d7e81b34a6b9a0c5d2e7f10b3a4',
  sign_type: 'RSA',
  sign: 'c2ln',
  money_order: '1.00',
  verify_code: '123456',
};

interface Line {
  readonly line?: number;
  readonly element?: number;
  readonly valid?: boolean;
  readonly message?: string | null;
  readonly or?: readonly string[];
  readonly violations?: readonly { readonly code: string }[];
  readonly summary?: Readonly<Record<string, unknown>>;
}

async function validate(stdin: string | Uint8Array | Iterable<Uint8Array>, ...options: string[]) {
  const given = stdin instanceof Uint8Array ? [stdin] : stdin;
  const { code, out, err } = await runProgram(['validate', '--ndjson', ...options], { stdin: given });
  return { code, out, err };
}

async function judged(stdin: string | Uint8Array | Iterable<Uint8Array>, ...options: string[]) {
  const { code, out, err } = await validate(stdin, ...(options.length === 0 ? [NAME] : options));
  const lines = out.split('\n').flatMap((line): Line[] => (line === '' ? [] : [JSON.parse(line)]));
  const { summary } = lines.pop() as Line;
  const brief = lines.map(({ line, element, valid, message, or = [], violations = [] }) =>
    [
      line === undefined ? `e${element}` : line,
      ...(message === undefined
        ? []
        : [
            [message ?? 'unknown', ...or]
              .map((name) => name.replace(/^(?:unionpay|lianlian)\//, ''))
              .sort()
              .join('|'),
          ]),
      ...(valid === undefined ? [] : valid ? ['valid'] : violations.map(({ code: one }) => one)),
    ].join(':'),
  );
  return { code, brief, summary, err };
}

function* pieces(bytes: Buffer, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a file of messages', () => {
  const text = `${GOOD}\n${SHORT}\n`;
  const found = ['1:valid', '2:too-short'];

  it.each([
    ['plain', Buffer.from(text)],
    ['with a byte-order mark', Buffer.from(`\uFEFF${text}`)],
    ['compressed with gzip', gzipSync(text)],
    [
      'compressed with gzip, line by line',
      Buffer.concat(text.split(/(?<=\n)/).map((line) => gzipSync(line))),
    ],
    ['with a mark, compressed', gzipSync(`\uFEFF${text}`)],
    ['with blank lines in front', Buffer.from(text)],
    ['compressed with zstd', zstdOf(text)],
  ])('is read %s', async (_, bytes) => {
    expect((await judged(bytes)).brief).toEqual(found);
    for (const size of [1, 2, 3, 7, 64]) {
      expect((await judged(pieces(bytes, size))).brief, `chunks of ${size}`).toEqual(found);
    }
  });

  it.each([
    ['cut off', gzipSync(text.repeat(9000)).subarray(0, -9)],
    ['damaged', Buffer.concat([gzipSync(text).subarray(0, 12), Buffer.alloc(40, 0xff)])],
  ])('is refused in one sentence where gzip is %s', async (_, bytes) => {
    const { code, err } = await validate(bytes, NAME);
    expect(code).toBe(2);
    expect(err).toBe('error: Standard input is compressed, but cut off or damaged.\n');
  });

  const pretty = (value: unknown) => JSON.stringify(value, null, 2);
  const utf16be = (words: string) => Buffer.from(words, 'utf16le').swap16();
  it.each([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'UTF-16', 'iconv -f UTF-16'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'UTF-16', 'iconv -f UTF-16'],
    ['UTF-16, big endian', utf16be(`\uFEFF${text}`), 'UTF-16', 'iconv -f UTF-16'],
    ['one object over lines', Buffer.from(pretty(CALL)), 'over several lines', 'jq -c .'],
    [
      'objects over lines',
      Buffer.from(`${pretty(CALL)}\n${pretty(CALL)}\n`),
      'over several lines',
      'jq -c .',
    ],
    [
      'an object of tabs and CRLF',
      Buffer.from(`\r\n${JSON.stringify(CALL, null, '\t').replaceAll('\n', '\r\n')}`),
      'over several lines',
      'jq -c .',
    ],
    ['two lines for one object', Buffer.from('{"a": 1,\n "b": 2}\n'), 'over several lines', 'jq -c .'],
    [
      'an object of 2 MiB',
      Buffer.from(pretty({ a: Array.from({ length: 200_000 }, (_, index) => index) })),
      'over several lines',
      'jq -c .',
    ],
    [
      'an object over lines that is cut off',
      Buffer.from(pretty(CALL).slice(0, -9)),
      'over several',
      'jq -c .',
    ],
    ['a compressed object', gzipSync(pretty(CALL)), 'over several lines', 'jq -c .'],
    ['xz', Buffer.from('fd377a585a000004', 'hex'), 'xz', 'xz -dc FILE |'],
    ['bzip2', Buffer.from('BZh91AY&SY'), 'bzip2', 'bzip2 -dc FILE |'],
    ['a zip archive', Buffer.from('504b030414000000', 'hex'), 'zip', 'unzip -p FILE |'],
    ['a sequence of RFC 7464', Buffer.from(`\x1e${GOOD}\n`), 'RFC 7464', "tr -d '\\036'"],
  ])('is named, with the way out, where it is %s', async (_, bytes, what, way) => {
    for (const chunks of [[bytes], [...pieces(bytes, 1000)]]) {
      const { code, out, err } = await validate(chunks, NAME);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toContain(what);
      expect(err).toContain(way);
    }
  });

  it('is judged by line where only its first line is broken', async () => {
    expect((await judged(`{"msgResponse":{\n${GOOD}\n`)).brief).toEqual(['1:not-json', '2:valid']);
    expect((await judged(`{"a":"\n${GOOD}\n${SHORT}\n`)).brief).toEqual([
      '1:not-json',
      '2:valid',
      '3:too-short',
    ]);
    expect((await judged(`{a}\n${GOOD}`)).brief).toEqual(['1:not-json', '2:valid']);
  });
});

describe('an array', () => {
  it.each([
    ['on one line', `[${GOOD},${SHORT}]`],
    [
      'over lines',
      JSON.stringify(
        [GOOD, SHORT].map((line) => JSON.parse(line)),
        null,
        2,
      ),
    ],
    ['with a mark, blanks and CRLF', `\uFEFF \r\n[\r\n${GOOD}\r\n,\r\n${SHORT} \r\n]\r\n\r\n`],
  ])('is read element by element %s', async (_, text) => {
    for (const size of [text.length, 1, 5, 33]) {
      const { brief, summary, err, code } = await judged(pieces(Buffer.from(text), size));
      expect(brief).toEqual(['e1:valid', 'e2:too-short']);
      expect(summary).toEqual({ elements: 2, valid: 1, notValid: 1, byRule: { length: 1 } });
      expect(err).toMatch(/^2 elements: 1 valid, 1 not valid\n/);
      expect(code).toBe(1);
    }
  });

  it.each([
    ['[]', []],
    [' [ \n ] ', []],
    [`[${GOOD},]`, ['e1:valid', 'e2:not-json']],
    [`[,${GOOD}]`, ['e1:not-json', 'e2:valid']],
    [`[1 2,"a\nb",[3,4],${GOOD}]`, ['e1:not-json', 'e2:not-json', 'e3:type', 'e4:valid']],
    [`[${GOOD}] x`, ['e1:valid', 'e2:not-json']],
    [`[${GOOD}]\n[${GOOD}]`, ['e1:valid', 'e2:valid']],
    ['[{"a":"\\\\"},{"a":"\\\\\\"]"}]', ['e1:required+unknown', 'e2:required+unknown']],
  ] as const)('keeps the faults of its elements: %s', async (text, found) => {
    const { brief } = await judged(text);
    expect(brief.map((one) => one.replace(/:required.*/, ':required+unknown'))).toEqual(found);
  });

  it('finds duplicate members with --strict-json', async () => {
    const twice = GOOD.replace('{"resp', '{"responseCode":"00","resp');
    expect((await judged(`[${twice}]`, NAME)).brief).toEqual(['e1:valid']);
    expect((await judged(`[${twice}]`, NAME, '--strict-json')).brief).toEqual(['e1:duplicate-member']);
  });

  it('is refused where it is cut off, after what there is of it', async () => {
    const { code, out, err } = await validate(`[${GOOD},${GOOD}`, NAME);
    expect(code).toBe(2);
    expect(out).not.toContain('summary');
    expect(err).toContain('cut off or damaged');
    expect((await validate(`[${GOOD}}]`, NAME)).err).toContain('cut off or damaged');
  });

  it('is judged while it comes in', async () => {
    let given = 0;
    let printed = 0;
    function* endless(): Generator<Uint8Array> {
      yield Buffer.from('[');
      for (; given < 40; given++) yield Buffer.from(`${GOOD},`.repeat(10_000));
      yield Buffer.from(`${GOOD}]`);
    }
    const { out, code } = await validate(endless(), NAME);
    printed = out.split('\n').length;
    expect(code).toBe(0);
    expect(printed).toBe(400_003);
  });
});

describe('--select', () => {
  it('takes an object, or its text', async () => {
    const log = [
      `{"at":1,"body":${GOOD}}`,
      JSON.stringify({ body: SHORT }),
      JSON.stringify({ body: `${GOOD}\n` }),
      '{"body":"{"}',
    ].join('\n');
    const { brief, code } = await judged(log, NAME, '--select', '/body');
    expect(brief).toEqual(['1:valid', '2:too-short', '3:valid', '4:not-json']);
    expect(code).toBe(1);
  });

  it('goes through objects, lists and texts', async () => {
    const nested = JSON.stringify({ 'a/b': [{}, { '~': JSON.stringify({ msg: GOOD }) }] });
    const { brief } = await judged(nested, NAME, '--select', '/a~1b/1/~0/msg');
    expect(brief).toEqual(['1:valid']);
  });

  it('counts lines without it', async () => {
    const lines = [
      '{"level":"info"}',
      '{"body":null}',
      '{"body":""}',
      '{"body":"hello"}',
      '2026-11-28 started',
    ];
    const { brief, summary, err, code } = await judged(
      [...lines, `{"body":${GOOD}}`, ''].join('\n'),
      NAME,
      '--select',
      '/body',
    );
    expect(brief).toEqual(['6:valid']);
    expect(summary).toEqual({ lines: 6, valid: 1, notValid: 0, byRule: {}, withoutMessage: 5 });
    expect(err).toBe('6 lines: 1 valid, all valid, 5 without a message\n');
    expect(code).toBe(0);
    expect((await judged(lines.join('\n'), NAME, '--select', '/body')).code).toBe(1);
  });

  it('takes no name of what every object has', async () => {
    const { summary } = await judged('{"a":1}', NAME, '--select', '/constructor');
    expect(summary).toMatchObject({ withoutMessage: 1 });
  });

  it('finds duplicate members of the text with --strict-json', async () => {
    const twice = GOOD.replace('{"resp', '{"responseCode":"00","resp');
    const { brief } = await judged(
      JSON.stringify({ body: twice }),
      NAME,
      '--select',
      '/body',
      '--strict-json',
    );
    expect(brief).toEqual(['1:duplicate-member']);
  });

  it('must be a JSON Pointer', async () => {
    const { code, err } = await validate('', NAME, '--select', 'body');
    expect(code).toBe(2);
    expect(err).toContain('JSON Pointer');
  });
});

describe('--auto', () => {
  const wire = [
    'eyJhbGciOiJSU0ExXzUifQ',
    'A'.repeat(342),
    'A'.repeat(22),
    'A'.repeat(43),
    'A'.repeat(22),
  ].join('.');

  it('recognises each message', async () => {
    const request = { oid_partner: '1'.repeat(18), no_order: 'N7', sign_type: 'RSA', sign: 'c2ln' };
    const log = [
      JSON.stringify(CALL),
      GOOD,
      JSON.stringify({ ...CALL, token: undefined }),
      JSON.stringify({ level: 'info', msg: 'started', at: 7 }),
      '2026-11-28 10:00:00 INFO started',
      JSON.stringify({ ...request, pay_load: 'x' }),
    ].join('\n');
    const { brief, summary, err, code } = await judged(log, '--auto');
    expect(brief.slice(0, 4)).toEqual([
      '1:MPAY_VERIFY/request:valid',
      '2:MOBILE_NUMBER_VERIFICATION/response:valid',
      '3:MPAY_VERIFY/request:required',
      '4:unknown',
    ]);
    expect(summary).toMatchObject({ lines: 6, withoutMessage: 1 });
    expect(err).toContain('1 without a message');
    expect(err).toContain('not recognised');
    expect(code).toBe(1);
  });

  it('prefers of two tables that accept a message the one that had less to tolerate', async () => {
    // EASYPAY_VERIFY prints dt_order as mandatory, and an erratum tolerates that it is missing.
    const { brief } = await judged(
      [CALL, { ...CALL, dt_order: '20260301120000' }].map((one) => JSON.stringify(one)).join('\n'),
      '--auto',
    );
    expect(brief).toEqual(['1:MPAY_VERIFY/request:valid', '2:EASYPAY_VERIFY/request:valid']);
  });

  it('names all that a message may be where their tables are the same: one as `message`, the others as `or`', async () => {
    const { out } = await validate('{"ret_code":"0000","ret_msg":"ok"}', '--auto');
    const { message, or } = JSON.parse(out.split('\n')[0] as string) as { message: string; or: string[] };
    const same = Object.values(lianlianInterfaces)
      .flatMap((one) => ('acknowledgement' in one ? [one.acknowledgement] : []))
      .filter(({ table }) => table.rows.map(({ identifier }) => identifier).join() === 'ret_code,ret_msg')
      .map(({ name }) => name)
      .sort();
    expect(same.length).toBeGreaterThan(3);
    expect([message, ...or]).toEqual(expect.arrayContaining(same));
    expect([message, ...or]).toEqual([message, ...or].sort());
  });

  it('takes encData as it is: decrypted, or as a JWE', async () => {
    const { value } = samples(mobileNumberVerification.request, { seed: 1 }).next();
    const log = [value, { ...value, encData: wire }, { ...value, encData: 7 }];
    const { brief } = await judged(log.map((message) => JSON.stringify(message)).join('\n'), '--auto');
    expect(brief).toEqual([
      '1:MOBILE_NUMBER_VERIFICATION/request:valid',
      '2:MOBILE_NUMBER_VERIFICATION/request:valid',
      '3:MOBILE_NUMBER_VERIFICATION/request:type',
    ]);
  });

  it('goes with --select, and takes no name', async () => {
    const log = `${JSON.stringify({ response: GOOD })}\n${JSON.stringify({ request: CALL })}\n`;
    expect((await judged(log, '--auto', '--select', '/response')).brief).toEqual([
      '1:MOBILE_NUMBER_VERIFICATION/response:valid',
    ]);
    const { code, err } = await validate('', '--auto', NAME, 'x');
    expect(code).toBe(2);
    expect(err).toContain('no name');
  });

  it.each(['--auto', '--select=/body', '--summary=text'])('goes with --ndjson only: %s', async (option) => {
    const { code, err } = await runProgram(['validate', NAME, option], { stdin: GOOD });
    expect(code).toBe(2);
    expect(err).toContain('goes with --ndjson');
  });
});

describe('--summary', () => {
  const log = [
    { ...CALL, no_order: 'S1', money_order: '1' },
    { ...CALL, no_order: 'S1', money_order: 'x' },
    { ...CALL, no_order: 'S2', money_order: 'x', '<b>': 1 },
    { ...CALL, no_order: 'S3' },
    { ...CALL, no_order: '', token: undefined },
  ]
    .map((message) => JSON.stringify(message))
    .join('\n');

  it('counts messages and orders by field, as text', async () => {
    const { code, out, err } = await validate(log, 'MPAY_VERIFY', '--summary', 'text');
    expect(code).toBe(1);
    const rows = out.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(rows[0]?.[0]).toBe('2 orders with a message that is not valid.');
    const found = rows.filter((row) => row[3] === '/money_order' || row[3] === '/token');
    expect(found).toContainEqual([
      '3',
      '2',
      'format-amount',
      '/money_order',
      'lianlian/MPAY_VERIFY/request',
      '1, 2, 3',
    ]);
    expect(found).toContainEqual(['1', '0', 'required', '/token', 'lianlian/MPAY_VERIFY/request', '5']);
    expect(err).toMatch(/^5 lines: /);
    for (const value of ['S1', 'S2', 'S3', CALL.token]) expect(out + err).not.toContain(value);
  });

  it('is one page of HTML that needs nothing else', async () => {
    const { out } = await validate(log, '--auto', '--summary', 'html');
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain("default-src 'none'");
    expect(out).toContain('<td><code>/money_order</code></td>');
    expect(out).toContain('2 orders with a message that is not valid.');
    expect(out).not.toContain('<b>');
    expect(out).not.toMatch(/<script|https?:|src=/);
    for (const value of ['S1', 'S2', 'S3', CALL.token]) expect(out).not.toContain(value);
  });

  it('has one row for a list, however long', async () => {
    const answer = { ret_code: '0000', ret_msg: 'ok', agreement_list: [] };
    const list = readFileSync(
      join(import.meta.dirname, '../../spec/tables/lianlian/CARD_BIND_QUERY.yaml'),
      'utf8',
    );
    const [, name = ''] = /identifier: (\w+)\n\s+name: \w+\n\s+type: List/.exec(list) ?? [];
    expect(name).not.toBe('');
    const value = { ...answer, [name]: [{ bank_name: 1 }, { bank_name: 2 }, { bank_name: 3 }] };
    const { out } = await validate(JSON.stringify(value), 'CARD_BIND_QUERY/response', '--summary', 'text');
    const rows = out.split('\n').filter((line) => line.includes(`/${name}/*/bank_name`) && /type/.test(line));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.trim().split(/ {2,}/)[0]).toBe('1');
  });
});

/** A frame of Zstandard with one raw block (RFC 8878 section 3.1.1), made by hand. */
function zstdOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const [size, block] = [Buffer.alloc(4), Buffer.alloc(3)];
  size.writeUInt32LE(bytes.length);
  block.writeUIntLE(1 + bytes.length * 8, 0, 3);
  return Buffer.concat([Buffer.from('28b52ffda0', 'hex'), size, block, bytes]);
}
