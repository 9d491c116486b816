import { createHash } from 'node:crypto';
import type { JsonObject } from '../../conformance/Testee.js';
import type { Vector, VectorGroup } from '../../conformance/Vector.js';
import type { VectorFile } from '../../conformance/VectorFile.js';
import { compactJwe, derived, JWE_HEADER, type JweParts, paddedForEncryption } from '../signing/sign.js';
import { groupOf } from './group.js';

const PLAINTEXT = '{"customerNm":"欧阳静怡","phoneNo":"18600001111","certifID":"440308199901011517"}';

const PROVENANCE: VectorGroup['provenance'] = {
  source:
    'Made by node:crypto alone from RFC 7516 section 5.1 and RFC 7518 sections 4.2 and 5.2.2.1 (tools/signing/sign.ts), without the codec and without a JOSE library. What a sender must draw is derived from a name by SHA-256, so that a build gives the same text.',
  recipe: 'npm run vectors',
};

/** Encrypting and decrypting of UnionPay International. */
export function jweGroups(): readonly VectorFile[] {
  return [
    groupOf({ group: 'jwe-encrypt', operation: 'jwe-encrypt', provenance: PROVENANCE }, encryptVectors()),
    groupOf(
      {
        group: 'jwe-decrypt',
        operation: 'jwe-decrypt',
        provenance: PROVENANCE,
        bases: { message: inputOf(made('message')) },
      },
      [...rightOnes(), ...wrongOnes(), ...openOnes()].map(vectorOf),
    ),
  ];
}

function encryptVectors(): readonly Vector[] {
  const tried: Readonly<Record<string, readonly [title: string, plaintext: JsonObject]>> = {
    message: ['The encrypted object of a message.', { text: PLAINTEXT }],
    'empty-object': ['An empty object.', { text: '{}' }],
    'one-character': ['One character.', { text: '7' }],
    'fifteen-bytes': ['One byte less than a block.', { text: '123456789012345' }],
    'one-block': ['A whole block, which padding follows.', { text: '1234567890123456' }],
    'seventeen-bytes': ['One byte more than a block.', { text: '12345678901234567' }],
    bytes: ['No text.', { base64: 'AP+AgAA=' }],
    long: ['20,000 characters.', { text: `{"photo":"${'A'.repeat(20_000)}"}` }],
    'block-of-sixteens': [
      'A plaintext that looks like padding.',
      { base64: Buffer.alloc(16, 16).toString('base64') },
    ],
  };
  return Object.entries(tried).map(([slug, [title, plaintext]]) => ({
    id: `jwe-encrypt.${slug}`,
    level: 'MUST',
    title,
    references: ['RFC 7516 section 5.1', 'RFC 7518 section 5.2.3'],
    input: { plaintext, key: { $key: 'encryption-2048', half: 'public' }, kid: 'encryption-2048' },
    result: 'valid',
  }));
}

interface Tried {
  readonly slug: string;
  readonly title: string;
  readonly jwe: string;
  readonly plaintext?: JsonObject;
  readonly keys?: readonly JsonObject[];
  /** Rules that hold; none where the JWE is right. */
  readonly rules?: readonly string[];
  readonly acceptable?: Vector['acceptable'];
  readonly references?: readonly string[];
}

function vectorOf({
  slug,
  title,
  jwe,
  plaintext = { text: PLAINTEXT },
  keys,
  rules,
  acceptable,
  references = [],
}: Tried): Vector {
  const result = acceptable !== undefined ? 'acceptable' : rules === undefined ? 'valid' : 'invalid';
  const flag = result === 'acceptable' ? 'unclear' : rules?.[0];
  return {
    id: `jwe-decrypt.${slug}`,
    level: 'MUST',
    title,
    references: [
      'RFC 7516 section 5.2',
      ...(rules?.includes('decryption') ? ['RFC 7516 section 11.5'] : []),
      ...references,
    ],
    ...(flag !== undefined && { flags: [flag] }),
    input: inputOf(jwe, keys),
    result,
    ...(acceptable !== undefined && { acceptable }),
    ...(rules !== undefined && { expected: rules.map((rule) => ({ rule, path: '' })) }),
    // Who opens what is open gives the plaintext too.
    ...(result !== 'invalid' && { output: { plaintext } }),
  };
}

