import { createPrivateKey, createPublicKey, type JsonWebKey, KeyObject, X509Certificate } from 'node:crypto';
import { TallystickError } from '../../codec/TallystickError.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { boolean, rule, text } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { keyError } from './currentKey.js';
import { type KeyForm, type KeyMaterial, MAX_KEY_BYTES, materialsOf, tooLarge } from './KeyMaterial.js';
import type { PrivateKey, PublicKey, RsaKey } from './RsaKey.js';
import { requireBoundedDerivation } from './requireBoundedDerivation.js';
import { requireSoundKey } from './requireSoundKey.js';

/** An RSA key as a JWK (RFC 7517; RFC 7518 section 6.3); other members are not looked at. */
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
  /**
   * UnionPay takes keys with the public exponent 65537 alone. Give true to use this one for UnionPay with another: odd,
   * 3 or more.
   */
  readonly anyExponent?: boolean | undefined;
}

const checkedPublic = optionsChecker<Pick<ImportOptions, 'kid' | 'anyExponent'>>({
  kid: text,
  anyExponent: boolean,
});
const checkedPrivate = optionsChecker<ImportOptions>({
  kid: text,
  passphrase: text,
  certificate: rule(
    'a certificate as PEM or DER',
    (value) => typeof value === 'string' || value instanceof Uint8Array,
  ),
  anyExponent: boolean,
});

/**
 * Imports a public RSA key: a certificate, an SPKI or PKCS#1 key, or a JWK.
 *
 * @param source PEM, DER, a JWK or a `KeyObject`
 * @param options the certificate ID, and whether UnionPay's exponent is demanded
 * @returns the key, with the validity of its certificate
 * @throws {@link TallystickError} `key-invalid` where it is larger than 1 MiB, cannot be read, is no RSA key, its modulus
 * is even or has fewer than 1024 or more than 16,384 bits, or its exponent is even, below 3 or longer than 64 bits
 * @throws TypeError where the source is neither text, bytes nor an object, or for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createTestKeys, importPublicKey } from 'tallystick/envelope';
 *
 * const { member } = await createTestKeys();
 * const key = importPublicKey(member.signing.certificate, { kid: 'my-certificate-id' });
 * console.log(key.bits, key.validity);
 * ```
 */
export function importPublicKey(
  source: KeySource,
  options?: Pick<ImportOptions, 'kid' | 'anyExponent'>,
): PublicKey {
  try {
    const { kid, anyExponent } = checkedPublic(options);
    const given = givenIn(source);
    const issued = Array.isArray(given) ? certificateIn(given) : undefined;
    const key = attempt(() => issued?.publicKey ?? publicKeyOf(given));
    return {
      type: 'public',
      kid: kid ?? kidOf(source) ?? serialNumberOf(issued) ?? '',
      key,
      bits: requireSoundKey(key),
      validity: validityOf(issued),
      ...(anyExponent === true && { anyExponent }),
    };
  } finally {
    forgetMatch();
  }
}

/**
 * Imports a private RSA key: PKCS#8 or PKCS#1 as PEM or DER, or a JWK.
 *
 * @param source PEM, DER, a JWK or a `KeyObject`
 * @param options certificate ID, passphrase and certificate, and whether UnionPay's exponent is demanded
 * @returns the key, with the validity of its certificate
 * @throws {@link TallystickError} `key-invalid` as {@link importPublicKey}; also where its parts do not belong to one key,
 * its passphrase takes more than 10 million iterations, or it does not belong to its certificate
 * @throws TypeError where the source is neither text, bytes nor an object, or for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createTestKeys, importPrivateKey } from 'tallystick/envelope';
 *
 * const { signing } = (await createTestKeys()).member;
 * const key = importPrivateKey(signing.privateKey, { certificate: signing.certificate });
 * console.log(key.kid === signing.kid, key.validity !== undefined); // true true
 * ```
 */
export function importPrivateKey(source: KeySource, options?: ImportOptions): PrivateKey {
  try {
    const { kid, passphrase, certificate, anyExponent } = checkedPrivate(options);
    const given = givenIn(source);
    const isEncrypted = Array.isArray(given) && privateIn(given)?.form.startsWith('encrypted') === true;
    const key = attempt(() => privateKeyOf(given, passphrase), isEncrypted ? '; check the passphrase' : '');
    const bits = requireSoundKey(key);
    const issued = certificate === undefined ? undefined : requireCertificate(certificate);
    if (issued !== undefined && !attempt(() => issued.checkPrivateKey(key))) {
      throw keyError(
        'The private key and the certificate do not belong together; give the two halves of one key.',
      );
    }
    return {
      type: 'private',
      kid: kid ?? kidOf(source) ?? serialNumberOf(issued) ?? '',
      key,
      bits,
      validity: validityOf(issued),
      ...(anyExponent === true && { anyExponent }),
    };
  } finally {
    forgetMatch();
  }
}

