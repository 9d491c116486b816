import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { readBytes } from '../judges/readBytes.js';
import { isCanonicalBase64url } from '../properties/isCanonicalBase64url.js';
import type { Answer, JsonObject } from '../Testee.js';
import type { Faulty } from './Faulty.js';

const REFUSED = 'property.jwe-decrypt.refuses-near-misses';
const OPENED = 'property.jwe-decrypt.gives-plaintext';

/** Encryption and decryption of UnionPay with a fault. */
export const jweFaults: readonly Faulty[] = [
  sealing('jwe-vector-constant', 'The IV is always the same.', ['message'], {
    vector: () => Buffer.alloc(16),
  }),
  sealing('jwe-content-key-constant', 'The content key is always the same.', ['message'], {
    contentKey: () => Buffer.alloc(32, 7),
  }),
  sealing('jwe-content-key-of-the-plaintext', 'The content key is made of the plaintext.', ['message'], {
    contentKey: (plaintext) => createHmac('sha256', 'key').update(plaintext).digest(),
  }),
  {
    ...sealing('jwe-content-key-in-hex', 'The content key is the hex text of 16 bytes.', [], {
      contentKey: () => Buffer.from(randomBytes(16).toString('hex')),
    }),
    convictedBy: ['property.jwe-encrypt.full-entropy'],
  },
  {
    ...sealing('jwe-vector-in-hex', 'The IV is the hex text of 8 bytes.', [], {
      vector: () => Buffer.from(randomBytes(8).toString('hex')),
    }),
    convictedBy: ['property.jwe-encrypt.full-entropy'],
  },
  sealing('jwe-with-oaep', 'The content key is encrypted with RSA-OAEP.', ['message'], {
    header: { alg: 'RSA-OAEP' },
    padding: constants.RSA_PKCS1_OAEP_PADDING,
  }),
  sealing(
    'jwe-header-of-another-algorithm',
    'The header says RSA-OAEP-256 and A256GCM, and has no kid.',
    ['message'],
    {
      header: { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: undefined },
    },
  ),
  sealing('jwe-without-kid', 'The header has no kid.', ['message'], { header: { kid: undefined } }),
  sealing('jwe-of-another-kid', 'kid is not the one that was given.', ['message'], {
    header: { kid: 'key-1' },
  }),
  sealing('jwe-with-claims', 'Encrypted are JWT claims that hold the plaintext.', ['message'], {
    plaintext: (plaintext) => Buffer.from(JSON.stringify({ sub: plaintext.toString() })),
  }),
  sealing('jwe-with-trimmed-plaintext', 'The plaintext loses its last character.', ['message'], {
    plaintext: (plaintext) => plaintext.subarray(0, -1),
  }),
  sealing('jwe-plaintext-in-base64', 'Encrypted is the Base64 of the plaintext.', ['message'], {
    plaintext: (plaintext) => Buffer.from(plaintext.toString('base64')),
  }),
  sealing('jwe-key-halves-swapped', 'The halves of the content key change places.', ['message'], {
    isSwapped: true,
  }),
  sealing('jwe-tag-of-32-bytes', 'The authentication tag is not cut to its first half.', ['message'], {
    tagLength: 32,
  }),
  sealing('jwe-tag-without-bits', 'The tag counts the length of the header in bytes.', ['message'], {
    unit: 1,
  }),
  sealing('jwe-with-padding', 'The parts keep the padding of Base64.', ['message'], { encoding: 'base64' }),
  ...decryptFaults(),
];

interface Sealing {
  readonly header?: JsonObject;
  readonly contentKey?: (plaintext: Buffer) => Buffer;
  readonly vector?: () => Buffer;
  readonly plaintext?: (plaintext: Buffer) => Buffer;
  readonly padding?: number;
  readonly isSwapped?: boolean;
  readonly tagLength?: number;
  /** What a byte of the header counts in the tag. */
  readonly unit?: number;
  readonly encoding?: 'base64' | 'base64url';
}

function sealing(id: string, wrong: string, vectors: readonly string[], how: Sealing): Faulty {
  return {
    id,
    wrong,
    convictedBy: ['property.jwe-encrypt.opens', ...vectors.map((name) => `jwe-encrypt.${name}`)],
    operations: () => ({ 'jwe-encrypt': (input) => seal(input, how) }),
  };
}

