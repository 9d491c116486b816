import { createHash, createPublicKey, privateEncrypt, randomBytes } from 'node:crypto';
import { CompactEncrypt, importSPKI } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DiagnoseOptions } from '../../src/diagnose/DiagnoseOptions.js';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import type { KeyRing } from '../../src/envelope/keys/KeyRing.js';
import type { PrivateKey, PublicKey } from '../../src/envelope/keys/RsaKey.js';
import {
  channelLoginInfo,
  idCardPhotoVerification,
  mobileNumberVerification,
} from '../../src/networks/unionpay.js';
import type { Capture } from '../../src/wire/capture/Capture.js';
import { jwe } from '../../tools/captures/jwe.js';
import { NOW } from '../../tools/captures/NOW.js';
import { PATH, type UnionPayFaults, unionPayCapture } from '../../tools/captures/unionPayCapture.js';
import { base64url } from '../../tools/signing/base64url.js';
import { validMessages } from '../codec/validMessages.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys();
});

const BODY = '{"memberIIN":"39990029","note":"中文 / x","more":{"b":"1","a":"2"}}';
const VALUE: unknown = JSON.parse(BODY);

/** What the receiver finds. */
function found(capture: Capture | readonly Capture[], options: DiagnoseOptions = {}): readonly string[] {
  return diagnose(capture, keys.network.ring, options).findings.map(
    ({ id, certainty }) => `${certainty} ${id}`,
  );
}

function faulty(faults: UnionPayFaults): Capture {
  return unionPayCapture(keys.member.signing, { body: BODY, ...faults });
}

