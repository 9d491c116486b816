import { createHash } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodedTexts, notUtf8At } from '../../src/diagnose/bytes/decodedTexts.js';
import { gb18030Bytes, gbkBytes } from '../../src/diagnose/bytes/legacyCharsets.js';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { mobileNumberVerification } from '../../src/networks/unionpay.js';
import { samples } from '../../src/samples.js';
import { type UnionPayFaults, unionPayCapture } from '../../tools/captures/unionPayCapture.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys();
});

function found(faults: UnionPayFaults): readonly string[] {
  const { findings } = diagnose(unionPayCapture(keys.member.signing, faults), keys.network.ring);
  return findings.map(({ id, certainty }) => `${certainty} ${id}`);
}

const BODY = '{"memberIIN":"39990029","note":"中文 é/"}';
const SPACED = '{"memberIIN": "39990029", "note": "中文 é/"}';
const INDENTED = '{\n  "memberIIN": "39990029",\n  "note": "中文 é/"\n}';
const hex = (text: string) => Buffer.from(text, 'hex');
/** As Python 3.11 encodes the body: in GBK (which has é), and in GB18030 with a character that GBK lacks. */
const GBK = hex('7b226d656d62657249494e223a223339393930303239222c226e6f7465223a22d6d0cec420a8a62f227d');
const RARE = '{"note":"😀中"}';
const GB18030 = hex('7b226e6f7465223a229439fc36d6d0227d');

describe('text in another encoding', () => {
  it.each<[string, UnionPayFaults]>([
    ['signed-gbk', { signed: GBK }],
    ['signed-gbk', { body: RARE, signed: GB18030 }],
    // As Python 3.11 encodes it with errors='replace', and Java with getBytes("GBK").
    ['signed-gbk', { body: '{"note":"中 ö/"}', signed: hex('7b226e6f7465223a22d6d0203f2f227d') }],
    ['signed-utf-16', { signed: Buffer.from(BODY, 'utf16le') }],
    ['signed-utf-16', { signed: Buffer.from(`\uFEFF${BODY}`, 'utf16le') }],
    ['signed-utf-16', { signed: Buffer.from(BODY, 'utf16le').swap16() }],
    ['signed-question-marks', { signed: BODY.replace(/[^ -~]/g, '?') }],
    ['signed-question-marks', { signed: BODY.replace(/[^ -~]/g, '') }],
    ['signed-question-marks', { signed: BODY.replace('中文', '??????').replace('é', '??') }],
    ['signed-latin-1', { signed: Buffer.from(BODY.replace('中文', '??'), 'latin1') }],
    ['signed-mojibake', { signed: Buffer.from(BODY).toString('latin1') }],
    ['signed-byte-order-mark', { signed: `\uFEFF${BODY}` }],
  ])('is proven: %s (%#)', (id, faults) => {
    expect(found({ body: BODY, ...faults })).toEqual([`proven ${id}`]);
  });

  it.each<[string, Buffer]>([
    ['GBK', GBK],
    ['UTF-16', Buffer.from(BODY, 'utf16le')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${BODY}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from('{"note":"é"}', 'latin1')],
  ])('is proven where it was sent in %s and signed in UTF-8', (name, body) => {
    const signed = name === 'Latin-1' ? '{"note":"é"}' : BODY;
    expect(found({ body, signed })).toEqual(['proven json-not-utf-8', 'proven signed-before-encoding']);
  });

  it('is proven where it was sent and signed in GBK', () => {
    expect(found({ body: GBK })).toEqual(['proven json-not-utf-8', 'proven signed-gbk']);
  });

  it.each([gzipSync(BODY), Buffer.from('ff00fe80', 'hex')])('is not claimed of what is no text', (body) => {
    const { findings } = diagnose(unionPayCapture(keys.member.signing, { body }), keys.network.ring);
    expect(findings.map(({ id }) => id).filter((id) => id.startsWith('signed-'))).toEqual([]);
    expect(JSON.stringify(findings)).not.toContain('decodes as ISO-8859-1');
  });

  it('is told by its first byte that is no UTF-8, and by what reads all of it', () => {
    const { findings } = diagnose(unionPayCapture(keys.member.signing, { body: GBK }), keys.network.ring);
    expect(findings[0]?.evidence).toBe(
      'The body has 42 bytes: byte 32 (0xD6), counted from 0, is not UTF-8; all of it decodes as GBK.',
    );
  });
});

