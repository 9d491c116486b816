import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCapture, readCaptureStream } from '../../src/envelope.js';

const text = (body: Uint8Array) => Buffer.from(body).toString();
const JWS = { name: 'UPI-JWS', value: 'a..b' };
const BODY = '{"名":1}';
const BYTES = Buffer.byteLength(BODY);

interface Parts {
  readonly request?: object | undefined;
  readonly response?: object | undefined;
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
}

function entry({
  request,
  response,
  method = 'POST',
  url = 'https://gw.example.com/v1/verify',
  status = 200,
}: Parts = {}) {
  return {
    startedDateTime: '2026-03-01T08:00:00.000Z',
    time: 12,
    request: {
      method,
      url,
      headers: [JWS],
      postData: { mimeType: 'application/json', text: BODY },
      ...request,
    },
    response: {
      status,
      headers: [],
      content: { size: 2, mimeType: 'application/json', text: '{}' },
      ...response,
    },
  };
}

const har = (...entries: readonly unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });
const get = (url: string, status = 200) =>
  entry({ method: 'GET', url, status, request: { headers: [], postData: undefined } });

describe('the body of a request, as tools write it', () => {
  it.each<[string, object]>([
    ['Chrome', { bodySize: BYTES, postData: { mimeType: 'application/json', text: BODY } }],
    [
      'Chrome, HTTP/2',
      { headers: [{ name: ':method', value: 'POST' }, { name: ':path', value: '/v1/verify' }, JWS] },
    ],
    ['Firefox', { postData: { mimeType: 'application/json', params: [], text: BODY }, headersSize: 99 }],
    [
      'Fiddler',
      { postData: { mimeType: 'application/json', params: [], text: BODY, comment: '' }, bodySize: BYTES },
    ],
    ['Reqable', { postData: { text: Buffer.from(BODY).toString('base64'), encoding: 'base64' } }],
    ['a private member', { postData: { text: Buffer.from(BODY).toString('base64'), _encoding: 'BASE64' } }],
    ['a comment', { postData: { text: Buffer.from(BODY).toString('base64'), comment: 'base64' } }],
    [
      'Base64 that only the length tells',
      { bodySize: BYTES, postData: { text: Buffer.from(BODY).toString('base64') } },
    ],
    [
      'bytes that Python escapes (mitmproxy)',
      {
        postData: {
          text: [...Buffer.from(BODY)]
            .map((byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte))
            .join(''),
        },
      },
    ],
  ])('is read of %s', (_, request) => {
    const capture = readCapture(har(entry({ request })));
    expect([capture.target, text(capture.body)]).toEqual(['/v1/verify', BODY]);
    expect(capture.headers).toEqual([['UPI-JWS', 'a..b']]);
  });

  it('is what stands there where it only looks like Base64', () => {
    const postData = { text: 'abcd' };
    expect(text(readCapture(har(entry({ request: { bodySize: 4, postData } }))).body)).toBe('abcd');
    expect(text(readCapture(har(entry({ request: { bodySize: 99, postData } }))).body)).toBe('abcd');
  });

  it.each([
    [['data', '{"a":1} +'], 'data=%7B%22a%22%3A1%7D+%2B', undefined],
    [['data', 'a b'], 'data=a%20b', 'data=a%20b'.length],
    [['data', '%7B%7D'], 'data=%7B%7D', 'data=%7B%7D'.length],
  ])('is rebuilt of the parameters of a form: %j', ([name, value], body, bodySize) => {
    const postData = { mimeType: 'application/x-www-form-urlencoded', params: [{ name, value }] };
    const capture = readCapture(har(entry({ request: { bodySize, postData } })));
    expect(text(capture.body)).toBe(body);
    expect(capture.remarks?.[0]).toMatch(/rebuilt/);
  });

  it.each<[string, object]>([
    ['no postData', { postData: undefined, headers: [JWS, { name: 'Content-Length', value: '921' }] }],
    ['an empty text', { postData: { text: '' }, bodySize: 921 }],
    [
      'a comment instead (Fiddler)',
      { postData: { text: '', params: [], comment: 'Body length 921 bytes.' }, bodySize: 921 },
    ],
    [
      'HTTP/2 without a length (Chrome)',
      {
        postData: undefined,
        headers: [{ name: 'content-type', value: 'application/json' }, JWS],
        bodySize: 0,
      },
    ],
    [
      'an empty text without a length (Firefox)',
      {
        postData: { text: '' },
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        bodySize: -1,
      },
    ],
    [
      'parts of a multipart form',
      {
        headers: [{ name: 'Content-Type', value: 'multipart/form-data; boundary=x' }],
        bodySize: 99,
        postData: { params: [{ name: 'a', value: 'b' }] },
      },
    ],
  ])('is said not to be recorded: %s', (_, request) => {
    const { body, bodyMissing } = readCapture(har(entry({ request })));
    expect([body.length, bodyMissing]).toEqual([0, true]);
  });

  it('is not missing where its length is 0', () => {
    const headers = [
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Content-Length', value: '0' },
    ];
    const { bodyMissing } = readCapture(har(entry({ request: { headers, postData: undefined } })));
    expect(bodyMissing).toBeUndefined();
  });

  it('is that of Latin-1 where bytes are no UTF-8, as Chrome writes them', () => {
    const sent = Buffer.from('7b2261223a22d6d0227d', 'hex');
    const request = { bodySize: sent.length, postData: { text: sent.toString('latin1') } };
    expect(Buffer.from(readCapture(har(entry({ request }))).body)).toEqual(sent);
  });

  it.each([0, -1, undefined])('is not missing where its size is %s', (bodySize) => {
    const { bodyMissing } = readCapture(
      har(entry({ method: 'GET', request: { postData: undefined, bodySize } })),
    );
    expect(bodyMissing).toBeUndefined();
  });
});

