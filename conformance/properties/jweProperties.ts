import fc from 'fast-check';
import type { Case } from '../Case.js';
import { bytesFault } from '../judges/bytesFault.js';
import { type OpenedJwe, openJwe } from '../judges/openJwe.js';
import { readBytes } from '../judges/readBytes.js';
import type { JsonObject } from '../Testee.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { flipped } from './flipped.js';
import { isCanonicalBase64url } from './isCanonicalBase64url.js';
import { publicJwk } from './jwks.js';
import { NOW } from './NOW.js';
import { sealJwe } from './sealJwe.js';
import { testKeys } from './testKeys.js';
import { writeBytes } from './writeBytes.js';

const REFERENCES = ['RFC 7516', 'RFC 7518 section 4.2', 'RFC 7518 section 5.2'];

/** Of every length around the block of 16, the members of an encrypted object among them. */
const plaintexts = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom('{"customerNm":"张伟","certifID":"11010519491231002X"}', '{"mobile":"13800138000"}')
    .map((text) => Buffer.from(text)),
);
const kids = fc.constantFrom('4117290002', 'upi-encryption-2026', '5f:3a:00:b2');
const forms = fc.constantFrom('text', 'base64');

/** Properties of the encryption of UnionPay. */
export function jweProperties(exploration: Exploration): readonly Case[] {
  return [...encryptProperties(exploration), ...decryptProperties(exploration)];
}

const encryptions = fc.record({ plaintext: plaintexts, as: forms, kid: kids });

function encryptProperties(exploration: Exploration): readonly Case[] {
  const common = {
    operation: 'jwe-encrypt',
    share: 0.3,
    values: encryptions,
    // Twice, because what is made of the input repeats only then.
    questions: ({ plaintext, as, kid }: { plaintext: Buffer; as: 'text' | 'base64'; kid: string }) =>
      [1, 2].map(() => ({
        now: NOW,
        input: { plaintext: writeBytes(plaintext, as), key: publicJwk(testKeys.one), kid },
      })),
  } as const;
  return [
    createProperty(
      {
        ...common,
        id: 'jwe-encrypt.opens',
        title: 'What is encrypted opens with the private key, and neither IV nor content key is used twice',
        references: REFERENCES,
        expected: 'ok, with a JWE of RSA1_5 and A128CBC-HS256 that the suite opens itself',
        judge: () => {
          const seen = new Set<string>();
          return (answer, { plaintext, kid }) =>
            acceptanceFault(answer, ({ jwe }) => {
              const opened = openedJwe(jwe);
              if (typeof opened === 'string') return opened;
              if (opened.header.kid !== kid) return 'kid of the header is not what was given.';
              if (!opened.plaintext.equals(plaintext)) return 'The plaintext is another one.';
              return repeated(seen, { 'An IV': opened.vector, 'A content key': opened.contentKey });
            });
        },
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: 'jwe-encrypt.full-entropy',
        title: 'Content key and IV are random bytes, not the hex digits of something shorter',
        level: 'SHOULD',
        references: ['RFC 7516 section 5.1', 'RFC 4086'],
        expected: 'ok, with a content key and an IV that are not text',
        judge: () => (answer) =>
          acceptanceFault(answer, ({ jwe }) => {
            const opened = openedJwe(jwe);
            if (typeof opened === 'string') return opened;
            if (isHex(opened.contentKey))
              return 'The content key is 32 hex digits, which is half of its entropy.';
            return isHex(opened.vector)
              ? 'The IV is 16 hex digits, which is half of its entropy.'
              : undefined;
          }),
      },
      exploration,
    ),
  ];
}

/** What a testee encrypted, or what is wrong with it. */
function openedJwe(jwe: unknown): (OpenedJwe & { readonly header: JsonObject }) | string {
  const parts = typeof jwe === 'string' ? jwe.split('.') : [];
  const isCanonical = parts.every((part) => isCanonicalBase64url(part));
  if (parts.length !== 5 || !isCanonical) return 'The JWE is not five base64url parts without padding.';
  const opened = openJwe(parts.join('.'), testKeys.one);
  if (opened === undefined) return 'The JWE does not open with RSA1_5 and A128CBC-HS256.';
  const header = opened.header as JsonObject | null;
  if (header?.alg !== 'RSA1_5' || header.enc !== 'A128CBC-HS256') {
    return 'The header has not RSA1_5 and A128CBC-HS256.';
  }
  return 'zip' in header || 'crit' in header ? 'The header has zip or crit.' : { ...opened, header };
}

/** Whether bytes are hex digits; of random ones one in 10^18 IVs is. */
function isHex(bytes: Buffer): boolean {
  return /^[0-9A-Fa-f]+$/.test(bytes.toString('latin1'));
}

function repeated(seen: Set<string>, drawn: Readonly<Record<string, Buffer>>): string | undefined {
  for (const [what, bytes] of Object.entries(drawn)) {
    const hex = bytes.toString('hex');
    if (seen.has(hex)) return `${what} is used twice.`;
    seen.add(hex);
  }
  return undefined;
}

