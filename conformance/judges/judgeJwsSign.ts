import { createPublicKey, type JsonWebKey } from 'node:crypto';
import type { JsonObject } from '../Testee.js';
import type { Asked, Judge } from './Judge.js';
import { failed, isJudged, isObject, outputsOf, passed } from './judged.js';
import { judgeVerdict } from './judgeVerdict.js';
import { readBytes } from './readBytes.js';

const CRITICAL = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];

/** Judges `jws-verify`. */
export const judgeJwsVerify: Judge = (asked, answers, profile) =>
  judgeVerdict('jws-verify', asked, answers, profile);

/** Judges `jws-sign`: the suite opens each header itself; no UUID may come twice. */
export const judgeJwsSign: Judge = async (asked, answers) => {
  const outputs = outputsOf(answers);
  if (isJudged(outputs)) return outputs;
  const seen = new Set<unknown>();
  for (const { header } of outputs) {
    const opened = await openedHeader(header, asked);
    if (typeof opened === 'string') return failed(opened);
    const fault = headerFault(opened, asked);
    if (fault !== undefined) return failed(fault);
    if (seen.has(opened['UPI-UUID'])) return failed('A UPI-UUID came twice.');
    seen.add(opened['UPI-UUID']);
  }
  return passed;
};

/** The protected header of a detached JWS that verifies, or what is wrong with it. */
async function openedHeader(header: unknown, { input }: Asked): Promise<JsonObject | string> {
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

function headerFault(header: JsonObject, { input, now }: Asked): string | undefined {
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