/** Encrypts rightly in all that is not given. */
export function seal({ plaintext, key, kid }: JsonObject, how: Sealing = {}): Answer {
  const { padding = constants.RSA_PKCS1_PADDING, encoding = 'base64url', isSwapped } = how;
  const given = readBytes(plaintext) as Buffer;
  const header = Buffer.from(JSON.stringify({ alg: 'RSA1_5', enc: 'A128CBC-HS256', kid, ...how.header }));
  const contentKey = how.contentKey?.(given) ?? randomBytes(32);
  const vector = how.vector?.() ?? randomBytes(16);
  const recipient = createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
  const wrapped = publicEncrypt({ key: recipient, padding }, contentKey);
  const halves = [contentKey.subarray(0, 16), contentKey.subarray(16)] as const;
  const [tagKey, cipherKey] = isSwapped ? [halves[1], halves[0]] : halves;
  const cipher = createCipheriv('aes-128-cbc', cipherKey, vector);
  const ciphertext = Buffer.concat([cipher.update(how.plaintext?.(given) ?? given), cipher.final()]);
  const tag = tagOf(tagKey, header.toString(encoding), vector, ciphertext, how);
  const jwe = [header, wrapped, vector, ciphertext, tag].map((part) => part.toString(encoding)).join('.');
  return { status: 'ok', output: { jwe } };
}

function tagOf(
  key: Buffer,
  header: string,
  vector: Buffer,
  ciphertext: Buffer,
  { tagLength = 16, unit = 8 }: Sealing = {},
): Buffer {
  const length = Buffer.alloc(8);
  length.writeUInt32BE(header.length * unit, 4);
  const hmac = createHmac('sha256', key).update(header).update(vector).update(ciphertext).update(length);
  return hmac.digest().subarray(0, tagLength);
}

type Opening = 'tag' | 'kid' | 'algorithm' | 'zip' | 'crit';

function decryptFaults(): readonly Faulty[] {
  const opening = (
    id: string,
    wrong: string,
    vectors: readonly string[],
    without: readonly Opening[],
  ): Faulty => ({
    id,
    wrong,
    convictedBy: [REFUSED, ...vectors.map((name) => `jwe-decrypt.${name}`)],
    operations: () => ({ 'jwe-decrypt': (input) => open(input, without) }),
  });
  return [
    opening(
      'jwe-tag-not-checked',
      'The authentication tag is not checked.',
      ['tag-changed', 'tag-changed-last', 'tag-cut', 'tag-one-byte', 'tag-whole-mac', 'ciphertext-changed'],
      ['tag'],
    ),
    opening(
      'jwe-kid-ignored',
      'Every key is tried, whatever kid names.',
      ['kid-missing', 'kid-empty', 'kid-number', 'kid-unknown', 'kid-other-case', 'no-keys'],
      ['kid'],
    ),
    opening(
      'jwe-algorithm-not-checked',
      'alg and enc are not looked at.',
      ['alg-rsa-oaep', 'alg-rsa-oaep-256', 'alg-dir', 'alg-a128kw'],
      ['algorithm'],
    ),
    opening('jwe-zip-taken', 'A header with zip is taken.', ['zip'], ['zip']),
    opening('jwe-crit-taken', 'A header with crit is taken.', ['crit', 'crit-empty'], ['crit']),
    {
      id: 'jwe-reasons-told-apart',
      wrong: 'A wrong padding is told apart from a wrong tag, which serves an attacker as an oracle.',
      convictedBy: [
        REFUSED,
        'jwe-decrypt.key-changed',
        'jwe-decrypt.key-short',
        'jwe-decrypt.key-long',
        'jwe-decrypt.key-beyond-modulus',
      ],
      operations: () => ({ 'jwe-decrypt': (input) => open(input, [], 'key') }),
    },
    {
      id: 'jwe-wrong-key-breaks',
      wrong: 'A JWE that cannot be decrypted makes the codec break.',
      convictedBy: [
        REFUSED,
        'jwe-decrypt.tag-changed',
        'jwe-decrypt.tag-changed-last',
        'jwe-decrypt.tag-cut',
        'jwe-decrypt.tag-one-byte',
      ],
      operations: (right) => ({
        'jwe-decrypt': async (input, now) => {
          const answer = await right['jwe-decrypt'](input, now);
          const isDecryption = answer.status === 'reject' && answer.violations?.[0]?.rule === 'decryption';
          return isDecryption ? { status: 'error' } : answer;
        },
      }),
    },
    {
      id: 'jwe-content-key-in-hex-refused',
      wrong: 'A content key of hex digits is refused, although real senders draw it so.',
      convictedBy: ['property.jwe-decrypt.gives-plaintext'],
      operations: (right) => ({
        'jwe-decrypt': (input, now) =>
          isHexVector(String(input.jwe))
            ? { status: 'reject', violations: [{ rule: 'decryption' }] }
            : right['jwe-decrypt'](input, now),
      }),
    },
    {
      id: 'jwe-plaintext-trimmed',
      wrong: 'The plaintext is cut at its end.',
      convictedBy: [
        OPENED,
        'jwe-decrypt.message',
        'jwe-decrypt.hex-content-key',
        'jwe-decrypt.hex-vector',
        'jwe-decrypt.hex-key-and-vector',
      ],
      operations: (right) => ({
        'jwe-decrypt': async (input, now) => {
          const answer = await right['jwe-decrypt'](input, now);
          if (answer.status !== 'ok') return answer;
          const plaintext = readBytes(answer.output.plaintext) as Buffer;
          return {
            status: 'ok',
            output: { plaintext: { base64: plaintext.subarray(0, -1).toString('base64') } },
          };
        },
      }),
    },
    {
      id: 'jwe-plaintext-as-text',
      wrong: 'The plaintext is read as text, which destroys bytes that are not UTF-8.',
      convictedBy: ['property.jwe-decrypt.gives-plaintext'],
      operations: (right) => ({
        'jwe-decrypt': async (input, now) => {
          const answer = await right['jwe-decrypt'](input, now);
          if (answer.status !== 'ok') return answer;
          return {
            status: 'ok',
            output: { plaintext: { text: String(readBytes(answer.output.plaintext)) } },
          };
        },
      }),
    },
  ];
}

