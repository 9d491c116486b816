import { privateDecrypt, timingSafeEqual } from 'node:crypto';
import { requireFit } from '../../options/optionsChecker.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { type ParsedPayload, parsePayload } from '../../wire/lianlian/parsePayload.js';
import { andThen, type Eventually } from '../andThen.js';
import { decoyKey } from '../decoyKey.js';
import { unwrapRemotely } from '../keys/askRemoteKey.js';
import { ownKeys } from '../keys/keyRules.js';
import type { OwnKey, RemoteKey } from '../keys/RemoteKey.js';
import type { PrivateKey } from '../keys/RsaKey.js';
import { type Refusal, refusal } from '../refusal.js';
import { dummyBlock, rawDecrypt } from '../unionpay/rawDecrypt.js';
import { OAEP } from './encryptPayload.js';
import { applyKeystream, PAYLOAD_KEY_LENGTH, payloadMac } from './payloadCipher.js';
import { requireLianLianKey } from './sign.js';

/** A longer text is not looked at; a message in it has some 780,000 bytes at most. */
const MAX_LENGTH = 0x100000;

/**
 * Decrypts a `pay_load`. The MAC is compared first, in constant time, over the text as it was sent. Whatever is wrong
 * behind the form is the one same error after the same work: nobody learns from it whether a padding or the MAC was
 * right. Line breaks inside the parts are accepted.
 *
 * The two keys of a `pay_load` are not tied to each other: anyone who has seen one can change bits of its text under a new MAC
 * key. The result is only somebody's text until the `sign` inside is verified, and before that nobody may learn
 * whether it was JSON. {@link open} keeps to that; use this where you do the same.
 *
 * @param payload six parts with `$` between them
 * @param keys our own private keys; a `pay_load` names none, so that each is tried
 * @returns the plaintext
 * @throws {@link TallystickError} `envelope-refused`; the rule is `header`, `key` or `decryption`
 * @throws {@link TallystickError} `key-invalid` where a key has fewer than 1024 or more than 4096 bits
 * @throws TypeError where `keys` is not a list of private keys
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 *
 * const { member, network } = await createTestKeys();
 * const [key] = member.ring.encryption;
 * if (key === undefined) throw new Error('no key');
 * const plaintext = lianlian.decryptPayload(lianlian.encryptPayload('{}', key), network.ring.decryption);
 * console.log(plaintext.toString()); // {}
 * ```
 */
export function decryptPayload(payload: string, keys: readonly PrivateKey[]): Buffer;
/**
 * Decrypts a `pay_load` with keys of which some stay elsewhere: a promise where one of them answers one.
 *
 * @param payload the text of the member
 * @param keys our own private keys, tried one after the other
 * @returns the plaintext
 * @throws {@link TallystickError} `envelope-refused`; the rule is `header`, `key` or `decryption`
 * @throws TypeError where `keys` is not a list of private keys
 */
export function decryptPayload(payload: string, keys: readonly OwnKey[]): Eventually<Buffer>;
export function decryptPayload(payload: string, keys: readonly OwnKey[]): Eventually<Buffer> {
  try {
    requireFit('keys', keys, ownKeys);
    return andThen(plaintextOf(payload, keys), (plaintext) => {
      if (plaintext === undefined) throw payloadFailure();
      return plaintext;
    });
  } finally {
    forgetMatch();
  }
}

/**
 * As {@link decryptPayload}.
 *
 * @returns undefined where anything behind the form is wrong
 */
export function plaintextOf(payload: unknown, keys: readonly PrivateKey[]): Buffer | undefined;
export function plaintextOf(payload: unknown, keys: readonly OwnKey[]): Eventually<Buffer | undefined>;
export function plaintextOf(payload: unknown, keys: readonly OwnKey[]): Eventually<Buffer | undefined> {
  const parsed = readPayload(payload);
  if (keys.length === 0) {
    throw refused('key', 'The key ring has no key that decrypts; add the private key.', 'payload-key');
  }
  for (const key of keys) requireLianLianKey(key);
  return decryptWithOne(parsed, keys);
}