function inputOf(jwe: string, keys: readonly JsonObject[] = [{ $key: 'encryption-2048' }]): JsonObject {
  return { jwe, keys };
}

const made = (slug: string, parts?: JweParts, plaintext: string | Uint8Array = PLAINTEXT) =>
  compactJwe(`jwe-decrypt.${slug}`, plaintext, parts);

function headerWith(changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...JSON.parse(JWE_HEADER), ...changes });
}

function rightOnes(): readonly Tried[] {
  const right = (slug: string, title: string, parts: JweParts = {}, text = PLAINTEXT): Tried => ({
    slug,
    title,
    jwe: made(slug, parts, text),
    plaintext: { text },
  });
  const hex = createHash('sha256').update('uuid').digest('hex');
  const bytes = Buffer.from('AP+AgAA=', 'base64');
  return [
    right('message', 'The encrypted object of a message.'),
    right('hex-content-key', 'The content key is 32 hex digits of a UUID, as the published code makes it.', {
      contentKey: Buffer.from(hex.slice(0, 32)),
    }),
    right('hex-vector', 'The vector is 16 hex digits, as every real message has it.', {
      vector: Buffer.from(hex.slice(0, 16)),
    }),
    right('hex-key-and-vector', 'Content key and vector are hex digits.', {
      contentKey: Buffer.from(hex.slice(0, 32)),
      vector: Buffer.from(hex.slice(32, 48)),
    }),
    right('zero-vector', 'The vector is zeros.', { vector: Buffer.alloc(16) }),
    right('key-with-zeros', 'The content key begins with a zero, which is no separator.', {
      contentKey: Buffer.concat([Buffer.alloc(2), derived('key-with-zeros', 30)]),
    }),
    right('filler-of-ones', 'Every byte of the padding is one.', {
      encode: (key, size) =>
        Buffer.concat([Buffer.from([0, 2]), Buffer.alloc(size - 3 - key.length, 1), Buffer.from([0]), key]),
    }),
    right('header-reversed', 'The members of the header come in another order.', {
      header: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(JWE_HEADER)).reverse())),
    }),
    right('header-with-blanks', 'The JSON of the header has blanks between its tokens.', {
      header: JSON.stringify(JSON.parse(JWE_HEADER), null, 2),
    }),
    right('other-members', 'Other members stand in the header.', {
      header: headerWith({ typ: 'JOSE', cty: 'JSON' }),
    }),
    right('empty', 'The plaintext is empty, the ciphertext a block of padding.', {}, ''),
    right('empty-object', 'The plaintext is an empty object.', {}, '{}'),
    right('fifteen-bytes', 'One byte less than a block.', {}, '123456789012345'),
    right('one-block', 'A whole block, which padding follows.', {}, '1234567890123456'),
    right('no-json', 'The plaintext is no JSON, which decryption does not judge.', {}, 'Zhang Wei'),
    right('long', 'The plaintext has 20,000 characters.', {}, `{"photo":"${'A'.repeat(20_000)}"}`),
    {
      slug: 'bytes',
      title: 'The plaintext is no text.',
      jwe: made('bytes', {}, bytes),
      plaintext: { base64: 'AP+AgAA=' },
    },
    {
      ...right('several-keys', 'kid names the second of two keys.'),
      keys: [{ $key: 'other-2048' }, { $key: 'encryption-2048' }],
    },
    ...['4000370652', 'CN=upi, 00:A1/7'].map(
      (kid, index): Tried => ({
        ...right(`kid-${index + 1}`, 'kid is an opaque string.', { header: headerWith({ kid }) }),
        keys: [{ $key: 'encryption-2048', as: kid }],
      }),
    ),
  ];
}

