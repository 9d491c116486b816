import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope/readCapture.js';

const text = (body: Uint8Array) => Buffer.from(body).toString();
const request = ['POST /v1/verify?x=1 HTTP/1.1', 'Host: a', 'UPI-JWS: a..b', 'X:  two  words ', 'x: 2'];

function har(overrides: object = {}): string {
  const entry = {
    startedDateTime: '2026-03-01T08:00:00.000Z',
    time: 250,
    request: {
      method: 'POST',
      url: 'https://gateway.example:8443/v1/verify?x=1',
      headers: [{ name: 'UPI-JWS', value: 'a..b' }],
      postData: { mimeType: 'application/json', text: '{"名":1}' },
    },
    response: {
      status: 401,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { size: 2, mimeType: '', text: 'e30K', encoding: 'base64' },
    },
    ...overrides,
  };
  return JSON.stringify({ log: { entries: [{}, entry] } });
}

describe('a raw HTTP message', () => {
  it.each(['\r\n', '\n'])('is read with the line end %j, repeated headers and their order kept', (end) => {
    const body = '{"a":\r\n\r\n1}\n';
    expect(readCapture(`${request.join(end)}${end}${end}${body}`)).toEqual({
      kind: 'request',
      method: 'POST',
      target: '/v1/verify?x=1',
      headers: [
        ['Host', 'a'],
        ['UPI-JWS', 'a..b'],
        ['X', 'two  words'],
        ['x', '2'],
      ],
      body: Buffer.from(body),
    });
  });

  it('may be a response', () => {
    const { kind, status, body } = readCapture('HTTP/1.1 401 Unauthorized\r\n\r\n{}', { kind: 'response' });
    expect({ kind, status, body: text(body) }).toEqual({ kind: 'response', status: 401, body: '{}' });
  });

  it.each(['1', '2', '99'])('keeps every byte of its body where Content-Length is %s', (length) => {
    const { body } = readCapture(`POST / HTTP/1.1\r\nContent-Length: ${length}\r\n\r\n{}`);
    expect(text(body)).toBe('{}');
  });

  it('keeps bytes that are not UTF-8', () => {
    const body = Uint8Array.of(0xff, 0, 0xfe, 13, 10, 13, 10);
    expect([...readCapture(Buffer.concat([Buffer.from('POST / HTTP/1.1\n\n'), body])).body]).toEqual([
      ...body,
    ]);
  });

  it('may end with its headers', () => {
    expect(readCapture('POST /a HTTP/1.1\nHost: a').body).toHaveLength(0);
  });

  it.each([
    ['4\r\n{"a"\r\n3;x=y\r\n:1}\r\n0\r\n\r\n', '{"a":1}'],
    ['4\r\n{"a"\r\n3\r\n:1}\r\n0\r\nTrailer: x\r\n\r\n', '{"a":1}'],
    ['7\n{"a":1}\n0', '{"a":1}'],
    ['{"a":1}', '{"a":1}'],
    ['f\r\n{"a":1}', 'f\r\n{"a":1}'],
  ])('has its chunks joined where it has some: %j', (sent, body) => {
    const capture = readCapture(`POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n${sent}`);
    expect(text(capture.body)).toBe(body);
  });

  it.each([
    ['', {}],
    ['hello', {}],
    ['POST /\r\n\r\n', {}],
    ['POST / HTTP/1.1\r\n\r\n', { kind: 'response' as const }],
    ['HTTP/1.1 200 OK\r\n\r\n', { kind: 'request' as const }],
  ])('is refused where it is none: %j', (sent, options) => {
    expect(() => readCapture(sent, options)).toThrow(
      expect.objectContaining({ name: 'TallystickError', code: 'capture-invalid' }),
    );
  });
});

describe('a HAR file', () => {
  it('gives the request of an entry', () => {
    expect(readCapture(har(), { entry: 1 })).toEqual({
      kind: 'request',
      method: 'POST',
      target: '/v1/verify?x=1',
      at: 1_772_352_000_000,
      headers: [['UPI-JWS', 'a..b']],
      body: Buffer.from('{"名":1}'),
    });
  });

  it('gives the response of an entry, at the time at which it came, with its base64 body', () => {
    expect(readCapture(Buffer.from(`\uFEFF\n${har()}`), { entry: 1, kind: 'response' })).toEqual({
      kind: 'response',
      status: 401,
      at: 1_772_352_000_250,
      requestTarget: '/v1/verify?x=1',
      headers: [['Content-Type', 'application/json']],
      body: Buffer.from('{}\n'),
    });
  });

  it('may lack time and body', () => {
    const sent = har({ startedDateTime: 'x', request: { method: 'GET', url: 'http://a/', headers: [] } });
    const { at, body } = readCapture(sent, { entry: 1 });
    expect({ at, length: body.length }).toEqual({ at: undefined, length: 0 });
  });

  it.each([
    ['{', 0, /JSON/],
    ['{"log":{}}', 0, /log\.entries/],
    [har(), 0, /entry 0/],
    [har(), 2, /entry 2/],
    [har({ request: { method: 'GET', url: 'not a URL', headers: [] } }), 1, /HAR 1\.2/],
  ])('is refused where something is missing: %#', (sent, entry, message) => {
    expect(() => readCapture(sent, { entry })).toThrow(message);
    expect(() => readCapture(sent, { entry })).toThrow(expect.objectContaining({ code: 'capture-invalid' }));
  });

  it.each([-1, 0.5, Number.NaN])('has no entry %s', (entry) => {
    expect(() => readCapture('', { entry })).toThrow(TypeError);
  });
});