/** With the first key that does it; the next one is asked when the one before it has answered. */
function decryptWithOne(parsed: ParsedPayload, keys: readonly OwnKey[]): Eventually<Buffer | undefined> {
  const [key, ...others] = keys;
  if (key === undefined) return undefined;
  return andThen(decryptWith(parsed, key), (plaintext) => plaintext ?? decryptWithOne(parsed, others));
}

/** What is said of everything that is wrong behind the form of a `pay_load`. */
export function payloadFailure(): Error {
  return refused(
    'decryption',
    'The pay_load cannot be opened: it was damaged, made for another key, or holds no message that its sender signed.',
    'payload-decryption',
  );
}

/** A `pay_load` in its form, which needs no key. */
function readPayload(text: unknown): ParsedPayload {
  const parsed = typeof text === 'string' && text.length <= MAX_LENGTH ? parsePayload(text) : undefined;
  if (parsed?.isRight) return parsed;
  throw refused(
    'header',
    'A pay_load must be lianpay1_0_1, two keys, a nonce of 8 bytes, the ciphertext and a MAC of 32 bytes, each in Base64, with $ between them.',
    'payload-form',
  );
}

/** The plaintext; undefined where anything is wrong, whatever it is, after the same steps. */
function decryptWith(parsed: ParsedPayload, key: OwnKey): Eventually<Buffer | undefined> {
  if (key.type === 'private') {
    const macKey = unwrap(key, parsed.wrappedMacKey);
    return plaintextUnder(parsed, macKey, unwrap(key, parsed.wrappedContentKey));
  }
  return andThen(unwrapElsewhere(key, parsed.wrappedMacKey), (macKey) =>
    andThen(unwrapElsewhere(key, parsed.wrappedContentKey), (contentKey) =>
      plaintextUnder(parsed, macKey, contentKey),
    ),
  );
}

function plaintextUnder(parsed: ParsedPayload, macKey: Unwrapped, contentKey: Unwrapped): Buffer | undefined {
  const isAuthentic = timingSafeEqual(payloadMac(macKey.secret, parsed.authenticated), parsed.mac);
  const plaintext = applyKeystream(contentKey.secret, parsed.nonce, parsed.ciphertext);
  macKey.secret.fill(0);
  contentKey.secret.fill(0);
  if (isAuthentic && macKey.isRight && contentKey.isRight) return plaintext;
  plaintext.fill(0);
  return undefined;
}

/** A key of a `pay_load`, or a random one in its place. */
interface Unwrapped {
  readonly secret: Buffer;
  readonly isRight: boolean;
}

function unwrap({ key, bits }: PrivateKey, wrapped: Buffer): Unwrapped {
  const decoy = decoyKey();
  const size = Math.ceil(bits / 8);
  const isWhole = wrapped.length === size;
  try {
    const secret = privateDecrypt({ key, ...OAEP }, isWhole ? wrapped : dummyBlock(size));
    if (isWhole && secret.length === PAYLOAD_KEY_LENGTH) {
      decoy.fill(0);
      return { secret, isRight: true };
    }
  } catch (error) {
    // A number that is not below the modulus is refused before any work.
    if ((error as NodeJS.ErrnoException).code === TOO_LARGE) rawDecrypt(key, dummyBlock(size));
  }
  return { secret: decoy, isRight: false };
}

/** What is not as long as the modulus is not shown to a device, which another block is. */
function unwrapElsewhere(key: RemoteKey, wrapped: Buffer): Eventually<Unwrapped> {
  const size = Math.ceil(key.bits / 8);
  const isWhole = wrapped.length === size;
  const asked = unwrapRemotely(key, isWhole ? wrapped : dummyBlock(size), 'RSA-OAEP');
  return andThen(asked, (secret) =>
    isWhole && secret !== undefined ? { secret, isRight: true } : { secret: decoyKey(), isRight: false },
  );
}

const TOO_LARGE = 'ERR_OSSL_RSA_DATA_TOO_LARGE_FOR_MODULUS';

function refused(rule: Refusal['rule'], message: string, code: string): Error {
  return refusal({
    code,
    rule,
    path: '/pay_load',
    field: 'pay_load',
    message,
    reference: 'LianLian pay_load',
  });
}
