import type { KeyRing } from '../../../envelope/keys/KeyRing.js';
import { beijingTime } from '../../../identifiers/beijingTime.js';
import { protectedHeader } from '../../../wire/unionpay/protectedHeader.js';

/** A member of a protected header. */
export interface HeaderMember {
  readonly name: string;
  /** As text; `***` where nothing is known of the member. */
  readonly value: string;
  readonly meaning: string;
}

type Explain = (value: unknown, keys: KeyRing | undefined) => string;

const LAST_SECOND = 253_402_271_999;

const OF_JWS: Readonly<Record<string, Explain>> = {
  alg: (value) => (value === 'RS256' ? 'RSA with SHA-256, PKCS#1 v1.5' : 'not RS256, which is due'),
  kid: (value, keys) => `the ID of the signer's certificate${inRing(value, keys?.verification)}`,
  crit: () => 'the members that the receiver must understand',
  b64: () => 'RFC 7797, which must not be used here',
  'UPI-UUID': () => 'names this message once and for all',
  'UPI-TIMESTAMP': (value) => timeOf(value),
  'UPI-APPID': () => 'the institution or wallet that sends',
  'UPI-REQPATH': () => "the service's path",
};

const OF_JWE: Readonly<Record<string, Explain>> = {
  alg: (value) =>
    value === 'RSA1_5' ? 'the content key is encrypted with RSA, PKCS#1 v1.5' : 'not RSA1_5, which is due',
  enc: (value) =>
    value === 'A128CBC-HS256'
      ? 'the content is encrypted with AES-128-CBC and authenticated with HMAC SHA-256'
      : 'not A128CBC-HS256, which is due',
  kid: (value, keys) => `the ID of the receiver's encryption certificate${inRing(value, keys?.decryption)}`,
};

/**
 * Explains the protected header of a JWS or a JWE, right or wrong.
 *
 * @param encoded the first part of the compact form; padded and plain Base64 are read too
 * @param keys to say whether `kid` names one of them
 * @returns undefined where it holds no JSON object
 */
export function headerMembers(
  encoded: string,
  kind: 'JWS' | 'JWE',
  keys: KeyRing | undefined,
): readonly HeaderMember[] | undefined {
  const { members } = protectedHeader(encoded);
  if (members === undefined) return undefined;
  const known = kind === 'JWS' ? OF_JWS : OF_JWE;
  return Object.entries(members).map(([name, value]) => {
    const explain = Object.hasOwn(known, name) ? known[name] : undefined;
    return explain === undefined
      ? { name, value: '***', meaning: 'not a member of this protocol' }
      : { name, value: textOf(value), meaning: explain(value, keys) };
  });
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const isNames = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isNames ? value.join(', ') : JSON.stringify(value);
}

function inRing(kid: unknown, keys: readonly { readonly kid: string }[] | undefined): string {
  if (keys === undefined) return '';
  return keys.some((key) => key.kid === kid) ? ', in the key ring' : ', not in the key ring';
}

function timeOf(value: unknown): string {
  const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(seconds <= LAST_SECOND)) return 'not the seconds since 1970 as a string, which are due';
  const utc = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  const [, date, hour, minute, second] = /^(\d{8})(\d\d)(\d\d)(\d\d)/.exec(beijingTime(seconds * 1000)) ?? [];
  const day = date?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return `sent at ${utc}, ${day} ${hour}:${minute}:${second} in Beijing`;
}
