import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import type { JsonObject } from '../Testee.js';
import { BASE64URL, encodedFault } from './encodedFault.js';
import { isObject } from './judged.js';
import { readBytes } from './readBytes.js';
import { signatureFault } from './signatureFault.js';

const CRITICAL = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];

/** What a header must have been made of: the input of `jws-sign`, and the clock. */
export interface Signed {
  readonly input: JsonObject;
  /** ISO 8601. */
  readonly now: string;
}

/** The protected header of a detached JWS that verifies, or what is wrong with it. */
export async function openedHeader(header: unknown, { input }: Signed): Promise<JsonObject | string> {
  const [encoded = '', middle, signature = '', ...more] = typeof header === 'string' ? header.split('.') : [];
  if (encoded === '' || middle !== '' || signature === '' || more.length > 0)
    return 'The header must be two base64url parts without padding, with two points between them.';
  for (const [name, part] of [['first', encoded] as const, ['last', signature] as const]) {
    const fault = encodedFault(part, BASE64URL);
    if (fault !== undefined) return `The ${name} part of the header ${fault}.`;
  }
  const members = parsedHeader(encoded);
  if (!isObject(members)) return 'The protected header must be a JSON object.';
  const { kty, n, e } = input.key as JsonWebKey;
  const key = createPublicKey({ key: { kty, n, e } as JsonWebKey, format: 'jwk' });
  const payload = (readBytes(input.body) as Buffer).toString('base64url');
  // Many files, and only this judge needs them.
  const { flattenedVerify } = await import('jose');
  try {
    const understood = Object.fromEntries(CRITICAL.map((name) => [name, true]));
    await flattenedVerify({ protected: encoded, payload, signature }, key, {
      algorithms: ['RS256'],
      crit: understood,
    });
  } catch {
    const bytes = Buffer.from(signature, 'base64url');
    if (verify('sha256', Buffer.from(`${encoded}.${payload}`), key, bytes))
      return 'The signature holds; alg, crit or b64 of the protected header is not as it must be.';
    return signatureFault(bytes, {
      key: input.key as JsonObject,
      hash: 'SHA-256',
      because: 'alg RS256 means',
      over: 'the encoded header, a point and the encoded body (RFC 7515 appendix F)',
    });
  }
  return members;
}

function parsedHeader(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** What is wrong with a protected header whose signature holds. */
export function headerFault(header: JsonObject, { input, now }: Signed): string | undefined {
  const { kid, appId, requestPath } = input;
  const due = CRITICAL.filter((name) => name !== 'UPI-REQPATH' || requestPath !== undefined);
  const { crit } = header;
  const named = Array.isArray(crit) ? (crit as unknown[]) : [];
  if (header.alg !== 'RS256') return 'alg must be RS256.';
  if ('b64' in header || 'zip' in header) return 'The header must have neither b64 nor zip.';
  if (header.kid !== kid) return 'kid must be the one that was given.';
  if (named.length !== due.length || !due.every((name) => named.includes(name))) {
    return `crit must name ${due.join(', ')}.`;
  }
  const uuid = header['UPI-UUID'];
  if (typeof uuid !== 'string' || !/^[0-9a-f]{32}$/.test(uuid))
    return 'UPI-UUID must be 32 lower-case hex digits.';
  if (header['UPI-TIMESTAMP'] !== String(Date.parse(now) / 1000)) {
    return 'UPI-TIMESTAMP must be the time of the case in seconds, as a string.';
  }
  if (header['UPI-APPID'] !== appId) return 'UPI-APPID must be the one that was given.';
  if (header['UPI-REQPATH'] !== requestPath)
    return 'UPI-REQPATH must be the path that was given, or missing.';
  return undefined;
}
