import { type KeyObject, X509Certificate } from 'node:crypto';
import { TallystickError } from '../../codec/TallystickError.js';
import { optionsChecker, requireFit } from '../../options/optionsChecker.js';
import { boolean, text } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { BER, type BerElement, elementsOf, identifierOf, octetsOf, readBer } from './BerElement.js';
import { keyError } from './currentKey.js';
import { DerivationBudget } from './DerivationBudget.js';
import { FOREIGN_FORMS } from './foreignForms.js';
import { importPrivateKey, importPublicKey } from './importKey.js';
import { materialsOf } from './KeyMaterial.js';
import { openProtected } from './openProtected.js';
import { protectionOf, UnreadScheme } from './Protection.js';
import { type Passphrase, passphrasesOf } from './passphrasesOf.js';
import { isAuthentic, macIn, type Pkcs12Mac } from './pkcs12Mac.js';
import type { PrivateKey, PublicKey } from './RsaKey.js';

/** A key with its certificate, as a PKCS#12 file holds them. */
export interface Pkcs12 {
  /** The private key, with the validity of its certificate. */
  readonly privateKey: PrivateKey;
  /** The public key of the certificate. */
  readonly publicKey: PublicKey;
}

/** How the key of a PKCS#12 file is called and used. */
export interface Pkcs12Options {
  /** The certificate ID that the network assigned, the same for both halves; empty where it assigns none. */
  readonly kid?: string | undefined;
  /** As for {@link importPrivateKey}: true to use the key for UnionPay with another public exponent than 65537. */
  readonly anyExponent?: boolean | undefined;
}

const checked = optionsChecker<Pkcs12Options>({ kid: text, anyExponent: boolean });

/**
 * Reads a PKCS#12 file (RFC 7292, and RFC 9579 for its MAC) of one RSA key, and its certificate where it has one; further
 * certificates are left out.
 *
 * @param bytes the file, `.p12` or `.pfx`, or Base64 of it
 * @param passphrase of its encryption and its MAC, of any characters
 * @param options the name of the key, and whether UnionPay's exponent is demanded
 * @returns both halves of the key
 * @throws {@link TallystickError} `key-invalid` where the file is larger than 1 MiB or cannot be read, the passphrase is
 * wrong or takes more than 10 million iterations in all, or the file holds no key, several, or certificates of other keys alone
 * @throws TypeError where the file is not bytes, the passphrase not a string, or for an option that is unknown or wrong
 * @example
 * ```ts
 * import { mkdtempSync, readFileSync } from 'node:fs';
 * import { createTestKeys, readPkcs12, writeTestKeys } from 'tallystick/envelope';
 *
 * const directory = `${mkdtempSync('/tmp/keys-')}/test`;
 * await writeTestKeys(directory, await createTestKeys());
 * const { privateKey } = await readPkcs12(readFileSync(`${directory}/member/signing.p12`), 'tallystick');
 * console.log(privateKey.bits); // 2048
 * ```
 */
export async function readPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  options?: Pkcs12Options,
): Promise<Pkcs12> {
  try {
    const { kid, anyExponent } = checked(options);
    if (!(bytes instanceof Uint8Array)) throw new TypeError('The file must be bytes');
    requireFit('passphrase', passphrase, text);
    const { keys, certificates } = await bagsIn(bytes, passphrase);
    const [der] = keys;
    if (der === undefined)
      throw keyError(
        'The PKCS#12 file must hold a private key; export it with its key, or take its certificates out: openssl pkcs12 -in FILE -nokeys -out certificates.pem.',
      );
    if (keys.length > 1) {
      throw keyError('The PKCS#12 file holds several private keys; export each into a separate file.');
    }
    const { key } = importPrivateKey(der);
    const certificate = certificates.find((one) => isOf(one, key));
    if (certificate === undefined && certificates.length > 0) {
      throw keyError(
        'The certificates of the PKCS#12 file belong to other keys than its private key; export it with its own.',
      );
    }
    return {
      privateKey: importPrivateKey(key, { kid, certificate, anyExponent }),
      publicKey: importPublicKey(certificate ?? key, { kid, anyExponent }),
    };
  } finally {
    forgetMatch();
  }
}

function isOf(certificate: Buffer, key: KeyObject): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(key);
  } catch {
    return false;
  }
}

/** Private keys as PKCS#8, certificates as X.509. */
interface Bags {
  readonly keys: Buffer[];
  readonly certificates: Buffer[];
}

/** What opens a file. */
interface Opening {
  readonly passphrase: Passphrase;
  readonly budget: DerivationBudget;
}

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const BAG = '1.2.840.113549.1.12.10.1.';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';

/** More than any program writes, and a bound on what holds itself again and again. */
const MAX_BAG_DEPTH = 8;