function isHexVector(jwe: string): boolean {
  return /^[0-9a-f]{16}$/.test(Buffer.from(jwe.split('.')[2] ?? '', 'base64url').toString('latin1'));
}

/** Decrypts by node:crypto, without some of the checks. With all of them it is right but for its timing. */
export function open(
  input: JsonObject,
  without: readonly Opening[] = [],
  paddingRule = 'decryption',
): Answer {
  const isDue = (check: Opening) => !without.includes(check);
  const [encoded = '', ...rest] = String(input.jwe).split('.');
  const header = headerOf(encoded);
  const isCanonical = [encoded, ...rest].every(isCanonicalBase64url);
  const isFormed = rest.length === 4 && isCanonical && header !== undefined;
  if (!isFormed || faultOfHeader(header, isDue)) return rejected('header');
  const keys = input.keys as readonly (JsonWebKey & { readonly kid: string })[];
  const named = keys.filter(({ kid }) => kid === header.kid);
  if (named.length === 0 && isDue('kid')) return rejected('key');
  const [wrapped, vector, ciphertext, tag] = rest.map((part) => Buffer.from(part, 'base64url')) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const contentKey = (named.length > 0 ? named : keys)
    .map((key) => unwrap(wrapped, key))
    .find((found) => found !== undefined);
  if (contentKey === undefined) return rejected(paddingRule);
  const isTagged = tagOf(contentKey.subarray(0, 16), encoded, vector, ciphertext).equals(tag);
  if (isDue('tag') && !isTagged) return rejected('decryption');
  try {
    const decipher = createDecipheriv('aes-128-cbc', contentKey.subarray(16), vector);
    const plaintext = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    return { status: 'ok', output: { plaintext: { base64: plaintext.toString('base64') } } };
  } catch {
    return rejected('decryption');
  }
}

function faultOfHeader(header: JsonObject, isDue: (check: Opening) => boolean): boolean {
  const isOther = header.alg !== 'RSA1_5' || header.enc !== 'A128CBC-HS256';
  return (
    (isDue('algorithm') && isOther) ||
    (isDue('zip') && 'zip' in header) ||
    (isDue('crit') && 'crit' in header)
  );
}

function headerOf(encoded: string): JsonObject | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    const isObject = typeof header === 'object' && header !== null && !Array.isArray(header);
    return isObject ? (header as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function unwrap(wrapped: Buffer, key: JsonWebKey): Buffer | undefined {
  try {
    const own = createPrivateKey({ key, format: 'jwk' });
    if (wrapped.length !== Buffer.from(String(key.n), 'base64url').length) return undefined;
    const encoded = privateDecrypt({ key: own, padding: constants.RSA_NO_PADDING }, wrapped);
    const end = encoded.indexOf(0, 2);
    const isPadded = encoded[0] === 0 && encoded[1] === 2 && end === encoded.length - 33;
    return isPadded ? encoded.subarray(end + 1) : undefined;
  } catch {
    return undefined;
  }
}

function rejected(rule: string): Answer {
  return { status: 'reject', violations: [{ rule }] };
}
