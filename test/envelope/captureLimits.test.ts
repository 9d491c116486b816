import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Capture, createTestKeys, diagnose, readCapture, type TestKeys } from '../../src/envelope.js';

const TOO_LARGE = expect.objectContaining({ name: 'TallystickError', code: 'capture-too-large' });
const KIB = 1024;
const MIB = 1024 * KIB;
const marker = 'MARKER-4711';

let keys: TestKeys;
beforeAll(async () => {
  keys = await createTestKeys();
});

/** A head of so many bytes, without the blank line. */
const headOf = (length: number) => {
  const lead = 'POST / HTTP/1.1\r\nX: ';
  return lead + marker + 'x'.repeat(length - lead.length - marker.length);
};

describe('a capture is bounded', () => {
  it('where its head has more than 64 KiB, with a blank line or without', () => {
    expect(readCapture(`${headOf(64 * KIB - 64)}\r\n\r\n{}`).body).toHaveLength(2);
    for (const end of ['', '\r\n\r\n{}']) {
      expect(() => readCapture(headOf(64 * KIB + 8) + end)).toThrow(TOO_LARGE);
      expect(() => readCapture(headOf(2 * MIB) + end)).toThrow(TOO_LARGE);
    }
  });

  it('where its body has more than 16 MiB', () => {
    const head = Buffer.from('POST / HTTP/1.1\r\n\r\n');
    expect(readCapture(Buffer.concat([head, Buffer.alloc(16 * MIB)])).body).toHaveLength(16 * MIB);
    expect(() => readCapture(Buffer.concat([head, Buffer.alloc(16 * MIB + 1)]))).toThrow(TOO_LARGE);
  });

  it('where a file has more than 64 MiB, before it is copied or parsed', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const file = Buffer.alloc(64 * MIB + 1, 0x20);
    file[0] = 0x7b;
    expect(() => readCapture(file)).toThrow(TOO_LARGE);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('where an entry of a HAR file has headers of more than 64 KiB', () => {
    const headers = Array.from({ length: 700 }, () => ({ name: 'x', value: marker.repeat(9) }));
    const request = { method: 'POST', url: 'http://a/', headers };
    const har = JSON.stringify({ log: { entries: [{ request, response: {} }] } });
    expect(() => readCapture(har)).toThrow(TOO_LARGE);
  });

  const capture: Capture = { kind: 'request', method: 'POST', headers: [], body: Buffer.from('{}') };
  it.each<[string, Partial<Capture>]>([
    ['a header', { headers: [['UPI-JWS', '='.repeat(64 * KIB)]] }],
    ['headers', { headers: Array.from({ length: 20_000 }, () => ['', ''] as const) }],
    ['a target', { target: '?'.repeat(64 * KIB) }],
    ['a body', { body: Buffer.alloc(16 * MIB + 1) }],
  ])('and diagnose counts before it looks into %s', (_, change) => {
    const list = [capture, { ...capture, ...change }];
    expect(() => diagnose(list, keys.member.ring)).toThrow(TOO_LARGE);
  });

  it('and no text of the error holds a value', () => {
    try {
      readCapture(headOf(70_000));
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify(error) + String(error)).not.toContain(marker);
    }
  });
});

describe('what is within the bounds takes linear time', () => {
  // Each of these took seconds to minutes for its 64 KiB, or never ended: the time limit of tests is their bound.
  it.each([
    ['equals signs before another letter', { headers: [['UPI-JWS', `${'='.repeat(64_000)}x.y.z`]] as const }],
    [
      'question marks before a line end',
      { target: `/${'?'.repeat(64_000)}\n`, headers: [['UPI-JWS', 'e30..AA']] as const },
    ],
    ['a crit that repeats a name', { headers: [['UPI-JWS', critOf(8000)]] as const }],
    [
      'colons behind a long name',
      { body: Buffer.from(`"${'\\n'.repeat(500_000)}"${':'.repeat(1_000_000)}`) },
    ],
    ['quotes and backslashes', { body: Buffer.from(`{"a":"${'\\"'.repeat(1_000_000)}`) }],
  ])('%s', (_, change) => {
    const capture: Capture = { kind: 'request', method: 'POST', headers: [], body: Buffer.from('{}') };
    expect(diagnose({ ...capture, ...change }, keys.member.ring).healthy).toBe(false);
  });

  it('blanks that fold a header', () => {
    const { headers } = readCapture(
      `POST / HTTP/1.1\r\nA: b${`\r\n${' '.repeat(30_000)}`.repeat(2)}\r\nC: d\r\n\r\n`,
    );
    expect(headers).toEqual([
      ['A', 'b'],
      ['C', 'd'],
    ]);
  });

  it('a name is read once, however many colons stand behind it', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const text = `"${'\\n'.repeat(100)}"${':'.repeat(1000)}`;
    diagnose({ kind: 'request', method: 'POST', headers: [], body: Buffer.from(text) }, keys.member.ring);
    expect(parse.mock.calls.length).toBeLessThan(20);
    parse.mockRestore();
  });
});

function critOf(count: number): string {
  const header = { crit: [...Array(count).fill(0), ...Array(count / 2).fill('UPI-UUID')] };
  return `${Buffer.from(JSON.stringify(header)).toString('base64url')}..AA`.slice(0, 64_000);
}
