import { constants, createHmac, createPrivateKey, type JsonWebKey, sign } from 'node:crypto';
import type { JsonObject } from '../../Testee.js';
import type { Vector, VectorGroup } from '../../Vector.js';
import type { VectorFile } from '../../VectorFile.js';
import { groupOf } from './group.js';
import { keys } from './keys.js';
import { base64url, detachedJws, type Kid, signatureOver } from './sign.js';

const BODY = '{ "memberIIN" : "47980156",\n  "memberName" : "Lion City Payments Pte. Ltd.", "note" : "牌" }';
/** Long enough that an implementation may sign and verify it in pieces. */
const LONG_BODY = `{"photo":"${'A'.repeat(20_000)}"}`;
const PATH = '/scis/switch/mobilenumberverification';
/** 2026-03-01T08:00:00Z */
const SECONDS = 1_772_352_000;
const UUID = '0f8d3c1e5b7a49268e4d2c6b8a9f7e10';

const PROVENANCE: VectorGroup['provenance'] = {
  source:
    'Headers written by hand from the General Requirements and RFC 7515; signed by node:crypto alone, without the codec and without jose. PKCS#1 v1.5 draws nothing: openssl makes the same signatures.',
  recipe:
    'npx tsx conformance/vectors/build/build.ts; one by hand: printf %s.%s "$PROTECTED" "$(base64url < body)" | openssl dgst -sha256 -sign signing-2048.pem | base64url',
};

/** Signing and verifying of UnionPay International. */
export function jwsGroups(): readonly VectorFile[] {
  return [
    groupOf({ group: 'jws-sign', operation: 'jws-sign', provenance: PROVENANCE }, signVectors()),
    groupOf(
      {
        group: 'jws-verify',
        operation: 'jws-verify',
        provenance: PROVENANCE,
        bases: { request: inputOf(signed()) },
      },
      [...validVectors(), ...invalidVectors(), ...openVectors()].map(vectorOf),
    ),
  ];
}

function signVectors(): readonly Vector[] {
  const tried: readonly (readonly [slug: string, title: string, input: JsonObject])[] = [
    ['request', 'A request with its path.', { body: { text: BODY }, requestPath: PATH }],
    ['response', 'A response without a path.', { body: { text: '{"msgResponse":{"responseCode":"00"}}' } }],
    [
      'blanks-in-body',
      'Blanks and line feeds of the body are signed.',
      { body: { text: '{\r\n\t"a" : 1 }\n' }, requestPath: PATH },
    ],
    ['chinese-body', 'The body is Chinese text in UTF-8.', { body: { text: '{"responseMsg":"交易成功"}' } }],
    ['bytes', 'The body is no text.', { body: { base64: '/wD+gIA=' }, requestPath: PATH }],
    ['empty-body', 'The body is empty.', { body: { text: '' }, requestPath: PATH }],
    ['long-body', 'The body has 20,000 characters.', { body: { text: LONG_BODY }, requestPath: PATH }],
    [
      'url-bytes',
      'The body encodes to minus and underscore.',
      { body: { base64: '++//++//' }, requestPath: PATH },
    ],
    [
      'other-app',
      'Another application sends.',
      { body: { text: BODY }, requestPath: PATH, appId: 'ABCD0019' },
    ],
    ['root-path', 'The path is the root.', { body: { text: BODY }, requestPath: '/' }],
    [
      'other-kid',
      'The kid is an opaque string.',
      { body: { text: BODY }, kid: 'CN=upi, 00:A1/7', requestPath: PATH },
    ],
  ];
  return tried.map(([slug, title, given]) => ({
    id: `jws-sign.${slug}`,
    level: 'MUST',
    title,
    references: ['RFC 7515 appendix F', 'errata#detached-signature'],
    input: {
      key: { $key: 'signing-2048', ...(given.kid !== undefined && { as: given.kid }) },
      kid: 'signing-2048',
      appId: '47980156',
      ...given,
    },
    result: 'valid',
  }));
}

type Members = Readonly<Record<string, unknown>>;

