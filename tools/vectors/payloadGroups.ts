import type { JsonObject } from '../../conformance/Testee.js';
import type { Vector, VectorGroup } from '../../conformance/Vector.js';
import type { VectorFile } from '../../conformance/VectorFile.js';
import { derived, type PayloadParts, paddedForEncryption, payload } from '../signing/sign.js';
import { groupOf } from './group.js';

const PLAINTEXT =
  '{"acct_name":"欧阳静怡","card_no":"6200000000000005","no_order":"20260301160000000017","sign":"bm90IHJlYWw="}';
const REFERENCE = 'LianLian pay_load';

const PROVENANCE: VectorGroup['provenance'] = {
  source:
    'Made by node:crypto alone from the published description of pay_load, RFC 8017 section 7.1.1 and NIST SP 800-38A (tools/signing/sign.ts), without the codec. What a sender must draw is derived from a name by SHA-256, so that a build gives the same text.',
  recipe: 'npm run vectors',
};

/** Encrypting and decrypting of a whole message of LianLian. */
export function payloadGroups(): readonly VectorFile[] {
  return [
    groupOf(
      { group: 'payload-encrypt', operation: 'payload-encrypt', provenance: PROVENANCE },
      encryptVectors(),
    ),
    groupOf(
      { group: 'payload-decrypt', operation: 'payload-decrypt', provenance: PROVENANCE },
      [...rightOnes(), ...wrongOnes()].map(vectorOf),
    ),
  ];
}

function encryptVectors(): readonly Vector[] {
  const tried: Readonly<Record<string, readonly [title: string, plaintext: JsonObject]>> = {
    message: ['A message with Chinese text.', { text: PLAINTEXT }],
    'empty-object': ['An empty object.', { text: '{}' }],
    'one-block': ['A whole block of AES.', { text: '1234567890123456' }],
    'two-blocks-and-a-byte': ['More than two blocks, so that the counter counts.', { text: '7'.repeat(33) }],
    bytes: ['No text.', { base64: 'AP+AgAA=' }],
    long: ['20,000 characters.', { text: `{"info_order":"${'A'.repeat(20_000)}"}` }],
  };
  return Object.entries(tried).map(([slug, [title, plaintext]]) => ({
    id: `payload-encrypt.${slug}`,
    level: 'MUST',
    title,
    references: [REFERENCE, 'RFC 8017 section 7.1'],
    input: { plaintext, key: { $key: 'lianlian-2048', half: 'public' } },
    result: 'valid',
  }));
}

interface Tried {
  readonly slug: string;
  readonly title: string;
  readonly payload: string;
  readonly plaintext?: JsonObject;
  readonly keys?: readonly JsonObject[];
  /** Rules that hold; none where it is right. */
  readonly rules?: readonly string[];
}

function vectorOf({
  slug,
  title,
  payload,
  plaintext = { text: PLAINTEXT },
  keys = [{ $key: 'lianlian-2048' }],
  rules,
}: Tried): Vector {
  return {
    id: `payload-decrypt.${slug}`,
    level: 'MUST',
    title,
    references: [REFERENCE],
    ...(rules && { flags: [rules[0] as string] }),
    input: { payload, keys },
    result: rules === undefined ? 'valid' : 'invalid',
    ...(rules && { expected: rules.map((rule) => ({ rule, path: '' })) }),
    ...(rules === undefined && { output: { plaintext } }),
  };
}

const made = (slug: string, parts?: PayloadParts, plaintext: string | Uint8Array = PLAINTEXT) =>
  payload(`payload-decrypt.${slug}`, plaintext, parts);

/** As Java's encoder breaks Base64. */
function inLines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n');
}

function rightOnes(): readonly Tried[] {
  const right = (slug: string, title: string, parts: PayloadParts = {}): Tried => ({
    slug,
    title,
    payload: made(slug, parts),
  });
  return [
    right('message', 'A message with Chinese text.'),
    right('lines', 'Base64 is broken at 76 characters, as Java breaks it; the MAC covers the line breaks.', {
      write: inLines,
    }),
    right('bytes-for-letters', 'Keys and nonce are any bytes.', {
      macKey: derived('bytes-for-letters mac key', 32),
      contentKey: derived('bytes-for-letters content key', 32),
      nonce: derived('bytes-for-letters nonce', 8),
    }),
    right('zero-nonce', 'The nonce is zeros.', { nonce: Buffer.alloc(8) }),
    {
      ...right('second-key', 'The second of our keys opens it, because a pay_load names none.'),
      keys: [{ $key: 'encryption-2048' }, { $key: 'lianlian-2048' }],
    },
    {
      slug: 'bytes',
      title: 'The plaintext is no text.',
      payload: made('bytes', {}, Buffer.from('AP+AgAA=', 'base64')),
      plaintext: { base64: 'AP+AgAA=' },
    },
  ];
}

