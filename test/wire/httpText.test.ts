import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope/readCapture.js';

const text = (body: Uint8Array) => Buffer.from(body).toString();
const HEADERS = 'Host: a\r\nUPI-JWS: a..b\r\nContent-Length: 7\r\n\r\n';
const BODY = '{"a":1}';
const ANSWER = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}';

function brief(file: string | Uint8Array, options?: Parameters<typeof readCapture>[1]) {
  const { kind, method, target, status, body } = readCapture(file, options);
  return [kind, method ?? status, target, text(body)];
}

describe('a start line', () => {
  it.each([
    'POST /v1/verify HTTP/1.0',
    'POST /v1/verify HTTP/1.1',
    'POST /v1/verify HTTP/2',
    'POST /v1/verify HTTP/2.0',
    'POST /v1/verify HTTP/3',
    'POST /v1/verify h2',
    'POST /v1/verify',
    'POST /v1/verify HTTP/1.1 ',
  ])('of a request may be %s', (line) => {
    expect(brief(`${line}\r\n${HEADERS}${BODY}`)).toEqual(['request', 'POST', '/v1/verify', BODY]);
  });

  it.each(['https://gw.example.com/v1/verify', 'https://gw.example.com/v1/verify HTTP/1.1'])(
    'of a request may have the whole address: %s',
    (rest) => {
      expect(brief(`POST ${rest}\n${HEADERS}${BODY}`)[2]).toBe('https://gw.example.com/v1/verify');
    },
  );

  it.each([
    'HTTP/1.1 200 OK',
    'HTTP/1.1 200',
    'HTTP/2 200',
    'HTTP/2 200 ',
    'HTTP/2.0 200 OK',
    'HTTP/3 200',
    'HTTP 200 OK',
    'http/1.1 200 OK',
  ])('of an answer may be %j', (line) => {
    expect(brief(`${line}\r\nContent-Length: 2\r\n\r\n{}`)).toEqual(['response', 200, undefined, '{}']);
  });

  it.each(['POST', 'GET the list', 'hello /v1/verify', 'Dear all,\nGET /x'])('is not %j', (line) => {
    expect(() => readCapture(`${line}\r\n\r\n{}`)).toThrow(
      expect.objectContaining({ code: 'capture-invalid' }),
    );
  });

  it('may be lost where pseudo-headers or other headers tell the kind', () => {
    const pseudo = ':authority: a\n:method: POST\n:path: /v1/verify\n:scheme: https\nupi-jws: a..b\n\n{}';
    expect(brief(pseudo)).toEqual(['request', 'POST', '/v1/verify', '{}']);
    expect(readCapture(pseudo).headers).toEqual([['upi-jws', 'a..b']]);
    expect(brief(':status: 401\ncontent-type: application/json\n\n{}')).toEqual([
      'response',
      401,
      undefined,
      '{}',
    ]);
    expect(brief(`${HEADERS}${BODY}`)).toEqual(['request', undefined, undefined, BODY]);
    expect(readCapture(`${HEADERS}${BODY}`).remarks?.[0]).toMatch(/no start line/);
    expect(brief('Server: nginx\nContent-Type: application/json\n\n{}')[0]).toBe('response');
    expect(brief('Content-Type: application/json\nUPI-JWS: a..b\n\n{}', { kind: 'response' })[0]).toBe(
      'response',
    );
    expect(() => readCapture('Content-Type: application/json\nUPI-JWS: a..b\n\n{}')).toThrow(
      /must be HTTP text/,
    );
  });
});