async function bagsIn(bytes: Uint8Array, passphrase: string): Promise<Bags> {
  const { content, mac } = orUnread(() => pfxIn(bytes));
  const budget = new DerivationBudget();
  try {
    for (const candidate of passphrasesOf(passphrase)) {
      if (mac !== undefined && !(await isAuthentic(content, mac, candidate, budget))) continue;
      const bags = await openSafes(content, { passphrase: candidate, budget });
      if (bags !== undefined) return bags;
    }
  } catch (error) {
    throw asKeyError(error);
  }
  throw keyError('The PKCS#12 file does not open with this passphrase; check it.');
}

function orUnread<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw asKeyError(error);
  }
}

const CONVERTED =
  'convert it: openssl pkcs12 -in FILE -nodes -out all.pem && openssl pkcs12 -export -in all.pem -out key.p12';

function asKeyError(error: unknown): unknown {
  if (error instanceof TallystickError) return error;
  if (error instanceof UnreadScheme) {
    return keyError(
      `The PKCS#12 file is protected with ${error.message}, which is not read; ${CONVERTED} (with -legacy in the first for an old cipher).`,
    );
  }
  return keyError('The PKCS#12 file cannot be read; export it anew with AES-256 and one key.');
}

interface Pfx {
  /** What the MAC is over. */
  readonly content: Buffer;
  readonly mac: Pkcs12Mac | undefined;
}

function pfxIn(bytes: Uint8Array): Pfx {
  const { found, foreign } = materialsOf(bytes);
  const pfx = found.find(({ form }) => form === 'pkcs12');
  if (pfx === undefined) {
    const [name] = foreign;
    const { is, way } = name === undefined ? PLAIN : FOREIGN_FORMS[name];
    throw keyError(
      `The file cannot be read: expected PKCS#12, as .p12 and .pfx files are; this is ${is}; ${way}.`,
    );
  }
  const [version, safe, mac] = elementsOf(readBer(pfx.bytes));
  const [type, content] = elementsOf(required(safe));
  if (version?.tag !== BER.INTEGER) throw new RangeError('no version');
  if (identifierOf(required(type)) !== DATA) throw new UnreadScheme('a signature in place of a MAC');
  return { content: octetsOf(onlyIn(content)), mac: mac && macIn(mac) };
}

const PLAIN = { is: 'none', way: 'check that it is the right file and whole' };

/** Undefined where the passphrase is wrong. */
async function openSafes(content: Buffer, opening: Opening): Promise<Bags | undefined> {
  const bags: Bags = { keys: [], certificates: [] };
  for (const safe of elementsOf(readBer(content))) {
    const contents = await safeContent(safe, opening);
    if (contents === undefined || !(await openBags(contents, bags, opening, 0))) return undefined;
  }
  return bags;
}

async function safeContent(safe: BerElement, opening: Opening): Promise<Buffer | undefined> {
  const [type, value] = elementsOf(safe);
  const name = identifierOf(required(type));
  if (name === DATA) return octetsOf(onlyIn(value));
  if (name !== ENCRYPTED_DATA) throw new UnreadScheme('a public key in place of a passphrase');
  const [, encrypted] = elementsOf(onlyIn(value));
  const [, algorithm, ciphertext] = elementsOf(required(encrypted));
  return opened(required(algorithm), required(ciphertext), opening);
}

async function opened(
  algorithm: BerElement,
  ciphertext: BerElement,
  { passphrase, budget }: Opening,
): Promise<Buffer | undefined> {
  const plain = await openProtected(protectionOf(algorithm), octetsOf(ciphertext), passphrase, budget);
  // Without a MAC, a wrong passphrase may by chance leave a padding.
  return plain?.[0] === BER.SEQUENCE ? plain : undefined;
}

async function openBags(contents: Buffer, bags: Bags, opening: Opening, depth: number): Promise<boolean> {
  if (depth > MAX_BAG_DEPTH) throw new RangeError('bags nest too deep');
  for (const bag of elementsOf(readBer(contents))) {
    const [type, wrapper] = elementsOf(bag);
    const value = onlyIn(wrapper);
    const name = identifierOf(required(type));
    if (name === `${BAG}1`) bags.keys.push(value.bytes);
    if (name === `${BAG}2`) {
      const [algorithm, ciphertext] = elementsOf(value);
      const key = await opened(required(algorithm), required(ciphertext), opening);
      if (key === undefined) return false;
      bags.keys.push(key);
    }
    if (name === `${BAG}3`) bags.certificates.push(...certificateIn(value));
    if (name === `${BAG}6` && !(await openBags(value.bytes, bags, opening, depth + 1))) return false;
  }
  return true;
}

function certificateIn(value: BerElement): readonly Buffer[] {
  const [type, certificate] = elementsOf(value);
  return identifierOf(required(type)) === X509_CERTIFICATE ? [octetsOf(onlyIn(certificate))] : [];
}

function onlyIn(wrapper: BerElement | undefined): BerElement {
  return required(elementsOf(required(wrapper))[0]);
}

function required(element: BerElement | undefined): BerElement {
  if (element === undefined) throw new RangeError('an element is missing');
  return element;
}