interface Received {
  readonly plaintext: Buffer;
  readonly contentKey: Buffer;
  readonly vector: Buffer;
  readonly kid: string;
}

const received = fc.record<Received>({
  plaintext: plaintexts,
  // Real senders draw hex digits, which must be accepted.
  contentKey: fc.oneof(
    bytes(32),
    bytes(16).map((half) => Buffer.from(half.toString('hex'))),
  ),
  vector: fc.oneof(
    bytes(16),
    bytes(8).map((half) => Buffer.from(half.toString('hex'))),
  ),
  kid: kids,
});

function bytes(length: number): fc.Arbitrary<Buffer> {
  return fc.uint8Array({ minLength: length, maxLength: length }).map((drawn) => Buffer.from(drawn));
}

function decryptProperties(exploration: Exploration): readonly Case[] {
  const common = {
    operation: 'jwe-decrypt',
    references: [...REFERENCES, 'RFC 7516 section 11.5'],
    share: 0.3,
  } as const;
  const questions = (jwe: string, kid: string) => {
    const keys = [
      { ...testKeys.other, kid: `not-${kid}` },
      { ...testKeys.one, kid },
    ];
    return [{ now: NOW, input: { jwe, keys } }];
  };
  return [
    createProperty(
      {
        ...common,
        id: 'jwe-decrypt.gives-plaintext',
        title: 'What the suite encrypts is decrypted',
        expected: 'ok, with the plaintext',
        values: received,
        questions: (value) => questions(sealJwe(testKeys.one, value), value.kid),
        judge:
          () =>
          (answer, { plaintext }) =>
            acceptanceFault(
              answer,
              (output) =>
                bytesFault('plaintext', output.plaintext) ??
                (readBytes(output.plaintext)?.equals(plaintext)
                  ? undefined
                  : 'The plaintext is another one.'),
            ),
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: 'jwe-decrypt.refuses-near-misses',
        title:
          'A JWE with exactly one fault is refused, with one and the same rule for all that is encrypted',
        expected: 'reject with header or key for what can be read, else with decryption',
        share: 1,
        values: fc.tuple(received, fc.noBias(fc.nat())).map(([value, nth]) => {
          const misses = nearMisses(value, nth);
          return { value, miss: (misses[nth % misses.length] as () => NearMiss)() };
        }),
        questions: ({ value, miss }) => questions(miss.jwe, value.kid),
        judge:
          () =>
          (answer, { miss }) =>
            refusalFault(answer, miss),
      },
      exploration,
    ),
  ];
}

interface NearMiss {
  readonly jwe: string;
  readonly rules: readonly string[];
}

/** Made when they are needed, because encrypting takes long. */
function nearMisses(value: Received, nth: number): readonly (() => NearMiss)[] {
  const jwe = sealJwe(testKeys.one, value);
  const parts = jwe.split('.');
  const withPart = (place: number, change: (bytes: Buffer) => Buffer) => () => ({
    jwe: parts
      .map((part, index) =>
        index === place ? change(Buffer.from(part, 'base64url')).toString('base64url') : part,
      )
      .join('.'),
    rules: ['decryption'],
  });
  const changed = (header: JsonObject, rules: readonly string[]) => () => ({
    jwe: sealJwe(testKeys.one, value, header),
    rules,
  });
  return [
    ...[1, 2, 3, 4].flatMap((place) => [
      withPart(place, (part) => flipped(part, nth)),
      // Cut at its end: without a zero at its start the encrypted key is the same number to many libraries.
      withPart(place, (part) => part.subarray(0, -1)),
      withPart(place, (part) => Buffer.concat([part, Buffer.from([0])])),
    ]),
    // The header takes part in the tag.
    withPart(0, (header) => Buffer.from(` ${header}`)),
    () => ({ jwe: sealJwe(testKeys.other, value), rules: ['decryption'] }),
    () => ({
      jwe: sealJwe(testKeys.one, { ...value, contentKey: value.contentKey.subarray(1) }, {}, 31),
      rules: ['decryption'],
    }),
    changed({ kid: 'nobody' }, ['key']),
    changed({ alg: 'RSA-OAEP' }, ['header']),
    changed({ alg: 'RSA-OAEP-256', enc: 'A256GCM' }, ['header']),
    changed({ alg: 'dir' }, ['header']),
    changed({ alg: undefined }, ['header']),
    changed({ enc: 'A256GCM' }, ['header']),
    changed({ enc: 'A128GCM' }, ['header']),
    changed({ enc: undefined }, ['header']),
    changed({ zip: 'DEF' }, ['header']),
    changed({ crit: ['exp'], exp: 1 }, ['header']),
    () => ({ jwe: parts.slice(0, 4).join('.'), rules: ['header', 'decryption'] }),
    () => ({ jwe: `${jwe}.AAAA`, rules: ['header', 'decryption'] }),
    () => ({
      jwe: `${Buffer.from('[]').toString('base64url')}.${parts.slice(1).join('.')}`,
      rules: ['header', 'decryption'],
    }),
  ];
}
