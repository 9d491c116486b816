import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import type { JsonObject } from '../../../conformance/Testee.js';
import { base64url } from '../../signing/base64url.js';
import { keys } from '../../signing/keys.js';
import { SECONDS } from './jwsMessage.js';

/**
 * The rules of `jws-verify` that hold for an input, but for `header`, by node:crypto and the words of the
 * testee protocol. A trial says by hand what it is about; a testee that looks at something else first names
 * one of these, and is right too.
 */
export function rulesThatHold(input: JsonObject): readonly string[] {
  const text = String(input.header);
  const [encoded = '', , signature = ''] = text.split('.');
  const isCompact = /^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]+$/.test(text);
  const header = isCompact ? objectOf(encoded) : undefined;
  // Where the form of the header is wrong there is nothing that a signature could hold for.
  if (header === undefined) return ['signature'];
  const known = (input.keys as readonly JsonObject[]).map((key) => ({
    kid: key.as ?? key.$key,
    key: keys.get(String(key.$key)) as JsonWebKey,
  }));
  const named = known.filter(({ kid }) => kid === header.kid);
  const signed = Buffer.from(`${encoded}.${base64url(bodyOf(input.body))}`);
  const isSigned = (named.length > 0 ? named : known).some(({ key: { kty, n, e } }) =>
    verify(
      'sha256',
      signed,
      createPublicKey({ key: { kty, n, e } as JsonWebKey, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    ),
  );
  const broken: Readonly<Record<string, boolean>> = {
    key: named.length === 0,
    signature: known.length > 0 && !isSigned,
    timestamp: !isTimely(header['UPI-TIMESTAMP']),
    replay: ((input.seen ?? []) as readonly unknown[]).includes(header['UPI-UUID']),
    path: input.requestPath !== undefined && input.requestPath !== header['UPI-REQPATH'],
    'app-id': input.appId !== undefined && input.appId !== header['UPI-APPID'],
  };
  return Object.keys(broken).filter((rule) => broken[rule]);
}

function objectOf(encoded: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function bodyOf(body: unknown): Buffer {
  const { text, base64 } = body as { readonly text?: string; readonly base64?: string };
  return text === undefined ? Buffer.from(String(base64), 'base64') : Buffer.from(text);
}

/** Ten digits, at most 300 seconds from the clock of the group. */
function isTimely(timestamp: unknown): boolean {
  if (typeof timestamp !== 'string' || !/^\d{10}$/.test(timestamp)) return false;
  return Math.abs(Number(timestamp) - SECONDS) <= 300;
}
