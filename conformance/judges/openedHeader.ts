import { createPublicKey, type JsonWebKey } from 'node:crypto';
import type { JsonObject } from '../Testee.js';
import { isObject } from './judged.js';
import { readBytes } from './readBytes.js';

const CRITICAL = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];

/** What a header must have been made of: the input of `jws-sign`, and the clock. */
export interface Signed {
  readonly input: JsonObject;
  /** ISO 8601. */
  readonly now: string;
}

/** The protected header of a detached JWS that verifies, or what is wrong with it. */
export async function openedHeader(header: unknown, { input }: Signed): Promise<JsonObject | string> {
  if (typeof header !== 'string' || !/^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]+$/.test(header)) {
    return 'The header must be two base64url parts without padding, with two points between them.';
  }
  const [encoded = '', , signature = ''] = header.split('.');
  if (![encoded, signature].every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)) {
    return 'The header must be canonical base64url.';
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
    return 'The JWS does not verify as RS256 over the bytes of the body (RFC 7515 appendix F).';
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