describe('the body of an answer', () => {
  const answer = (response: object) => readCapture(har(entry({ response })), { kind: 'response' });

  it('is plain whatever its headers say, as HAR wants it', () => {
    const headers = [
      { name: 'content-encoding', value: 'gzip' },
      { name: 'content-length', value: '40' },
    ];
    const { body, encoded, remarks } = answer({ headers, content: { text: '{"a":1}' } });
    expect([text(body), encoded, remarks]).toEqual(['{"a":1}', undefined, undefined]);
  });

  it('is undone where a tool recorded it compressed', () => {
    const zipped = gzipSync('{"a":1}');
    const headers = [{ name: 'Content-Encoding', value: 'gzip' }];
    const { body, encoded } = answer({
      headers,
      content: { text: zipped.toString('base64'), encoding: 'base64' },
    });
    expect([text(body), encoded]).toEqual(['{"a":1}', zipped]);
  });

  it.each<[string, object]>([
    ['without text (Chrome, sanitised)', { content: { size: 73, mimeType: 'application/json' } }],
    [
      'with an empty text and a length',
      { headers: [{ name: 'Content-Length', value: '73' }], content: { size: 0, text: '' } },
    ],
  ])('is said not to be recorded: %s', (_, response) => {
    expect(answer(response).bodyMissing).toBe(true);
  });

  it.each<[string, Parts, RegExp]>([
    ['none', { response: undefined }, /no response/],
    ['one that was blocked', { status: 0 }, /status 0/],
  ])('is told where there is %s', (name, parts, told) => {
    const whole = entry(parts);
    const file = har(name === 'none' ? { ...whole, response: undefined } : whole);
    expect(() => readCapture(file, { kind: 'response' })).toThrow(told);
    expect(text(readCapture(file).body)).toBe(BODY);
  });
});

describe('the entry that matters', () => {
  const target = (file: string, options?: Parameters<typeof readCapture>[1]) =>
    readCapture(file, options).target;
  const signed = (url: string, status = 200) => entry({ url: `https://gw.example.com${url}`, status });

  it('is read of an entry alone, and of a log alone', () => {
    expect(target(JSON.stringify(entry()))).toBe('/v1/verify');
    expect(target(JSON.stringify({ entries: [entry()] }))).toBe('/v1/verify');
  });

  it.each<[string, readonly unknown[]]>([
    [
      'behind a preflight',
      [entry({ method: 'OPTIONS', request: { headers: [], postData: undefined } }), signed('/two')],
    ],
    [
      'behind a preflight that names the header',
      [entry({ method: 'OPTIONS', request: { postData: undefined } }), signed('/two')],
    ],
    ['behind a tunnel', [{ ...entry({ method: 'CONNECT', url: 'gw.example.com:443' }) }, signed('/two')]],
    ['among pictures', [get('https://a/1.png'), signed('/two'), get('https://a/2.png')]],
    ['behind a redirect', [signed('/one', 307), signed('/two')]],
    ['before what a redirect became', [signed('/two', 302), get('https://a/login')]],
    ['refused, among those that were not', [signed('/one'), signed('/two', 401), signed('/three')]],
    ['first of equals, where a page polls', [signed('/two'), signed('/three'), signed('/four')]],
    [
      'of LianLian, by the members of its body',
      [
        get('https://a/'),
        entry({
          url: 'https://a/two',
          request: { headers: [], postData: { text: '{"sign":"x","sign_type":"RSA"}' } },
        }),
      ],
    ],
    [
      'in Base64',
      [
        get('https://a/'),
        entry({
          url: 'https://a/two',
          request: {
            headers: [],
            postData: { encoding: 'base64', text: Buffer.from('{"oid":"1","sign":"x"}').toString('base64') },
          },
        }),
      ],
    ],
    [
      'unsigned, but a POST',
      [get('https://a/'), entry({ url: 'https://a/two', request: { headers: [] } }), get('https://a/')],
    ],
  ])('stands %s', (_, entries) => {
    expect(target(har(...entries))).toBe('/two');
    expect(readCapture(har(...entries)).remarks?.[0]).toMatch(
      new RegExp(`^Of ${entries.length} exchanges, entry [01] `),
    );
  });

  it('is that of the answer which is signed, where the answer is asked for', () => {
    const answered = entry({ url: 'https://a/two', request: { headers: [] }, response: { headers: [JWS] } });
    const { kind, requestTarget } = readCapture(har(get('https://a/'), answered), { kind: 'response' });
    expect([kind, requestTarget]).toEqual(['response', '/two']);
  });

  it('is the one that is named', () => {
    const file = har(signed('/one'), signed('/two', 401));
    expect(target(file, { entry: 0 })).toBe('/one');
    expect(readCapture(file, { entry: 0 }).remarks).toBeUndefined();
    expect(() => readCapture(file, { entry: 2 })).toThrow(/entry 2/);
    expect(() => readCapture(har(entry()), { entry: 1 })).toThrow(/entry 1/);
    expect(() => readCapture(har())).toThrow(/no entry: record/);
  });

  it('is no CONNECT of a proxy', () => {
    const connect = entry({ method: 'CONNECT', url: 'gw.example.com:443', request: { headers: [] } });
    expect(target(har(connect, signed('/one')))).toBe('/one');
  });

  it('keeps its address as it was called', () => {
    expect(target(har(entry({ url: 'https://a/v1/../x?y=ä#z' })))).toBe('/v1/../x?y=ä');
    expect(target(har(entry({ url: 'https://a' })))).toBe('/');
    expect(target(har(entry({ url: '/v1/verify' })))).toBe('/v1/verify');
  });
});