function wrongOnes(): readonly Tried[] {
  const header = (
    slug: string,
    title: string,
    changes: Readonly<Record<string, unknown>>,
    also: readonly string[] = [],
  ): Tried => ({
    slug,
    title,
    jwe: made(slug, { header: headerWith(changes) }),
    rules: ['header', ...also],
  });
  const form = (slug: string, title: string, jwe: string): Tried => ({
    slug,
    title,
    jwe,
    rules: ['header', 'decryption'],
  });
  const inside = (slug: string, title: string, parts: JweParts): Tried => ({
    slug,
    title,
    jwe: made(slug, parts),
    rules: ['decryption'],
  });
  const parts = made('message').split('.') as [string, string, string, string, string];
  const changed = (slug: string, title: string, index: number, change: (bytes: Buffer) => Buffer): Tried => ({
    slug,
    title,
    jwe: parts
      .map((part, place) =>
        place === index ? change(Buffer.from(part, 'base64url')).toString('base64url') : part,
      )
      .join('.'),
    rules: ['decryption'],
  });
  const flip = (place: number) => (bytes: Buffer) => {
    bytes[place] = (bytes[place] as number) ^ 1;
    return bytes;
  };
  const encoded = (slug: string, title: string, encode: NonNullable<JweParts['encode']>) =>
    inside(slug, title, { encode });
  const filler = (size: number, key: Buffer, name: string) => paddedForEncryption(name)(key, size);
  return [
    ...['RSA-OAEP', 'RSA-OAEP-256', 'dir', 'A128KW', 'none', 'rsa1_5', ''].map((alg) =>
      header(
        `alg-${alg === '' ? 'empty' : alg === 'rsa1_5' ? 'lower-case' : alg.toLowerCase()}`,
        'alg is not RSA1_5.',
        { alg },
      ),
    ),
    header('alg-missing', 'alg is missing.', { alg: undefined }),
    header('alg-array', 'alg is an array.', { alg: ['RSA1_5'] }),
    ...['A128GCM', 'A256GCM', 'A256CBC-HS512', 'A192CBC-HS384', 'a128cbc-hs256', ''].map((enc) =>
      header(
        `enc-${enc === '' ? 'empty' : enc === 'a128cbc-hs256' ? 'lower-case' : enc.toLowerCase()}`,
        'enc is not A128CBC-HS256.',
        { enc },
      ),
    ),
    header('enc-missing', 'enc is missing.', { enc: undefined }),
    header('zip', 'The header says that the plaintext is compressed.', { zip: 'DEF' }),
    header('crit', 'crit names a member that nobody knows.', { crit: ['new'], new: 1 }),
    header('crit-empty', 'crit is empty.', { crit: [] }),
    header('kid-missing', 'kid is missing.', { kid: undefined }, ['key']),
    header('kid-empty', 'kid is empty.', { kid: '' }, ['key']),
    header('kid-number', 'kid is a number.', { kid: 5 }, ['key']),
    { ...header('kid-unknown', 'kid names no key.', { kid: 'nobody' }), rules: ['key'] },
    {
      ...header('kid-other-case', 'kid differs in letter case.', { kid: 'ENCRYPTION-2048' }),
      rules: ['key'],
    },
    { ...inside('no-keys', 'No key is known.', {}), keys: [], rules: ['key'] },
    ...['[]', 'null', '"RSA1_5"', 'alg=RSA1_5', ''].map((text, index) =>
      form(
        `header-no-object-${index + 1}`,
        'The header is no JSON object.',
        made('header', { header: text }),
      ),
    ),
    form('empty-text', 'The JWE is empty.', ''),
    form('four-parts', 'There are four parts.', parts.slice(0, 4).join('.')),
    form('three-parts', 'There are three parts.', parts.slice(0, 3).join('.')),
    form('six-parts', 'A part follows.', `${parts.join('.')}.e30`),
    form('empty-key', 'The content key is empty.', [parts[0], '', ...parts.slice(2)].join('.')),
    form('empty-vector', 'The vector is empty.', [...parts.slice(0, 2), '', ...parts.slice(3)].join('.')),
    form('empty-ciphertext', 'The ciphertext is empty.', [...parts.slice(0, 3), '', parts[4]].join('.')),
    form('empty-tag', 'The tag is empty.', [...parts.slice(0, 4), ''].join('.')),
    form('padding', 'The tag is padded with =.', `${parts.join('.')}==`),
    form(
      'blank-inside',
      'A blank stands in the ciphertext.',
      [...parts.slice(0, 3), `${parts[3].slice(0, 20)} ${parts[3].slice(20)}`, parts[4]].join('.'),
    ),
    form('line-feed-last', 'A line feed stands at the end.', `${parts.join('.')}\n`),
    form(
      'json',
      'The JWE is a JSON serialization.',
      JSON.stringify({
        protected: parts[0],
        encrypted_key: parts[1],
        iv: parts[2],
        ciphertext: parts[3],
        tag: parts[4],
      }),
    ),
    changed('tag-changed', 'A bit of the tag is changed.', 4, flip(0)),
    changed('tag-changed-last', 'The last bit of the tag is changed.', 4, flip(15)),
    changed('tag-cut', 'The tag has 8 bytes.', 4, (bytes) => bytes.subarray(0, 8)),
    changed('tag-one-byte', 'The tag has one byte.', 4, (bytes) => bytes.subarray(0, 1)),
    changed('tag-whole-mac', 'The tag has 32 bytes.', 4, (bytes) => Buffer.concat([bytes, bytes])),
    changed('ciphertext-changed', 'A bit of the ciphertext is changed.', 3, flip(5)),
    changed('ciphertext-changed-last', 'A bit of the last block is changed.', 3, (bytes) =>
      flip(bytes.length - 1)(bytes),
    ),
    changed('ciphertext-cut', 'A block of the ciphertext is missing.', 3, (bytes) => bytes.subarray(0, -16)),
    changed('ciphertext-no-blocks', 'The ciphertext is no whole number of blocks.', 3, (bytes) =>
      bytes.subarray(0, -1),
    ),
    changed('vector-changed', 'A bit of the vector is changed.', 2, flip(3)),
    changed('vector-short', 'The vector has 12 bytes.', 2, (bytes) => bytes.subarray(0, 12)),
    changed('vector-long', 'The vector has 17 bytes.', 2, (bytes) =>
      Buffer.concat([bytes, Buffer.from([0])]),
    ),
    changed('key-changed', 'A bit of the wrapped content key is changed.', 1, flip(9)),
    changed('key-short', 'The wrapped content key is a byte too short.', 1, (bytes) => bytes.subarray(1)),
    changed('key-long', 'The wrapped content key is a byte too long.', 1, (bytes) =>
      Buffer.concat([Buffer.from([0]), bytes]),
    ),
    changed('key-beyond-modulus', 'The wrapped content key is a number beyond the modulus.', 1, (bytes) =>
      bytes.fill(0xff),
    ),
    changed('key-zero', 'The wrapped content key is zero.', 1, (bytes) => bytes.fill(0)),
    {
      slug: 'header-changed',
      title: 'A member was added to the header after sealing.',
      jwe: [Buffer.from(headerWith({ typ: 'JOSE' })).toString('base64url'), ...parts.slice(1)].join('.'),
      rules: ['decryption'],
    },
    inside('other-key', 'It was made for another key, under the kid of ours.', { kid: 'other-2048' }),
    encoded('block-type-one', 'The padding is that of a signature.', (key, size) => {
      const bytes = filler(size, key, 'block-type-one');
      bytes[1] = 1;
      return bytes;
    }),
    encoded('block-type-zero', 'The padding has no type.', (key, size) => {
      const bytes = filler(size, key, 'block-type-zero');
      bytes[1] = 0;
      return bytes;
    }),
    encoded('no-separator', 'No zero stands ahead of the content key.', (key, size) => {
      const bytes = filler(size, key, 'no-separator');
      bytes[size - 33] = 7;
      return bytes;
    }),
    encoded(
      'separator-early',
      'A zero stands early in the padding, so the content key would be too long.',
      (key, size) => {
        const bytes = filler(size, key, 'separator-early');
        bytes[100] = 0;
        return bytes;
      },
    ),
    encoded(
      'filler-too-short',
      'A zero stands within the eight bytes that padding must have.',
      (key, size) => {
        const bytes = filler(size, key, 'filler-too-short');
        bytes[5] = 0;
        return bytes;
      },
    ),
    encoded('unpadded', 'The content key is not padded.', (key, size) =>
      Buffer.concat([Buffer.alloc(size - key.length), key]),
    ),
    inside('content-key-16', 'The content key has 16 bytes.', {
      contentKey: derived('short content key', 16),
    }),
    inside('content-key-31', 'The content key has 31 bytes.', {
      contentKey: derived('short content key', 31),
    }),
    inside('content-key-33', 'The content key has 33 bytes.', {
      contentKey: derived('long content key', 33),
    }),
    inside('content-key-64', 'The content key has 64 bytes.', {
      contentKey: derived('long content key', 64),
    }),
    inside('halves-swapped', 'The halves of the content key are swapped.', {
      encode: (key, size) =>
        filler(size, Buffer.concat([key.subarray(16), key.subarray(0, 16)]), 'halves-swapped'),
    }),
    inside('length-in-bytes', 'The tag covers the length of the header in bytes and not in bits.', {
      bits: (header) => header.length,
    }),
    inside('length-of-json', 'The tag covers the length of the JSON of the header.', {
      bits: () => JWE_HEADER.length * 8,
    }),
    inside('length-left-out', 'The tag covers a length of zero.', { bits: () => 0 }),
    inside('padding-zero', 'The plaintext is padded with zeros.', {
      pad: (text) => Buffer.concat([text, Buffer.alloc(16 - (text.length % 16))]),
    }),
    inside('padding-seventeen', 'The last byte says that 17 bytes are padding.', {
      pad: (text) => Buffer.concat([text, Buffer.alloc(16 - (text.length % 16), 17)]),
    }),
    inside('padding-uneven', 'The bytes of the padding differ.', {
      pad: (text) => {
        const length = 16 - (text.length % 16);
        const padding = Buffer.alloc(length, length);
        padding[0] = length === 1 ? 2 : 0;
        return Buffer.concat([text, padding]);
      },
    }),
  ];
}

