import type { PrivateKey, RsaKey } from './RsaKey.js';

/** The hashes under signatures of the networks: SHA-256, and MD5 for the sign type `RSA` of LianLian. */
export type SignatureHash = 'SHA-256' | 'MD5';

/** How a content key is wrapped: `RSA1_5` by UnionPay, `RSA-OAEP` (with SHA-1) by LianLian. */
export type KeyWrapping = 'RSA1_5' | 'RSA-OAEP';

/** What a function of a key answers, at once or later. */
export type RemoteAnswer = Uint8Array | PromiseLike<Uint8Array>;

/**
 * The functions of a private key that stays in an HSM, in a KMS or in another process. Give those that the device
 * has: one of the two that sign, and one of the two that decrypt; a key with one use needs only the one for it.
 */
export interface RemoteKeyFunctions {
  /**
   * Signs a digest with the padding of PKCS#1 v1.5 (RFC 8017 section 8.2), such as a KMS does. A device that takes a
   * `DigestInfo`, as the mechanism `CKM_RSA_PKCS` of PKCS#11, needs the prefix of the hash before it.
   *
   * @param digest 32 bytes of SHA-256, 16 of MD5
   * @param hash by which it was made
   * @returns the signature, as long as the modulus
   */
  readonly signDigest?: ((digest: Uint8Array, hash: SignatureHash) => RemoteAnswer) | undefined;
  /**
   * Signs bytes, which the device digests itself, as the mechanism `CKM_SHA256_RSA_PKCS` of PKCS#11 does.
   *
   * @param bytes what is signed
   * @param hash by which it is digested
   * @returns the signature, as long as the modulus
   */
  readonly signBytes?: ((bytes: Uint8Array, hash: SignatureHash) => RemoteAnswer) | undefined;
  /**
   * Decrypts a wrapped content key and takes the padding off. Where the padding is wrong it may throw or return
   * anything: neither reaches the sender.
   *
   * @param wrapped as long as the modulus
   * @param wrapping which padding it has
   * @returns the content key of 32 bytes
   */
  readonly decrypt?: ((wrapped: Uint8Array, wrapping: KeyWrapping) => RemoteAnswer) | undefined;
  /**
   * Decrypts without padding, as the mechanism `CKM_RSA_X_509` of PKCS#11 does. For `RSA1_5` it goes before
   * `decrypt`, because the padding is then removed here, in constant time whether it is right or not.
   *
   * @param wrapped as long as the modulus
   * @returns the encoded block, as long as the modulus
   */
  readonly decryptRaw?: ((wrapped: Uint8Array) => RemoteAnswer) | undefined;
  /**
   * Receives what a function threw, or that its answer is not one, for your log: the error of the call is always the
   * same.
   *
   * @param fault what was thrown, or an error that says what is wrong with the answer
   */
  readonly onFault?: ((fault: unknown) => void) | undefined;
}

/** A private key that stays elsewhere: its public half is here, and functions that use the other. */
export interface RemoteKey extends RsaKey {
  /** Tells it from a private key in memory. */
  readonly type: 'remote';
  /** What can be asked of it. */
  readonly functions: RemoteKeyFunctions;
}

/** A private key of our own: in memory, or elsewhere. */
export type OwnKey = PrivateKey | RemoteKey;

/** Whether a key can be used at once and for everything. */
export function isInMemory(key: OwnKey): key is PrivateKey {
  return key.type === 'private';
}
