import { createHmac, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import type { Case } from '../Case.js';
import { BASE64URL, encodedFault } from '../judges/encodedFault.js';
import { signatureFault } from '../judges/signatureFault.js';
import type { JsonObject } from '../Testee.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { flipped } from './flipped.js';
import { instants, isoInstant } from './instants.js';
import { privateKeyOf, publicJwk } from './jwks.js';
import { testKeys } from './testKeys.js';
import { text } from './unambiguousText.js';
import { writeBytes } from './writeBytes.js';

const REFERENCES = ['RFC 7515 appendix F', 'errata#detached-signature'];
const TOLERANCE = 300;
const MEMBERS = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'];
const HEX = [...'0123456789abcdef'];
const UPPER = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const bodies = fc.oneof(
  fc
    .constantFrom('{"memberIIN":"39990029"}', '{"responseMsg":"交易成功"}', '{ "a" : 1 }\n', '"text"')
    .map((body) => Buffer.from(body)),
  fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
);
/** A certificate ID is an opaque string. */
const kids = fc.constantFrom('4117290001', 'upi-signing-2026', '5f:3a:00:b1', 'Cert 7');
const appIds = text(UPPER, 8, 8);
const paths = fc.constantFrom('/scis/switch/exchangerateinquiry', '/v1/verify', '/');
const bytesForms = fc.constantFrom('text', 'base64');

interface Signing {
  readonly body: Buffer;
  readonly as: 'text' | 'base64';
  readonly kid: string;
  readonly appId: string;
  readonly requestPath: string | undefined;
  readonly now: string;
}

const signings = fc.record<Signing>({
  body: bodies,
  as: bytesForms,
  kid: kids,
  appId: appIds,
  requestPath: fc.option(paths, { nil: undefined }),
  now: instants,
});

/** Properties of the signature of UnionPay. */
export function jwsProperties(exploration: Exploration): readonly Case[] {
  return [signProperty(exploration), ...verifyProperties(exploration)];
}

function signProperty(exploration: Exploration): Case {
  return createProperty(
    {
      id: 'jws-sign.opens',
      title: 'A signed body verifies, its header says what was given, and no UUID is given twice',
      operation: 'jws-sign',
      references: REFERENCES,
      expected: 'ok, with a detached JWS that the suite verifies itself',
      share: 0.3,
      values: signings,
      // Twice, because a UUID that is made of the input repeats only then.
      questions: ({ now, body, as, kid, appId, requestPath }) =>
        [1, 2].map(() => ({
          now,
          input: {
            body: writeBytes(body, as),
            key: testKeys.one,
            kid,
            appId,
            ...(requestPath && { requestPath }),
          },
        })),
      judge: () => {
        const seen = new Set<unknown>();
        return (answer, signing) =>
          acceptanceFault(answer, ({ header }) => {
            const opened = openHeader(header, signing.body);
            if (typeof opened === 'string') return opened;
            const uuid = opened['UPI-UUID'];
            if (seen.has(uuid)) return 'A UPI-UUID is given twice.';
            seen.add(uuid);
            return headerFault(opened, signing);
          });
      },
    },
    exploration,
  );
}

/** Opens a detached JWS with node:crypto: its protected header, or what is wrong with it. */
function openHeader(header: unknown, body: Buffer): JsonObject | string {
  const [encoded = '', payload, signature = '', ...more] =
    typeof header === 'string' ? header.split('.') : [];
  if (payload !== '' || more.length > 0) return 'The header is not two parts with two points between them.';
  for (const [name, part] of [['first', encoded] as const, ['last', signature] as const]) {
    const fault = encodedFault(part, BASE64URL);
    if (fault !== undefined) return `The ${name} part of the header ${fault}.`;
  }
  const signed = Buffer.from(`${encoded}.${body.toString('base64url')}`);
  const key = createPublicKey(privateKeyOf(testKeys.one));
  const bytes = Buffer.from(signature, 'base64url');
  if (!verify('sha256', signed, key, bytes)) {
    const over = 'the encoded header, a point and the encoded body (RFC 7515 appendix F)';
    return signatureFault(bytes, {
      key: publicJwk(testKeys.one),
      hash: 'SHA-256',
      because: 'alg RS256 means',
      over,
    });
  }
  try {
    const parsed: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as JsonObject;
  } catch {
    // As for what is not an object.
  }
  return 'The protected header is no JSON object.';
}

function headerFault(header: JsonObject, { kid, appId, requestPath, now }: Signing): string | undefined {
  const due: JsonObject = {
    alg: 'RS256',
    kid,
    'UPI-TIMESTAMP': String(Date.parse(now) / 1000),
    'UPI-APPID': appId,
    ...(requestPath !== undefined && { 'UPI-REQPATH': requestPath }),
  };
  for (const [name, value] of Object.entries(due)) {
    if (header[name] !== value) return `${name} of the header is not what it must be.`;
  }
  if (!/^[0-9a-f]{32}$/.test(String(header['UPI-UUID']))) return 'UPI-UUID is not 32 lower-case hex digits.';
  if (requestPath === undefined && 'UPI-REQPATH' in header) return 'UPI-REQPATH stands without a path.';
  if ('b64' in header || 'zip' in header) return 'The header has b64 or zip.';
  const critical = requestPath === undefined ? MEMBERS : [...MEMBERS, 'UPI-REQPATH'];
  const { crit } = header;
  const isRight =
    Array.isArray(crit) && crit.length === critical.length && critical.every((name) => crit.includes(name));
  return isRight ? undefined : 'crit does not name the UPI members of the header, each once.';
}

interface Received extends Signing {
  readonly uuid: string;
  /** Seconds between the header's clock and the receiver's. */
  readonly skew: number;
  readonly order: 'published' | 'reversed';
  readonly more: JsonObject;
}

const received: fc.Arbitrary<Received> = fc
  .record({
    signing: signings,
    uuid: text(HEX, 32, 32),
    skew: fc.oneof(fc.integer({ min: -TOLERANCE, max: TOLERANCE }), fc.constantFrom(TOLERANCE, -TOLERANCE)),
    order: fc.constantFrom<'published' | 'reversed'>('published', 'reversed'),
    more: fc.constantFrom<JsonObject>({}, { typ: 'JOSE' }, { 'x-note': { a: [1] } }),
  })
  .map(({ signing, ...rest }) => ({ ...signing, ...rest }));

/** What is asked about a header, and the rules that hold where it must be refused. */
interface Verification {
  readonly header: string;
  readonly body?: Buffer;
  readonly now?: string;
  readonly input?: JsonObject;
  readonly rules: readonly string[];
}

function verifyProperties(exploration: Exploration): readonly Case[] {
  const common = { operation: 'jws-verify', references: REFERENCES, share: 0.5 } as const;
  return [
    createProperty(
      {
        ...common,
        id: 'jws-verify.accepts-signed',
        title: 'What is signed is accepted up to 300 seconds either side, in any order of members',
        expected: 'ok',
        values: fc.tuple(received, fc.boolean(), text(HEX, 32, 32)),
        questions: ([value, isPathTold, otherUuid]) => {
          const seen = otherUuid === value.uuid ? [] : [otherUuid];
          const input = { seen, ...(isPathTold && value.requestPath && { requestPath: value.requestPath }) };
          return [questionOf(value, { header: signedHeader(value), input, rules: [] })];
        },
        judge: () => (answer) => acceptanceFault(answer),
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: 'jws-verify.refuses-near-misses',
        title: 'A header with exactly one fault is refused for that fault',
        expected: 'reject, with the rule of the fault where violations are told',
        share: 2,
        values: fc.tuple(received, fc.noBias(fc.nat())).map(([value, nth]) => {
          const misses = nearMisses(value, nth);
          return { value, miss: (misses[nth % misses.length] as NearMiss)() };
        }),
        questions: ({ value, miss }) => [questionOf(value, miss)],
        judge:
          () =>
          (answer, { miss }) =>
            refusalFault(answer, miss),
      },
      exploration,
    ),
  ];
}

function questionOf(
  value: Received,
  { header, body = value.body, now = value.now, input = {} }: Verification,
) {
  const keys = [
    { ...publicJwk(testKeys.other), kid: `not-${value.kid}` },
    { ...publicJwk(testKeys.one), kid: value.kid },
  ];
  return { now, input: { body: writeBytes(body, value.as), header, keys, ...input } };
}

/** The protected header that a sender makes. */
function headerOf({ kid, appId, requestPath, now, uuid, skew, order, more }: Received): JsonObject {
  const critical = requestPath === undefined ? MEMBERS : [...MEMBERS, 'UPI-REQPATH'];
  const members = Object.entries({
    alg: 'RS256',
    kid,
    crit: order === 'published' ? critical : critical.toReversed(),
    'UPI-UUID': uuid,
    'UPI-TIMESTAMP': String(Date.parse(now) / 1000 + skew),
    'UPI-APPID': appId,
    ...(requestPath !== undefined && { 'UPI-REQPATH': requestPath }),
    ...more,
  });
  return Object.fromEntries(order === 'published' ? members : members.reverse());
}

/** Signed by the suite itself, with node:crypto. */
function signedHeader(value: Received, changes: JsonObject = {}, body: Buffer = value.body): string {
  const encoded = encodedHeader(value, changes);
  return `${encoded}..${signatureOf(encoded, body.toString('base64url')).toString('base64url')}`;
}

/** With other members; those that are undefined are left out. */
function encodedHeader(value: Received, changes: JsonObject = {}): string {
  return Buffer.from(JSON.stringify({ ...headerOf(value), ...changes })).toString('base64url');
}

function signatureOf(
  encoded: string,
  payload: string | Buffer,
  key = testKeys.one as typeof testKeys.one | typeof testKeys.other,
): Buffer {
  return sign('sha256', Buffer.concat([Buffer.from(`${encoded}.`), Buffer.from(payload)]), privateKeyOf(key));
}

/** Made when it is needed, because signing takes long. */
type NearMiss = () => Verification;

function nearMisses(value: Received, nth: number): readonly NearMiss[] {
  return [...wrongSignatures(value, nth), ...wrongHeaders(value), ...wrongClaims(value)];
}

function wrongSignatures(value: Received, nth: number): readonly NearMiss[] {
  const encoded = encodedHeader(value);
  const payload = value.body.toString('base64url');
  const rules = ['signature'];
  const signature = () => signatureOf(encoded, payload);
  const withSignature = (make: () => Buffer) => () => ({
    header: `${encoded}..${make().toString('base64url')}`,
    rules,
  });
  const withBody = (body: Buffer) => () => ({ header: signedHeader(value), body, rules });
  return [
    withSignature(() => flipped(signature(), nth)),
    withSignature(() => signature().subarray(1)),
    withSignature(() => signatureOf(encoded, payload, testKeys.other)),
    // RFC 7797 without its header members: the payload as it is.
    withSignature(() => signatureOf(encoded, value.body)),
    withSignature(() => signatureOf(encoded, '')),
    withBody(flipped(value.body, nth)),
    withBody(Buffer.concat([value.body, Buffer.from('\n')])),
    () => ({ header: signedHeader(value, {}, Buffer.from(JSON.stringify(value.body.toString()))), rules }),
    () => ({
      header: `${encodedHeader(value, { 'x-more': 1 })}..${signature().toString('base64url')}`,
      rules,
    }),
  ];
}

function wrongHeaders(value: Received): readonly NearMiss[] {
  const header = signedHeader(value);
  const [encoded = '', , signature = ''] = header.split('.');
  const payload = value.body.toString('base64url');
  const critical = headerOf(value).crit as readonly string[];
  const secret = String(testKeys.one.n);
  const hmacHeader = encodedHeader(value, { alg: 'HS256' });
  const hmac = createHmac('sha256', secret).update(`${hmacHeader}.${payload}`).digest('base64url');
  const changed: readonly JsonObject[] = [
    { alg: 'RS384' },
    { alg: 'rs256' },
    { alg: undefined },
    { kid: undefined },
    { kid: '' },
    { kid: 7 },
    { b64: false },
    { b64: true },
    { b64: false, crit: [...critical, 'b64'] },
    { zip: 'DEF' },
    { crit: undefined },
    { crit: [] },
    { crit: critical.slice(1) },
    { crit: critical.slice(0, -1) },
    { crit: [...critical, 'UPI-OTHER'], 'UPI-OTHER': 'x' },
    { crit: critical.join(',') },
    { 'UPI-UUID': undefined },
    { 'UPI-UUID': '' },
    { 'UPI-UUID': value.uuid.slice(1) },
    { 'UPI-TIMESTAMP': undefined },
    { 'UPI-TIMESTAMP': '' },
    { 'UPI-TIMESTAMP': Date.parse(value.now) / 1000 },
    { 'UPI-TIMESTAMP': 'now' },
    { 'UPI-APPID': undefined },
    { 'UPI-APPID': '' },
    { 'UPI-APPID': value.appId.slice(1) },
    { 'UPI-APPID': 7 },
  ];
  const forms = [
    '',
    '..',
    encoded,
    `${encoded}.${payload}.${signature}`,
    `${encoded}.${signature}`,
    `${encoded}..`,
    `..${signature}`,
    `${encoded}...${signature}`,
    `${header}==`,
    `${encoded}=..${signature}`,
    `${encoded}..${signature.slice(0, -1)}+`,
    `${encoded}..${signature.slice(0, -1)}/`,
    `${encoded}..${signature.slice(0, 4)}\n${signature.slice(4)}`,
    `${Buffer.from('[]').toString('base64url')}..${signature}`,
    `${Buffer.from('{').toString('base64url')}..${signature}`,
    `${hmacHeader}..${hmac}`,
    `${encodedHeader(value, { alg: 'none' })}..`,
  ];
  return [
    ...changed.map((changes) => () => ({
      header: signedHeader(value, changes),
      rules: ['header', ...alsoBrokenBy(changes)],
    })),
    // Nothing is signed that has not the form of a signature.
    ...forms.map((form) => () => ({ header: form, rules: ['header', 'signature'] })),
  ];
}

/** A testee may look up the key, or read the time, before it judges the form of what names them. */
function alsoBrokenBy(changes: JsonObject): readonly string[] {
  const rules: readonly (readonly [member: string, rule: string])[] = [
    ['kid', 'key'],
    ['UPI-TIMESTAMP', 'timestamp'],
  ];
  return rules.flatMap(([member, rule]) => (member in changes ? [rule] : []));
}

function wrongClaims(value: Received): readonly NearMiss[] {
  const right = (changes: JsonObject = {}) => signedHeader(value, changes);
  const made = Date.parse(value.now) / 1000 + value.skew;
  const late = [TOLERANCE + 1, -TOLERANCE - 1, 3600, -86_400].map((seconds) => () => ({
    header: right(),
    now: isoInstant(made + seconds),
    rules: ['timestamp'],
  }));
  return [
    ...late,
    // Thirteen digits are seconds of another age, or no seconds at all.
    () => ({ header: right({ 'UPI-TIMESTAMP': `${made}000` }), rules: ['timestamp', 'header'] }),
    () => ({ header: right(), input: { seen: [value.uuid] }, rules: ['replay'] }),
    () => ({ header: right({ kid: 'nobody' }), rules: ['key'] }),
    () => ({
      header: right(),
      input: { requestPath: '/another/service' },
      rules: value.requestPath === undefined ? ['path', 'header'] : ['path'],
    }),
  ];
}
