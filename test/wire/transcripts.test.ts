import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope/readCapture.js';

const recorded = (name: string) => readFileSync(join('test/wire/recorded', name));
const text = (body: Uint8Array) => Buffer.from(body).toString();
const SENT = recorded('body.txt').toString();

describe('what curl prints', () => {
  it('with -v has the head of the request, and no body of it', () => {
    const { method, target, headers, body, bodyMissing, remarks } = readCapture(recorded('curl-v.txt'));
    expect({ method, target, length: body.length, bodyMissing }).toEqual({
      method: 'POST',
      target: '/v1/verify',
      length: 0,
      bodyMissing: true,
    });
    expect(headers).toContainEqual(['UPI-JWS', 'a..b']);
    expect(remarks?.[0]).toMatch(/curl -v/);
  });

  it('with -v has the answer, without its meter and notes', () => {
    const { status, body } = readCapture(recorded('curl-v.txt'), { kind: 'response' });
    expect([status, text(body)]).toEqual([401, '{"MsgResponse":{"responseCode":"E0"}}']);
  });

  it('with -v and a redirect has two requests, of which the redirected one is passed over', () => {
    const { target, remarks } = readCapture(recorded('curl-v-redirect.txt'));
    expect(target).toBe('/v1/verify');
    expect(remarks?.[0]).toMatch(/Of 2 exchanges, entry 1/);
    expect(readCapture(recorded('curl-v-redirect.txt'), { entry: 0 }).target).toBe('/redir');
  });

  it.each([
    ['a note right behind the body', '{"a":1}* Connection #0 to host a left intact\n'],
    ['Windows line ends', '{"a":1}\r\n* Closing connection 0\r\n'],
    ['a time and an id in front', '{"a":1}'],
  ])('with -v may have %s', (name, end) => {
    const stamp = name.startsWith('a time') ? '12:00:00.000000 [0-0] ' : '';
    const lines = [
      '* Trying',
      '> POST /x HTTP/2',
      '> UPI-JWS: a..b',
      '> ',
      '< HTTP/2 200 ',
      '< content-length: 7',
      '< ',
    ];
    const file = `${lines.map((line) => `${stamp}${line}\n`).join('')}${end}`;
    const { status, body } = readCapture(file, { kind: 'response' });
    expect([status, text(body).trimEnd()]).toEqual([200, '{"a":1}']);
    expect(readCapture(file).bodyMissing).toBe(true);
  });

  it('with -v and interim answers has the final one', () => {
    const file =
      '> POST /x HTTP/1.1\n> Expect: 100-continue\n> \n< HTTP/1.1 100 Continue\n< \n} [9 bytes data]\n< HTTP/1.1 200 OK\n< \n{}';
    expect(readCapture(file, { kind: 'response' }).status).toBe(200);
    expect(readCapture(file).bodyMissing).toBe(true);
  });

  it('with --trace has every byte, also behind 100 Continue', () => {
    const file = recorded('curl-trace.txt');
    expect(text(readCapture(file).body)).toBe(SENT);
    const { status, body } = readCapture(file, { kind: 'response' });
    expect([status, text(body)]).toEqual([401, '{"MsgResponse":{"responseCode":"E0"}}']);
  });

  it('with --trace-ascii has a point for each byte that is not ASCII, and its line ends by the offsets', () => {
    const { target, body, remarks } = readCapture(recorded('curl-trace-ascii.txt'));
    expect(target).toBe('/v1/verify');
    expect(text(body)).toBe(SENT.replace('中文', '......'));
    expect(remarks?.[0]).toMatch(/a point for each byte/);
    expect(text(readCapture(recorded('curl-trace-ascii.txt'), { kind: 'response' }).body)).toBe(
      '{"MsgResponse":{"responseCode":"E0"}}',
    );
  });

  it('with --trace has an answer in gzip, which is undone', () => {
    const { body, encoded } = readCapture(recorded('curl-trace-gzip.txt'), { kind: 'response' });
    expect(text(body)).toBe('{"msg":"验证"}');
    expect(encoded?.[0]).toBe(0x1f);
  });
});