describe('a stream', () => {
  async function* chunksOf(bytes: Buffer, size: number) {
    const chunk = Buffer.alloc(size);
    for (let at = 0; at < bytes.length; at += size)
      yield chunk.subarray(0, bytes.copy(chunk, 0, at, at + size));
  }
  /** The same buffer is filled again and again, as files are read. */
  const large = (entries: number) => {
    const padding = get(`https://a/${'x'.repeat(1_000_000)}`);
    return Buffer.from(`\uFEFF${har(...Array(entries).fill(padding), entry(), padding)}`);
  };

  it('is read as the file is', async () => {
    for (const file of [har(entry()), `POST / HTTP/1.1\r\nUPI-JWS: a..b\r\n\r\n${BODY}`]) {
      for (const bytes of [Buffer.from(file), gzipSync(file)]) {
        for (const size of [1, 3, 4096]) {
          expect(text((await readCaptureStream(chunksOf(bytes, size))).body)).toBe(BODY);
        }
      }
    }
  });

  it('may have more than is read at once, where it is a HAR file', async () => {
    const file = large(70);
    for (const bytes of [file, gzipSync(file)]) {
      const { target, body, remarks } = await readCaptureStream(chunksOf(bytes, 0x100000));
      expect([target, text(body), remarks?.[0]]).toEqual([
        '/v1/verify',
        BODY,
        expect.stringMatching(/Of 72 exchanges, entry 70/),
      ]);
    }
    await expect(readCaptureStream(chunksOf(file, 0x100000), { entry: 72 })).rejects.toThrow(/entry 72/);
    await expect(readCaptureStream(chunksOf(file.subarray(0, -5), 0x100000))).rejects.toThrow(
      /ends too early/,
    );
    const broken = Buffer.from(file);
    broken.fill('}', 68_000_000, 68_000_009);
    await expect(
      readCaptureStream(chunksOf(Buffer.concat([broken, Buffer.from('}')]), 0x100000)),
    ).rejects.toThrow();
  });

  it('is refused where it is something else, or damaged', async () => {
    await expect(readCaptureStream(chunksOf(Buffer.alloc(65 * 0x100000, 'x'), 0x100000))).rejects.toThrow(
      expect.objectContaining({ code: 'capture-too-large' }),
    );
    await expect(readCaptureStream(chunksOf(gzipSync(har(entry())).subarray(0, 60), 10))).rejects.toThrow(
      expect.objectContaining({ code: 'capture-invalid' }),
    );
    await expect(
      readCaptureStream(chunksOf(gzipSync(Buffer.alloc(200 * 0x100000)), 0x100000)),
    ).rejects.toThrow(expect.objectContaining({ code: 'capture-too-large' }));
    // @ts-expect-error: an option that does not exist.
    await expect(readCaptureStream(chunksOf(Buffer.from('x'), 1), { entri: 1 })).rejects.toThrow(TypeError);
  });
});

describe('a HAR file that is none', () => {
  it.each<[string, string, RegExp]>([
    ['cut off', har(entry()).slice(0, -40), /cut off/],
    ['edited', har(entry()).replace('"entries"', 'entries'), /damaged or edited/],
    ['of other members', JSON.stringify({ log: {} }), /log\.entries/],
  ])('is told: %s', (_, file, told) => {
    expect(() => readCapture(file)).toThrow(told);
  });
});
