import {
  constants,
  createHash,
  createHmac,
  createPublicKey,
  privateEncrypt,
  sign,
  X509Certificate,
} from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Capture, Credential, DiagnoseOptions, FindingId, KeyRing } from 'tallystick/envelope';
import { mpayApply, mpayVerify } from 'tallystick/lianlian';
import { idCardPhotoVerification, mobileNumberVerification } from 'tallystick/unionpay';
import { type EncryptionFaults, jwe } from '../../captures/jwe.js';
import {
  type LianLianFaults,
  lianLianCapture,
  payloadCapture,
  rightSource,
} from '../../captures/lianLianCapture.js';
import { NOW } from '../../captures/NOW.js';
import type { PayloadParts } from '../../captures/payload.js';
import { PATH, type UnionPayFaults, unionPayCapture } from '../../captures/unionPayCapture.js';
import { base64url } from '../../signing/base64url.js';
import type { DocumentKeys } from '../documentKeys.js';

/** What is diagnosed, and with what is known of it. */
export interface FindingExample {
  readonly captures: readonly Capture[];
  readonly options?: DiagnoseOptions;
  /** That of the receiver where it is not given. */
  readonly ring?: KeyRing;
}

type Make = (keys: DocumentKeys) => FindingExample;
type Members = Readonly<Record<string, unknown>>;

const BODY = '{"memberIIN":"39990029","note":"中文 / x","more":{"b":"1","a":"2"}}';
const VALUE: unknown = JSON.parse(BODY);
const PLAIN = '{"customerNm":"张三","phoneNo":"13800138000"}';
const CRIT = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];
const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const RESPONSE = { kind: 'response', status: 200 } as const;
const JSON_TYPE = [['Content-Type', 'application/json']] as const;

/** The same bytes in every build: a UUID depends on nothing but the message's place. */
function captureOf(signer: Credential, { header, ...faults }: UnionPayFaults = {}, index = 0): Capture {
  const uuid = `${bare(UUID).slice(0, -1)}${index}`;
  return unionPayCapture(signer, { body: BODY, ...faults, header: { 'UPI-UUID': uuid, ...header } });
}

/** A message of UnionPay with faults. */
const unionPay =
  (...messages: readonly UnionPayFaults[]): Make =>
  ({ member }) => ({
    captures: messages.map((faults, index) => captureOf(member.signing, faults, index)),
  });

/** One whose faults depend on keys. */
const unionPayBy =
  (faultsOf: (keys: DocumentKeys) => UnionPayFaults): Make =>
  (keys) =>
    unionPay(faultsOf(keys))(keys);

const header = (members: Members): Make => unionPay({ header: members });

/** One with something done to its capture. */
const changed =
  (change: (capture: Capture) => Partial<Capture>): Make =>
  ({ member }) => {
    const capture = captureOf(member.signing);
    return { captures: [{ ...capture, ...change(capture) }] };
  };

/** Messages of UnionPay by their body. */
const bodies = (...values: readonly object[]): Make =>
  unionPay(...values.map((value) => ({ body: JSON.stringify(value) })));

/** A message with encData. */
const encData =
  (...make: readonly ((keys: DocumentKeys) => unknown)[]): Make =>
  (keys) =>
    bodies(...make.map((one) => ({ encData: one(keys) })))(keys);

const encrypted = (plaintext: string, faults?: EncryptionFaults) =>
  encData(({ network }) => jwe(network.encryption, plaintext, faults));

const lianLian =
  (faults: LianLianFaults, options: DiagnoseOptions = {}): Make =>
  ({ member }) => ({ captures: [lianLianCapture(member.signing, faults)], options });

/** A message of LianLian in `pay_load`, made in a faulty way or changed. */
const payload =
  (faults: Partial<PayloadParts> | ((text: string) => string), inside: LianLianFaults = {}): Make =>
  ({ member, network }) => {
    const [parts, change] = typeof faults === 'function' ? [{}, faults] : [faults, undefined];
    const key = network.encryption.certificate;
    return { captures: [payloadCapture(member.signing, { key, ...parts }, inside, change)] };
  };

/** Members of LianLian of which another source was signed. */
const source = (sourceOf: (members: Members) => string | Buffer, members: Members = {}): Make =>
  lianLian({ source: sourceOf, members });

