import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { BER, type BerElement, elementsOf, identifierOf, readBer } from './BerElement.js';
import { keyError } from './currentKey.js';
import { type ForeignName, foreignBytes, foreignLabel, foreignText } from './foreignForms.js';
import { decodeText, unwrapText } from './keyText.js';
import { MAX_KEY_BYTES } from './MAX_KEY_BYTES.js';
import { bytesOfBase64, type PemBlock, type PemEncryption, pemBlocks } from './pemBlocks.js';

/** What a structure is, whatever its label or its file says. */
export type KeyForm =
  | 'certificate'
  | 'spki'
  | 'pkcs1-public'
  | 'pkcs1-private'
  | 'pkcs8'
  | 'encrypted-pkcs8'
  /** An elliptic curve's private key, which is read to be named. */
  | 'sec1'
  /** What PEM encrypts itself, as one of its headers says (RFC 1421 section 4.6.1.1). */
  | 'encrypted-pem'
  | 'pkcs12';

/** A key or a certificate as it was found in a container. */
export interface KeyMaterial {
  readonly form: KeyForm;
  /** DER, which may be encrypted. */
  readonly bytes: Buffer;
  /** Of `encrypted-pem`. */
  readonly encryption?: PemEncryption | undefined;
  /** Of a JWK that has one. */
  readonly kid?: string | undefined;
}

/** What a source holds. */
export interface KeyMaterials {
  /** Every key and certificate, in order. */
  readonly found: readonly KeyMaterial[];
  /** What is there that is not read, by name. */
  readonly foreign: readonly ForeignName[];
  /** Whether something begins like a key and is cut off, or not the Base64 that it should be. */
  readonly isDamaged: boolean;
  /** Whether there is nothing at all, or blanks alone. */
  readonly isEmpty?: boolean;
}

/** Base64 of PEM in a JSON string, as Kubernetes prints it, and no more of it. */
const MAX_DEPTH = 3;

/** The text around a key may look like the beginning of one. */
const MAX_TRIES = 64;

/** No key has fewer bytes. */
const SHORTEST = 48;

const NOTHING: KeyMaterials = { found: [], foreign: [], isDamaged: false };

/**
 * Recognises what a text or bytes hold: DER, PEM with anything around it, Base64 or hexadecimal digits without header,
 * JWK, or the XML of .NET, in any encoding and as mails, shells and source code pass them on.
 *
 * @throws {@link TallystickError} `key-invalid` above {@link MAX_KEY_BYTES}
 */
export function materialsOf(source: string | Uint8Array): KeyMaterials {
  if (source.length > MAX_KEY_BYTES) throw tooLarge();
  if (source.length === 0 || (source.length < 100 && Buffer.from(source).toString().trim() === '')) {
    return { ...NOTHING, isEmpty: true };
  }
  return typeof source === 'string' ? materialsInText(source, 0) : materialsInBytes(Buffer.from(source), 0);
}

/** The refusal of what is larger than any key. */
export function tooLarge(): Error {
  return keyError('A key must not be larger than 1 MiB; check that it is the right file.');
}

function materialsInBytes(bytes: Buffer, depth: number): KeyMaterials {
  if (bytes[0] === BER.SEQUENCE && ((bytes[1] as number) >= 0x80 || isDer(bytes)))
    return materialsInDer(bytes);
  const foreign = foreignBytes(bytes);
  if (foreign !== undefined) return { ...NOTHING, foreign: [foreign] };
  return materialsInText(decodeText(bytes), depth);
}

/** A text of Base64 or of digits may begin with a zero, which is the tag of a sequence. */
function isDer(bytes: Buffer): boolean {
  const element = elementIn(bytes);
  return element !== undefined && formOf(element) !== undefined;
}

function materialsInText(text: string, depth: number): KeyMaterials {
  if (depth > MAX_DEPTH) return NOTHING;
  return (
    materialsInJson(text, depth) ?? materialsInXml(text) ?? materialsInPlainText(unwrapText(text), depth)
  );
}

function materialsInPlainText(text: string, depth: number): KeyMaterials {
  const blocks = pemBlocks(text);
  if (blocks.length > 0) return joined(blocks.map(materialOfBlock));
  const foreign = foreignText(text);
  if (foreign !== undefined) return { ...NOTHING, foreign: [foreign] };
  const digits = bytesOfDigits(text);
  return digits === undefined ? materialsInBase64(text, depth) : materialsInBytes(digits, depth + 1);
}

function materialOfBlock({ label, encryption, bytes }: PemBlock): KeyMaterials {
  if (encryption !== undefined) return { ...NOTHING, found: [{ form: 'encrypted-pem', bytes, encryption }] };
  const read = materialsInDer(bytes);
  if (read.found.length + read.foreign.length > 0) return read;
  const foreign = foreignLabel(label);
  return foreign === undefined ? read : { ...NOTHING, foreign: [foreign] };
}