describe('what stands around HTTP is taken off', () => {
  const whole = `POST /v1/verify HTTP/1.1\r\n${HEADERS}${BODY}`;
  it.each([
    ['a byte-order mark', `\uFEFF${whole}`],
    ['blank lines', `\r\n\n  \r\n${whole}`],
    ['a byte-order mark and a blank line', `\uFEFF\r\n${whole}`],
    ['comments of a REST client', `### verify\n# @name verify\n// what it is\n@host = a\n\n${whole}`],
    ['blanks in front of each line', whole.replace(/(^|\n)/g, '$1  ')],
    ['a fence of Markdown', `\`\`\`http\n${whole}\n\`\`\`\n`],
  ])('%s', (_, file) => {
    expect(brief(file)).toEqual(['request', 'POST', '/v1/verify', BODY]);
  });

  it('a line end that holds a blank, as the console of Postman writes it', () => {
    expect(brief(`POST /v1/verify HTTP/1.1\nHost: a\n \n${BODY}`)).toEqual([
      'request',
      'POST',
      '/v1/verify',
      BODY,
    ]);
  });

  it.each(['utf16le', 'utf16be'] as const)('UTF-16 as PowerShell writes it: %s', (order) => {
    const bytes = Buffer.from(`\uFEFF${whole}`, 'utf16le');
    if (order === 'utf16be') bytes.swap16();
    expect(brief(bytes)).toEqual(['request', 'POST', '/v1/verify', BODY]);
    expect(readCapture(bytes).remarks?.[0]).toMatch(/UTF-16/);
    const bare = Buffer.from(whole, 'utf16le');
    if (order === 'utf16be') bare.swap16();
    expect(brief(bare)[3]).toBe(BODY);
  });

  const client = `POST https://a/v1/verify\n${HEADERS.replaceAll('\r', '')}`;
  it.each([
    ['a script for the answer', `${client}${BODY}\n\n> {% client.log(1) %}\n`],
    ['a file for the script', `${client}${BODY}\n\n> ./check.js\n`],
    ['a file with the answer', `${client}${BODY}\n\n<> 2026-11-28T101010.200.json\n`],
    ['another request', `### first\n${client}${BODY}\n\n### second\nGET https://a/health\nAccept: */*\n`],
    ['another request in front', `### first\nGET https://a/health\n\n###\n\n# @name x\n${client}${BODY}`],
    ['an empty section', `${client}${BODY}\n\n###\n`],
  ])('what a REST client keeps: %s', (_, file) => {
    expect(brief(file)).toEqual(['request', 'POST', 'https://a/v1/verify', BODY]);
  });

  it('but a body in another file is asked for', () => {
    for (const lead of ['< ./body.json', '<@ body.json', '< body.json\n\n###\n']) {
      expect(() => readCapture(`${client}${lead}`)).toThrow(/in another file/);
    }
  });

  it('lines of a log, where nothing else tells', () => {
    const file = `${'='.repeat(40)}\n10:00:00 https://a:443 [10.0.0.1]\n${'='.repeat(40)}\n${whole}`;
    expect(brief(file)).toEqual(['request', 'POST', '/v1/verify', BODY]);
    expect(readCapture(file).remarks?.[0]).toMatch(/log of Burp/);
  });

  it('names and values on lines of their own, as a browser shows them', () => {
    const pairs = [
      ':authority:',
      'a',
      ':method:',
      'POST',
      ':path:',
      '/v1/verify',
      'upi-jws:',
      'a..b',
      'x:',
      '1',
    ];
    for (const file of [pairs.join('\n'), pairs.join('\r\n').replaceAll(':\r', '\r')]) {
      const { target, headers, bodyMissing, remarks } = readCapture(file);
      expect({ target, bodyMissing }).toEqual({ target: '/v1/verify', bodyMissing: true });
      expect(headers).toContainEqual(['upi-jws', 'a..b']);
      expect(remarks?.[0]).toMatch(/headers alone/);
    }
  });

  it('but a template is none of what was sent', () => {
    expect(() => readCapture(`POST {{host}}/v1/verify\nUPI-JWS: {{jws}}\n\n{}`)).toThrow(/template/);
    expect(brief(`POST /x HTTP/1.1\nHost: a\n\n{"a":"{{b}}"}`)[3]).toBe('{"a":"{{b}}"}');
  });
});

describe('answers before the final one', () => {
  const final = 'HTTP/1.1 200 OK\r\nUPI-JWS: a..b\r\nContent-Length: 2\r\n\r\n{}';
  it.each([
    'HTTP/1.1 100 Continue\r\n\r\n',
    'HTTP/2 100 \r\n\r\n',
    'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n',
    'HTTP/1.1 200 Connection established\r\n\r\n',
    'HTTP/1.0 200 Connection Established\r\nProxy-Agent: x\r\n\r\n',
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n',
    'HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n',
    'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest\r\nContent-Length: 3\r\n\r\nno\n',
  ])('are passed over: %j', (interim) => {
    expect(brief(interim + final)).toEqual(['response', 200, undefined, '{}']);
    expect(brief(interim + final, { kind: 'response' })[1]).toBe(200);
  });

  it('are the final one where nothing follows', () => {
    expect(brief('HTTP/1.1 200 Connection established\r\n\r\n')[1]).toBe(200);
  });

  it('may stand between a head and its body', () => {
    const head = `POST /v1/verify HTTP/1.1\r\nExpect: 100-continue\r\n${HEADERS}`;
    expect(brief(`${head}HTTP/1.1 100 Continue\r\n\r\n${BODY}`)).toEqual([
      'request',
      'POST',
      '/v1/verify',
      BODY,
    ]);
    const stream = `${head}HTTP/1.1 100 Continue\r\n\r\n${BODY}${ANSWER}`;
    expect(brief(stream)[3]).toBe(BODY);
    expect(brief(stream, { kind: 'response' })).toEqual(['response', 401, undefined, '{}']);
  });

  it('may come of a proxy, behind a request for a tunnel', () => {
    const tunnel =
      'CONNECT gw:443 HTTP/1.1\r\nHost: gw:443\r\n\r\nHTTP/1.1 200 Connection established\r\n\r\n';
    const file = `${tunnel}POST /v1/verify HTTP/1.1\r\n${HEADERS}${BODY}${ANSWER}`;
    expect(brief(file)).toEqual(['request', 'POST', '/v1/verify', BODY]);
    expect(brief(file, { kind: 'response' })[1]).toBe(401);
  });
});

