import { randomBytes } from 'node:crypto';
import { requireFit } from '../../options/optionsChecker.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { hasJweAlgorithms, type ParsedJwe, parseJwe } from '../../wire/unionpay/parseJwe.js';
import { andThen, type Eventually } from '../andThen.js';
import { decoyKey } from '../decoyKey.js';
import { decryptRemotely } from '../keys/askRemoteKey.js';
import { ownKeys } from '../keys/keyRules.js';
import { kidIsNotIn } from '../keys/kidNames.js';
import type { OwnKey } from '../keys/RemoteKey.js';
import type { PrivateKey } from '../keys/RsaKey.js';
import { type Refusal, refusal } from '../refusal.js';
import { decryptContent } from './decryptContent.js';
import { dummyBlock, rawDecrypt } from './rawDecrypt.js';
import { requireUnionPayKey } from './sign.js';

/** A JWE whose header is accepted, and the key that it names. */
export interface AcceptedJwe extends Omit<ParsedJwe, 'header' | 'isCanonical'> {
  readonly key: OwnKey;
  /** Random; takes the place of the content key when there is none. */
  readonly decoy: Buffer;
}

/** The compact form of a photo at its largest is well below. */
const MAX_LENGTH = 0x100000;

/**
 * Decrypts a JWE of `encData`. Whatever is wrong behind its header is the one same error after the same
 * work (RFC 7516 section 11.5): nobody learns from it whether a padding was right.
 *
 * @param jwe five base64url parts
 * @param keys our own private keys, chosen by `kid`
 * @returns the plaintext
 * @throws {@link TallystickError} `envelope-refused`; the rule is `header`, `key` or `decryption`
 * @throws TypeError where `keys` is not a list of private keys
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 *
 * const { member, network } = await createTestKeys();
 * const [key] = member.ring.encryption;
 * if (key === undefined) throw new Error('no key');
 * const plaintext = unionpay.decrypt(unionpay.encrypt('{}', key), network.ring.decryption);
 * console.log(plaintext.toString()); // {}
 * ```
 */
export function decrypt(jwe: string, keys: readonly PrivateKey[]): Buffer;
/**
 * Decrypts a JWE of `encData` with keys of which some stay elsewhere: a promise where the key that it names answers one.
 *
 * @param jwe five base64url parts
 * @param keys our own private keys, chosen by `kid`
 * @returns the plaintext
 * @throws {@link TallystickError} `envelope-refused`; the rule is `header`, `key` or `decryption`
 * @throws TypeError where `keys` is not a list of private keys
 */
export function decrypt(jwe: string, keys: readonly OwnKey[]): Eventually<Buffer>;
export function decrypt(jwe: string, keys: readonly OwnKey[]): Eventually<Buffer> {
  try {
    requireFit('keys', keys, ownKeys);
    const sealed = readJwe(jwe, keys);
    const { key, wrapped } = sealed;
    if (key.type === 'private') return unseal(sealed, rawDecrypt(key.key, wrapped));
    return andThen(decryptRemotely(key, wrapped), (encoded) => unseal(sealed, encoded));
  } finally {
    forgetMatch();
  }
}

/**
 * Reads a JWE and checks everything about it that needs no private key. The encrypted key that it gives is as
 * long as the modulus.
 */
export function readJwe(jwe: string, keys: readonly OwnKey[]): AcceptedJwe {
  const parsed = jwe.length > MAX_LENGTH ? undefined : parseJwe(jwe);
  if (parsed === undefined) {
    throw refused('header', 'A JWE must be five base64url parts, none of them empty.', 'jwe-form');
  }
  const { encodedHeader, header, wrapped, iv, ciphertext, tag, isCanonical } = parsed;
  const key = keyOf(header.members, keys);
  requireUnionPayKey(key);
  const size = Math.ceil(key.bits / 8);
  const isWhole =
    isCanonical &&
    wrapped.length === size &&
    iv.length === 16 &&
    tag.length === 16 &&
    ciphertext.length % 16 === 0;
  return {
    key,
    // What is not whole takes the same path, to a tag that cannot be right.
    wrapped: isWhole ? wrapped : dummyBlock(size),
    decoy: decoyKey(),
    encodedHeader,
    iv: isWhole ? iv : Buffer.alloc(16),
    ciphertext,
    tag: isWhole ? tag : randomBytes(16),
  };
}

/** Decrypts the content with what the RSA step gave: an encoded content key, right or not. */
export function unseal(jwe: AcceptedJwe, encoded: Buffer): Buffer {
  const contentKey = unpad(encoded, jwe.decoy);
  try {
    const plaintext = decryptContent(jwe, contentKey);
    if (plaintext === undefined) throw failure();
    return plaintext;
  } finally {
    contentKey.fill(0);
    encoded.fill(0);
  }
}

/**
 * Takes the padding of RFC 8017 section 7.2.2 off a content key of 32 bytes, or gives the decoy, with
 * the same reads, writes and jumps in both cases. The length of the content key is known, so the place
 * of every byte of the padding is.
 */
function unpad(encoded: Buffer, decoy: Buffer): Buffer {
  const separator = encoded.length - 33;
  let wrong = (encoded[0] as number) | ((encoded[1] as number) ^ 2) | (encoded[separator] as number);
  for (let index = 2; index < separator; index++) wrong |= (((encoded[index] as number) - 1) >>> 31) & 1;
  // All ones where anything is wrong, else zero.
  const mask = -wrong >> 31;
  const contentKey = Buffer.alloc(32);
  for (let index = 0; index < 32; index++) {
    contentKey[index] =
      ((encoded[separator + 1 + index] as number) & ~mask) | ((decoy[index] as number) & mask);
  }
  return contentKey;
}

function keyOf(header: JsonObject | undefined, keys: readonly OwnKey[]): OwnKey {
  if (header === undefined)
    throw refused('header', 'The header of a JWE must be a JSON object.', 'jwe-header');
  if (!hasJweAlgorithms(header)) {
    throw refused('header', 'A JWE must be made with RSA1_5 and A128CBC-HS256.', 'jwe-algorithm');
  }
  const extra = ['zip', 'crit'].find((name) => Object.hasOwn(header, name));
  if (extra !== undefined) throw refused('header', `A JWE must not have ${extra}.`, 'jwe-header');
  if (typeof header.kid !== 'string' || header.kid === '') {
    throw refused('header', 'A JWE must name its key by kid.', 'jwe-header');
  }
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) {
    throw refused('key', `In the JWE, ${kidIsNotIn(header.kid, 'decryption', keys)}.`, 'jwe-key');
  }
  return key;
}

function failure(): Error {
  return refused(
    'decryption',
    'The JWE cannot be decrypted; it was damaged, or made for another key.',
    'jwe-decryption',
  );
}

function refused(rule: Refusal['rule'], message: string, code: string): Error {
  return refusal({ code, rule, field: 'encData', message, reference: 'RFC 7516 section 5.2' });
}