/** The first name of which a JWE is made whose encrypted key, a number, begins with a zero: one in 256 does. */
function madeWithZeroFirst(slug: string): readonly string[] {
  for (let nth = 1; ; nth += 1) {
    const parts = made(`${slug} ${nth}`).split('.');
    if (Buffer.from(parts[1] as string, 'base64url')[0] === 0) return parts;
  }
}

function openOnes(): readonly Tried[] {
  const jwe = made('message');
  const slug = 'key-leading-zero-dropped';
  const [header, wrapped = '', ...rest] = madeWithZeroFirst(slug);
  const shortened = Buffer.from(wrapped, 'base64url').subarray(1).toString('base64url');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  // 16 bytes fill 21 characters and a third: the last of 22 has four unused bits.
  const other = alphabet[alphabet.indexOf(jwe.slice(-1)) + 1] as string;
  return [
    {
      slug: 'spare-bits',
      title: 'An unused bit at the end of the tag is set.',
      jwe: `${jwe.slice(0, -1)}${other}`,
      rules: ['header', 'decryption'],
      acceptable: { erratum: 'base64url-spare-bits', invalidIn: 'both' },
    },
    {
      slug,
      title:
        'The encrypted key begins with a zero octet that was dropped, so it is an octet shorter than the modulus.',
      jwe: [header, shortened, ...rest].join('.'),
      rules: ['decryption'],
      // RFC 8017 demands the length of the modulus; Java and others read the same number and decrypt.
      references: ['RFC 8017 section 7.2.2'],
      acceptable: { erratum: 'encrypted-key-length', invalidIn: 'both' },
    },
  ];
}
