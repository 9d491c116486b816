import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { readBytes } from '../judges/readBytes.js';
import type { Answer, JsonObject } from '../Testee.js';
import type { Faulty } from './Faulty.js';

const { RSA_PKCS1_OAEP_PADDING: OAEP, RSA_PKCS1_PADDING: PKCS1 } = constants;

/** Encryption and decryption of LianLian with a fault. */
export const payloadFaults: readonly Faulty[] = [
  sealing('payload-counter-from-zero', 'The counter begins with 0.', { counter: 0 }),
  sealing('payload-mac-over-bytes', 'The MAC covers bytes and not their Base64.', {
    covered: (nonce, ciphertext) => Buffer.concat([nonce, ciphertext]),
  }),
  sealing('payload-mac-without-nonce', 'The MAC leaves the nonce out.', {
    covered: (_, ciphertext) => ciphertext.toString('base64'),
  }),
  sealing('payload-with-pkcs1', 'The keys are wrapped with PKCS #1 v1.5.', { padding: PKCS1 }),
  sealing('payload-text-destroyed', 'Characters outside of Latin-1 become question marks first.', {
    plaintext: (plaintext) => Buffer.from(plaintext.toString().replace(/[^\0-\xff]/g, '?')),
  }),
  sealing('payload-keys-constant', 'The keys are always the same.', {
    draw: (size) => Buffer.alloc(size, 7),
  }),
  sealing('payload-nonce-constant', 'The nonce is always the same.', { nonce: Buffer.from('12345678') }),
  sealing('payload-keys-swapped', 'The two keys change places.', { isSwapped: true }),
  sealing('payload-in-base64url', 'The parts are base64url.', { encoding: 'base64url' }),
  sealing('payload-of-another-version', 'The version is another.', { version: 'lianpay1_0_0' }),
  opening(
    'payload-mac-not-checked',
    'The MAC is not checked.',
    ['mac-changed', 'ciphertext-changed', 'mac-over-bytes'],
    {
      isMacChecked: false,
    },
  ),
  opening('payload-version-not-checked', 'The version is not looked at.', ['other-version'], {
    isVersionChecked: false,
  }),
  opening('payload-pkcs1-taken', 'Keys under PKCS #1 v1.5 are taken.', ['pkcs1'], { isPkcs1Taken: true }),
  opening('payload-lines-refused', 'Base64 in lines is refused.', ['lines'], { isInLines: false }),
  opening(
    'payload-mac-without-lines',
    'The MAC is compared over the text without its line breaks.',
    ['lines'],
    {
      isMacOverLines: false,
    },
  ),
  opening('payload-first-key-alone', 'Only the first of the keys is tried.', ['second-key'], {
    isEachKeyTried: false,
  }),
  {
    id: 'payload-reasons-told-apart',
    wrong: 'A wrong padding is told apart from a wrong MAC.',
    convictedBy: ['payload-decrypt.first-key-changed', 'property.payload-decrypt.refuses-near-misses'],
    operations: () => ({ 'payload-decrypt': (input) => open(input, { ruleOfPadding: 'key' }) }),
  },
];

interface Sealing {
  readonly version?: string;
  readonly counter?: number;
  readonly padding?: number;
  readonly nonce?: Buffer;
  readonly draw?: (size: number) => Buffer;
  readonly plaintext?: (plaintext: Buffer) => Buffer;
  readonly covered?: (nonce: Buffer, ciphertext: Buffer) => string | Buffer;
  readonly isSwapped?: boolean;
  readonly encoding?: 'base64' | 'base64url';
}

function sealing(id: string, wrong: string, how: Sealing): Faulty {
  return {
    id,
    wrong,
    convictedBy: ['payload-encrypt.message', 'property.payload-encrypt.opens'],
    operations: () => ({ 'payload-encrypt': (input) => seal(input, how) }),
  };
}

