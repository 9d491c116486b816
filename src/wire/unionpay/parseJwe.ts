import { isCompactJwe } from '../../table/encryptedObject.js';
import { isCanonicalBase64 } from '../isCanonicalBase64.js';
import { type ProtectedHeader, protectedHeader } from './protectedHeader.js';

/** A compact JWE, taken apart (RFC 7516 section 7.1). */
export interface ParsedJwe {
  /** The protected header as it is written, which the tag covers. */
  readonly encodedHeader: string;
  readonly header: ProtectedHeader;
  /** The encrypted content key. */
  readonly wrapped: Buffer;
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
  /** Whether every part is base64url without unused bits. */
  readonly isCanonical: boolean;
}

/** The algorithms of a JWE of this network: `alg` and `enc`. */
export const JWE_ALGORITHMS = { alg: 'RSA1_5', enc: 'A128CBC-HS256' } as const;

/** Takes a JWE apart; undefined where it is not five parts in the alphabet of base64url, none of them empty. */
export function parseJwe(text: string): ParsedJwe | undefined {
  if (!isCompactJwe(text)) return undefined;
  const [encodedHeader = '', ...parts] = text.split('.');
  const [wrapped, iv, ciphertext, tag] = parts.map((part) => Buffer.from(part, 'base64url')) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  return {
    encodedHeader,
    header: protectedHeader(encodedHeader),
    wrapped,
    iv,
    ciphertext,
    tag,
    isCanonical: [encodedHeader, ...parts].every((part) => isCanonicalBase64(part, 'base64url')),
  };
}

/** Whether a header names the algorithms of this network. */
export function hasJweAlgorithms({ alg, enc }: { readonly alg?: unknown; readonly enc?: unknown }): boolean {
  return alg === JWE_ALGORITHMS.alg && enc === JWE_ALGORITHMS.enc;
}
