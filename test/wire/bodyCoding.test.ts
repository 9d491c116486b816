import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope/readCapture.js';
import { compressionOf } from '../../src/wire/file/compressionOf.js';
import { unzstd, unzstdInScript } from '../../src/wire/file/unzstd.js';

const BODY = '{"a":1}';
const plain = Buffer.from(BODY);
/** As zstd 1.5.4 writes them: with check, with its size, two frames. */
const ZSTD = Buffer.from('KLUv/QRYOQAAeyJhIjoxfUiL/DI=', 'base64');
const TWO_FRAMES = Buffer.from('KLUv/QRYIQAAeyJhIvrWITwotS/9BFgZAAA6MX3VnG3z', 'base64');
/** A list of 60 objects, in a compressed block. */
const LIST =
  'KLUv/QRYbQUAEkUQGbA1HRwGLC+DG8nbH63D8XYTklJKtiAmRwPH////b9u2bbdt27YkSZLktm3bCmIQ7nJoKaYJOA+gUiWFglRIKUY9IKCTgtIBoYx3ZKOMd2SjjHdko4x3ZKOMd2SjjHdko4x3ZKOMd2SjjHdko4x3ZKOMd2SjjHdko4x3ZIxypfGsMrIqRqHaeFMdmRSjRG08qI78xGhOHYYLfnCGC35xhgt+HTNiBTfctwOPTcSu';
/** 17,000,000 zeros. */
const BOMB =
  'KLUv/QRoTAAACAABAPz/ORACAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAADMgsAVX587g==';
const TOO_LARGE = expect.objectContaining({ code: 'capture-too-large' });
const INVALID = expect.objectContaining({ code: 'capture-invalid' });

