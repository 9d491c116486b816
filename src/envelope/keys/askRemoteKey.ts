import { createHash } from 'node:crypto';
import { andThen, type Eventually } from '../andThen.js';
import { isRsaSignature } from '../isRsaSignature.js';
import { keyError } from './currentKey.js';
import type { KeyWrapping, RemoteAnswer, RemoteKey, SignatureHash } from './RemoteKey.js';

const HASHES: Readonly<Record<SignatureHash, string>> = { 'SHA-256': 'sha256', MD5: 'md5' };

/** Of content keys of both networks. */
const CONTENT_KEY_LENGTH = 32;

/**
 * Has bytes signed, and checks the signature, so that a wrong one is not sent.
 *
 * @throws {@link TallystickError} `key-invalid`, the same whatever went wrong
 */
export function signRemotely(key: RemoteKey, hash: SignatureHash, bytes: Uint8Array): Eventually<Buffer> {
  const { signDigest, signBytes } = key.functions;
  if (signDigest === undefined && signBytes === undefined) {
    throw keyError('The remote key has no function that signs; give signDigest or signBytes.');
  }
  const ask = () =>
    signDigest === undefined
      ? (signBytes as NonNullable<typeof signBytes>)(bytes, hash)
      : signDigest(createHash(HASHES[hash]).update(bytes).digest(), hash);
  return andThen(answerOf(key, ask), (signature) => {
    if (signature !== undefined && isRsaSignature(HASHES[hash], bytes, key.key, signature)) return signature;
    if (signature !== undefined) tell(key, new Error('the signature does not hold under the public key'));
    throw keyError(
      'The remote key gave no signature that its public key verifies; onFault receives the reason.',
    );
  });
}

/**
 * Has a block decrypted without padding.
 *
 * @returns zeros in place of what the device does not give, so that everything goes on to the same failure
 */
export function decryptRemotely(key: RemoteKey, wrapped: Buffer): Eventually<Buffer> {
  const { decryptRaw } = key.functions;
  if (decryptRaw === undefined)
    return andThen(unwrapRemotely(key, wrapped, 'RSA1_5'), blockOf(wrapped.length));
  return andThen(
    answerOf(key, () => decryptRaw(wrapped)),
    (encoded) => (encoded?.length === wrapped.length ? encoded : Buffer.alloc(wrapped.length)),
  );
}

/** The block of RSA1_5 that a content key stood in, so that what follows is the same for every key. */
function blockOf(size: number): (contentKey: Buffer | undefined) => Buffer {
  return (contentKey) => {
    const block = Buffer.alloc(size, 0xff);
    if (contentKey === undefined) return block.fill(0);
    block[0] = 0;
    block[1] = 2;
    block[size - CONTENT_KEY_LENGTH - 1] = 0;
    contentKey.copy(block, size - CONTENT_KEY_LENGTH);
    contentKey.fill(0);
    return block;
  };
}

/**
 * Has a content key unwrapped.
 *
 * @returns undefined in place of a wrong answer, whatever went wrong
 * @throws {@link TallystickError} `key-invalid` where the key has no function for it
 */
export function unwrapRemotely(
  key: RemoteKey,
  wrapped: Buffer,
  wrapping: KeyWrapping,
): Eventually<Buffer | undefined> {
  const { decrypt } = key.functions;
  if (decrypt === undefined) {
    const names = wrapping === 'RSA1_5' ? 'decryptRaw or decrypt' : 'decrypt';
    throw keyError(`The remote key has no function that decrypts ${wrapping}; give ${names}.`);
  }
  return andThen(
    answerOf(key, () => decrypt(wrapped, wrapping)),
    (contentKey) => (contentKey?.length === CONTENT_KEY_LENGTH ? contentKey : undefined),
  );
}

/** What a function gives, as bytes of our own; undefined where it throws, or gives something else. */
function answerOf(key: RemoteKey, ask: () => RemoteAnswer): Eventually<Buffer | undefined> {
  const failed = (fault: unknown) => {
    tell(key, fault);
    return undefined;
  };
  const taken = (answer: unknown) =>
    answer instanceof Uint8Array
      ? Buffer.from(answer)
      : failed(new TypeError('a function of a remote key must give bytes'));
  try {
    const answer: unknown = ask();
    return isPromiseLike(answer) ? Promise.resolve(answer).then(taken, failed) : taken(answer);
  } catch (fault) {
    return failed(fault);
  }
}

function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';
}

/** The listener may fail as well, which changes nothing. */
function tell({ functions }: RemoteKey, fault: unknown): void {
  try {
    functions.onFault?.(fault);
  } catch {
    // A log that fails does not concern the message.
  }
}
