import { BER, type BerElement, elementsOf, readBer } from './BerElement.js';
import { keyError } from './currentKey.js';
import { pemBlocks } from './pemBlocks.js';

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
  /** PEM with a header that says how its PKCS#1 is encrypted (RFC 1421 section 4.6.1.1), after one round of MD5. */
  | 'encrypted-pem'
  | 'pkcs12';

/** A key or a certificate as it was found in a container. */
export interface KeyMaterial {
  readonly form: KeyForm;
  /** DER; of `encrypted-pem` the text with its label. */
  readonly bytes: Buffer;
}

/** The most that a key, a certificate or a file of keys may have in bytes: a hundred times what one of 16,384 bits has. */
export const MAX_KEY_BYTES = 0x100000;

/**
 * Recognises what a text or bytes hold: PEM with anything around it, or DER.
 *
 * @returns every key and certificate, in order; what is neither is left out
 * @throws {@link TallystickError} `key-invalid` above {@link MAX_KEY_BYTES}
 */
export function materialsOf(source: string | Uint8Array): readonly KeyMaterial[] {
  if (source.length > MAX_KEY_BYTES) throw tooLarge();
  if (typeof source !== 'string' && source[0] === BER.SEQUENCE) {
    const bytes = Buffer.from(source);
    const form = formOf(bytes);
    return form === undefined ? [] : [{ form, bytes }];
  }
  const text = typeof source === 'string' ? source : Buffer.from(source).toString('latin1');
  return pemBlocks(text).flatMap(({ pem, der }): readonly KeyMaterial[] => {
    if (der === undefined) return [{ form: 'encrypted-pem', bytes: Buffer.from(pem, 'latin1') }];
    const form = formOf(der);
    return form === undefined ? [] : [{ form, bytes: der }];
  });
}

/** The refusal of what is larger than any key. */
export function tooLarge(): Error {
  return keyError('A key must not be larger than 1 MiB; check that it is the right file.');
}

function formOf(der: Buffer): KeyForm | undefined {
  try {
    const element = readBer(der);
    return element.tag === BER.SEQUENCE ? formOfParts(elementsOf(element)) : undefined;
  } catch {
    return undefined;
  }
}

/** Told by what the first parts are (RFC 5280, 5208, 7292 and 8017). */
function formOfParts(parts: readonly BerElement[]): KeyForm | undefined {
  const [first, second, third] = parts.map(({ tag }) => tag);
  if (first === BER.INTEGER) {
    if (second === BER.INTEGER) return parts.length === 2 ? 'pkcs1-public' : 'pkcs1-private';
    if (second === BER.OCTET_STRING) return 'sec1';
    if (second !== BER.SEQUENCE) return undefined;
    return third === BER.OCTET_STRING ? 'pkcs8' : 'pkcs12';
  }
  if (first !== BER.SEQUENCE) return undefined;
  if (second === BER.BIT_STRING) return 'spki';
  if (second === BER.OCTET_STRING) return 'encrypted-pkcs8';
  return second === BER.SEQUENCE && third === BER.BIT_STRING ? 'certificate' : undefined;
}
