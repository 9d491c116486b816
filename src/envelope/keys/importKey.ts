import { createPrivateKey, createPublicKey, type JsonWebKey, KeyObject, X509Certificate } from 'node:crypto';
import { keyError } from './currentKey.js';
import type { PrivateKey, PublicKey } from './RsaKey.js';

/** PEM text, DER bytes, a JWK (RFC 7517), or what Node has imported already. */
export type KeySource = string | Uint8Array | JsonWebKey | KeyObject;

/** How a key is imported. */
export interface ImportOptions {
  /** The certificate ID; else that of the JWK, else the serial number of the certificate in lower-case hex. */
  readonly kid?: string | undefined;
  /** For an encrypted private key. */
  readonly passphrase?: string | undefined;
}

/** The least that any of the networks takes; what UnionPay takes is checked where it is used. */
const MINIMUM_BITS = 1024;

/**
 * Imports a public RSA key: a certificate, an SPKI or PKCS#1 key, or a JWK.
 *
 * @throws {@link TallystickError} `key-invalid` where it cannot be read, is no RSA key, or is shorter than 1024 bits
 * @example
 * ```ts
 * import { createTestKeys, importPublicKey } from 'tallystick/envelope';
 *
 * const { member } = await createTestKeys();
 * const key = importPublicKey(member.signing.certificate, { kid: 'my-certificate-id' });
 * console.log(key.bits, key.validity);
 * ```
 */
export function importPublicKey(source: KeySource, { kid }: ImportOptions = {}): PublicKey {
  const certificate = certificateOf(source);
  const key = certificate?.publicKey ?? attempt(() => publicKeyOf(source));
  const validity = certificate && {
    from: Date.parse(certificate.validFrom),
    to: Date.parse(certificate.validTo),
  };
  const named = kid ?? kidOf(source) ?? certificate?.serialNumber.toLowerCase() ?? '';
  return { type: 'public', kid: named, key, bits: bitsOf(key), validity };
}

/**
 * Imports a private RSA key: PKCS#8 or PKCS#1 as PEM or DER, or a JWK.
 *
 * @throws {@link TallystickError} `key-invalid` where it cannot be read, is no RSA key, or is shorter than 1024 bits
 */
export function importPrivateKey(source: KeySource, { kid, passphrase }: ImportOptions = {}): PrivateKey {
  const key = attempt(() => privateKeyOf(source, passphrase));
  return { type: 'private', kid: kid ?? kidOf(source) ?? '', key, bits: bitsOf(key) };
}

function certificateOf(source: KeySource): X509Certificate | undefined {
  if (typeof source === 'string' && !source.includes('-----BEGIN CERTIFICATE-----')) return undefined;
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) return undefined;
  try {
    return new X509Certificate(source);
  } catch (error) {
    if (typeof source === 'string') throw unreadable(error);
    return undefined;
  }
}

function publicKeyOf(source: KeySource): KeyObject {
  if (source instanceof KeyObject) return source.type === 'public' ? source : createPublicKey(source);
  if (source instanceof Uint8Array) {
    const der = { key: Buffer.from(source), format: 'der' } as const;
    return eitherOf(
      () => createPublicKey({ ...der, type: 'spki' }),
      () => createPublicKey({ ...der, type: 'pkcs1' }),
    );
  }
  return typeof source === 'string'
    ? createPublicKey(source)
    : createPublicKey({ key: source, format: 'jwk' });
}

function privateKeyOf(source: KeySource, passphrase: string | undefined): KeyObject {
  if (source instanceof KeyObject) {
    if (source.type !== 'private') throw new TypeError('not a private key');
    return source;
  }
  if (source instanceof Uint8Array) {
    const der = { key: Buffer.from(source), format: 'der', passphrase } as const;
    return eitherOf(
      () => createPrivateKey({ ...der, type: 'pkcs8' }),
      () => createPrivateKey({ ...der, type: 'pkcs1' }),
    );
  }
  return typeof source === 'string'
    ? createPrivateKey({ key: source, ...(passphrase !== undefined && { passphrase }) })
    : createPrivateKey({ key: source, format: 'jwk' });
}

function eitherOf<Value>(one: () => Value, other: () => Value): Value {
  try {
    return one();
  } catch {
    return other();
  }
}

function attempt(read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch (error) {
    throw unreadable(error);
  }
}

/** The engine's own message may quote the file, so only its code is told. */
function unreadable(error: unknown): Error {
  const { code } = error as { code?: string };
  const hint =
    code === 'ERR_MISSING_PASSPHRASE' || code === 'ERR_OSSL_BAD_DECRYPT' ? '; check the passphrase' : '';
  return keyError(`The key cannot be read: expected PEM, DER or a JWK of RSA${hint}.`);
}

function kidOf(source: KeySource): string | undefined {
  const kid = typeof source === 'object' && 'kid' in source ? source.kid : undefined;
  return typeof kid === 'string' ? kid : undefined;
}

function bitsOf(key: KeyObject): number {
  const bits = key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : 0;
  if (bits === 0) throw keyError('The key must be an RSA key.');
  if (bits < MINIMUM_BITS) throw keyError(`The key must have at least ${MINIMUM_BITS} bits, not ${bits}.`);
  return bits;
}