describe('a signature over other bytes', () => {
  it('is not reported where it holds', () => {
    expect(found(faulty({}))).toEqual([]);
  });

  it.each<[string, UnionPayFaults]>([
    ['signed-body-trimmed', { body: `${BODY}\n`, signed: BODY }],
    ['signed-body-trimmed', { body: ` ${BODY} \r\n`, signed: BODY }],
    ['signed-body-newline', { signed: `${BODY}\n` }],
    ['signed-body-newline', { signed: `${BODY}\r\n` }],
    ['signed-line-ends', { body: '{\n"a":"1"\n}', signed: '{\r\n"a":"1"\r\n}' }],
    ['signed-line-ends', { body: '{\r\n"a":"1"\r\n}', signed: '{\n"a":"1"\n}' }],
    ['signed-pretty', { signed: JSON.stringify(VALUE, null, 2) }],
    ['signed-pretty', { signed: JSON.stringify(VALUE, null, 4) }],
    ['signed-pretty', { signed: JSON.stringify(VALUE, null, '\t') }],
    [
      'signed-pretty',
      { signed: '{"memberIIN": "39990029", "note": "中文 / x", "more": {"b": "1", "a": "2"}}' },
    ],
    ['signed-compact', { body: JSON.stringify(VALUE, null, 2), signed: BODY }],
    ['signed-sorted', { signed: '{"memberIIN":"39990029","more":{"a":"2","b":"1"},"note":"中文 / x"}' }],
    ['signed-escapes', { signed: BODY.replace('中文', '\\u4e2d\\u6587') }],
    ['signed-escapes', { signed: BODY.replace('/', '\\/') }],
    [
      'signed-escapes',
      {
        signed: '{"memberIIN": "39990029", "note": "\\u4e2d\\u6587 / x", "more": {"b": "1", "a": "2"}}',
      },
    ],
    ['signed-raw-payload', { encode: (payload) => payload }],
    ['signed-base64-payload', { body: '{"a":"???>>>"}', encode: (payload) => payload.toString('base64') }],
    ['signed-hex-payload', { encode: (payload) => payload.toString('hex') }],
    ['signed-padded-payload', { body: `${BODY} `, encode: padded }],
    ['signed-url-encoded', { signed: encodeURIComponent(BODY) }],
    ['signed-json-string', { signed: JSON.stringify(BODY) }],
    [
      'signed-gbk',
      {
        signed: Buffer.concat([
          Buffer.from('{"memberIIN":"39990029","note":"'),
          Buffer.from('d6d0cec4', 'hex'),
          Buffer.from(' / x","more":{"b":"1","a":"2"}}'),
        ]),
      },
    ],
    ['signed-question-marks', { signed: BODY.replace('中文', '??') }],
    ['signed-jwt-claims', { signed: JSON.stringify({ sub: BODY }) }],
    [
      'signed-damaged-json',
      { signed: BODY.replace('{"b":"1","a":"2"}', '"{\\"b\\":\\"1\\",\\"a\\":\\"2\\"}"') },
    ],
    ['signed-damaged-json', { body: '{"a":"{\\"b\\":\\"1\\"}"}', signed: '{"a":{"b":"1"}}' }],
    ['signed-empty-body', { signed: '' }],
    ['signed-other-header', { signedHeader: (header) => JSON.stringify(header, null, 2) }],
    [
      'signed-other-header',
      { signedHeader: (header) => JSON.stringify(Object.fromEntries(Object.entries(header).reverse())) },
    ],
    [
      'signed-other-header',
      { signedHeader: (header) => JSON.stringify(Object.fromEntries(shuffled(Object.entries(header)))) },
    ],
    ['signed-digest', { signed: Buffer.from('not the body').fill(7), encode: () => base64url(sha256(BODY)) }],
    ['signed-other-hash', { hash: 'sha1' }],
    ['signed-other-hash', { hash: 'sha512' }],
    ['signed-pss', { pss: true }],
    ['signed-other-bytes', { signed: 'something else' }],
  ])('is explained by proof: %s (%#)', (id, faults) => {
    expect(found(faulty(faults))).toEqual([`proven ${id}`]);
  });

  it.each<[readonly string[], UnionPayFaults]>([
    [
      ['signed-sorted', 'signed-pretty'],
      { signed: `{\n  "a": "2",\n  "b": "1"\n}`, body: '{"b":"1","a":"2"}' },
    ],
    [
      ['signed-raw-payload', 'signed-compact'],
      { body: '{ "a": "1" }', signed: '{"a":"1"}', encode: (bytes) => bytes },
    ],
    [['signed-pretty', 'signed-body-newline'], { signed: `${JSON.stringify(VALUE, null, 2)}\n` }],
    [['signed-other-hash', 'signed-compact'], { body: '{ "a": "1" }', signed: '{"a":"1"}', hash: 'sha512' }],
  ])('is explained by pairs: %j', (ids, faults) => {
    expect(found(faulty(faults))).toEqual(ids.map((id) => `proven ${id}`));
  });

  it('is explained by the bytes that Content-Length counts', () => {
    const capture = faulty({ body: `${BODY}{}`, signed: BODY });
    const headers = [...capture.headers, ['Content-Length', String(Buffer.byteLength(BODY))] as const];
    expect(found({ ...capture, headers })).toEqual([
      'proven json-invalid',
      'proven signed-cut-body',
      'proven body-length-differs',
    ]);
  });

  it('is explained by the message before its encryption, where the ring decrypts', () => {
    const plain = '{"customerNm":"张三","phoneNo":"13800138000"}';
    const body = JSON.stringify({ memberIIN: '39990029', encData: jwe(keys.network.encryption, plain) });
    const signed = `{"memberIIN":"39990029","encData":${plain}}`;
    expect(found(faulty({ body, signed }))).toEqual(['proven signed-before-encryption']);
  });

  it('may hold a hash without its name, as private encryption makes it', () => {
    const bare = privateEncrypt(keys.member.signing.privateKey, sha256(BODY));
    expect(found(faulty({ jws: (header) => `${header}..${base64url(bare)}` }))).toEqual([
      'proven signed-without-digest-info',
    ]);
  });

  it('is left unexplained where no key of the ring made it', () => {
    expect(found(faulty({ jws: (header) => `${header}..${base64url(randomBytes(256))}` }))).toEqual([
      'likely signed-unknown-key',
    ]);
  });

  it.each([
    // Keys of 2048 bits make 256 bytes. 342 characters of base64url without the last ten are 249 bytes.
    ['proven signature-length', 10, 249],
    // 341 characters are not base64url either.
    ['proven signature-length', 1, 255],
    ['proven signature-length', 342, 0],
  ])('of another length than the keys make was cut off: %s (%d characters)', (id, cut, bytes) => {
    const capture = faulty({
      jws: (header, signature) => `${header}..${base64url(signature).slice(0, 342 - cut)}`,
    });
    const [first] = diagnose(capture, keys.network.ring).findings;
    expect(`${first?.certainty} ${first?.id}`).toBe(id);
    expect(first?.evidence).toBe(`The signature has ${bytes} bytes; the keys that are given make 256.`);
  });

  it('may be longer, or by a longer key', () => {
    const of = (bytes: number) =>
      found(faulty({ jws: (header) => `${header}..${base64url(randomBytes(bytes))}` }));
    expect(of(257)).toEqual(['proven signature-length']);
    // A key of 4096 bits makes 512 bytes.
    expect(of(512)).toEqual(['likely signed-unknown-key']);
  });
});