/** The protected header as published, with other members; undefined leaves one out. */
function headerWith(changes: Members = {}): string {
  return JSON.stringify({
    alg: 'RS256',
    kid: 'signing-2048',
    crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID': UUID,
    'UPI-TIMESTAMP': String(SECONDS),
    'UPI-APPID': '47980156',
    'UPI-REQPATH': PATH,
    ...changes,
  });
}

const WITHOUT_PATH = { crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'], 'UPI-REQPATH': undefined };

interface Tried {
  readonly slug: string;
  readonly title: string;
  readonly header: string;
  readonly input?: JsonObject;
  /** Rules that hold; none where the header is right. */
  readonly rules?: readonly string[];
  readonly flag?: string;
  readonly feature?: Vector['feature'];
  readonly level?: Vector['level'];
  readonly acceptable?: Vector['acceptable'];
  readonly references?: readonly string[];
}

function vectorOf({
  slug,
  title,
  header,
  input,
  rules,
  flag,
  feature,
  level = 'MUST',
  acceptable,
  references = [],
}: Tried): Vector {
  return {
    id: `jws-verify.${slug}`,
    level,
    title,
    references: ['RFC 7515 section 5.2', ...references],
    ...(flag !== undefined && { flags: [flag] }),
    ...(feature !== undefined && { feature }),
    input: inputOf(header, input),
    result: acceptable !== undefined ? 'acceptable' : rules === undefined ? 'valid' : 'invalid',
    ...(acceptable !== undefined && { acceptable }),
    ...(rules !== undefined && { expected: rules.map((rule) => ({ rule, path: '' })) }),
  };
}

function inputOf(header: string, other: JsonObject = {}): JsonObject {
  return {
    body: { text: BODY },
    header,
    keys: [{ $key: 'signing-2048', half: 'public' }],
    requestPath: PATH,
    ...other,
  };
}

const signed = (changes: Members = {}, body: string | Uint8Array = BODY, kid: Kid = 'signing-2048') =>
  detachedJws(headerWith(changes), body, kid);

function validVectors(): readonly Tried[] {
  const right = (slug: string, title: string, header: string, input?: JsonObject): Tried => ({
    slug,
    title,
    header,
    ...(input !== undefined && { input }),
  });
  const noPath = { requestPath: undefined };
  const kids = ['4000370652', 'CN=upi, 00:A1/7', '0', 'k'.repeat(200)];
  return [
    right('request', 'A request with its path.', signed()),
    right('response', 'A response without a path, and none is expected.', signed(WITHOUT_PATH), noPath),
    right('path-not-compared', 'A path stands, and none is expected.', signed(), noPath),
    ...[-300, -299, -1, 1, 299, 300].map((offset) =>
      right(
        `timestamp-${offset < 0 ? 'minus' : 'plus'}-${Math.abs(offset)}`,
        `UPI-TIMESTAMP is ${Math.abs(offset)} seconds ${offset < 0 ? 'old' : 'ahead'}.`,
        signed({ 'UPI-TIMESTAMP': String(SECONDS + offset) }),
      ),
    ),
    right(
      'crit-reversed',
      'crit comes in another order.',
      signed({ crit: ['UPI-REQPATH', 'UPI-APPID', 'UPI-TIMESTAMP', 'UPI-UUID'] }),
    ),
    right(
      'members-reversed',
      'The members come in another order.',
      detachedJws(
        JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(headerWith())).reverse())),
        BODY,
      ),
    ),
    right(
      'header-with-blanks',
      'The JSON of the header has blanks between its tokens.',
      detachedJws(JSON.stringify(JSON.parse(headerWith()), null, 1), BODY),
    ),
    right(
      'other-members',
      'Other members stand in the header.',
      signed({ typ: 'JOSE', cty: 'json', 'UPI-NEW': { a: [1] } }),
    ),
    right('seen-others', 'Other UUIDs were received.', signed(), {
      seen: ['1'.repeat(32), UUID.replace('0', '1')],
    }),
    right('several-keys', 'kid names the second of two keys.', signed(), {
      keys: [
        { $key: 'other-2048', half: 'public' },
        { $key: 'signing-2048', half: 'public' },
      ],
    }),
    ...kids.map((kid, index) =>
      right(`kid-${index + 1}`, 'kid is an opaque string.', signed({ kid }), {
        keys: [{ $key: 'signing-2048', half: 'public', as: kid }],
      }),
    ),
    right('empty-body', 'The body is empty.', signed({}, ''), { body: { text: '' } }),
    right('long-body', 'The body has 20,000 characters.', signed({}, LONG_BODY), {
      body: { text: LONG_BODY },
    }),
    right('binary-body', 'The body is no text.', signed({}, Buffer.from('/wD+gIA=', 'base64')), {
      body: { base64: '/wD+gIA=' },
    }),
    right(
      'byte-order-mark',
      'The body begins with a byte-order mark, which is signed.',
      signed({}, `\ufeff${BODY}`),
      {
        body: { text: `\ufeff${BODY}` },
      },
    ),
    right('line-feed-last', 'The body ends in a line feed, which is signed.', signed({}, `${BODY}\n`), {
      body: { text: `${BODY}\n` },
    }),
    right('root-path', 'The path is the root.', signed({ 'UPI-REQPATH': '/' }), { requestPath: '/' }),
    {
      ...right('app-id', 'UPI-APPID is the expected one.', signed(), { appId: '47980156' }),
      feature: 'app-id',
    },
  ];
}

