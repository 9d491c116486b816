import { type KeyObject, X509Certificate } from 'node:crypto';
import { TallystickError } from '../../codec/TallystickError.js';
import { optionsChecker, requireFit } from '../../options/optionsChecker.js';
import { boolean, text } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { BER, type BerElement, elementsOf, identifierOf, octetsOf, readBer } from './BerElement.js';
import { keyError } from './currentKey.js';
import { DerivationBudget } from './DerivationBudget.js';
import { importPrivateKey, importPublicKey } from './importKey.js';
import { MAX_KEY_BYTES, tooLarge } from './KeyMaterial.js';
import { decryptContent, type Passphrase, passphrasesOf } from './passwordEncryption.js';
import { isAuthentic } from './pkcs12Mac.js';
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
  /** The certificate ID, the same for both halves; else the serial number in lower-case hex. */
  readonly kid?: string | undefined;
  /** As for {@link importPrivateKey}: true to use the key for UnionPay with another public exponent than 65537. */
  readonly anyExponent?: boolean | undefined;
}

const checked = optionsChecker<Pkcs12Options>({ kid: text, anyExponent: boolean });

/**
 * Reads a PKCS#12 file (RFC 7292) of one RSA key and its certificate; further certificates are left out.
 *
 * @param bytes the file, `.p12` or `.pfx`
 * @param passphrase of its encryption and its MAC
 * @param options how the key is called, and whether UnionPay's exponent is demanded
 * @returns both halves of the key
 * @throws {@link TallystickError} `key-invalid` where the file is larger than 1 MiB or cannot be read, the passphrase is
 * wrong or takes more than 10 million iterations in all, or the file holds no key, several, or no certificate of its key
 * @throws TypeError where the file is no bytes, the passphrase no string, or for an option that is unknown or wrong
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
      throw keyError('The PKCS#12 file must hold a private key; export it with its key.');
    if (keys.length > 1) {
      throw keyError('The PKCS#12 file holds several private keys; export each into a file of its own.');
    }
    const { key } = importPrivateKey(der);
    const certificate = certificates.find((one) => isOf(one, key));
    if (certificate === undefined) {
      throw keyError('The PKCS#12 file must hold the certificate of its private key; export both together.');
    }
    return {
      privateKey: importPrivateKey(key, { kid, certificate, anyExponent }),
      publicKey: importPublicKey(certificate, { kid, anyExponent }),
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
  if (bytes.length > MAX_KEY_BYTES) throw tooLarge();
  const { content, mac } = pfxIn(Buffer.from(bytes));
  const budget = new DerivationBudget();
  try {
    for (const candidate of passphrasesOf(passphrase)) {
      if (mac !== undefined && !(await isAuthentic(content, mac, candidate, budget))) continue;
      return await openSafes(content, { passphrase: candidate, budget });
    }
  } catch (error) {
    if (error instanceof TallystickError) throw error;
    throw keyError('The PKCS#12 file cannot be read; export it anew with AES-256 and one key.');
  }
  throw keyError('The PKCS#12 file does not open with this passphrase; check it.');
}

/** The outermost structure: what the MAC is over, and the MAC. */
function pfxIn(bytes: Buffer): { readonly content: Buffer; readonly mac: BerElement | undefined } {
  try {
    const [version, safe, mac] = elementsOf(readBer(bytes));
    const [type, content] = elementsOf(required(safe));
    if (version?.tag === BER.INTEGER && identifierOf(required(type)) === DATA) {
      return { content: octetsOf(onlyIn(content)), mac };
    }
  } catch {
    // What is wrong with it is of no use to whoever gave another kind of file.
  }
  throw keyError('The file cannot be read: expected PKCS#12, as .p12 and .pfx files are.');
}

async function openSafes(content: Buffer, opening: Opening): Promise<Bags> {
  const bags: Bags = { keys: [], certificates: [] };
  for (const safe of elementsOf(readBer(content))) {
    await openBags(await safeContent(safe, opening), bags, opening, 0);
  }
  return bags;
}

async function safeContent(safe: BerElement, opening: Opening): Promise<Buffer> {
  const [type, value] = elementsOf(safe);
  const name = identifierOf(required(type));
  if (name === DATA) return octetsOf(onlyIn(value));
  if (name !== ENCRYPTED_DATA) throw new RangeError('content for a public key');
  const [, encrypted] = elementsOf(onlyIn(value));
  const [, algorithm, ciphertext] = elementsOf(required(encrypted));
  return decryptContent(
    required(algorithm),
    octetsOf(required(ciphertext)),
    opening.passphrase,
    opening.budget,
  );
}

async function openBags(contents: Buffer, bags: Bags, opening: Opening, depth: number): Promise<void> {
  if (depth > MAX_BAG_DEPTH) throw new RangeError('bags nest too deep');
  for (const bag of elementsOf(readBer(contents))) {
    const [type, wrapper] = elementsOf(bag);
    const value = onlyIn(wrapper);
    const name = identifierOf(required(type));
    if (name === `${BAG}1`) bags.keys.push(value.bytes);
    if (name === `${BAG}2`) bags.keys.push(await unshroud(value, opening));
    if (name === `${BAG}3`) bags.certificates.push(...certificateIn(value));
    if (name === `${BAG}6`) await openBags(value.bytes, bags, opening, depth + 1);
  }
}

async function unshroud(value: BerElement, { passphrase, budget }: Opening): Promise<Buffer> {
  const [algorithm, ciphertext] = elementsOf(value);
  return decryptContent(required(algorithm), octetsOf(required(ciphertext)), passphrase, budget);
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
