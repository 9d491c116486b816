import { timingSafeEqual } from 'node:crypto';
import { type Clock, clock, readClock } from '../../identifiers/sources.js';
import type { OptionRule } from '../../options/OptionRule.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { boolean, either, listOf, objectWith, required, text } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { bytesOf } from '../bytesOf.js';
import { publicKeys } from '../keys/keyRules.js';
import { kidIsNotIn } from '../keys/kidNames.js';
import type { PublicKey } from '../keys/RsaKey.js';
import type { ReplayGuard } from '../ReplayGuard.js';
import { type Refusal, refusal } from '../refusal.js';
import { type JwsHeader, readHeader } from './header.js';
import { isSigned, requireUnionPayKey } from './sign.js';

/** How a signature is verified. */
export interface VerifyOptions {
  /** The sender's keys, chosen by `kid`. */
  readonly keys: readonly PublicKey[];
  /** What UPI-REQPATH must be; not compared where it is not given. */
  readonly requestPath?: string | undefined;
  /** Whether a header without UPI-REQPATH passes although a path is expected, as in a response. */
  readonly pathOptional?: boolean | undefined;
  /** The application IDs that are expected; any where not given. */
  readonly appId?: string | readonly string[] | undefined;
  /** Remembers what was received; without it, repeats are not found. */
  readonly replayGuard?: ReplayGuard | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
}

export const expectedAppId = either(text, listOf(text));
export const replayGuard: OptionRule<ReplayGuard> = objectWith('claim');
const checked = optionsChecker<VerifyOptions>({
  keys: required(publicKeys),
  requestPath: text,
  pathOptional: boolean,
  appId: expectedAppId,
  replayGuard,
  clock,
});

/** Seconds either side of the receiver's clock. */
export const TOLERANCE = 300;

/**
 * Verifies the `UPI-JWS` header over the raw bytes of a body: its form, the key, the signature, then
 * path, application, time (300 seconds either side) and repetition. What the header claims is believed
 * only when the signature holds.
 *
 * @param body the bytes as received, before any parsing; a string stands for its UTF-8
 * @param header the value of `UPI-JWS`
 * @param options the sender's keys, and what the header must say
 * @returns the protected header
 * @throws {@link TallystickError} `envelope-refused`; the rule is `header`, `key`, `signature`, `path`,
 * `app-id`, `timestamp` or `replay`
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 *
 * const { member, network } = await createTestKeys();
 * const [key] = member.ring.signing;
 * if (key === undefined) throw new Error('no key');
 * const header = await unionpay.sign('{}', { key, appId: '39990029', requestPath: '/v1/verify' });
 * const claims = await unionpay.verify('{}', header, { keys: network.ring.verification, requestPath: '/v1/verify' });
 * console.log(claims['UPI-APPID']);
 * ```
 */
export async function verify(
  body: string | Uint8Array,
  header: string,
  options: VerifyOptions,
): Promise<JwsHeader> {
  try {
    const { replayGuard, clock = Date.now, ...expected } = checked(options);
    const now = readClock(clock);
    const claims = verifySigned(body, header, expected, now);
    if (replayGuard !== undefined) refuseRepeat(await claim(claims, replayGuard, now));
    return claims;
  } finally {
    forgetMatch();
  }
}

/**
 * Verifies everything but that the message is new, at once.
 *
 * @param now the one instant of the call, which {@link claim} receives too: if the clock were read twice, a
 * repeat could pass at the first reading and be forgotten at the second
 */
export function verifySigned(
  body: string | Uint8Array,
  header: string,
  options: Omit<VerifyOptions, 'replayGuard' | 'clock'>,
  now: number,
): JwsHeader {
  const { protected: encoded, signature, header: claims } = readHeader(header);
  const key = options.keys.find(({ kid }) => kid === claims.kid);
  if (key === undefined) {
    const reason = kidIsNotIn(claims.kid, 'verification', options.keys);
    throw refused(
      'key',
      `${reason}; add the certificate of the sender under the kid that the network assigned.`,
      'jws-key',
    );
  }
  requireUnionPayKey(key);
  if (!isSigned(bytesOf(body), encoded, key.key, Buffer.from(signature, 'base64url'))) {
    throw refused(
      'signature',
      'The signature does not hold over these bytes; verify the body as it was received.',
      'jws-signature',
    );
  }
  checkClaims(claims, options);
  checkTime(claims, now);
  return claims;
}

/** Asks the guard whether a message is new; it may answer at once or later. */
export function claim(claims: JwsHeader, guard: ReplayGuard, now: number): boolean | Promise<boolean> {
  return guard.claim(`${claims['UPI-APPID']} ${claims['UPI-UUID']}`, {
    now,
    until: (Number(claims['UPI-TIMESTAMP']) + TOLERANCE + 1) * 1000,
  });
}

/** A guard that answers with neither true nor false is broken, and lets nothing pass. */
export function refuseRepeat(isNew: unknown): void {
  if (isNew !== true) throw refused('replay', 'UPI-UUID was received before.', 'jws-replay');
}

function checkClaims(
  claims: JwsHeader,
  { requestPath, pathOptional, appId }: Omit<VerifyOptions, 'replayGuard' | 'clock'>,
): void {
  const path = claims['UPI-REQPATH'];
  if (requestPath !== undefined && (path === undefined ? !pathOptional : !isEqual(path, requestPath))) {
    throw refused('path', 'UPI-REQPATH must be the path of this service.', 'jws-path');
  }
  const expected = typeof appId === 'string' ? [appId] : appId;
  if (expected !== undefined && !expected.some((id) => isEqual(id, claims['UPI-APPID']))) {
    throw refused('app-id', 'UPI-APPID must be the sender that is expected.', 'jws-app-id');
  }
}

function checkTime(claims: JwsHeader, now: number): void {
  if (Math.abs(Number(claims['UPI-TIMESTAMP']) - Math.floor(now / 1000)) > TOLERANCE) {
    throw refused(
      'timestamp',
      `UPI-TIMESTAMP must be within ${TOLERANCE} seconds of now; check the clocks.`,
      'jws-timestamp',
    );
  }
}

function isEqual(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function refused(rule: Refusal['rule'], message: string, code: string): Error {
  const reference =
    rule === 'signature' || rule === 'key'
      ? 'RFC 7515 section 5.2'
      : 'UnionPay International, general requirements';
  return refusal({ code, rule, field: 'UPI-JWS', message, reference });
}