describe('what other clients log', () => {
  it('is read of Apache HttpClient, byte for byte', () => {
    const line = (mark: string, content: string) =>
      `2026-03-01 DEBUG org.apache.http.wire - http-outgoing-0 ${mark} "${content}"\n`;
    const file = [
      line('>>', 'POST /v1/verify HTTP/1.1[\\r][\\n]'),
      line('>>', 'UPI-JWS: a..b[\\r][\\n]'),
      line('>>', 'Content-Length: 11[\\r][\\n]'),
      line('>>', '[\\r][\\n]'),
      line('>>', '{"a":"[0xe4][0xb8][0xad]"}'),
      line('<<', 'HTTP/1.1 401 [\\r][\\n]'),
      line('<<', 'Content-Length: 2[\\r][\\n]'),
      line('<<', '[\\r][\\n]'),
      line('<<', '{}'),
    ].join('');
    expect(text(readCapture(file).body)).toBe('{"a":"中"}');
    expect(readCapture(file, { kind: 'response' }).status).toBe(401);
  });

  it.each([
    '',
    'D/OkHttp: ',
    '2026-03-01 08:00:00.000 1234-1300/com.example D/OkHttp: ',
    'INFO okhttp3.OkHttpClient - ',
  ])('is read of OkHttp, behind %j', (stamp) => {
    const lines = [
      '--> POST https://gw.example.com/v1/verify h2',
      'Content-Type: application/json',
      'Content-Length: 7',
      'UPI-JWS: a..b',
      '',
      '{"a":1}',
      '--> END POST (7-byte body)',
      '<-- 401 Unauthorized https://gw.example.com/v1/verify (12ms)',
      'content-type: application/json',
      '',
      '{}',
      '<-- END HTTP (2-byte body)',
    ];
    const file = lines.map((line) => `${stamp}${line}\n`).join('');
    const { target, body } = readCapture(file);
    expect([target, text(body)]).toEqual(['https://gw.example.com/v1/verify', '{"a":1}']);
    const answer = readCapture(file, { kind: 'response' });
    expect([answer.status, text(answer.body)]).toEqual([401, '{}']);
  });

  it('is read of OkHttp without bodies, and said to be so', () => {
    const file =
      '--> POST https://a/v1 http/1.1\nContent-Length: 9\n--> END POST\n<-- 200 OK https://a/v1 (1ms)\nA: b\n<-- END HTTP\n';
    expect(readCapture(file).bodyMissing).toBe(true);
    expect(readCapture(file, { kind: 'response' }).status).toBe(200);
  });

  it("is read of Python's http.client, byte for byte", () => {
    // As Python 3.11.7 prints it.
    const file = [
      "send: b'POST /v1/verify HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 11\\r\\nUPI-JWS: a..b\\r\\n\\r\\n'",
      `send: b'{"a":"\\xe4\\xb8\\xad"}'`,
      "reply: 'HTTP/1.0 401 Unauthorized\\r\\n'",
      'header: Content-Type: application/json',
      'header: Content-Length: 2',
      '',
    ].join('\n');
    expect(text(readCapture(file).body)).toBe('{"a":"中"}');
    const { status, bodyMissing } = readCapture(file, { kind: 'response' });
    expect({ status, bodyMissing }).toEqual({ status: 401, bodyMissing: true });
  });

  const HEAD = 'POST /v1/verify HTTP/1.1\r\nHost: a\r\nUPI-JWS: a..b\r\n\r\n';
  const SPECIAL = '{"a":"中\\u4e2d\\n😀\'"}';

  it.each([
    ['a string of JSON', JSON.stringify(HEAD + SPECIAL)],
    ['a string of JSON with escapes of ASCII', ascii(JSON.stringify(HEAD + SPECIAL))],
    ['a string without quotes', JSON.stringify(HEAD + SPECIAL).slice(1, -1)],
    ['a string in a line of a log', `2026/11/28 sent: ${JSON.stringify(HEAD + SPECIAL)} in 5ms\n`],
    // As Python 3.11 prints it.
    [
      'bytes of Python',
      `b'POST /v1/verify HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n{"a":"\\xe4\\xb8\\xad\\\\u4e2d\\\\n\\xf0\\x9f\\x98\\x80\\'"}'`,
    ],
  ])('is read where it was written as %s', (_, file) => {
    const { target, body, remarks } = readCapture(file);
    expect([target, text(body)]).toEqual(['/v1/verify', SPECIAL]);
    expect(remarks?.[0]).toMatch(/as a string/);
  });

  it('is read of Insomnia, with its body', () => {
    const file =
      '* Preparing request to https://a/v1\n* Using HTTP 1.1\n\n> POST /v1/verify HTTP/1.1\n> Host: a\n> UPI-JWS: a..b\n\n| {\n|   "a": 1\n| }\n\n* upload completely sent off\n\n< HTTP/1.1 401 Unauthorized\n< Content-Length: 9\n\n* Received 9 B chunk\n';
    const { target, headers, body, bodyMissing } = readCapture(file);
    expect({ target, bodyMissing }).toEqual({ target: '/v1/verify', bodyMissing: undefined });
    expect(headers).toEqual([
      ['Host', 'a'],
      ['UPI-JWS', 'a..b'],
    ]);
    expect(text(body)).toBe('{\n  "a": 1\n}');
    expect(readCapture(file, { kind: 'response' }).status).toBe(401);
  });

  it.each(['', '2026-11-28 10:00:00 DEBUG 1 --- [main] c.e.Client : '])(
    'is read of Feign, behind %j',
    (stamp) => {
      const lines = [
        '---> POST https://gw.example.com/v1/verify HTTP/1.1',
        'UPI-JWS: a..b',
        '',
        '{"a":1}',
        '---> END HTTP (7-byte body)',
        '<--- HTTP/1.1 401 Unauthorized (12ms)',
        'content-type: application/json',
        '',
        '{}',
        '<--- END HTTP (2-byte body)',
      ];
      const file = lines.map((line) => `${stamp}[Client#verify(Request)] ${line}\n`).join('');
      const { target, body, bodyMissing } = readCapture(file);
      expect([target, text(body), bodyMissing]).toEqual([
        'https://gw.example.com/v1/verify',
        '{"a":1}',
        undefined,
      ]);
      const answer = readCapture(file, { kind: 'response' });
      expect([answer.status, text(answer.body)]).toEqual([401, '{}']);
    },
  );
});

function ascii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
