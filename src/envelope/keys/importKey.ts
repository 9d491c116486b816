import { createPrivateKey, createPublicKey, type JsonWebKey, KeyObject, X509Certificate } from 'node:crypto';
import { TallystickError } from '../../codec/TallystickError.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { boolean, rule, text } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { factsOf, validityOf } from './CertificateFacts.js';
import { keyError } from './currentKey.js';
import { FOREIGN_FORMS } from './foreignForms.js';
import { type KeyForm, type KeyMaterial, type KeyMaterials, materialsOf, tooLarge } from './KeyMaterial.js';
import { MAX_KEY_BYTES } from './MAX_KEY_BYTES.js';
import { openPrivateKey } from './openPrivateKey.js';
import type { PrivateKey, PublicKey, RsaKey } from './RsaKey.js';
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

/**
 * PEM as text or bytes (RFC 7468), also on one line or as mails and source code pass it on; Base64 of DER without
 * header; DER bytes; a JWK (RFC 7517) or the XML of .NET; or what Node has imported already.
 */
export type KeySource = string | Uint8Array | RsaJwk | KeyObject;

/** How a key is imported. */
export interface ImportOptions {
  /** The certificate ID that the network assigned; else that of the JWK. Empty where the network assigns none. */
  readonly kid?: string | undefined;
  /** For an encrypted private key. */
  readonly passphrase?: string | undefined;
  /** The certificate of a private key, as PEM or DER, for its validity; else the one in the same file. */
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
 * @throws {@link TallystickError} `key-invalid` where it is larger than 1 MiB, cannot be read, is not an RSA key, its modulus
 * is even, was made by a faulty chip (ROCA) or has fewer than 1024 or more than 16,384 bits, or its exponent is even, below 3 or longer than 64 bits
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
    const issued = isList(given) ? leafIn(given) : undefined;
    const key = attempt(() => issued?.publicKey ?? publicKeyOf(given));
    const bits = requireSoundKey(key);
    return {
      type: 'public',
      key,
      bits,
      ...namesOf(given, kid),
      ...factsIn(issued),
      ...exponentOf(anyExponent),
    };
  } finally {
    forgetMatch();
  }
}

/**
 * Imports a private RSA key: PKCS#8 or PKCS#1 as PEM or DER, encrypted or not, or a JWK.
 *
 * @param source PEM, DER, a JWK or a `KeyObject`
 * @param options certificate ID, passphrase and certificate, and whether UnionPay's exponent is demanded
 * @returns the key, with the validity of its certificate
 * @throws {@link TallystickError} `key-invalid` as {@link importPublicKey}; also where its parts do not belong to one key,
 * its passphrase is missing, wrong or takes more than 10 million iterations, or it does not belong to its certificate
 * @throws TypeError where the source is neither text, bytes nor an object, or for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createTestKeys, importPrivateKey } from 'tallystick/envelope';
 *
 * const { signing } = (await createTestKeys()).member;
 * const key = importPrivateKey(signing.privateKey, { kid: '4000000001', certificate: signing.certificate });
 * console.log(key.kid, key.validity !== undefined); // 4000000001 true
 * ```
 */
export function importPrivateKey(source: KeySource, options?: ImportOptions): PrivateKey {
  try {
    const { kid, passphrase, certificate, anyExponent } = checkedPrivate(options);
    const given = givenIn(source);
    const key = attempt(() => privateKeyOf(given, passphrase));
    const bits = requireSoundKey(key);
    const issued = certificate === undefined ? ownIn(given, key) : requireCertificate(certificate, key);
    return {
      type: 'private',
      key,
      bits,
      ...namesOf(given, kid),
      ...factsIn(issued),
      ...exponentOf(anyExponent),
    };
  } finally {
    forgetMatch();
  }
}