function sent(body: Uint8Array, ...headers: string[]) {
  return readCapture(
    Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\n${headers.map((one) => `${one}\r\n`).join('')}\r\n`),
      body,
    ]),
  );
}

describe('a body that was compressed', () => {
  it.each<[string, Buffer, string]>([
    ['gzip', gzipSync(plain), 'gzip'],
    ['gzip by its old name', gzipSync(plain), 'x-gzip'],
    ['gzip in capitals', gzipSync(plain), 'GZIP'],
    ['gzip in two members', Buffer.concat([gzipSync('{"a"'), gzipSync(':1}')]), 'gzip'],
    ['deflate in the frame of zlib', deflateSync(plain), 'deflate'],
    ['deflate without', deflateRawSync(plain), 'deflate'],
    ['Brotli', brotliCompressSync(plain), 'br'],
    ['Zstandard', ZSTD, 'zstd'],
    ['two codings', brotliCompressSync(gzipSync(plain)), 'gzip, br'],
  ])('is undone: %s', (_, body, coding) => {
    const capture = sent(body, `Content-Encoding: ${coding}`);
    expect(Buffer.from(capture.body).toString()).toBe(BODY);
    expect(capture.encoded).toEqual(body);
  });

  it('is undone in two headers, in chunks, and as a transfer coding', () => {
    const twice = gzipSync(deflateSync(plain));
    expect(sent(twice, 'Content-Encoding: deflate', 'Content-Encoding: gzip').body).toEqual(plain);
    const zipped = gzipSync(plain);
    const chunks = Buffer.concat([
      Buffer.from(`${zipped.length.toString(16)};x=y\r\n`),
      zipped,
      Buffer.from('\r\n0\r\nT: u\r\n\r\n'),
    ]);
    expect(sent(chunks, 'Transfer-Encoding: chunked', 'Content-Encoding: gzip').body).toEqual(plain);
    const transferred = sent(chunks, 'Transfer-Encoding: gzip, chunked');
    expect(transferred.body).toEqual(plain);
    expect(transferred.encoded).toBeUndefined();
  });

  it.each(['gzip', 'deflate', 'br', 'zstd', 'identity', 'compress'])(
    'is left where %s is named but the tool undid it',
    (coding) => {
      const { body, encoded } = sent(plain, `Content-Encoding: ${coding}`);
      expect([Buffer.from(body).toString(), encoded]).toEqual([BODY, undefined]);
    },
  );

  it.each<[string, (size: number) => Buffer, string]>([
    ['gzip', (size) => gzipSync(Buffer.alloc(size)), 'gzip'],
    ['deflate', (size) => deflateSync(Buffer.alloc(size)), 'deflate'],
    ['Brotli', (size) => brotliCompressSync(Buffer.alloc(size)), 'br'],
    ['gzip in gzip', (size) => gzipSync(gzipSync(Buffer.alloc(size))), 'gzip, gzip'],
  ])('is refused where more than 16 MiB come out: %s', (_, make, coding) => {
    expect(() => sent(make(16 * 0x100000 + 1), `Content-Encoding: ${coding}`)).toThrow(TOO_LARGE);
    expect(sent(make(16 * 0x100000), `Content-Encoding: ${coding}`).body).toHaveLength(16 * 0x100000);
  });

  it('is refused where more than 16 MiB come out: Zstandard', () => {
    expect(() => sent(Buffer.from(BOMB, 'base64'), 'Content-Encoding: zstd')).toThrow(TOO_LARGE);
  });

  it('is refused where codings never end', () => {
    expect(() => sent(gzipSync(plain), 'Content-Encoding: gzip, gzip, gzip, gzip, gzip')).toThrow(TOO_LARGE);
  });

  it.each<[string, Buffer, string, RegExp]>([
    ['cut off', gzipSync(Buffer.from(BODY.repeat(99))).subarray(0, 30), 'gzip', /ends too early/],
    [
      'with a damaged middle',
      Buffer.concat([gzipSync(plain).subarray(0, 12), Buffer.from('xxxxxxxxxxxxx')]),
      'gzip',
      /damaged|too early/,
    ],
    ['saved as text', Buffer.from(gzipSync(plain).toString()), 'gzip', /as if they were text/],
    [
      'Brotli cut off',
      brotliCompressSync(Buffer.from(BODY.repeat(999))).subarray(0, 10),
      'br',
      /too early|damaged/,
    ],
    ['Zstandard cut off', ZSTD.subarray(0, 12), 'zstd', /too early|damaged/],
  ])('and is damaged is told of: %s', (_, body, coding, told) => {
    expect(() => sent(body, `Content-Encoding: ${coding}`)).toThrow(INVALID);
    expect(() => sent(body, `Content-Encoding: ${coding}`)).toThrow(told);
  });

  it('may be the whole file', () => {
    const file = Buffer.from(`POST / HTTP/1.1\r\nHost: a\r\n\r\n${BODY}`);
    expect(readCapture(gzipSync(file)).body).toEqual(plain);
    expect(readCapture(gzipSync(file)).remarks).toEqual(['The file was compressed as a whole.']);
    expect(() => readCapture(gzipSync(Buffer.alloc(64 * 0x100000 + 1)))).toThrow(TOO_LARGE);
    expect(() => readCapture(gzipSync(file).subarray(0, 20))).toThrow(/cut off or damaged/);
  });
});

describe('Zstandard', () => {
  it('is undone in JavaScript where Node cannot', () => {
    for (const undo of [unzstd, unzstdInScript]) {
      expect(undo(ZSTD, 7)).toEqual(plain);
      expect(undo(TWO_FRAMES, 7)).toEqual(plain);
      const list = Array.from({ length: 60 }, (_, i) => ({ i, t: '中文'.repeat(3) }));
      expect(JSON.parse(undo(Buffer.from(LIST, 'base64'), 10_000).toString())).toEqual(list);
      expect(() => undo(Buffer.from(BOMB, 'base64'), 0x1000000)).toThrow();
      expect(() => undo(ZSTD, 6)).toThrow();
      expect(() => undo(ZSTD.subarray(0, 10), 7)).toThrow();
      expect(() => undo(Buffer.from('KLUv/QRY'), 7)).toThrow();
    }
  });

  it('is refused where a frame claims a window or a size that nobody has memory for', () => {
    // A frame header by RFC 8878 section 3.1.1: no single segment, a window of 2 GiB less a byte of its scale.
    const window = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa7, 0x01, 0x00, 0x00]);
    // A single segment of 4 GiB less one.
    const size = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0xff, 0xff, 0xff, 0xff, 0x01, 0x00, 0x00]);
    for (const bytes of [window, size]) {
      expect(compressionOf(bytes)).toBe('zstd');
      expect(() => unzstdInScript(bytes, 0x1000000)).toThrow(RangeError);
      expect(() => sent(bytes, 'Content-Encoding: zstd')).toThrow();
    }
  });

  it('is refused where many frames move much memory', () => {
    // 8 MiB of window, one empty block: each costs as much as all of it.
    const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x68, 0x01, 0x00, 0x00]);
    expect(() => unzstdInScript(Buffer.concat(Array(100_000).fill(frame)), 0x1000000)).toThrow(RangeError);
  });
});
