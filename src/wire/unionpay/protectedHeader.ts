import { type JsonFault, parseStrictJson } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';

/** A protected header as far as it can be read. */
export interface ProtectedHeader {
  /** Undefined where the part holds no JSON object. */
  readonly members: JsonObject | undefined;
  /** Why it does not. */
  readonly fault: JsonFault | 'not-object' | undefined;
  /** How many bytes the part decodes to. */
  readonly bytes: number;
}

/** A real header has about 700 characters. */
const LIMITS = { maxBytes: 16_384, maxDepth: 8 } as const;

/** Reads the first part of a JWS or a JWE: base64url, plain Base64 or padded, of a JSON object. */
export function protectedHeader(encoded: string): ProtectedHeader {
  const bytes = Buffer.from(encoded, 'base64url');
  const parsed = parseStrictJson(bytes, LIMITS);
  if ('fault' in parsed) return { members: undefined, fault: parsed.fault, bytes: bytes.length };
  return isObject(parsed.value)
    ? { members: parsed.value, fault: undefined, bytes: bytes.length }
    : { members: undefined, fault: 'not-object', bytes: bytes.length };
}