const LONGEST_NAME = 260;
/** No form of a key has a dot and one of these at its end, or begins with the directory. */
const FILE_NAME = /^\.{1,2}[/\\]|^[^\n{<]*\.(?:pem|cer|crt|der|key|p12|pfx|p7b|jwk|json|txt|jks)$/i;

/** What a source holds: materials of text and bytes, what needs no reading as it is. */
type Given = KeyMaterials | RsaJwk | KeyObject;

function givenIn(source: KeySource): Given {
  if (typeof source === 'string' && source.length < LONGEST_NAME && FILE_NAME.test(source)) {
    throw keyError(
      'The key cannot be read: this looks like a file name; give the content of the file, as readFile of node:fs/promises gives it.',
    );
  }
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

function isList(given: Given): given is KeyMaterials {
  return 'found' in given && Array.isArray(given.found);
}

/** The name of the key; where the caller gives none, a number that happens to be there is not taken for it. */
function namesOf(given: Given, kid: string | undefined): Pick<RsaKey, 'kid' | 'isUnnamed'> {
  const own = isList(given) ? given.found.find((material) => material.kid !== undefined) : given;
  const named = kid ?? (own !== undefined && 'kid' in own ? own.kid : undefined);
  return typeof named === 'string' ? { kid: named } : { kid: '', isUnnamed: true };
}

function factsIn(certificate: X509Certificate | undefined): Pick<RsaKey, 'validity' | 'certificate'> {
  return certificate === undefined
    ? {}
    : { validity: validityOf(certificate), certificate: attempt(() => factsOf(certificate)) };
}

function exponentOf(anyExponent: boolean | undefined): Pick<RsaKey, 'anyExponent'> {
  return anyExponent === true ? { anyExponent } : {};
}

function certificatesIn({ found }: KeyMaterials): readonly X509Certificate[] {
  return found
    .filter(({ form }) => form === 'certificate')
    .map(({ bytes }) => attempt(() => new X509Certificate(bytes)));
}

/** The certificate of a private key, of those that were given for it. */
function requireCertificate(source: KeySource, key: KeyObject): X509Certificate {
  const given = givenIn(source);
  const certificates = isList(given) ? certificatesIn(given) : [];
  if (certificates.length === 0) {
    const what = isList(given) ? ` ${whatIs(given)}` : '';
    throw keyError(`The certificate cannot be read: expected an X.509 certificate as PEM or DER.${what}`);
  }
  const own = newestOf(certificates.filter((certificate) => isOf(certificate, key)));
  if (own !== undefined) return own;
  throw keyError(
    'The private key and the certificate do not belong together; give the two halves of one key.',
  );
}

/** The certificate in the file of a private key, among those of its issuers. */
function ownIn(given: Given, key: KeyObject): X509Certificate | undefined {
  const certificates = isList(given) ? certificatesIn(given) : [];
  return newestOf(certificates.filter((certificate) => isOf(certificate, key)));
}

function isOf(certificate: X509Certificate, key: KeyObject): boolean {
  return attempt(() => certificate.checkPrivateKey(key));
}

/** Of a renewed certificate the one that is valid longest. */
function newestOf(certificates: readonly X509Certificate[]): X509Certificate | undefined {
  const [first, ...others] = certificates;
  return others.reduce(
    (best, other) => (validityOf(other).to > validityOf(best as X509Certificate).to ? other : best),
    first,
  );
}

/**
 * The certificate that a file is about: the last of a chain, in any order.
 *
 * @throws {@link TallystickError} `key-invalid` where there are several, of different keys
 */
function leafIn(given: KeyMaterials): X509Certificate | undefined {
  const certificates = certificatesIn(given);
  if (certificates.length < 2) return certificates[0];
  const [own] = attempt(() => plainPrivateIn(given).map(({ form, bytes }) => importDer(form, bytes)));
  const ofKey = own && newestOf(certificates.filter((certificate) => isOf(certificate, own)));
  if (ofKey !== undefined) return ofKey;
  const issuers = new Set(
    certificates.flatMap(({ issuer, subject }) => (issuer === subject ? [] : [issuer])),
  );
  const leaves = certificates.filter(({ subject }) => !issuers.has(subject));
  const candidates = leaves.length === 0 ? certificates : leaves;
  const keys = new Set(candidates.map((one) => attempt(() => spkiOf(one.publicKey))));
  if (keys.size > 1) {
    throw keyError(
      `The file holds ${keys.size} certificates of different keys; put each into a separate file.`,
    );
  }
  return newestOf(candidates);
}

function spkiOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}

/** The type by which the engine knows the DER of a form. */
const PUBLIC_TYPES: Partial<Record<KeyForm, 'spki' | 'pkcs1'>> = { spki: 'spki', 'pkcs1-public': 'pkcs1' };
const PRIVATE_TYPES: Partial<Record<KeyForm, 'pkcs8' | 'pkcs1' | 'sec1'>> = {
  pkcs8: 'pkcs8',
  'pkcs1-private': 'pkcs1',
  sec1: 'sec1',
};

function publicKeyOf(given: Given): KeyObject {
  if (given instanceof KeyObject) return given.type === 'public' ? given : createPublicKey(given);
  if (!isList(given)) return createPublicKey({ key: given as JsonWebKey, format: 'jwk' });
  const [found, ...others] = given.found.filter(({ form }) => PUBLIC_TYPES[form] !== undefined);
  if (others.some(({ bytes }) => !bytes.equals((found as KeyMaterial).bytes))) {
    throw keyError('The file holds several public keys; put each into a separate file.');
  }
  // The public half of a private key, where it needs no passphrase.
  if (found === undefined) {
    const [own] = plainPrivateIn(given);
    if (own === undefined) throw keyError(`The key cannot be read: ${whatIs(given)}`);
    return createPublicKey(importDer(own.form, own.bytes));
  }
  return createPublicKey({ key: found.bytes, format: 'der', type: PUBLIC_TYPES[found.form] as 'spki' });
}

function privateKeyOf(given: Given, passphrase: string | undefined): KeyObject {
  if (given instanceof KeyObject) {
    if (given.type !== 'private') {
      throw keyError('The key cannot be read: this is a public key; give the private key.');
    }
    return given;
  }
  if (!isList(given)) return createPrivateKey({ key: given as JsonWebKey, format: 'jwk' });
  const [plain, ...others] = plainPrivateIn(given);
  if (plain !== undefined) {
    if (others.some(({ bytes }) => !bytes.equals(plain.bytes))) {
      throw keyError('The file holds several private keys; put each into a separate file.');
    }
    return importDer(plain.form, plain.bytes);
  }
  const encrypted = given.found.find(({ form }) => form.startsWith('encrypted'));
  if (encrypted === undefined) throw keyError(`The key cannot be read: ${whatIs(given)}`);
  const { form, bytes } = openPrivateKey(encrypted, passphrase);
  return importDer(form, bytes);
}

function plainPrivateIn({ found }: KeyMaterials): readonly KeyMaterial[] {
  return found.filter(({ form }) => PRIVATE_TYPES[form] !== undefined);
}

function importDer(form: KeyForm, bytes: Buffer): KeyObject {
  return createPrivateKey({ key: bytes, format: 'der', type: PRIVATE_TYPES[form] as 'pkcs8' });
}

const EXPECTED = 'expected PEM, DER or a JWK of RSA';

/** What is in the place of the key that was expected: a sentence, with the way to that key. */
function whatIs({ found, foreign, isDamaged, isEmpty }: KeyMaterials): string {
  if (isEmpty) return 'nothing is in it; check how it was written.';
  const [name] = foreign;
  if (found.length === 0 && name !== undefined) {
    const { is, way } = FOREIGN_FORMS[name];
    return `this is ${is}, which is not read; ${way}.`;
  }
  const forms = found.map(({ form }) => form);
  if (forms.includes('pkcs12')) {
    return 'this is PKCS#12; read it with readPkcs12, or name it in key-ring.json as a file.';
  }
  if (forms.some((form) => form.startsWith('encrypted'))) {
    return 'this is an encrypted private key; give the public key or the certificate.';
  }
  if (forms.includes('certificate')) {
    return 'this is a certificate, which holds no private key; give the private key that it was issued for.';
  }
  if (found.length > 0) return 'this is a public key; give the private key.';
  return isDamaged ? `it is cut off or damaged; ${EXPECTED}.` : `${EXPECTED}.`;
}

/** The engine's own message may quote the file, so none of it is repeated. */
function attempt<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof TallystickError) throw error;
    throw keyError(`The key cannot be read: ${EXPECTED}.`);
  }
}