describe('a signature by another key', () => {
  it.each<[string, () => UnionPayFaults]>([
    ['signed-other-key', () => ({ signer: keys.member.signing, kid: keys.network.signing.kid })],
    ['signed-own-key', () => ({ signer: keys.network.signing, kid: keys.member.signing.kid })],
    ['signed-encryption-key', () => ({ signer: keys.member.encryption, kid: keys.member.signing.kid })],
    ['kid-encryption', () => ({ kid: keys.member.encryption.kid })],
    ['kid-unknown', () => ({ kid: 'nobody' })],
    ['kid-missing', () => ({ header: { kid: undefined } })],
  ])('is told: %s', (id, faults) => {
    expect(found(faulty(faults()))[0]).toBe(`proven ${id}`);
  });

  it('names the key that made it', () => {
    const { findings } = diagnose(faulty({ kid: 'nobody' }), keys.network.ring);
    expect(findings[0]?.evidence).toContain(keys.member.signing.kid);
  });

  it('may be by the key of a certificate for encryption, in the list for signing', () => {
    const { ring, encryption } = keys.member;
    const swapped: KeyRing = { ...ring, signing: ring.decryption, decryption: ring.signing };
    const evidenceIn = (given: KeyRing, signer = encryption) =>
      diagnose(faulty({ signer, kid: signer.kid }), given).findings.map(({ id, certainty, evidence }) => [
        id,
        certainty,
        evidence,
      ]);
    expect(evidenceIn(swapped)).toEqual([
      [
        'certificate-other-use',
        'likely',
        `The certificate of the own signing key ${encryption.kid} is for encryption, and the list signing of the ring is for signing.`,
      ],
    ]);
    // One key for both uses is what somebody chose, and a certificate may say nothing.
    expect(evidenceIn({ ...swapped, decryption: swapped.signing })).toEqual([]);
    const silent = swapped.signing.map((key) => ({ ...key, certificate: undefined }));
    expect(evidenceIn({ ...swapped, signing: silent })).toEqual([]);
    expect(evidenceIn(ring, keys.member.signing)).toEqual([]);
  });

  it('is right for the sender, and wrong for who received it', () => {
    const capture = faulty({});
    expect(diagnose(capture, keys.member.ring).healthy).toBe(true);
    expect(diagnose(capture, keys.member.ring, { direction: 'sent' }).healthy).toBe(true);
    const { findings } = diagnose(capture, keys.member.ring, { direction: 'received' });
    expect(findings.map(({ id }) => id)).toEqual(['signed-own-key']);
  });

  it('may be an HMAC, proven where the public key was the secret', () => {
    const pem = createPublicKey(keys.member.signing.certificate).export({ type: 'spki', format: 'pem' });
    const header = { alg: 'HS256' };
    expect(found(faulty({ header, hmac: pem }))).toEqual(['proven jws-hmac']);
    expect(found(faulty({ header, hmac: randomBytes(32) }))).toEqual(['likely jws-hmac']);
  });
});

