import { randomUUID, sign as signNatively } from 'node:crypto';
import { promisify } from 'node:util';
import type { Clock } from '../../identifiers/sources.js';
import { readClock } from '../../identifiers/sources.js';
import { bytesOf } from '../bytesOf.js';
import { keyError } from '../keys/currentKey.js';
import type { PrivateKey, RsaKey } from '../keys/RsaKey.js';
import { CRITICAL, type JwsHeader } from './header.js';

/** How a body is signed. */
export interface SignOptions {
  readonly key: PrivateKey;
  /** The institution or wallet that sends: 8 characters. */
  readonly appId: string;
  /** The service's path, such as `/scis/switch/exchangerateinquiry`; a response may leave it out. */
  readonly requestPath?: string | undefined;
  /** The system's clock unless said otherwise. */
  readonly clock?: Clock | undefined;
}

// On a thread of the pool, so that several are signed at once. Not by jose, which needs ten times as long
// for the payload of a photo; tests verify with jose what is signed here.
const signOnThread = promisify(signNatively);

/**
 * Signs the bytes of a body: RS256 (RFC 7518 section 3.3) over a detached payload (RFC 7515 appendix F).
 *
 * @param body the exact bytes that are sent; a string stands for its UTF-8
 * @returns the value of the `UPI-JWS` header, with a UUID of its own
 * @throws {@link TallystickError} `key-invalid` where the key has no `kid` or fewer than 2048 bits
 * @throws TypeError where the application ID or the path is malformed
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 *
 * const { member } = await createTestKeys();
 * const [key] = member.ring.signing;
 * if (key === undefined) throw new Error('no key');
 * const header = await unionpay.sign('{"memberIIN":"39990029"}', { key, appId: '39990029', requestPath: '/v1/verify' });
 * console.log(header.length);
 * ```
 */
export async function sign(
  body: string | Uint8Array,
  { key, appId, requestPath, clock = Date.now }: SignOptions,
): Promise<string> {
  requireUnionPayKey(key);
  if (!/^[!-~]{8}$/.test(appId)) throw new TypeError('appId must have 8 characters');
  if (requestPath !== undefined && !/^\/[!-~]{0,2047}$/.test(requestPath)) {
    throw new TypeError('requestPath must begin with a slash and have no blanks');
  }
  const header: JwsHeader = {
    alg: 'RS256',
    kid: key.kid,
    crit: CRITICAL.filter((name) => requestPath !== undefined || name !== 'UPI-REQPATH'),
    'UPI-UUID': randomUUID().replaceAll('-', ''),
    'UPI-TIMESTAMP': String(Math.floor(readClock(clock) / 1000)),
    'UPI-APPID': appId,
    ...(requestPath !== undefined && { 'UPI-REQPATH': requestPath }),
  };
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
  const payload = Buffer.from(bytesOf(body)).toString('base64url');
  const signature = await signOnThread('sha256', Buffer.from(`${encoded}.${payload}`, 'latin1'), key.key);
  return `${encoded}..${signature.toString('base64url')}`;
}

/** UnionPay takes 2048 bits and more, and knows keys by their certificate ID. */
export function requireUnionPayKey({ kid, bits }: RsaKey): void {
  if (bits < 2048) throw keyError(`UnionPay takes RSA keys of 2048 bits and more, not ${bits}.`);
  if (kid === '')
    throw keyError('The key has no kid; import it with the certificate ID that UnionPay assigned.');
}