/** Encrypts rightly in all that is not given. */
export function seal({ plaintext, key }: JsonObject, how: Sealing = {}): Answer {
  const { version = 'lianpay1_0_1', counter = 1, padding = OAEP, encoding = 'base64', isSwapped } = how;
  const draw = how.draw ?? randomBytes;
  const given = readBytes(plaintext) as Buffer;
  const [macKey, contentKey, nonce] = [draw(32), draw(32), how.nonce ?? draw(8)];
  const recipient = createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
  const wrapped = [macKey, contentKey].map((secret) => publicEncrypt({ key: recipient, padding }, secret));
  const block = Buffer.concat([nonce, Buffer.from([0, 0, 0, 0, 0, 0, 0, counter])]);
  const ciphertext = createCipheriv('aes-256-ctr', contentKey, block).update(how.plaintext?.(given) ?? given);
  const text = `${nonce.toString(encoding)}$${ciphertext.toString(encoding)}`;
  const mac = createHmac('sha256', macKey)
    .update(how.covered?.(nonce, ciphertext) ?? text)
    .digest();
  const [first, second] = (isSwapped ? wrapped.toReversed() : wrapped).map((one) => one.toString(encoding));
  const payload = [version, first, second, text, mac.toString(encoding)].join('$');
  return { status: 'ok', output: { payload } };
}

interface Opening {
  readonly isMacChecked?: boolean;
  readonly isVersionChecked?: boolean;
  readonly isInLines?: boolean;
  readonly isMacOverLines?: boolean;
  readonly isEachKeyTried?: boolean;
  readonly isPkcs1Taken?: boolean;
  readonly ruleOfPadding?: string;
}

function opening(id: string, wrong: string, vectors: readonly string[], how: Opening): Faulty {
  return {
    id,
    wrong,
    convictedBy: vectors.map((name) => `payload-decrypt.${name}`),
    operations: () => ({ 'payload-decrypt': (input) => open(input, how) }),
  };
}

/** Decrypts by node:crypto, without some of the checks. With all of them it is right but for its timing. */
export function open(input: JsonObject, how: Opening = {}): Answer {
  const [version, ...parts] = String(input.payload).split('$');
  const { isInLines = true, isMacChecked = true, isMacOverLines = true, ruleOfPadding = 'decryption' } = how;
  const plain = parts.map((part) => (isInLines ? part.replace(/[\r\n]/g, '') : part));
  const isBase64 = plain.every((part) => Buffer.from(part, 'base64').toString('base64') === part);
  const [first, second, nonce, ciphertext, mac] = plain.map((part) =>
    Buffer.from(part, 'base64'),
  ) as Buffer[];
  const isVersion = version === 'lianpay1_0_1' || how.isVersionChecked === false;
  if (!isVersion || parts.length !== 5 || !isBase64 || nonce?.length !== 8 || mac?.length !== 32) {
    return rejected('header');
  }
  const keys = input.keys as readonly JsonWebKey[];
  const secrets = (how.isEachKeyTried === false ? keys.slice(0, 1) : keys)
    .map((key) => [first, second].map((wrapped) => unwrap(wrapped as Buffer, key, how.isPkcs1Taken)))
    .find((pair) => pair.every((secret) => secret?.length === 32));
  if (secrets === undefined) return rejected(ruleOfPadding);
  const [macKey, contentKey] = secrets as [Buffer, Buffer];
  const covered = (isMacOverLines ? parts : plain).slice(2, 4).join('$');
  const isAuthentic = createHmac('sha256', macKey).update(covered).digest().equals(mac);
  if (isMacChecked && !isAuthentic) return rejected('decryption');
  const block = Buffer.concat([nonce, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])]);
  const plaintext = createDecipheriv('aes-256-ctr', contentKey, block).update(ciphertext as Buffer);
  return { status: 'ok', output: { plaintext: { base64: plaintext.toString('base64') } } };
}

function unwrap(wrapped: Buffer, key: JsonWebKey, isPkcs1Taken = false): Buffer | undefined {
  const own = createPrivateKey({ key, format: 'jwk' });
  try {
    return privateDecrypt({ key: own, padding: OAEP }, wrapped);
  } catch {
    return isPkcs1Taken ? unwrapLaxly(wrapped, own) : undefined;
  }
}

/** By hand, because versions of Node differ in what they make of a wrong padding. */
function unwrapLaxly(wrapped: Buffer, key: KeyObject): Buffer | undefined {
  try {
    const encoded = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, wrapped);
    return encoded[0] === 0 && encoded[1] === 2 ? encoded.subarray(encoded.indexOf(0, 2) + 1) : undefined;
  } catch {
    return undefined;
  }
}

function rejected(rule: string): Answer {
  return { status: 'reject', violations: [{ rule }] };
}