function materialsInDer(bytes: Buffer): KeyMaterials {
  const element = elementIn(bytes);
  const form = element && formOf(element);
  if (element === undefined || form === undefined) return { ...NOTHING, isDamaged: true };
  if (form in FOREIGN_DER) return { ...NOTHING, foreign: [form as ForeignName] };
  // What follows it, such as the end of a line, is not part of it.
  return { ...NOTHING, found: [{ form: form as KeyForm, bytes: element.bytes }] };
}

function joined(all: readonly KeyMaterials[]): KeyMaterials {
  return {
    found: all.flatMap(({ found }) => found),
    foreign: all.flatMap(({ foreign }) => foreign),
    isDamaged: all.some(({ isDamaged }) => isDamaged),
  };
}

function elementIn(bytes: Buffer): BerElement | undefined {
  try {
    const element = readBer(bytes);
    return element.tag === BER.SEQUENCE ? element : undefined;
  } catch {
    return undefined;
  }
}

/** Told by what the first parts are (RFC 5280, 5208, 7292, 8017, 2986 and 5652). */
function formOf(element: BerElement): KeyForm | ForeignName | undefined {
  try {
    return formOfParts(elementsOf(element));
  } catch {
    return undefined;
  }
}

function formOfParts(parts: readonly BerElement[]): KeyForm | ForeignName | undefined {
  const [first, second, third] = parts.map(({ tag }) => tag);
  if (first === BER.INTEGER) return formWithVersion(parts);
  if (first === BER.OBJECT_IDENTIFIER && second === BER.FIRST_CONSTRUCTED) {
    return identifierOf(parts[0] as BerElement) === SIGNED_DATA ? 'pkcs7' : 'pkcs7Enveloped';
  }
  if (first !== BER.SEQUENCE) return undefined;
  if (second === BER.BIT_STRING) return 'spki';
  if (second === BER.OCTET_STRING) return 'encrypted-pkcs8';
  return second === BER.SEQUENCE && third === BER.BIT_STRING
    ? signedFormOf(elementsOf(parts[0] as BerElement))
    : undefined;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const FOREIGN_DER = {
  pkcs7: true,
  pkcs7Enveloped: true,
  request: true,
  revocations: true,
  parameters: true,
  dsa: true,
};

/** How many numbers a structure has; a private key of RSA has nine, and more of more than two primes. */
const FORM_BY_NUMBERS: Readonly<Record<number, KeyForm | ForeignName>> = {
  2: 'pkcs1-public',
  3: 'parameters',
  6: 'dsa',
};

function formWithVersion(parts: readonly BerElement[]): KeyForm | ForeignName | undefined {
  const [, second, third] = parts.map(({ tag }) => tag);
  if (second === BER.INTEGER) {
    return parts.length < 9 ? FORM_BY_NUMBERS[parts.length] : 'pkcs1-private';
  }
  if (second === BER.OCTET_STRING) return 'sec1';
  if (second !== BER.SEQUENCE) return undefined;
  return third === BER.OCTET_STRING ? 'pkcs8' : 'pkcs12';
}

/** A certificate, a request for one and a list of revoked ones are signed alike. */
function signedFormOf(signed: readonly BerElement[]): KeyForm | ForeignName {
  const tags = signed.map(({ tag }) => tag);
  const hasTime = tags.slice(2, 5).some((tag) => tag === BER.UTC_TIME || tag === BER.GENERALIZED_TIME);
  if (hasTime) return 'revocations';
  const isRequest = tags[0] === BER.INTEGER && tags.length <= 4;
  return isRequest ? 'request' : 'certificate';
}

/** How Base64 begins of a sequence, of a line of PEM, of Base64 of a sequence, and of Java key stores. */
const BASE64_STARTS = /(?<![A-Za-z0-9+/_-])(?:MI[A-Za-z0-9+/_-]|LS0tL|TUl[IJ]|\/u3\+7|_u3-7|zs7Oz)/g;

/** Base64 without header, with anything around it. */
function materialsInBase64(text: string, depth: number): KeyMaterials {
  const all: KeyMaterials[] = [];
  let until = 0;
  let tries = MAX_TRIES;
  for (const { 0: start, index } of text.matchAll(BASE64_STARTS)) {
    if (index < until) continue;
    // What is not a sequence is looked at as a whole.
    tries -= start.startsWith('MI') ? 1 : MAX_TRIES / 4;
    if (tries < 0) break;
    const run = base64At(text, index);
    const bytes = bytesOfBase64(run.split('=')[0] as string);
    const element = elementIn(bytes);
    const read = element === undefined ? materialsInOther(bytes, depth) : materialsInDer(bytes);
    all.push(read);
    if (read.found.length + read.foreign.length === 0) continue;
    until = index + (element === undefined ? run.length : lengthIn(run, element.bytes.length));
  }
  return joined(all);
}

const BASE64_RUN = /^[A-Za-z0-9+/_=\s-]*/;

/** Base64 from a place on: as much as its DER takes, with blanks between. */
function base64At(text: string, index: number): string {
  const bytes = Buffer.from(text.slice(index, index + 16).replace(/\s/g, ''), 'base64');
  const lengthBytes = bytes[0] === BER.SEQUENCE ? (bytes[1] as number) & 0x7f : 0;
  const isDefinite = lengthBytes > 0 && lengthBytes <= 4 && bytes.length >= 2 + lengthBytes;
  const due = isDefinite ? bytes.readUIntBE(2, lengthBytes) + 2 + lengthBytes : MAX_KEY_BYTES;
  return BASE64_RUN.exec(text.slice(index, index + 3 * due + 100))?.[0] ?? '';
}

function materialsInOther(bytes: Buffer, depth: number): KeyMaterials {
  if (bytes[0] !== BER.SEQUENCE) return materialsInBytes(bytes, depth + 1);
  // A word may begin alike.
  return { ...NOTHING, isDamaged: bytes.length > SHORTEST };
}

/** How much of a run of Base64 so many bytes take. */
function lengthIn(run: string, bytes: number): number {
  let left = Math.ceil((bytes * 4) / 3);
  let at = 0;
  for (; left > 0 && at < run.length; at++) if (!/\s/.test(run[at] as string)) left -= 1;
  return at;
}

/** Hexadecimal digits, as debuggers and source code print them. */
function bytesOfDigits(text: string): Buffer | undefined {
  const digits = text.replace(/0x|[\s:,;{}[\]()]/gi, '');
  return /^30[0-9a-f]{64,}$/i.test(digits) && digits.length % 2 === 0
    ? Buffer.from(digits, 'hex')
    : undefined;
}

/** A JWK, a set of them, or a file of settings with keys in it. */
function materialsInJson(text: string, depth: number): KeyMaterials | undefined {
  if (!/^[\s\ufeff]*[{["]/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^[\s\ufeff]+/, ''));
  } catch {
    return undefined;
  }
  return materialsInValue(value, depth + 1, 0);
}

/** Settings nest less. */
const MAX_NESTING = 8;

function materialsInValue(value: unknown, depth: number, nesting: number): KeyMaterials {
  if (nesting > MAX_NESTING) return NOTHING;
  if (typeof value === 'string') return value.length < SHORTEST ? NOTHING : materialsInText(value, depth);
  if (isObject(value) && typeof value.kty === 'string') return materialOfJwk(value);
  const parts = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return joined(parts.map((part: unknown) => materialsInValue(part, depth, nesting + 1)));
}

function materialOfJwk(jwk: JsonObject): KeyMaterials {
  const isPrivate = jwk.d !== undefined;
  try {
    const given = { key: jwk as JsonWebKey, format: 'jwk' } as const;
    const key = isPrivate ? createPrivateKey(given) : createPublicKey(given);
    const bytes = key.export({ type: isPrivate ? 'pkcs8' : 'spki', format: 'der' } as {
      type: 'spki';
      format: 'der';
    });
    const kid = typeof jwk.kid === 'string' ? jwk.kid : undefined;
    return { ...NOTHING, found: [{ form: isPrivate ? 'pkcs8' : 'spki', bytes, kid }] };
  } catch {
    return { ...NOTHING, isDamaged: true };
  }
}

/** The members of a JWK by the elements of `RSAKeyValue` (XML Signature section 4.5.2.2, and .NET's own). */
const XML_MEMBERS: Readonly<Record<string, string>> = {
  Modulus: 'n',
  Exponent: 'e',
  D: 'd',
  P: 'p',
  Q: 'q',
  DP: 'dp',
  DQ: 'dq',
  InverseQ: 'qi',
};
const XML_ELEMENT = /<(?:\w{1,20}:)?(Modulus|Exponent|D|P|Q|DP|DQ|InverseQ)>([^<]*)</g;

function materialsInXml(text: string): KeyMaterials | undefined {
  if (!/<(?:\w{1,20}:)?RSAKeyValue[\s>]/.test(text)) return undefined;
  const members = [...text.matchAll(XML_ELEMENT)].map(([, element = '', base64 = '']) => [
    XML_MEMBERS[element],
    bytesOfBase64(base64).toString('base64url'),
  ]);
  return materialOfJwk({ kty: 'RSA', ...Object.fromEntries(members) });
}