const answer =
  (status: number, body: string): Make =>
  () => ({
    captures: [{ kind: 'response', status, headers: JSON_TYPE, body: Buffer.from(body) }],
  });

const declined = (code: string): Make => answer(200, JSON.stringify({ ret_code: code, ret_msg: 'declined' }));

/** What turns the members of a payment into those of MPAY_APPLY. */
const APPLICATION = {
  ...{ token: undefined, verify_code: undefined },
  ...{ user_id: 'user-20417', busi_partner: '109001', dt_order: '20260301160000', name_goods: 'Shoes' },
  ...{ notify_url: 'https://merchant.example/notify', pay_type: '3', risk_item: '{"goods_name":"Shoes"}' },
};

const token = (claims: object) =>
  `${base64url('{"alg":"RS256"}')}.${base64url(JSON.stringify(claims))}.${base64url('signature')}`;

/** For each finding something that gives it, made without `seal`; all values are made up. */
export const findingExamples: Readonly<Record<FindingId, Make>> = {
  'network-unknown': () => ({
    captures: [{ kind: 'request', method: 'POST', headers: [], body: Buffer.from('{"a":"1"}') }],
  }),
  'proxy-answer': () => ({
    captures: [
      {
        kind: 'response',
        status: 502,
        headers: [['Content-Type', 'text/html']],
        body: Buffer.from('<html><head><title>502 Bad Gateway</title></head></html>'),
      },
    ],
  }),
  'nothing-at-path': () => ({
    captures: [
      {
        kind: 'response',
        status: 404,
        headers: [['Content-Type', 'text/html']],
        body: Buffer.from('<html><head><title>404 Not Found</title></head></html>'),
      },
    ],
  }),
  'body-form': unionPay({ body: new URLSearchParams({ data: BODY }).toString(), signed: BODY }),
  'method-not-post': unionPay({ body: '', capture: { method: 'GET' } }),
  'body-empty': unionPay({ body: '' }),
  'body-not-recorded': changed(({ headers, body }) => ({
    headers: [...headers, ['Content-Length', `${body.length}`]],
    body: Buffer.alloc(0),
    bodyMissing: true,
  })),
  'body-length-differs': changed(({ headers }) => ({ headers: [...headers, ['Content-Length', '12']] })),
  'content-type': changed(({ headers }) => ({
    headers: [['Content-Type', 'text/plain'], ...headers.slice(1)],
  })),
  'json-invalid': unionPay({ body: "{'memberIIN':'39990029'}" }),
  'json-duplicate-names': unionPay({ body: '{"a":"1","a":"2"}' }),
  'json-byte-order-mark': unionPay({ body: '\uFEFF{}' }),
  'json-not-utf-8': unionPay({ body: Buffer.from('7b2261223a22d6d0227d', 'hex') }),
  'json-too-large': unionPay({ body: '['.repeat(1000) }),
  'json-not-object': unionPay({ body: JSON.stringify(BODY) }),

  'gateway-refusal': answer(401, '{"msgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}'),
  'jws-missing': changed(({ headers }) => ({ headers: headers.slice(0, 1) })),
  'jws-empty': unionPay({ jws: () => '' }),
  'jws-repeated': changed(({ headers }) => ({ headers: [...headers, ...headers.slice(1)] })),
  'jws-not-detached': unionPay({
    jws: (head, signature, payload) => `${head}.${payload}.${base64url(signature)}`,
  }),
  'jws-two-parts': unionPay({ jws: (head, signature) => `${head}.${base64url(signature)}` }),
  'jws-parts': unionPay({ jws: () => 'abc' }),
  'jws-wrapped': unionPay({ jws: (head, signature) => `"${head}..${base64url(signature)}"` }),
  'jws-base64': unionPay({
    jws: (head, signature) => `${head}..${signature.toString('base64').replace(/=/g, '')}`,
  }),
  'jws-padding': unionPay({ jws: (head, signature) => `${head}..${padded(signature)}` }),
  'jws-line-breaks': unionPay({
    jws: (head, signature) => `${head}..${base64url(signature).replace(/.{76}/g, '$&\n')}`,
  }),
  'jws-not-base64url': unionPay({ jws: (head, signature) => `${head}..${base64url(signature)}!` }),
  'jws-header-json': unionPay({ sentHeader: () => 'no JSON' }),
  'jws-b64': unionPay({ header: { b64: false, crit: ['b64', ...CRIT] }, encode: (payload) => payload }),
  'jws-hmac': unionPayBy(({ member }) => ({
    header: { alg: 'HS256' },
    hmac: createPublicKey(member.signing.certificate).export({ type: 'spki', format: 'pem' }),
  })),
  'jws-algorithm': unionPay({ header: { alg: 'RS512' }, hash: 'sha512' }),
  'jws-blanks': unionPay({
    sentHeader: (members) => JSON.stringify(members).replace(/UPI-REQPATH":/, 'UPI- REQPATH":'),
  }),
  'jws-member-missing': header({ 'UPI-UUID': undefined, crit: CRIT.slice(1) }),
  'header-names-as-values': header({ 'UPI-TIMESTAMP': 'UPI-TIMESTAMP' }),
  'kid-missing': header({ kid: undefined }),
  'kid-unknown': unionPay({ kid: '4000000001' }),
  'kid-serial': unionPayBy(({ member }) => ({
    kid: BigInt(`0x${new X509Certificate(member.signing.certificate).serialNumber}`).toString(),
  })),
  'kid-encryption': unionPayBy(({ member }) => ({ kid: member.encryption.kid })),
  'crit-missing': header({ crit: undefined }),
  'crit-not-array': header({ crit: CRIT.join() }),
  'crit-incomplete': header({ crit: CRIT.slice(1) }),
  'crit-absent-member': unionPay({ header: { 'UPI-REQPATH': undefined }, capture: RESPONSE }),
  'crit-extra': header({ crit: ['alg', ...CRIT] }),
  'timestamp-milliseconds': header({ 'UPI-TIMESTAMP': String(NOW) }),
  'timestamp-number': header({ 'UPI-TIMESTAMP': NOW / 1000 }),
  'timestamp-form': header({ 'UPI-TIMESTAMP': '2026-03-01T08:00:00Z' }),
  'timestamp-time-zone': header({ 'UPI-TIMESTAMP': String(NOW / 1000 + 8 * 3600) }),
  'timestamp-old': header({ 'UPI-TIMESTAMP': String(NOW / 1000 - 600) }),
  'timestamp-ahead': header({ 'UPI-TIMESTAMP': String(NOW / 1000 + 600) }),
  'uuid-form': header({ 'UPI-UUID': '1234' }),
  'uuid-hyphens': header({ 'UPI-UUID': UUID }),
  'uuid-upper-case': header({ 'UPI-UUID': bare(UUID).toUpperCase() }),
  'uuid-repeated': unionPay({ header: { 'UPI-UUID': bare(UUID) } }, { header: { 'UPI-UUID': bare(UUID) } }),
  'app-id-form': header({ 'UPI-APPID': '399900290' }),
  'app-id-blank': header({ 'UPI-APPID': '3999002 ' }),
  'app-id-differs': (keys) => ({ ...unionPay({})(keys), options: { appId: '40001234' } }),
  'path-missing': header({ 'UPI-REQPATH': undefined, crit: CRIT.slice(0, 3) }),
  'path-full-url': header({ 'UPI-REQPATH': `https://gateway.example${PATH}` }),
  'path-query': header({ 'UPI-REQPATH': `${PATH}?a=1` }),
  'path-no-slash': header({ 'UPI-REQPATH': PATH.slice(1) }),
  'path-trailing-slash': header({ 'UPI-REQPATH': `${PATH}/` }),
  'path-differs': header({ 'UPI-REQPATH': '/scis/switch/other' }),
  'path-constant': unionPay({}, { capture: { target: '/scis/switch/other' } }),

  'signed-body-trimmed': unionPay({ body: `${BODY}\n`, signed: BODY }),
  'signed-body-newline': unionPay({ signed: `${BODY}\n` }),
  'signed-line-ends': unionPay({ body: '{\n"a":"1"\n}', signed: '{\r\n"a":"1"\r\n}' }),
  'signed-pretty': unionPay({ signed: JSON.stringify(VALUE, null, 2) }),
  'signed-compact': unionPay({ body: JSON.stringify(VALUE, null, 2), signed: BODY }),
  'signed-sorted': unionPay({
    signed: '{"memberIIN":"39990029","more":{"a":"2","b":"1"},"note":"中文 / x"}',
  }),
  'signed-hash-order': unionPay({
    body: '{"no_order":"1","msgID":"2","amount":"3"}',
    // As a HashMap of Java gives them.
    signed: '{"amount":"3","no_order":"1","msgID":"2"}',
  }),
  'signed-member-order': unionPay({
    body: '{"a":"1","b":"2","c":"3"}',
    signed: '{"b":"2","c":"3","a":"1"}',
  }),
  'signed-without-members': unionPay({ body: '{"a":"1","note":null}', signed: '{"a":"1"}' }),
  'signed-numbers': unionPay({ body: '{"a":1.50}', signed: '{"a":1.5}' }),
  'signed-escapes': unionPay({ signed: BODY.replace('中文', '\\u4e2d\\u6587') }),
  'signed-byte-order-mark': unionPay({ signed: `\uFEFF${BODY}` }),
  'signed-before-encoding': unionPay({
    body: Buffer.from(BODY.replace('中文', '\u00d6\u00d0\u00ce\u00c4'), 'latin1'),
    signed: BODY,
  }),
  'signed-base64-body': unionPay({ signed: Buffer.from(BODY).toString('base64') }),
  'signed-form-parameter': unionPay({ body: new URLSearchParams({ data: BODY }).toString(), signed: BODY }),
  'signed-compressed': unionPay({ signed: gzipSync(BODY) }),
  'signed-raw-payload': unionPay({ encode: (payload) => payload }),
  'signed-base64-payload': unionPay({
    body: '{"a":"???>>>"}',
    encode: (payload) => payload.toString('base64'),
  }),
  'signed-padded-payload': unionPay({ body: `${BODY} `, encode: padded }),
  'signed-hex-payload': unionPay({ encode: (payload) => payload.toString('hex') }),
  'signed-digest': unionPay({ encode: () => base64url(createHash('sha256').update(BODY).digest()) }),
  'signed-url-encoded': unionPay({ signed: encodeURIComponent(BODY) }),
  'signed-before-encryption': unionPayBy(({ network }) => ({
    body: JSON.stringify({ memberIIN: '39990029', encData: jwe(network.encryption, PLAIN) }),
    signed: `{"memberIIN":"39990029","encData":${PLAIN}}`,
  })),
  'signed-json-string': unionPay({ signed: JSON.stringify(BODY) }),
  'signed-gbk': unionPay({
    signed: Buffer.concat([
      Buffer.from('{"memberIIN":"39990029","note":"'),
      Buffer.from('d6d0cec4', 'hex'),
      Buffer.from(' / x","more":{"b":"1","a":"2"}}'),
    ]),
  }),
  'signed-utf-16': unionPay({ signed: Buffer.from(BODY, 'utf16le') }),
  'signed-latin-1': unionPay({
    body: BODY.replace('中文', '中é'),
    signed: Buffer.from(BODY.replace('中文', '?é'), 'latin1'),
  }),
  'signed-mojibake': unionPay({ signed: Buffer.from(BODY).toString('latin1') }),
  'signed-question-marks': unionPay({ signed: BODY.replace('中文', '??') }),
  'signed-jwt-claims': unionPay({ signed: JSON.stringify({ sub: BODY }) }),
  'signed-damaged-json': unionPay({ body: '{"a":"{\\"b\\":\\"1\\"}"}', signed: '{"a":{"b":"1"}}' }),
  'signed-empty-body': unionPay({ signed: '' }),
  'signed-cut-body': ({ member }) => {
    const capture = captureOf(member.signing, { body: `${BODY}{}`, signed: BODY });
    const length = String(Buffer.byteLength(BODY));
    return { captures: [{ ...capture, headers: [...capture.headers, ['Content-Length', length]] }] };
  },
  'signed-other-header': unionPay({ signedHeader: (members) => JSON.stringify(members, null, 2) }),
  'signed-other-hash': unionPay({ hash: 'sha1' }),
  'signed-pss': unionPay({ pss: true }),
  'signed-without-digest-info': unionPayBy(({ member }) => ({
    jws: (head) =>
      `${head}..${base64url(privateEncrypt(member.signing.privateKey, createHash('sha256').update(BODY).digest()))}`,
  })),
  'signed-own-key': unionPayBy(({ network, member }) => ({
    signer: network.signing,
    kid: member.signing.kid,
  })),
  'signed-encryption-key': unionPayBy(({ member }) => ({
    signer: member.encryption,
    kid: member.signing.kid,
  })),
  'signed-other-key': unionPayBy(({ network }) => ({ kid: network.signing.kid })),
  'certificate-other-use': (keys) => {
    const { signing, decryption } = keys.member.ring;
    const swapped = { ...keys.member.ring, signing: decryption, decryption: signing };
    return { ...unionPayBy(({ member }) => ({ signer: member.encryption }))(keys), ring: swapped };
  },
  'signed-other-bytes': unionPay({ signed: 'something else' }),
  'signature-length': unionPay({
    jws: (head, signature) => `${head}..${base64url(signature.subarray(0, 249))}`,
  }),
  'signed-unknown-key': unionPay({ jws: (head) => `${head}..${base64url(Buffer.alloc(256, 1))}` }),

  'sign-missing': lianLian({ write: () => undefined }),
  'sign-md5': lianLian({ members: { sign_type: 'MD5' }, write: () => '0123456789abcdef0123456789abcdef' }),
  'lianlian-accp': ({ member }) => {
    const body = Buffer.from('{"oid_partner":"201304121000001004","txn_seqno":"1"}');
    const data = sign(
      'md5',
      Buffer.from(createHash('md5').update(body).digest('hex')),
      member.signing.privateKey,
    );
    const headers = [
      ...JSON_TYPE,
      ['Signature-Type', 'RSA'],
      ['Signature-Data', data.toString('base64')],
    ] as const;
    return { captures: [{ kind: 'request', method: 'POST', headers, body }] };
  },
  'sign-type-camel-case': lianLian({ members: { sign_type: undefined, signType: 'SHA256withRSA' } }),
  'sign-hex': lianLian({ write: (signature) => signature.toString('hex') }),
  'sign-url-encoded': lianLian({ write: (signature) => encodeURIComponent(signature.toString('base64')) }),
  'sign-blanks': lianLian({ write: (signature) => signature.toString('base64').replace(/.{76}/g, '$&\n') }),
  'sign-base64url': lianLian({ write: (signature) => signature.toString('base64url') }),
  'sign-not-base64': lianLian({ write: () => '***' }),
  'sign-type-missing': lianLian({ members: { sign_type: undefined } }),
  'sign-type-unknown': lianLian({ members: { sign_type: 'MD5' } }),
  'sign-type-letter-case': lianLian({ members: { sign_type: 'SHA256WITHRSA' } }),
  'sign-type-not-accepted': lianLian({ members: { sign_type: 'RSA' } }, { accept: ['SHA256withRSA'] }),
  'value-not-string': lianLian({ members: { money_order: 100.5 } }),
  'value-ambiguous': lianLian({ members: { info_order: 'shoes&k=1' } }),
  'amount-form': lianLian({ members: { money_order: '100' } }),
  'order-time-zone': lianLian({ members: { dt_order: '20260301080000' } }),
  'request-time-far': lianLian({ members: { timestamp: '20260301151500' } }),
  'member-name-blank': lianLian({ members: { 'id_type ': '0' } }),
  'notification-reply': ({ member }) => ({
    captures: [
      lianLianCapture(member.signing, {
        members: { oid_paybill: '2026030100000001', result_pay: 'SUCCESS' },
      }),
      { kind: 'response', status: 200, headers: JSON_TYPE, body: Buffer.from('success') },
    ],
  }),
  'refused-1000': declined('1000'),
  'refused-1001': declined('1001'),
  'refused-1004': declined('1004'),
  'refused-1900': declined('1900'),
  'refused-1901': declined('1901'),
  'refused-9999': declined('9999'),
  'refused-other': declined('2004'),
  'source-case-insensitive': source(
    (members) => join(pairs(members).toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))),
    { correlationID: '1', correlation_x: '2', Zeta: '3' },
  ),
  'source-locale-sort': source(
    (members) => join(pairs(members).toSorted(([a], [b]) => a.localeCompare(b, 'en'))),
    { correlationID: '1', correlation_x: '2', A: '3', a: '4' },
  ),
  'source-unsorted': source((members) =>
    join(Object.entries(members).map(([name, value]) => [name, String(value)])),
  ),
  'source-empty-members': source(
    (members) => rightSource(members).replace('money_order', 'memo=&money_order'),
    {
      memo: '',
    },
  ),
  'source-zeros-dropped': source(({ flag: _, ...members }) => rightSource(members), { flag: '0' }),
  'source-without-sign-type': source(({ sign_type: _, ...members }) => rightSource(members)),
  'source-other-sign-type': lianLian({ after: { sign_type: 'RSA' }, hash: 'md5' }),
  'source-known-members': source(({ unlisted: _, ...members }) => rightSource(members), { unlisted: '1' }),
  'source-with-sign': source((members) => rightSource(members).replace('sign_type', 'sign=&sign_type')),
  'source-url-encoded': source((members) => encodeURIComponent(rightSource(members))),
  'source-amount-form': source((members) => rightSource({ ...members, money_order: '100.0' })),
  'source-trailing-ampersand': source((members) => `${rightSource(members)}&`),
  'source-leading-ampersand': source((members) => `&${rightSource(members)}`),
  'source-newline': source((members) => `${rightSource(members)}\n`),
  'source-html-escaped': source((members) => rightSource(members).replaceAll('&', '&amp;')),
  'source-separator': source((members) => rightSource(members).replaceAll('&', ',')),
  'source-digest': source((members) => createHash('md5').update(rightSource(members)).digest('hex')),
  'source-trimmed': source((members) => rightSource(members).replace('shoes ', 'shoes'), {
    info_order: 'shoes ',
  }),
  'source-other-names': source((members) =>
    rightSource(
      Object.fromEntries(
        Object.entries(members).map(([name, value]) => [
          name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
          value,
        ]),
      ),
    ),
  ),
  'source-with-lists': source(
    (members) => rightSource({ ...members, agreement_list: JSON.stringify(members.agreement_list) }),
    { agreement_list: [{ no_agree: '1' }] },
  ),
  'source-key-suffix': source((members) => `${rightSource(members)}&key=`),
  'source-quoted': source((members) => join(pairs(members).map(([name, value]) => [name, `"${value}"`]))),
  'source-json-value': source(
    (members) => rightSource({ ...members, risk_item: '{"goods_name":"\\u978b","site":"a\\/b"}' }),
    { risk_item: '{"goods_name":"鞋","site":"a/b"}' },
  ),
  'source-escaped': source((members) => rightSource({ ...members, info_order: '\\u978b a\\/b' })),
  'source-json': source((members) => JSON.stringify(members)),

  'jwe-object': encData(() => JSON.parse(PLAIN)),
  'jwe-wrapped': encData(({ network }) => jwe(network.encryption, PLAIN).replace(/.{76}/g, '$&\n')),
  'jwe-form': encData(() => 'abc'),
  'jwe-nested-jwt': encData(({ network }) => jwe(network.encryption, token({ sub: PLAIN }))),
  'jwe-claims': encrypted(JSON.stringify({ sub: PLAIN })),
  'jwe-double-encoded': encrypted(JSON.stringify(PLAIN)),
  'jwe-not-json': encrypted('customerNm=1'),
  'jwe-algorithm': encrypted(PLAIN, { header: { alg: 'RSA-OAEP-256', enc: 'A256GCM' } }),
  'jwe-kid-missing': encrypted(PLAIN, { header: { kid: undefined } }),
  'jwe-kid-unknown': encrypted(PLAIN, { header: { kid: '4000000001' } }),
  'jwe-kid-signing': encData(({ network }) => jwe(network.signing, PLAIN)),
  'jwe-other-key': encData(({ network }) =>
    jwe(network.signing, PLAIN, { header: { kid: network.encryption.kid } }),
  ),
  'jwe-undecryptable': encData(({ network, member }) =>
    jwe(member.encryption, PLAIN, { header: { kid: network.encryption.kid } }),
  ),
  'jwe-vector-repeated': (keys) => {
    const one = () => jwe(keys.network.encryption, '{}', { vector: Buffer.from('0123456789abcdef') });
    return encData(one, one)(keys);
  },
  'jwe-content-key-repeated': (keys) => {
    const contentKey = createHash('sha256').update('a content key').digest();
    const one = () => jwe(keys.network.encryption, '{}', { contentKey });
    return encData(one, one)(keys);
  },
  'jwe-content-key-weak': encrypted(PLAIN, { contentKey: Buffer.from(bare(UUID)) }),

  'payload-form': payload((text) => text.replace('lianpay1_0_1', 'lianpay1_0_2')),
  'payload-missing': lianLian(
    { members: APPLICATION, capture: { target: '/v1/bankcardprepay' } },
    { message: mpayApply.request },
  ),
  'payload-signing-key': ({ member, network }) => ({
    captures: [payloadCapture(member.signing, { key: network.signing.certificate })],
  }),
  'payload-mac-missing': payload((text) => text.slice(0, text.lastIndexOf('$'))),
  'payload-padding': payload({ padding: constants.RSA_PKCS1_PADDING }),
  'payload-undecryptable': ({ member }) => ({
    captures: [payloadCapture(member.signing, { key: member.encryption.certificate })],
    options: { direction: 'received' },
  }),
  'payload-sealed': ({ member }) => ({
    captures: [payloadCapture(member.signing, { key: member.encryption.certificate })],
  }),
  'payload-keys-swapped': payload((text) => {
    const [version, macKey, contentKey, ...rest] = text.split('$');
    return [version, contentKey, macKey, ...rest].join('$');
  }),
  'payload-mac-source': payload({ mac: (key, _, bytes) => createHmac('sha256', key).update(bytes).digest() }),
  'payload-mac': payload({ mac: (key) => createHmac('sha256', key).update('something else').digest() }),
  'payload-counter': payload({ counter: 0 }),
  'payload-not-json': payload({ plaintext: 'no_order=7' }),
  'payload-text-destroyed': payload(
    {},
    { members: { info_order: '?? a/b' }, source: () => 'info_order=鞋子 a/b' },
  ),
  'payload-partner': ({ member, network }) => {
    const capture = payloadCapture(member.signing, { key: network.encryption.certificate });
    const body = Buffer.from(
      Buffer.from(capture.body).toString().replace('201304121000001004', '201304121000001005'),
    );
    return { captures: [{ ...capture, body }] };
  },
  'payload-key-weak': payload({ contentKey: Buffer.from(bare(UUID)) }),
  'payload-keystream-repeated': (keys) => ({
    captures: [...payload({})(keys).captures, ...payload({})(keys).captures],
  }),

  'message-invalid': lianLian({ members: { verify_code: '48291300000' } }, { message: mpayVerify.request }),
  'answer-other-interface': ({ network }) => ({
    captures: [
      captureOf(network.signing, {
        body: '{"confidence":"90","msgResponse":{"responseCode":"00","responseMsg":"Success"}}',
        capture: RESPONSE,
      }),
    ],
    options: {
      message: mobileNumberVerification.response,
      others: [idCardPhotoVerification.response],
    },
  }),
  'message-response-code': (keys) => ({
    ...unionPay({
      body: '{"msgResponse":{"responseCode":"success","responseMsg":"x"}}',
      capture: RESPONSE,
    })(keys),
    options: { message: mobileNumberVerification.response },
  }),
  'message-id-constant': bodies(
    { msgID: 'A0010023420260301160000482913' },
    { msgID: 'A0010023420260301160001482913' },
  ),
  'message-id-repeated': bodies(
    { msgID: 'A0010023420260301160000482913' },
    { msgID: 'A0010023420260301160000482913' },
  ),
  'message-id-time-zone': bodies({ msgID: 'A0010023420260301080000482913' }),
};

function padded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

function bare(uuid: string): string {
  return uuid.replaceAll('-', '');
}

function pairs(members: Members): readonly (readonly [string, string])[] {
  return rightSource(members)
    .split('&')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
}

function join(list: readonly (readonly [string, string])[]): string {
  return list.map((pair) => pair.join('=')).join('&');
}
