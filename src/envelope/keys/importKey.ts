import { createPrivateKey, createPublicKey, type JsonWebKey, KeyObject, X509Certificate } from 'node:crypto';
import { keyError } from './currentKey.js';
import type { PrivateKey, PublicKey, RsaKey } from './RsaKey.js';

/** An RSA key as a JWK (RFC 7517; RFC 7518 section 6.3); other members are of no account. */
export interface RsaJwk {
  /** `RSA`. */
  readonly kty?: string | undefined;
  /** The certificate ID. */
  readonly kid?: string | undefined;
  /** The modulus, base64url. */
  readonly n?: string | undefined;
  /** The public exponent, base64url. */
  readonly e?: string | undefined;
  /** The private exponent, base64url; of private keys alone, as all that follow. */
  readonly d?: string | undefined;
  /** The first prime factor, base64url. */
  readonly p?: string | undefined;
  /** The second prime factor, base64url. */
  readonly q?: string | undefined;
  /** The exponent of the first factor, base64url. */
  readonly dp?: string | undefined;
  /** The exponent of the second factor, base64url. */
  readonly dq?: string | undefined;
  /** The coefficient of the first factor, base64url. */
  readonly qi?: string | undefined;
  /** Any other member, which is not looked at. */
  readonly [member: string]: unknown;
}

/** PEM as text or bytes (RFC 7468), DER bytes, a JWK (RFC 7517), or what Node has imported already. */
export type KeySource = string | Uint8Array | RsaJwk | KeyObject;

/** How a key is imported. */
export interface ImportOptions {
  /** The certificate ID; else that of the JWK, else the serial number of the certificate in lower-case hex. */
  readonly kid?: string | undefined;
  /** For an encrypted private key. */
  readonly passphrase?: string | undefined;
  /** The certificate of a private key, as PEM or DER: its validity, and its serial number where nothing else names the key. */
  readonly certificate?: KeySource | undefined;
}

/** The least that any of the networks takes; what UnionPay takes is checked where it is used. */
const MINIMUM_BITS = 1024;

/**
 * Imports a public RSA key: a certificate, an SPKI or PKCS#1 key, or a JWK.
 *
 * @param source PEM, DER, a JWK or a `KeyObject`
 * @param options the certificate ID
 * @returns the key, with the validity of its certificate
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
export function importPublicKey(source: KeySource, { kid }: Pick<ImportOptions, 'kid'> = {}): PublicKey {
  const given = textOrDer(source);
  const certificate = certificateOf(given);
  const key = certificate?.publicKey ?? attempt(() => publicKeyOf(given));
  const named = kid ?? kidOf(given) ?? serialNumberOf(certificate) ?? '';
  return { type: 'public', kid: named, key, bits: bitsOf(key), validity: validityOf(certificate) };
}

/**
 * Imports a private RSA key: PKCS#8 or PKCS#1 as PEM or DER, or a JWK.
 *
 * @param source PEM, DER, a JWK or a `KeyObject`
 * @param options certificate ID, passphrase and certificate
 * @returns the key, with the validity of its certificate
 * @throws {@link TallystickError} `key-invalid` where it cannot be read, is no RSA key, is shorter than 1024 bits, or
 * does not belong to its certificate
 * @example
 * ```ts
 * import { createTestKeys, importPrivateKey } from 'tallystick/envelope';
 *
 * const { signing } = (await createTestKeys()).member;
 * const key = importPrivateKey(signing.privateKey, { certificate: signing.certificate });
 * console.log(key.kid === signing.kid, key.validity !== undefined); // true true
 * ```
 */
export function importPrivateKey(
  source: KeySource,
  { kid, passphrase, certificate }: ImportOptions = {},
): PrivateKey {
  const given = textOrDer(source);
  const key = attempt(() => privateKeyOf(given, passphrase), passphrase !== undefined);
  const bits = bitsOf(key);
  const issued = certificate === undefined ? undefined : requireCertificate(textOrDer(certificate));
  if (issued !== undefined && !issued.checkPrivateKey(key)) {
    throw keyError(
      'The private key and the certificate do not belong together; give the two halves of one key.',
    );
  }
  const named = kid ?? kidOf(given) ?? serialNumberOf(issued) ?? '';
  return { type: 'private', kid: named, key, bits, validity: validityOf(issued) };
}

/** The first byte of DER: keys and certificates are sequences. */
const SEQUENCE = 0x30;

/** Bytes that cannot be DER are the text of a PEM file. */
function textOrDer(source: KeySource): KeySource {
  return source instanceof Uint8Array && source[0] !== SEQUENCE
    ? Buffer.from(source).toString('latin1')
    : source;
}

function requireCertificate(source: KeySource): X509Certificate {
  const certificate = certificateOf(source);
  if (certificate === undefined) {
    throw keyError('The certificate cannot be read: expected an X.509 certificate as PEM or DER.');
  }
  return certificate;
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

function validityOf(certificate: X509Certificate | undefined): RsaKey['validity'] {
  return certificate && { from: Date.parse(certificate.validFrom), to: Date.parse(certificate.validTo) };
}

function serialNumberOf(certificate: X509Certificate | undefined): string | undefined {
  return certificate?.serialNumber.toLowerCase();
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
    : createPublicKey({ key: source as JsonWebKey, format: 'jwk' });
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
    : createPrivateKey({ key: source as JsonWebKey, format: 'jwk' });
}

/** The fault of the first is told: the second is the rare one. */
function eitherOf<Value>(one: () => Value, other: () => Value): Value {
  try {
    return one();
  } catch (error) {
    try {
      return other();
    } catch {
      throw error;
    }
  }
}

function attempt(read: () => KeyObject, hasPassphrase = false): KeyObject {
  try {
    return read();
  } catch (error) {
    throw unreadable(error, hasPassphrase);
  }
}

/** How the engine says that a passphrase is missing, for DER and for PEM. */
const MISSING_PASSPHRASE = ['ERR_MISSING_PASSPHRASE', 'ERR_OSSL_CRYPTO_INTERRUPTED_OR_CANCELLED'];

/** The engine's own message may quote the file, so none of it is told. With a wrong passphrase it may be any. */
function unreadable(error: unknown, hasPassphrase = false): Error {
  const { code = '' } = error as { code?: string };
  const hint = hasPassphrase || MISSING_PASSPHRASE.includes(code) ? '; check the passphrase' : '';
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
