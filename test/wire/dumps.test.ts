import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope/readCapture.js';

const recorded = (name: string) => readFileSync(join('test/wire/recorded/dumps', name));
/** The message of which each tool wrote a dump. */
const SENT = recorded('request.http');
const BODY = SENT.subarray(SENT.indexOf('\r\n\r\n') + 4);

describe('a dump of a request', () => {
  it.each([
    ['xxd', 'request.xxd.txt', 'dump in hex'],
    ['hexdump -C, with an asterisk for equal rows', 'request.hexdump-C.txt', 'dump in hex'],
    ['hexdump, in words with the second byte first', 'request.hexdump.txt', 'dump in hex'],
    ['od -A x -t x1z', 'request.od-x1z.txt', 'dump in hex'],
    ['od -t x1, with offsets in octal', 'request.od-x1.txt', 'dump in hex'],
    ['xxd -p', 'request.xxd-p.txt', 'bytes in hex'],
    ['base64', 'request.base64.txt', 'Base64'],
  ])('by %s gives its bytes', (_, file, word) => {
    const { method, target, body, remarks } = readCapture(recorded(file));
    expect([method, target]).toEqual(['POST', '/v1/verify']);
    expect(Buffer.from(body).equals(BODY)).toBe(true);
    expect(remarks?.join()).toContain(word);
  });

  it.each<[string, string]>([
    ['a command in front', `$ xxd request.http\n${recorded('request.xxd.txt')}`],
    ['Windows line ends', recorded('request.xxd.txt').toString().replaceAll('\n', '\r\n')],
    ['quotes', `"${SENT.toString('base64')}"`],
    ['commas', [...SENT].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', ')],
    ['the alphabet of URLs', SENT.toString('base64url')],
  ])('with %s gives its bytes', (_, file) => {
    expect(Buffer.from(readCapture(file).body).equals(BODY)).toBe(true);
  });

  it('by Wireshark has each direction with offsets of its own', () => {
    const row = (indent: string, offset: number, text: string) => {
      const hex = Buffer.from(text)
        .toString('hex')
        .replace(/..(?=.)/g, '$& ');
      return `${indent}${offset.toString(16).padStart(8, '0')}  ${hex.slice(0, 23)}  ${hex.slice(24)}`.trimEnd();
    };
    const dump = (indent: string, text: string) =>
      (text.match(/[\s\S]{1,16}/g) ?? []).map((part, index) => row(indent, 16 * index, part)).join('\n');
    const answer = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 9\r\n\r\n{"a":"b"}';
    const file = `${dump('', 'POST /v1/verify HTTP/1.1\r\nHost: a\r\nUPI-JWS: a..b\r\n\r\n{"b":"c"}')}\n${dump('    ', answer)}\n`;
    expect(readCapture(file).target).toBe('/v1/verify');
    const { status, body } = readCapture(file, { kind: 'response' });
    expect([status, Buffer.from(body).toString()]).toEqual([401, '{"a":"b"}']);
  });

  it.each<[string, string, RegExp]>([
    [
      'packets',
      '0000   00 50 56 c0 00 08 00 0c 29 3a 5e 2f 08 00 45 00   .PV.....):^/..E.',
      /dump in hex of something else/,
    ],
    [
      'a row too few',
      recorded('request.xxd.txt')
        .toString()
        .replace(/^00000020.*\n/m, ''),
      /dump in hex/,
    ],
    [
      'Base64 of no HTTP',
      Buffer.alloc(300, 'no message ').toString('base64'),
      /Base64 of 300 bytes.*base64 -d/,
    ],
  ])('of %s is told by its name', (_, file, told) => {
    expect(() => readCapture(file)).toThrow(told);
  });
});