describe('the header', () => {
  const crit = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];
  it.each<[string, UnionPayFaults]>([
    [
      'jws-not-detached',
      { jws: (header, signature, payload) => `${header}.${payload}.${base64url(signature)}` },
    ],
    ['jws-two-parts', { jws: (header, signature) => `${header}.${base64url(signature)}` }],
    ['jws-parts', { jws: () => 'abc' }],
    ['jws-empty', { jws: () => '' }],
    ['jws-padding', { jws: (header, signature) => `${header}..${padded(signature)}` }],
    [
      'jws-base64',
      { jws: (header, signature) => `${header}..${signature.toString('base64').replace(/=/g, '')}` },
    ],
    [
      'jws-line-breaks',
      { jws: (header, signature) => `${header}..${base64url(signature).replace(/.{76}/g, '$&\n')}` },
    ],
    ['jws-not-base64url', { jws: (header, signature) => `${header}..${base64url(signature)}!` }],
    ['jws-header-json', { sentHeader: () => 'no JSON' }],
    [
      'jws-blanks',
      { sentHeader: (header) => JSON.stringify(header).replace('UPI-TIMESTAMP":"', ' UPI-TIMESTAMP":" ') },
    ],
    [
      'jws-blanks',
      { sentHeader: (header) => JSON.stringify(header).replace(/UPI-REQPATH":/, 'UPI- REQPATH":') },
    ],
    ['timestamp-milliseconds', { header: { 'UPI-TIMESTAMP': String(NOW) } }],
    ['timestamp-number', { header: { 'UPI-TIMESTAMP': NOW / 1000 } }],
    ['timestamp-form', { header: { 'UPI-TIMESTAMP': '2026-03-01T08:00:00Z' } }],
    ['timestamp-old', { header: { 'UPI-TIMESTAMP': String(NOW / 1000 - 301) } }],
    ['timestamp-ahead', { header: { 'UPI-TIMESTAMP': String(NOW / 1000 + 301) } }],
    ['timestamp-time-zone', { header: { 'UPI-TIMESTAMP': String(NOW / 1000 + 8 * 3600) } }],
    ['path-full-url', { header: { 'UPI-REQPATH': `https://gateway.example${PATH}` } }],
    ['path-query', { header: { 'UPI-REQPATH': `${PATH}?a=1` } }],
    ['path-no-slash', { header: { 'UPI-REQPATH': PATH.slice(1) } }],
    ['path-trailing-slash', { header: { 'UPI-REQPATH': `${PATH}/` } }],
    ['path-differs', { header: { 'UPI-REQPATH': '/scis/switch/other' } }],
    ['path-missing', { header: { 'UPI-REQPATH': undefined, crit: crit.slice(0, 3) } }],
    ['header-names-as-values', { header: { 'UPI-TIMESTAMP': 'UPI-TIMESTAMP' } }],
    ['header-names-as-values', { header: { 'UPI-UUID': 'UPI-UUIDUPI-APPID' } }],
    ['crit-missing', { header: { crit: undefined } }],
    ['crit-extra', { header: { crit: ['alg', ...crit] } }],
    ['crit-extra', { header: { crit: [...crit, 'UPI-UUID'] } }],
    ['crit-incomplete', { header: { crit: crit.slice(1) } }],
    ['crit-not-array', { header: { crit: crit.join() } }],
    [
      'crit-absent-member',
      { header: { 'UPI-REQPATH': undefined }, capture: { kind: 'response', status: 200 } },
    ],
    ['jws-b64', { header: { b64: true } }],
    ['jws-b64', { header: { b64: false, crit: ['b64', ...crit] }, encode: (payload) => payload }],
    ['jws-algorithm', { header: { alg: 'RS512' }, hash: 'sha512' }],
    ['jws-algorithm', { header: { alg: 'PS256' }, pss: true }],
    ['jws-algorithm', { header: { alg: 'none' }, jws: (header) => `${header}..` }],
    ['jws-member-missing', { header: { 'UPI-UUID': undefined, crit: crit.slice(1) } }],
    ['app-id-form', { header: { 'UPI-APPID': '399900290' } }],
    ['app-id-blank', { header: { 'UPI-APPID': '3999002 ' } }],
    ['app-id-blank', { header: { 'UPI-APPID': '' } }],
    ['uuid-hyphens', { header: { 'UPI-UUID': '0f8fad5b-d9cb-469f-a165-70867728950e' } }],
    ['uuid-upper-case', { header: { 'UPI-UUID': '0F8FAD5BD9CB469FA16570867728950E' } }],
    ['uuid-form', { header: { 'UPI-UUID': '1234' } }],
  ])('is at fault: %s (%#)', (id, faults) => {
    expect(found(faulty(faults))[0]).toBe(`proven ${id}`);
  });

  it.each([
    ['jws-missing', (capture: Capture) => capture.headers.slice(0, 1)],
    ['jws-repeated', (capture: Capture) => [...capture.headers, ...capture.headers.slice(1)]],
  ])('stands once: %s', (id, change) => {
    const capture = faulty({});
    expect(found({ ...capture, headers: change(capture) })[0]).toBe(`proven ${id}`);
  });

  it.each([
    [-301, 'timestamp-old', '301 seconds behind'],
    [301, 'timestamp-ahead', '301 seconds ahead'],
  ])('names the time that UPI-TIMESTAMP is compared with: %d', (seconds, id, text) => {
    const capture = faulty({ header: { 'UPI-TIMESTAMP': String(NOW / 1000 + seconds) } });
    const [finding] = diagnose(capture, keys.network.ring).findings;
    expect(finding?.id).toBe(id);
    // NOW, by hand.
    expect(finding?.evidence).toBe(
      `UPI-TIMESTAMP is ${text}, if the message was sent or received at 2026-03-01T08:00:00Z.`,
    );
    expect(finding?.fix).toContain('--at');
  });

  it('names the eight hours between Beijing and UTC', () => {
    const capture = faulty({ header: { 'UPI-TIMESTAMP': String(NOW / 1000 + 8 * 3600) } });
    expect(diagnose(capture, keys.network.ring).findings[0]?.evidence).toMatch(/8 hours ahead.*Beijing/);
  });

  // A clock that is an hour wrong looks the same as a time zone that was mixed in.
  it('names both causes of a time that is off by whole hours', () => {
    const capture = faulty({ header: { 'UPI-TIMESTAMP': String(NOW / 1000 + 3600) } });
    const [finding] = diagnose(capture, keys.network.ring).findings;
    expect(finding?.evidence).toMatch(/^UPI-TIMESTAMP is 1 hour ahead, if /);
    // The fix is a clock, in each language.
    expect(finding?.code).toContain('Date.now()');
    expect(finding?.codeIn?.java).toContain('Instant.now()');
    expect(finding?.title).toMatch(/whole hours: a time zone .+, or the clock/);
    expect(finding?.fix).toMatch(/no time zone\. .+ NTP\.$/);
  });

  it('is compared with what the caller expects', () => {
    const capture = faulty({});
    expect(found(capture, { appId: '39990029', requestPath: PATH })).toEqual([]);
    expect(found(capture, { appId: '39990030' })).toEqual(['proven app-id-differs']);
    expect(found(capture, { requestPath: `/prefix${PATH}` })).toEqual(['proven path-differs']);
  });

  it.each([
    // A letter more in the third part of the path.
    ['/scis/switch/xverification', {}, 'is /scis/switch/xverification, the path that was called is PATH'],
    [
      '/scis/swítch/verification',
      {},
      'has 25 characters, the path that was called is PATH; they differ from character 9 on',
    ],
    [
      '/scis/switch/other',
      { requestPath: PATH },
      'is /scis/switch/other, the path that is due is PATH; they differ from character 14 on',
    ],
    [
      '/scis/switch',
      { requestPath: PATH },
      'is /scis/switch, the path that is due is PATH; they differ from character 13 on',
    ],
    [
      `${PATH}/x`,
      { requestPath: PATH },
      'is PATH/x, the path that is due is PATH; they differ from character 26 on',
    ],
    // What was meant is what was signed, and another path was called.
    [
      '/scis/switch/verificatiom',
      { requestPath: '/scis/switch/verificatiom' },
      'is /scis/switch/verificatiom, the path that was called is PATH; they differ from character 25 on',
    ],
    ['/users/13800138000', {}, 'is /users/***, the path that was called is PATH'],
    ['/users/138@example', {}, 'has 18 characters, the path that was called is PATH'],
  ])('says where its path differs: %s %j', (path, options, evidence) => {
    const capture = faulty({ header: { 'UPI-REQPATH': path } });
    expect(diagnose(capture, keys.network.ring, options).findings).toMatchObject([
      { id: 'path-differs', evidence: `UPI-REQPATH ${evidence.replaceAll('PATH', PATH)}.` },
    ]);
  });

  it('may name a longer path than was called, where the caller says it', () => {
    const capture = faulty({ header: { 'UPI-REQPATH': `/gateway${PATH}` } });
    expect(found(capture)).toEqual(['proven path-differs']);
    expect(found(capture, { requestPath: `/gateway${PATH}` })).toEqual([]);
  });

  it('has its time compared with the clock, where the capture has none', () => {
    const capture = { ...faulty({}), at: undefined };
    expect(found(capture)).toEqual([]);
    expect(found(capture, { clock: () => NOW + 301_000 })).toEqual(['proven timestamp-old']);
  });

  it('may name the end of the path that was called', () => {
    expect(found(faulty({ capture: { target: `/gateway${PATH}?trace=1` } }))).toEqual([]);
  });

  it('wraps the payload in claims', () => {
    const jws: UnionPayFaults['jws'] = (header, signature, payload) =>
      `${header}.${payload}.${base64url(signature)}`;
    expect(found(faulty({ jws, signed: JSON.stringify({ sub: BODY, iat: 1 }) }))).toEqual([
      'proven jws-not-detached',
      'proven signed-jwt-claims',
    ]);
  });
});

describe('several captures', () => {
  it('repeat a UUID', () => {
    const header = { 'UPI-UUID': '0f8fad5bd9cb469fa16570867728950e' };
    expect(found([faulty({ header }), faulty({ header })])).toEqual(['proven uuid-repeated']);
    expect(found([faulty({}), faulty({})])).toEqual([]);
  });

  it('have the same path for different services', () => {
    const other = faulty({ capture: { target: '/scis/switch/other' } });
    expect(found([faulty({}), other])).toEqual(['proven path-constant', 'proven path-differs']);
  });

  it('repeat a msgID, or its last six digits', () => {
    const ask = (msgID: string) => faulty({ body: JSON.stringify({ msgID }) });
    const first = 'A0010023420260301160000482913';
    const second = 'A0010023420260301160001482913';
    expect(found([ask(first), ask(first)])).toEqual(['proven message-id-repeated']);
    expect(found([ask(first), ask(second)])).toEqual(['proven message-id-constant']);
    expect(found(ask('A0010023420260301160000000000'))).toEqual(['likely message-id-constant']);
    expect(found(ask('A0010023420260301080000482913'))).toEqual(['likely message-id-time-zone']);
  });

  it('repeat what encryption needs new', () => {
    const vector = Buffer.from('0123456789abcdef');
    const contentKey = randomBytes(32);
    const { encryption } = keys.network;
    const ask = (encData: string) => faulty({ body: JSON.stringify({ encData }) });
    expect(found([ask(jwe(encryption, '{}', { vector })), ask(jwe(encryption, '{}', { vector }))])).toEqual([
      'proven jwe-vector-repeated',
    ]);
    expect(
      found([ask(jwe(encryption, '{}', { contentKey })), ask(jwe(encryption, '{}', { contentKey }))]),
    ).toEqual(['proven jwe-content-key-repeated']);
  });
});

describe('HTTP and JSON', () => {
  it.each<[string, UnionPayFaults]>([
    ['method-not-post', { body: '', capture: { method: 'GET' } }],
    ['body-empty', { body: '' }],
    ['json-invalid', { body: 'no JSON' }],
    ['json-duplicate-names', { body: '{"a":"1","a":"2"}' }],
    ['json-byte-order-mark', { body: '\uFEFF{}' }],
    ['json-not-utf-8', { body: Buffer.from('7b2261223a22d6d0227d', 'hex') }],
    ['json-not-object', { body: JSON.stringify(BODY) }],
    ['json-too-large', { body: '['.repeat(1000) }],
  ])('is at fault: %s', (id, faults) => {
    expect(found(faulty(faults))[0]).toBe(`proven ${id}`);
  });

  it('has the type of JSON', () => {
    const capture = faulty({});
    const headers = [['Content-Type', 'text/plain'] as const, ...capture.headers.slice(1)];
    expect(found({ ...capture, headers })).toEqual(['proven content-type']);
  });

  it('is of neither network', () => {
    const capture: Capture = { kind: 'request', method: 'POST', headers: [], body: Buffer.from('{"a":"1"}') };
    expect(found(capture)).toContain('likely network-unknown');
  });
});

describe('a response', () => {
  const response = (status: number, body: string): Capture => ({
    kind: 'response',
    status,
    headers: [['Content-Type', 'application/json']],
    body: Buffer.from(body),
  });

  it.each([
    [401, '{"MsgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}'],
    [401, '{"msgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}'],
  ])('of the gateway that declines is unsigned by design: %i %s', (status, body) => {
    expect(found(response(status, body))).toEqual(['proven gateway-refusal']);
  });

  it('of a service is signed', () => {
    const body = '{"msgResponse":{"responseCode":"00","responseMsg":"ok"}}';
    expect(found(response(200, body))).toEqual(['proven jws-missing']);
  });

  it('may leave UPI-REQPATH out', () => {
    const header = { 'UPI-REQPATH': undefined, crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'] };
    expect(found(faulty({ header, capture: { kind: 'response', status: 200 } }))).toEqual([]);
  });

  it.each(['200', 'success'])('has a published code, not %s', (responseCode) => {
    const body = JSON.stringify({ msgResponse: { responseCode, responseMsg: 'x' } });
    const capture = faulty({ body, capture: { kind: 'response', status: 200 } });
    const message = mobileNumberVerification.response;
    expect(found(capture, { message })).toEqual(['proven message-response-code']);
  });
});

describe('encData', () => {
  const plain = '{"customerNm":"张三","phoneNo":"13800138000"}';
  const ask = (encData: unknown) => faulty({ body: JSON.stringify({ encData }) });
  const { stringify } = JSON;
  const token = (claims: object) =>
    `${base64url('{"alg":"RS256"}')}.${base64url(stringify(claims))}.${base64url('signature')}`;

  it('is not reported where it is right', () => {
    expect(found(ask(jwe(keys.network.encryption, plain)))).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['jwe-object', () => JSON.parse(plain)],
    ['jwe-form', () => 'abc'],
    ['jwe-nested-jwt', () => token({ sub: plain })],
    ['jwe-nested-jwt', () => jwe(keys.network.encryption, token({ sub: plain }))],
    ['jwe-claims', () => jwe(keys.network.encryption, stringify({ sub: plain }))],
    ['jwe-double-encoded', () => jwe(keys.network.encryption, stringify(plain))],
    ['jwe-not-json', () => jwe(keys.network.encryption, 'customerNm=1')],
    ['jwe-kid-missing', () => jwe(keys.network.encryption, plain, { header: { kid: undefined } })],
    ['jwe-kid-unknown', () => jwe(keys.network.encryption, plain, { header: { kid: 'nobody' } })],
    ['jwe-kid-signing', () => jwe(keys.network.signing, plain)],
    [
      'jwe-other-key',
      () => jwe(keys.network.signing, plain, { header: { kid: keys.network.encryption.kid } }),
    ],
    [
      'jwe-undecryptable',
      () => jwe(keys.member.encryption, plain, { header: { kid: keys.network.encryption.kid } }),
    ],
    [
      'jwe-content-key-weak',
      () =>
        jwe(keys.network.encryption, plain, { contentKey: Buffer.from('0f8fad5bd9cb469fa16570867728950e') }),
    ],
  ])('is at fault: %s (%#)', (id, encData) => {
    expect(found(ask(encData()))).toEqual([`proven ${id}`]);
  });

  it('may be for a certificate of signing in the list for encryption', () => {
    const { ring } = keys.member;
    const swapped: KeyRing = { ...ring, verification: ring.encryption, encryption: ring.verification };
    const findings = diagnose(ask(jwe(keys.network.signing, plain)), swapped).findings;
    expect(findings.map(({ id, certainty, evidence }) => [id, certainty, evidence])).toEqual([
      [
        'certificate-other-use',
        'likely',
        `The certificate of the other party's encryption key ${keys.network.signing.kid} is for signing, and the list encryption of the ring is for encryption.`,
      ],
    ]);
  });

  it('may be for a certificate that also signs', () => {
    const { signing, encryption } = keys.network;
    const evidence = (encData: string, ring: KeyRing) =>
      diagnose(ask(encData), ring).findings.map(({ id, evidence }) => [id, evidence]);
    // The receiver's ring, and the sender's, whose own keys are other ones.
    const [own] = keys.network.ring.signing;
    const both: KeyRing = { ...keys.network.ring, decryption: [own as PrivateKey] };
    const [theirs] = keys.member.ring.verification;
    const senders: KeyRing = { ...keys.member.ring, encryption: [theirs as PublicKey] };
    expect(evidence(jwe(signing, plain), both)).toEqual([]);
    expect(evidence(jwe(signing, plain), senders)).toEqual([]);
    expect(evidence(jwe(signing, plain), keys.member.ring)).toEqual([
      ['jwe-kid-signing', 'kid is that of a signing key of the ring.'],
    ]);
    const unreadable = jwe(keys.member.encryption, plain, { header: { kid: signing.kid } });
    expect(evidence(unreadable, both)).toEqual([
      ['jwe-undecryptable', 'The one private key of the ring does not decrypt it.'],
    ]);
    // Two keys of one name are two keys.
    const named = keys.network.ring.decryption.map((key) => ({ ...key, kid: signing.kid }));
    expect(evidence(jwe(signing, plain), { ...both, decryption: named })).toEqual([
      ['jwe-other-key', `It was made for the own signing key ${signing.kid}.`],
    ]);
    expect(
      evidence(jwe(encryption, plain, { header: { kid: signing.kid } }), { ...both, decryption: named }),
    ).toEqual([]);
  });

  it('is made with the algorithms of the network', async () => {
    const pem = createPublicKey(keys.network.encryption.certificate).export({ type: 'spki', format: 'pem' });
    const key = await importSPKI(pem as string, 'RSA-OAEP-256');
    const encData = await new CompactEncrypt(Buffer.from(plain))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt(key);
    expect(found(ask(encData))).toEqual(['proven jwe-algorithm']);
  });
});

function padded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return [3, 0, 6, 2, 5, 1, 4].map((index) => items[index] as Item);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

describe('a request that fits several interfaces alike', () => {
  const requests = [idCardPhotoVerification.request, mobileNumberVerification.request];
  // The sender cannot read encData, which would tell them apart.
  const taken = (path: string, message = requests, options: DiagnoseOptions = {}) => {
    const asked = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
    const encData = jwe(keys.network.encryption, JSON.stringify(asked.encData));
    const body = JSON.stringify({ ...asked, tradeType: 'TL01XX', encData });
    const capture = faulty({ body, header: { 'UPI-REQPATH': path }, capture: { target: path } });
    const { findings } = diagnose(capture, keys.member.ring, { message, ...options });
    return findings.find(({ id }) => id === 'message-invalid')?.evidence.split(':', 1)[0];
  };
  const photo = 'unionpay/ID_CARD_PHOTO_VERIFICATION/request';
  const mobile = 'unionpay/MOBILE_NUMBER_VERIFICATION/request';

  it('is of the one that its path names', () => {
    for (const order of [requests, requests.toReversed()]) {
      expect(taken('/v1/mobile-number-verification', order)).toBe(mobile);
      expect(taken('/v1/id-card-photo-verification', order)).toBe(photo);
      expect(taken('/prefix/v1/Mobile_Number_Verification?trace=1', order)).toBe(mobile);
    }
    expect(taken('/v1/x', requests, { requestPath: '/v1/mobile-number-verification' })).toBe(mobile);
  });

  it('is of the first where its path names none', () => {
    expect(taken(PATH)).toBe(photo);
    expect(taken(PATH, requests.toReversed())).toBe(mobile);
  });
});

describe('an answer of another interface', () => {
  const LOGIN = '/scis/switch/login';
  const tables = [mobileNumberVerification, idCardPhotoVerification, channelLoginInfo];
  const all = tables.flatMap(({ request, response }) => [request, response]);
  const answer = (members: object, header = {}) =>
    faulty({
      body: JSON.stringify(members),
      header,
      capture: { kind: 'response', status: 200 },
    });
  const success = { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
  const photoAnswer = { confidence: '90', ...success };
  const likely = 'likely answer-other-interface';

  it('is likely where its members are those of another table, although it is valid', () => {
    const options = { message: mobileNumberVerification.response, others: all };
    expect(found(answer(photoAnswer), options)).toEqual([likely]);
    expect(found(answer(photoAnswer), { message: mobileNumberVerification.response })).toEqual([]);
  });

  it('is likely where it is invalid as the expected one and valid as another', () => {
    const options = { message: channelLoginInfo.response, others: all };
    expect(found(answer(success), options)).toContain(likely);
    // Refusals of all interfaces look alike.
    const refused = { msgResponse: { responseCode: '05', responseMsg: 'Refused' } };
    expect(found(answer(refused), options)).not.toContain(likely);
  });

  it('is likely behind a request of one interface, among the messages that it may be', () => {
    const asked = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
    const encData = jwe(keys.network.encryption, JSON.stringify(asked.encData));
    const request = faulty({ body: JSON.stringify({ ...asked, encData }) });
    expect(found([request, answer(photoAnswer)], { message: all })).toEqual([likely]);
    expect(found([request, answer(success)], { message: all })).toEqual([]);
  });

  it('is not reported where it fits the expected one, and names tables alone', () => {
    for (const { response } of tables) {
      const name = response.name as keyof typeof validMessages;
      expect(found(answer(validMessages[name]), { message: response, others: all }), name).toEqual([]);
    }
    const options = { message: mobileNumberVerification.response, others: all };
    const [first] = diagnose(answer(photoAnswer), keys.network.ring, options).findings;
    expect(first?.evidence).toContain('unionpay/ID_CARD_PHOTO_VERIFICATION/response');
    expect(first?.evidence).not.toMatch(/90|Success/);
  });

  it('has its path compared with the one that the request before it called', () => {
    const request = faulty({});
    expect(found([request, answer(success)])).toEqual([]);
    expect(found([request, answer(success, { 'UPI-REQPATH': LOGIN })])).toEqual(['proven path-differs']);
  });
});