function wrongOnes(): readonly Tried[] {
  const [version, first, second, nonce, ciphertext, mac] = made('wrong').split('$') as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const form = (slug: string, title: string, parts: readonly string[]): Tried => ({
    slug,
    title,
    payload: parts.join('$'),
    rules: ['header'],
  });
  const damaged = (slug: string, title: string, parts: readonly string[] | PayloadParts): Tried => ({
    slug,
    title,
    payload: 'length' in parts ? parts.join('$') : made(slug, parts),
    rules: ['decryption'],
  });
  const changed = (part: string) => {
    const bytes = Buffer.from(part, 'base64');
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    return bytes.toString('base64');
  };
  return [
    form('empty', 'It is empty.', ['']),
    form('without-version', 'The version is missing.', [first, second, nonce, ciphertext, mac]),
    form('other-version', 'The version is another.', ['lianpay2_0_0', first, second, nonce, ciphertext, mac]),
    form('without-mac', 'The MAC is missing.', [version, first, second, nonce, ciphertext]),
    form('seven-parts', 'There is a part more.', [version, first, second, nonce, ciphertext, mac, mac]),
    form('points', 'The parts have points between them.', [
      [version, first, second, nonce, ciphertext, mac].join('.'),
    ]),
    form('no-base64', 'A part is no Base64.', [version, first, second, nonce, '***', mac]),
    form('short-nonce', 'The nonce has seven bytes.', [
      version,
      first,
      second,
      Buffer.from(nonce, 'base64').subarray(1).toString('base64'),
      ciphertext,
      mac,
    ]),
    form('cut-mac', 'The MAC is cut to 16 bytes.', [
      version,
      first,
      second,
      nonce,
      ciphertext,
      Buffer.from(mac, 'base64').subarray(0, 16).toString('base64'),
    ]),
    damaged('mac-changed', 'A bit of the MAC is another.', [
      version,
      first,
      second,
      nonce,
      ciphertext,
      changed(mac),
    ]),
    damaged('ciphertext-changed', 'A bit of the ciphertext is another.', [
      version,
      first,
      second,
      nonce,
      changed(ciphertext),
      mac,
    ]),
    damaged('nonce-changed', 'A bit of the nonce is another.', [
      version,
      first,
      second,
      changed(nonce),
      ciphertext,
      mac,
    ]),
    damaged('first-key-changed', 'A bit of the wrapped MAC key is another.', [
      version,
      changed(first),
      second,
      nonce,
      ciphertext,
      mac,
    ]),
    damaged('second-key-changed', 'A bit of the wrapped content key is another.', [
      version,
      first,
      changed(second),
      nonce,
      ciphertext,
      mac,
    ]),
    damaged('keys-swapped', 'The two keys have changed places.', [
      version,
      second,
      first,
      nonce,
      ciphertext,
      mac,
    ]),
    damaged('mac-over-bytes', 'The MAC covers the bytes of nonce and ciphertext and not their Base64.', {
      covered: (nonceBytes, ciphertextBytes) => Buffer.concat([nonceBytes, ciphertextBytes]),
    }),
    damaged('mac-over-ciphertext', 'The MAC leaves the nonce out.', {
      covered: (_, __, text) => text.slice(text.indexOf('$') + 1),
    }),
    damaged('pkcs1', 'The keys are wrapped with PKCS #1 v1.5.', {
      encode: (name, key, size) => paddedForEncryption(name)(key, size),
    }),
    damaged('short-key', 'The content key has 16 bytes.', {
      encode: (name, key, size) =>
        paddedForEncryption(name)(name.endsWith('second') ? key.subarray(16) : key, size),
    }),
    {
      ...damaged('other-key', 'It was made for another key.', { kid: 'encryption-2048' }),
      keys: [{ $key: 'lianlian-2048' }],
    },
  ];
}
