import {
  createSign,
  createVerify,
  type KeyObject,
  randomUUID,
  type Sign,
  sign as signNatively,
  type Verify,
} from 'node:crypto';
import { setImmediate } from 'node:timers';
import { promisify } from 'node:util';
import { type Clock, clock, readClock } from '../../identifiers/sources.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { required, textLike } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { CRITICAL, headerForms } from '../../wire/unionpay/headerForms.js';
import type { Eventually } from '../andThen.js';
import { bytesOf } from '../bytesOf.js';
import { isRsaSignature } from '../isRsaSignature.js';
import { signRemotely } from '../keys/askRemoteKey.js';
import { keyError } from '../keys/currentKey.js';
import { ownKey } from '../keys/keyRules.js';
import type { OwnKey } from '../keys/RemoteKey.js';
import type { RsaKey } from '../keys/RsaKey.js';
import type { JwsHeader } from './header.js';
import { areLong, PIECE } from './pieces.js';

/** How a body is signed. */
export interface SignOptions {
  /** Our own private key, of at least 2048 bits; its `kid` goes into the header. */
  readonly key: OwnKey;
  /** The institution or wallet that sends: 8 characters. */
  readonly appId: string;
  /** The service's path, such as `/scis/switch/exchangerateinquiry`; a response may leave it out. */
  readonly requestPath?: string | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
}

export const appId = required(
  textLike(headerForms['UPI-APPID'].pattern, '8 printable characters without blanks'),
);
export const requestPath = textLike(
  headerForms['UPI-REQPATH'].pattern,
  'a path that begins with a slash and has no blanks',
);
const checked = optionsChecker<SignOptions>({ key: required(ownKey), appId, requestPath, clock });

const signOnThread = promisify(signNatively);
const nextTurn = promisify(setImmediate);

/** Signatures that have been asked for, and those of them that are not made yet. */
let asked = 0;
let underWay = 0;

/** How many turns are left out after one without others, and how many of these are still to come. */
let pause = 0;
let pauseLeft = 0;
const LONGEST_PAUSE = 36;

/**
 * Signs the bytes of a body: RS256 (RFC 7518 section 3.3) over a detached payload (RFC 7515 appendix F).
 *
 * @param body the exact bytes that are sent; a string stands for its UTF-8
 * @param options key, application ID and path
 * @returns the value of the `UPI-JWS` header, with a new UUID
 * @throws {@link TallystickError} `key-invalid` where the key has no `kid` or fewer than 2048 bits
 * @throws TypeError for an option that is unknown, wrong or missing
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
export async function sign(body: string | Uint8Array, options: SignOptions): Promise<string> {
  try {
    const { key, appId, requestPath, clock = Date.now } = checked(options);
    requireUnionPayKey(key);
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
    const bytes = bytesOf(body);
    const signature = await signatureOver(encoded, bytes, key);
    return `${encoded}..${signature.toString('base64url')}`;
  } finally {
    forgetMatch();
  }
}

function signatureOver(encodedHeader: string, body: Uint8Array, key: OwnKey): Eventually<Buffer> {
  if (key.type === 'remote') return signRemotely(key, 'SHA-256', signingInput(encodedHeader, body));
  return areLong(body)
    ? feed(createSign('sha256'), encodedHeader, body).sign(key.key)
    : rs256(signingInput(encodedHeader, body), key.key);
}

/** What a JWS signs (RFC 7515 section 5.1): two texts in base64url. */
function signingInput(encodedHeader: string, body: Uint8Array): Buffer {
  return Buffer.from(`${encodedHeader}.${asBuffer(body).toString('base64url')}`, 'latin1');
}

/** Gives the signing input of a long body to a digest, piece by piece. */
function feed<Digest extends Sign | Verify>(digest: Digest, encodedHeader: string, body: Uint8Array): Digest {
  digest.update(`${encodedHeader}.`);
  const bytes = asBuffer(body);
  for (let from = 0; from < bytes.length; from += PIECE) {
    digest.update(bytes.toString('base64url', from, from + PIECE), 'latin1');
  }
  return digest;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether a signature holds over a body. */
export function isSigned(
  body: Uint8Array,
  encodedHeader: string,
  key: KeyObject,
  signature: Buffer,
): boolean {
  return areLong(body)
    ? feed(createVerify('sha256'), encodedHeader, body).verify(key, signature)
    : isRsaSignature('sha256', signingInput(encodedHeader, body), key, signature);
}

/**
 * One that is asked for alone is made here, because handing it to a thread takes a third of the time
 * of making it; several share the threads of the pool.
 */
async function rs256(input: Buffer, key: KeyObject): Promise<Buffer> {
  asked += 1;
  underWay += 1;
  try {
    return (await isAlone()) ? signNatively('sha256', input, key) : await signOnThread('sha256', input, key);
  } finally {
    underWay -= 1;
  }
}

/**
 * Whether no other is asked for at the same time. Requests of a server ask in separate callbacks: others are seen after
 * a turn of the event loop, which takes a tenth of the time of a signature, so that after turns without others some
 * are left out.
 */
async function isAlone(): Promise<boolean> {
  if (underWay === 1) await undefined;
  if (underWay > 1) return false;
  if (pauseLeft > 0) {
    pauseLeft -= 1;
    return true;
  }
  const before = asked;
  await nextTurn();
  pause = asked === before ? Math.min(2 * pause + 1, LONGEST_PAUSE) : 0;
  pauseLeft = pause;
  return asked === before;
}

const UNIONPAY_EXPONENT = 65537n;

/** UnionPay takes 2048 bits and more with the public exponent 65537, and knows keys by their certificate ID. */
export function requireUnionPayKey({ kid, key, bits, anyExponent }: RsaKey): void {
  if (bits < 2048) throw keyError(`UnionPay takes RSA keys of 2048 bits and more, not ${bits}.`);
  if (anyExponent !== true && key.asymmetricKeyDetails?.publicExponent !== UNIONPAY_EXPONENT) {
    throw keyError(
      'UnionPay takes RSA keys with the public exponent 65537; have a new key issued, or import this one with anyExponent: true (in key-ring.json "anyExponent": true).',
    );
  }
  if (kid === '')
    throw keyError(
      'The key has no kid; give the certificate ID that UnionPay assigned (in key-ring.json "kid"), which is not the serial number of the certificate.',
    );
}