/** What a source holds: materials of text and bytes, what needs no reading as it is. */
type Given = readonly KeyMaterial[] | RsaJwk | KeyObject;

function givenIn(source: KeySource): Given {
  if (typeof source === 'string' || source instanceof Uint8Array) return materialsOf(source);
  if (typeof source !== 'object' || source === null) {
    throw new TypeError('A key must be PEM, DER, a JWK or a KeyObject');
  }
  if (source instanceof KeyObject) return source;
  if (Object.values(source).some((member) => typeof member === 'string' && member.length > MAX_KEY_BYTES)) {
    throw tooLarge();
  }
  return source;
}

function requireCertificate(source: KeySource): X509Certificate {
  const given = givenIn(source);
  const certificate = Array.isArray(given) ? certificateIn(given) : undefined;
  if (certificate !== undefined) return certificate;
  throw keyError('The certificate cannot be read: expected an X.509 certificate as PEM or DER.');
}

function certificateIn(materials: readonly KeyMaterial[]): X509Certificate | undefined {
  const found = materials.find(({ form }) => form === 'certificate');
  return found && attempt(() => new X509Certificate(found.bytes));
}

function validityOf(certificate: X509Certificate | undefined): RsaKey['validity'] {
  if (certificate === undefined) return undefined;
  const validity = { from: Date.parse(certificate.validFrom), to: Date.parse(certificate.validTo) };
  if (!Number.isNaN(validity.from) && !Number.isNaN(validity.to)) return validity;
  throw keyError('The certificate does not say from when to when it is valid; have a new one issued.');
}

function serialNumberOf(certificate: X509Certificate | undefined): string | undefined {
  return certificate?.serialNumber.toLowerCase();
}

/** The type by which the engine knows the DER of a form. */
const PUBLIC_TYPES: Partial<Record<KeyForm, 'spki' | 'pkcs1'>> = { spki: 'spki', 'pkcs1-public': 'pkcs1' };
const PRIVATE_TYPES: Partial<Record<KeyForm, 'pkcs8' | 'pkcs1' | 'sec1'>> = {
  pkcs8: 'pkcs8',
  'encrypted-pkcs8': 'pkcs8',
  'pkcs1-private': 'pkcs1',
  sec1: 'sec1',
};

function publicKeyOf(given: Given): KeyObject {
  if (given instanceof KeyObject) return given.type === 'public' ? given : createPublicKey(given);
  if (!isList(given)) return createPublicKey({ key: given as JsonWebKey, format: 'jwk' });
  const found = given.find(({ form }) => PUBLIC_TYPES[form] !== undefined);
  // The public half of a private key, where it needs no passphrase.
  if (found === undefined) return createPublicKey(privateKeyOf(given, undefined));
  return createPublicKey({ key: found.bytes, format: 'der', type: PUBLIC_TYPES[found.form] as 'spki' });
}

function privateKeyOf(given: Given, passphrase: string | undefined): KeyObject {
  if (given instanceof KeyObject) {
    if (given.type !== 'private') throw new RangeError('not a private key');
    return given;
  }
  if (!isList(given)) return createPrivateKey({ key: given as JsonWebKey, format: 'jwk' });
  const found = privateIn(given);
  if (found === undefined) throw new RangeError('no private key');
  const { form, bytes } = found;
  const protection = passphrase !== undefined && { passphrase };
  if (form === 'encrypted-pem') return createPrivateKey({ key: bytes, format: 'pem', ...protection });
  if (form === 'encrypted-pkcs8') requireBoundedDerivation(bytes);
  return createPrivateKey({
    key: bytes,
    format: 'der',
    type: PRIVATE_TYPES[form] as 'pkcs8',
    ...protection,
  });
}

function privateIn(materials: readonly KeyMaterial[]): KeyMaterial | undefined {
  return materials.find(({ form }) => form === 'encrypted-pem' || PRIVATE_TYPES[form] !== undefined);
}

function isList(given: Given): given is readonly KeyMaterial[] {
  return Array.isArray(given);
}

/** The engine's own message may quote the file, so none of it is told. With a wrong passphrase it may be any. */
function attempt<Value>(read: () => Value, hint = ''): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof TallystickError) throw error;
    throw keyError(`The key cannot be read: expected PEM, DER or a JWK of RSA${hint}.`);
  }
}

function kidOf(source: KeySource): string | undefined {
  const kid = typeof source === 'object' && 'kid' in source ? source.kid : undefined;
  return typeof kid === 'string' ? kid : undefined;
}