describe('together with blanks, line ends and marks', () => {
  it.each<[readonly string[], UnionPayFaults]>([
    [['signed-pretty', 'signed-gbk'], { signed: gbkBytes(INDENTED) as Buffer }],
    [['signed-pretty', 'signed-utf-16'], { signed: Buffer.from(SPACED, 'utf16le') }],
    [['signed-pretty', 'signed-byte-order-mark'], { signed: `\uFEFF${INDENTED}` }],
    [['signed-pretty', 'signed-line-ends'], { signed: INDENTED.replaceAll('\n', '\r\n') }],
    [['signed-body-newline', 'signed-gbk'], { signed: gbkBytes(`${BODY}\n`) as Buffer }],
    [['signed-escapes', 'signed-byte-order-mark'], { signed: `\uFEFF${BODY.replace('/', '\\/')}` }],
    [
      ['signed-escapes', 'signed-raw-payload'],
      { signed: BODY.replace('/', '\\/'), encode: (payload) => payload },
    ],
    [
      ['signed-pretty', 'signed-line-ends', 'signed-gbk'],
      { signed: gbkBytes(INDENTED.replaceAll('\n', '\r\n')) as Buffer },
    ],
  ])('is proven: %j', (ids, faults) => {
    expect([...found({ body: BODY, ...faults })].sort()).toEqual(ids.map((id) => `proven ${id}`).sort());
  });
});

describe('several lines with the ends of Windows', () => {
  /** Of every kind of character that serialisers differ about, so that there is much to try. */
  const [body, indentedBody] = [undefined, 2].map((indent) =>
    JSON.stringify(
      {
        name: "张三 & Söhne <O'Neil>",
        url: 'https://m.example/a?b=1&c=2',
        note: '" \\ \t',
        amount: '100.00',
        count: 3,
        list: ['x', '中'],
        sub: { z: '1', a: 'é' },
        on: true,
        id: '7',
        more: '+`',
      },
      null,
      indent,
    ),
  ) as [string, string];
  const lines = indentedBody.replaceAll('\n', '\r\n');

  it.each<[string, string | Buffer]>([
    ['signed-body-newline', `${lines}\r\n`],
    ['signed-byte-order-mark', `\uFEFF${lines}`],
    ['signed-utf-16', Buffer.from(`\uFEFF${lines}`, 'utf16le')],
    ['signed-gbk', gb18030Bytes(lines) as Buffer],
    ['signed-question-marks', lines.replace(/[^\0-~]/g, '?')],
    ['signed-compressed', gzipSync(lines)],
    ['signed-digest', createHash('sha256').update(lines).digest('hex')],
    ['signed-base64-body', Buffer.from(lines).toString('base64')],
    ['signed-form-parameter', `data=${lines}`],
  ])('and %s are proven', (id, signed) => {
    expect([...found({ body, signed })].sort()).toEqual(
      ['signed-pretty', 'signed-line-ends', id].map((one) => `proven ${one}`).sort(),
    );
  });
});