describe('request and answer in one text', () => {
  const request = `POST /v1/verify HTTP/1.1\r\n${HEADERS}${BODY}`;
  it.each(['', '\r\n', '\n\n\n', ' \n \n'])('are told apart with %j between them', (between) => {
    expect(brief(request + between + ANSWER)).toEqual(['request', 'POST', '/v1/verify', BODY]);
    expect(brief(request + between + ANSWER, { kind: 'response' })).toEqual([
      'response',
      401,
      undefined,
      '{}',
    ]);
    expect(readCapture(request + between + ANSWER, { kind: 'response' }).requestTarget).toBe('/v1/verify');
  });

  it('are told apart where no length is told, or a wrong one', () => {
    for (const change of ['', 'Content-Length: 999\r\n', 'Content-Length: 3\r\n']) {
      const file = request.replace('Content-Length: 7\r\n', change) + ANSWER;
      expect(brief(file)[3]).toBe(BODY);
    }
  });

  it('keep what only looks like a start line inside of a body', () => {
    const body = '{"a":"POST / HTTP/1.1","b":" HTTP/1.1 200 OK"}';
    expect(brief(`POST / HTTP/1.1\nHost: a\n\n${body}`)[3]).toBe(body);
    const told = '{"a":"x"}HTTP/1.1 200 OK\n\n{}';
    expect(brief(`POST / HTTP/1.1\nHost: a\nContent-Length: ${told.length}\n\n${told}`)[3]).toBe('{"a":"x"}');
  });

  it('of several, the one that is signed and was refused is read, or the one that is named', () => {
    const get = 'GET /health HTTP/1.1\r\nHost: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
    const signed = (path: string, status: number) =>
      `POST ${path} HTTP/1.1\r\n${HEADERS}${BODY}HTTP/1.1 ${status} X\r\nContent-Length: 2\r\n\r\n{}`;
    const file = get + signed('/one', 200) + signed('/two', 401) + signed('/three', 200);
    expect(brief(file)[2]).toBe('/two');
    expect(readCapture(file).remarks).toEqual([
      'Of 4 exchanges, entry 2 (from 0) was read, which carries a signature.',
      'Entry 1, 3 carries one too; an entry can be named.',
      expect.stringContaining('HTTP 401'),
    ]);
    expect(brief(file, { entry: 3 })[2]).toBe('/three');
    expect(brief(file, { entry: 0 })[2]).toBe('/health');
    expect(() => readCapture(file, { entry: 4 })).toThrow(/entry 4/);
  });
});

describe('a body', () => {
  it('that was not recorded is said to be so', () => {
    const head = `POST / HTTP/1.1\r\n${HEADERS}`;
    expect(readCapture(head).bodyMissing).toBe(true);
    expect(readCapture(head + ANSWER).bodyMissing).toBe(true);
    expect(readCapture('POST / HTTP/1.1\r\nHost: a\r\n\r\n').bodyMissing).toBeUndefined();
    expect(readCapture('POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n').bodyMissing).toBeUndefined();
  });

  it.each([
    ['extensions', '4;a="b;c"\r\n{"a"\r\n3 ; x\r\n:1}\r\n0\r\n\r\n'],
    ['upper case and leading zeros', '0007\r\n{"a":1}\r\n000\r\n\r\n'],
    ['trailers', '7\r\n{"a":1}\r\n0\r\nDigest: x\r\nServer-Timing: y\r\n\r\n'],
    ['a last chunk with an extension', '7\r\n{"a":1}\r\n0;last\r\n\r\n'],
    ['no end', '7\r\n{"a":1}\r\n0'],
  ])('in chunks may have %s', (_, chunks) => {
    const head = 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(brief(head + chunks)[3]).toBe(BODY);
    expect(brief(`${head}${chunks}\r\n\r\n${ANSWER}`)[3]).toBe(BODY);
    expect(brief(`${head}${chunks}\r\n\r\n${ANSWER}`, { kind: 'response' })[1]).toBe(401);
  });

  it('in chunks may have a start line in a chunk', () => {
    const chunk = 'x\nHTTP/1.1 200 OK\n\n';
    const head = 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(brief(`${head}${chunk.length.toString(16)}\r\n${chunk}\r\n0\r\n\r\n`)[3]).toBe(chunk);
  });
});

describe('what is read takes linear time', () => {
  it.each([
    ['names of a version in one line', 'GET / HTTP/ '.repeat(500_000)],
    ['start lines in one line', '}GET /x HTTP/1.1 '.repeat(300_000)],
    ['start lines of answers', '}HTTP/1.1 200 '.repeat(300_000)],
    ['start lines on lines', 'GET /x HTTP/1.1\nA: b\n\n'.repeat(200_000)],
    [
      'chunks that never end',
      'Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n'.repeat(1) + '1\r\na\r\n'.repeat(300_000),
    ],
  ])('%s', (_, rest) => {
    const started = process.cpuUsage().user;
    brief(`POST / HTTP/1.1\r\nHost: a\r\n${rest.startsWith('Transfer') ? '' : '\r\n'}${rest}`);
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(10_000);
  });
});
