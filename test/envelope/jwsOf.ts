import { type KeyObject, sign } from 'node:crypto';

/** Seconds since 1970: 2026-03-01T08:00:00Z. */
export const SIGNED_AT = 1_772_352_000;

/** The clock of the receiver, in milliseconds. */
export const clock = (): number => SIGNED_AT * 1000;

/** A protected header as the network wants it, with members to replace; undefined leaves one out. */
export function headerWith(kid: string, members: Readonly<Record<string, unknown>> = {}): object {
  return {
    alg: 'RS256',
    kid,
    crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID': '0123456789abcdef0123456789abcdef',
    'UPI-TIMESTAMP': String(SIGNED_AT),
    'UPI-APPID': '39990029',
    'UPI-REQPATH': '/v1/verify',
    ...members,
  };
}

/** Signs whatever header over a body, RFC 7515 appendix F by hand. */
export function jwsOf(header: object | string, body: string | Uint8Array, key: KeyObject): string {
  const encoded = base64url(typeof header === 'string' ? header : JSON.stringify(header));
  const signature = sign('sha256', Buffer.from(`${encoded}.${base64url(body)}`), key);
  return `${encoded}..${signature.toString('base64url')}`;
}

function base64url(content: string | Uint8Array): string {
  return Buffer.from(content as string).toString('base64url');
}