describe('members in another order than the page', () => {
  it('are proven where the order of the page was signed, together with blanks', () => {
    const { request } = mobileNumberVerification;
    const { encData: _, ...members } = samples(request, { seed: 1 }).next().value;
    const names = request.table.rows.map(({ identifier }) => identifier).filter((name) => name in members);
    const inOrder = (order: readonly string[]) =>
      Object.fromEntries(order.map((name) => [name, members[name as keyof typeof members]]));
    const body = JSON.stringify(inOrder(names.toSorted()));
    const signed = inOrder(names);
    expect(names.length).toBeGreaterThan(7);
    for (const [text, ids] of [
      [JSON.stringify(signed), ['signed-member-order']],
      [`${JSON.stringify(signed)}\n`, ['signed-body-newline', 'signed-member-order']],
    ] as const) {
      const capture = unionPayCapture(keys.member.signing, { body, signed: text });
      const { findings } = diagnose(capture, keys.network.ring, { message: [request] });
      const proven = findings.filter(({ id }) => id.startsWith('signed-'));
      expect(proven.map(({ id }) => id).sort()).toEqual(ids);
      expect(proven.map(({ evidence }) => evidence).join()).toContain(
        'in the order of the table of unionpay/MOBILE_NUMBER_VERIFICATION/request',
      );
    }
  });
});

describe('a body that was wrapped', () => {
  const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
  it.each<[string, UnionPayFaults]>([
    ['signed-compressed', { signed: gzipSync(BODY) }],
    ['signed-compressed', { signed: deflateSync(BODY) }],
    ['signed-digest', { signed: sha256(BODY) }],
    ['signed-digest', { signed: sha256(BODY).toString('hex') }],
    ['signed-digest', { signed: sha256(BODY).toString('hex').toUpperCase() }],
    ['signed-digest', { signed: createHash('md5').update(BODY).digest('hex') }],
    ['signed-digest', { signed: createHash('sha1').update(BODY).digest('base64') }],
    ['signed-base64-body', { signed: Buffer.from(BODY).toString('base64') }],
    ['signed-form-parameter', { signed: `data=${BODY}` }],
    ['signed-form-parameter', { signed: new URLSearchParams({ jsonStr: BODY }).toString() }],
    ['signed-json-string', { signed: JSON.stringify(BODY) }],
    ['signed-url-encoded', { signed: encodeURIComponent(BODY) }],
    ['signed-without-members', { signed: '{"memberIIN":"39990029"}' }],
    [
      'signed-member-order',
      { body: '{"a":"1","b":"2","c":"3","d":"4"}', signed: '{"c":"3","a":"1","d":"4","b":"2"}' },
    ],
    [
      'signed-member-order',
      {
        body: JSON.stringify(
          Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`k${index}`, index])),
        ),
        signed: `{"k11":11,${Array.from({ length: 11 }, (_, index) => `"k${index}":${index}`).join(',')}}`,
      },
    ],
  ])('before signing is proven: %s (%#)', (id, faults) => {
    expect(found({ body: BODY, ...faults })).toEqual([`proven ${id}`]);
  });

  it.each<[string, string, string]>([
    ['signed-json-string', 'json-not-object', JSON.stringify(BODY)],
    ['signed-base64-body', 'json-invalid', Buffer.from(BODY).toString('base64')],
    ['signed-form-parameter', 'body-form', new URLSearchParams({ data: BODY }).toString()],
  ])('after signing is proven: %s', (id, fault, body) => {
    expect(found({ body, signed: BODY })).toEqual([`proven ${fault}`, `proven ${id}`]);
  });
});

describe('bytes of other encodings', () => {
  it('are written as Python 3.11 writes them', () => {
    expect(gbkBytes('中文é')?.toString('hex')).toBe('d6d0cec4a8a6');
    expect(gb18030Bytes('é😀ࠀ中')?.toString('hex')).toBe('a8a69439fc368131b332d6d0');
    expect(gbkBytes('ascii')).toBeUndefined();
    expect(gbkBytes('😀')).toBeUndefined();
    // The same as in GBK.
    expect(gb18030Bytes('中')).toBeUndefined();
  });

  it.each([
    ['7b2261223a22d6d0227d', 6, 'GBK'],
    ['61e4b8ad', undefined, undefined],
    ['61e4b8', 1, 'GBK'],
    ['61ff62', 1, undefined],
  ])('are told: %s', (bytes, offset, encoding) => {
    expect(notUtf8At(hex(bytes))).toBe(offset);
    if (encoding !== undefined) expect(decodedTexts(hex(bytes))[0]?.encoding).toBe(encoding);
  });
});