function invalidVectors(): readonly Tried[] {
  const wrong = (
    flag: string,
    slug: string,
    title: string,
    header: string,
    input?: JsonObject,
    rules: readonly string[] = [flag],
  ): Tried => ({
    slug,
    title,
    header,
    flag,
    rules,
    ...(input !== undefined && { input }),
  });
  const header = (
    slug: string,
    title: string,
    text: string,
    level: Vector['level'] = 'MUST',
    also: readonly string[] = [],
  ): Tried => ({
    ...wrong('header', slug, title, text, undefined, ['header', ...also]),
    level,
  });
  // No key has an empty name, and no service an empty path.
  const also: Readonly<Record<string, readonly string[]>> = { kid: ['key'], 'UPI-REQPATH': ['path'] };
  const right = signed();
  const [encoded = '', , signature = ''] = right.split('.');
  const payload = base64url(BODY);
  const member = (name: string, kind: string, value: unknown, level: Vector['level'] = 'MUST') =>
    header(
      `${name.toLowerCase()}-${kind}`,
      `${name} is ${kind.replaceAll('-', ' ')}.`,
      signed({ [name]: value }),
      level,
      also[name],
    );
  const critical = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];
  return [
    ...forms(),
    ...['kid', 'UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'].flatMap((name) => [
      header(
        `${name.toLowerCase()}-missing`,
        `${name} is missing.`,
        signed({ [name]: undefined, crit: critical.filter((other) => other !== name || name === 'kid') }),
        'MUST',
        also[name],
      ),
      header(
        `${name.toLowerCase()}-missing-and-named`,
        `${name} is missing, crit is as it should be.`,
        signed({ [name]: undefined }),
        'MUST',
        also[name],
      ),
      member(name, 'empty', ''),
      member(name, 'null', null),
      member(name, 'an-array', ['x']),
    ]),
    member('UPI-REQPATH', 'empty', ''),
    member('UPI-REQPATH', 'a-number', 5),
    ...Object.entries({ 'with-a-line-feed': 'signing-2048\n', 'after-a-line-feed': '\nsigning-2048' }).map(
      ([kind, kid]): Tried => ({
        ...member('kid', kind, kid, 'SHOULD'),
        input: { keys: [{ $key: 'signing-2048', half: 'public', as: kid }] },
      }),
    ),
    ...Object.entries({ 'without-slash': PATH.slice(1), 'with-a-blank': `${PATH} /x` }).map(
      ([kind, path]): Tried => ({
        ...member('UPI-REQPATH', kind, path, 'SHOULD'),
        input: { requestPath: path },
      }),
    ),
    member('UPI-TIMESTAMP', 'a-number', SECONDS),
    member('UPI-TIMESTAMP', 'letters', 'now'),
    member('UPI-TIMESTAMP', 'iso-8601', '2026-03-01T08:00:00Z'),
    member('UPI-TIMESTAMP', 'with-a-fraction', `${SECONDS}.0`),
    member('UPI-TIMESTAMP', 'with-blanks', ` ${SECONDS}`),
    member('UPI-TIMESTAMP', 'hexadecimal', `0x${SECONDS.toString(16)}`),
    member('UPI-TIMESTAMP', 'an-exponent', '1.772352e9'),
    member('UPI-UUID', 'with-hyphens', '0f8d3c1e-5b7a-4926-8e4d-2c6b8a9f7e10', 'SHOULD'),
    member('UPI-UUID', 'in-capitals', UUID.toUpperCase(), 'SHOULD'),
    member('UPI-UUID', 'too-short', UUID.slice(1), 'SHOULD'),
    member('UPI-UUID', 'too-long', `${UUID}0`, 'SHOULD'),
    member('UPI-APPID', 'too-short', '4798015', 'SHOULD'),
    member('UPI-APPID', 'too-long', '479801567', 'SHOULD'),
    ...['RS384', 'RS512', 'none', 'rs256', '', null].map((alg) =>
      header(
        `alg-${alg === null ? 'null' : alg === '' ? 'empty' : alg === 'rs256' ? 'lower-case' : alg.toLowerCase()}`,
        'alg is not RS256.',
        signed({ alg }),
      ),
    ),
    header('alg-missing', 'alg is missing.', signed({ alg: undefined })),
    header(
      'alg-none-unsigned',
      'alg is none, the signature is empty.',
      `${base64url(headerWith({ alg: 'none' }))}..`,
    ),
    header('alg-hs256', 'The public key is the secret of an HMAC.', withHmac()),
    header('alg-ps256', 'The signature is RSASSA-PSS, alg says so.', withPss('PS256')),
    header(
      'b64-false',
      'The payload is unencoded as in RFC 7797, and the header says so.',
      unencoded({ b64: false, crit: [...critical, 'b64'] }),
    ),
    header('b64-false-not-critical', 'b64 is false and not in crit.', unencoded({ b64: false })),
    header('b64-true', 'b64 is true.', signed({ b64: true })),
    header(
      'b64-true-critical',
      'b64 is true and in crit.',
      signed({ b64: true, crit: [...critical, 'b64'] }),
    ),
    header('zip', 'zip stands in the header.', signed({ zip: 'DEF' })),
    header('crit-missing', 'crit is missing.', signed({ crit: undefined })),
    header('crit-empty', 'crit is empty.', signed({ crit: [] })),
    header('crit-string', 'crit is a string.', signed({ crit: critical.join(',') })),
    header(
      'crit-object',
      'crit is an object.',
      signed({ crit: Object.fromEntries(critical.map((name) => [name, true])) }),
    ),
    header(
      'crit-unknown',
      'crit names a member that nobody knows.',
      signed({ crit: [...critical, 'UPI-NEW'], 'UPI-NEW': '1' }),
    ),
    header(
      'crit-not-there',
      'crit names a member that is not there.',
      signed({ crit: [...critical, 'exp'] }),
    ),
    header('crit-registered', 'crit names alg.', signed({ crit: [...critical, 'alg'] })),
    header(
      'crit-lower-case',
      'crit names the members in lower case.',
      signed({ crit: critical.map((name) => name.toLowerCase()) }),
    ),
    ...critical.map((name) =>
      header(
        `crit-without-${name.toLowerCase()}`,
        `crit does not name ${name}.`,
        signed({ crit: critical.filter((other) => other !== name) }),
      ),
    ),
    header(
      'crit-twice-for-another',
      'crit names UPI-UUID twice, and UPI-APPID not at all.',
      signed({ crit: critical.map((name) => (name === 'UPI-APPID' ? 'UPI-UUID' : name)) }),
    ),
    {
      ...header(
        'crit-path-not-there',
        'crit names UPI-REQPATH, which is not there.',
        signed({ 'UPI-REQPATH': undefined }),
      ),
      input: { requestPath: undefined },
    },
    {
      ...header('typesetting-blanks', 'Names have the blanks of the printed example.', typeset()),
      references: ['errata#header-typesetting'],
    },
    wrong('key', 'kid-unknown', 'kid names no key.', signed({ kid: 'nobody' })),
    wrong('key', 'kid-other-case', 'kid differs in letter case.', signed({ kid: 'SIGNING-2048' })),
    wrong(
      'key',
      'kid-trailing-blank',
      'kid has a blank at its end.',
      signed({ kid: 'signing-2048 ' }),
      undefined,
      ['key', 'header'],
    ),
    wrong('key', 'no-keys', 'No key is known.', right, { keys: [] }),
    wrong('signature', 'other-key', 'Another key signed.', signed({}, BODY, 'other-2048')),
    wrong(
      'signature',
      'keys-swapped',
      'kid names another key than the one that signed.',
      signed({ kid: 'other-2048' }),
      {
        keys: [
          { $key: 'signing-2048', half: 'public' },
          { $key: 'other-2048', half: 'public' },
        ],
      },
    ),
    wrong('signature', 'body-changed', 'A digit of the body is changed.', right, {
      body: { text: BODY.replace('156', '157') },
    }),
    wrong(
      'signature',
      'long-body-changed',
      'Of a body of 20,000 characters the last but two is another.',
      signed({}, LONG_BODY),
      { body: { text: LONG_BODY.replace(/.(?="}$)/, 'B') } },
    ),
    wrong('signature', 'body-cut', 'The last character of the body is missing.', right, {
      body: { text: BODY.slice(0, -1) },
    }),
    wrong('signature', 'body-empty', 'The body is empty.', right, { body: { text: '' } }),
    wrong(
      'signature',
      'header-changed',
      'UPI-APPID was changed after signing.',
      `${base64url(headerWith({ 'UPI-APPID': '39990029' }))}..${signature}`,
    ),
    wrong(
      'signature',
      'timestamp-changed',
      'UPI-TIMESTAMP was changed after signing.',
      `${base64url(headerWith({ 'UPI-TIMESTAMP': String(SECONDS + 1) }))}..${signature}`,
    ),
    wrong(
      'signature',
      'signature-changed',
      'A byte of the signature is changed.',
      `${encoded}..${flipped(signature)}`,
    ),
    wrong(
      'signature',
      'signature-cut',
      'The signature has a byte too few.',
      `${encoded}..${base64url(Buffer.from(signature, 'base64url').subarray(0, 255))}`,
    ),
    wrong(
      'signature',
      'signature-zeros',
      'The signature is zeros.',
      `${encoded}..${base64url(Buffer.alloc(256))}`,
    ),
    wrong(
      'signature',
      'signature-random',
      'The signature is anything.',
      `${encoded}..${base64url(Buffer.alloc(256, 7))}`,
    ),
    wrong(
      'signature',
      'sha-1',
      'The signature is over SHA-1.',
      `${encoded}..${signatureOver(`${encoded}.${payload}`, 'signing-2048', 'sha1')}`,
    ),
    wrong(
      'signature',
      'sha-512',
      'The signature is over SHA-512.',
      `${encoded}..${signatureOver(`${encoded}.${payload}`, 'signing-2048', 'sha512')}`,
    ),
    wrong('signature', 'pss', 'The signature is RSASSA-PSS, alg says RS256.', withPss('RS256')),
    wrong(
      'other-bytes',
      'blanks-removed',
      'Signed is the body without its blanks.',
      signed({}, JSON.stringify(JSON.parse(BODY))),
      undefined,
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'blanks-removed-on-the-way',
      'The body lost its blanks after signing.',
      right,
      { body: { text: JSON.stringify(JSON.parse(BODY)) } },
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'json-string',
      'Signed is the JSON string of the body.',
      signed({}, JSON.stringify(BODY)),
      undefined,
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'jwt-claims',
      'Signed are claims with the body as their subject.',
      signed({}, JSON.stringify({ sub: BODY })),
      undefined,
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'unencoded',
      'Signed is the unencoded payload of RFC 7797, b64 is missing.',
      unencoded({}),
      undefined,
      ['signature'],
    ),
    wrong('other-bytes', 'nothing', 'Signed is an empty body.', signed({}, ''), undefined, ['signature']),
    wrong(
      'other-bytes',
      'digest',
      'Signed is the digest of the body.',
      `${encoded}..${signatureOver(payload)}`,
      undefined,
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'escaped-text',
      'Signed is the body with its Chinese text escaped.',
      signed({}, BODY.replace('牌', '\\u724c')),
      undefined,
      ['signature'],
    ),
    ...[-301, 301, -3600, 3600, -SECONDS].map((offset) =>
      wrong(
        'timestamp',
        `timestamp-${offset < 0 ? 'minus' : 'plus'}-${Math.abs(offset)}`,
        `UPI-TIMESTAMP is ${Math.abs(offset)} seconds ${offset < 0 ? 'old' : 'ahead'}.`,
        signed({ 'UPI-TIMESTAMP': String(SECONDS + offset) }),
      ),
    ),
    wrong(
      'timestamp',
      'timestamp-milliseconds',
      'UPI-TIMESTAMP is in milliseconds.',
      signed({ 'UPI-TIMESTAMP': `${SECONDS}000` }),
      undefined,
      ['timestamp', 'header'],
    ),
    wrong(
      'timestamp',
      'timestamp-negative',
      'UPI-TIMESTAMP is negative.',
      signed({ 'UPI-TIMESTAMP': '-5' }),
      undefined,
      ['timestamp', 'header'],
    ),
    wrong('replay', 'replay', 'UPI-UUID was received before.', right, { seen: [UUID] }),
    wrong('replay', 'replay-among-others', 'UPI-UUID was received before, among others.', right, {
      seen: ['1'.repeat(32), UUID, '2'.repeat(32)],
    }),
    wrong(
      'path',
      'path-other',
      'UPI-REQPATH is that of another service.',
      signed({ 'UPI-REQPATH': '/scis/switch/exchangerateinquiry' }),
    ),
    wrong('path', 'path-longer', 'UPI-REQPATH goes on.', signed({ 'UPI-REQPATH': `${PATH}/2` })),
    wrong('path', 'path-shorter', 'UPI-REQPATH stops early.', signed({ 'UPI-REQPATH': '/scis/switch' })),
    wrong('path', 'path-slash-last', 'UPI-REQPATH ends in a slash.', signed({ 'UPI-REQPATH': `${PATH}/` })),
    wrong(
      'path',
      'path-other-case',
      'UPI-REQPATH is in capitals.',
      signed({ 'UPI-REQPATH': PATH.toUpperCase() }),
    ),
    wrong(
      'path',
      'path-missing',
      'UPI-REQPATH is missing, and a path is expected.',
      signed(WITHOUT_PATH),
      undefined,
      ['path', 'header'],
    ),
    {
      ...wrong('app-id', 'app-id-other', 'UPI-APPID is another than expected.', right, { appId: '39990029' }),
      feature: 'app-id',
    },
    {
      ...wrong(
        'app-id',
        'app-id-other-case',
        'UPI-APPID differs in letter case.',
        signed({ 'UPI-APPID': 'abcd0019' }),
        { appId: 'ABCD0019' },
      ),
      feature: 'app-id',
    },
  ];

  function forms(): readonly Tried[] {
    const standard = (part: string) => part.replaceAll('-', '+').replaceAll('_', '/');
    const texts: Readonly<Record<string, readonly [title: string, text: string]>> = {
      empty: ['The header is empty.', ''],
      points: ['The header is two points.', '..'],
      'attached-payload': ['The payload stands between the points.', `${encoded}.${payload}.${signature}`],
      'one-point': ['One point stands between the parts.', `${encoded}.${signature}`],
      'three-points': ['Three points stand between the parts.', `${encoded}...${signature}`],
      'fourth-part': ['A part follows.', `${right}.e30`],
      'no-signature': ['The signature is empty.', `${encoded}..`],
      'no-header': ['The protected header is empty.', `..${signature}`],
      padding: ['The signature is padded with =.', `${right}==`],
      'standard-base64': ['The signature is plain Base64.', `${encoded}..${standard(signature)}==`],
      'standard-alphabet': [
        'The alphabet of the signature is that of plain Base64.',
        `${encoded}..${standard(signature)}`,
      ],
      'blank-first': ['A blank stands ahead.', ` ${right}`],
      'blank-inside': [
        'A blank stands in the signature.',
        `${encoded}..${signature.slice(0, 40)} ${signature.slice(40)}`,
      ],
      'line-feed': [
        'A line feed stands in the signature.',
        `${encoded}..${signature.slice(0, 40)}\n${signature.slice(40)}`,
      ],
      hex: [
        'The signature is in hex.',
        `${encoded}..zz${Buffer.from(signature, 'base64url').toString('hex')}=`,
      ],
      json: ['The header is a JSON serialization.', JSON.stringify({ protected: encoded, signature })],
      bearer: ['A word stands ahead.', `Bearer ${right}`],
    };
    const notJson: Readonly<Record<string, string>> = {
      'header-no-json': 'alg=RS256',
      'header-array': '[]',
      'header-string': '"RS256"',
      'header-null': 'null',
    };
    return [
      ...Object.entries(texts).map(([slug, [title, text]]) => header(`form-${slug}`, title, text)),
      ...Object.entries(notJson).map(([slug, text]) =>
        header(slug, 'The protected header is no JSON object.', detachedJws(text, BODY)),
      ),
    ];
  }
}

function openVectors(): readonly Tried[] {
  const right = signed();
  const last = right.slice(-1);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  // 256 bytes fill 341 characters and a third: the last of 342 has four unused bits.
  const other = alphabet[alphabet.indexOf(last) + 1] as string;
  return [
    {
      slug: 'spare-bits',
      title: 'An unused bit at the end of the signature is set.',
      header: `${right.slice(0, -1)}${other}`,
      flag: 'unclear',
      rules: ['header', 'signature'],
      acceptable: { erratum: 'base64url-spare-bits', invalidIn: 'both' },
    },
  ];
}

/** The first byte with one bit turned over. */
function flipped(part: string): string {
  const bytes = Buffer.from(part, 'base64url');
  bytes[8] = (bytes[8] as number) ^ 1;
  return base64url(bytes);
}

function unencoded(changes: Members): string {
  const encoded = base64url(headerWith(changes));
  return `${encoded}..${signatureOver(`${encoded}.${BODY}`)}`;
}

/** The names as the published example prints them, blanks and all. */
function typeset(): string {
  const names: Readonly<Record<string, string>> = {
    'UPI-TIMESTAMP': ' UPI-TIMESTAMP',
    'UPI-REQPATH': 'UPI- REQPATH',
  };
  const members = Object.entries(JSON.parse(headerWith()) as Members).map(([name, value]) => [
    names[name] ?? name,
    value,
  ]);
  return detachedJws(JSON.stringify(Object.fromEntries(members)), BODY);
}

/** Algorithm confusion: who verifies by the header takes the public key for a secret. */
function withHmac(): string {
  const encoded = base64url(headerWith({ alg: 'HS256' }));
  const secret = Buffer.from((keys.get('signing-2048') as JsonWebKey).n as string, 'base64url');
  return `${encoded}..${base64url(
    createHmac('sha256', secret)
      .update(`${encoded}.${base64url(BODY)}`)
      .digest(),
  )}`;
}

/** PSS with an empty salt, so that the same build gives the same signature. */
function withPss(alg: string): string {
  const encoded = base64url(headerWith({ alg }));
  const key = createPrivateKey({ key: keys.get('signing-2048') as JsonWebKey, format: 'jwk' });
  const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 };
  return `${encoded}..${base64url(sign('sha256', Buffer.from(`${encoded}.${base64url(BODY)}`), options))}`;
}
