import { TallystickError } from '../../codec/TallystickError.js';
import { instant } from '../../identifiers/sources.js';
import { utcTime } from '../../identifiers/utcTime.js';
import { requireFit } from '../../options/optionsChecker.js';
import { listOf, objectWith } from '../../options/rules.js';
import type { Validity } from './CertificateFacts.js';
import type { RsaKey } from './RsaKey.js';

/** Why a key cannot be used at an instant, by its certificate alone: codes of violations, and of warnings of keys. */
export type KeyTimeCode = 'key-expired' | 'key-not-yet-valid';

/**
 * Picks the key to send with: of those that are valid at the instant the one that became valid last,
 * so that a new certificate takes over on its first day. A key without certificate is always valid.
 *
 * @param keys a list of a key ring
 * @param use what the key is for, such as `signing`, for the error
 * @param now milliseconds since 1970
 * @typeParam Key private or public
 * @returns the key to use
 * @throws {@link TallystickError} `key-invalid` where there is no key, or none is valid at the instant: its violation is then
 * `key-expired` or `key-not-yet-valid`, and names the instant and the validity that is nearest to it
 * @throws TypeError where `keys` is not a list of keys, or `now` not a number
 * @example
 * ```ts
 * import { createTestKeys, currentKey } from 'tallystick/envelope';
 *
 * const { member } = await createTestKeys();
 * console.log(currentKey(member.ring.signing, 'signing', Date.now()).type); // private
 * ```
 */
export function currentKey<Key extends RsaKey>(keys: readonly Key[], use: string, now: number): Key {
  requireFit('keys', keys, listOf(objectWith(), 0));
  requireFit('now', now, instant);
  const [first, ...others] = keys.filter(
    ({ validity }) => validity === undefined || (validity.from <= now && now <= validity.to),
  );
  if (keys.length === 0) throw keyError(`The key ring has no key for ${use}; add one.`);
  if (first === undefined) throw outOfValidity(keys, use, now);
  return others.reduce((best, key) => (startOf(key) > startOf(best) ? key : best), first);
}

/** Either the clock is wrong or the keys are: the error says which time was used, and when a key would do. */
function outOfValidity(keys: readonly RsaKey[], use: string, now: number): TallystickError {
  const { from, to } = keys
    .flatMap(({ validity }) => validity ?? [])
    .reduce((best, other) => (distance(other, now) < distance(best, now) ? other : best));
  const code: KeyTimeCode = now < from ? 'key-not-yet-valid' : 'key-expired';
  return keyError(
    `At ${utcTime(now)}, the time that was used, no certificate for ${use} is valid; the nearest one is valid from ${utcTime(from)} to ${utcTime(to)}. If the time is wrong, correct the clock; if it is right, add a key that is valid then.`,
    '',
    code,
  );
}

/** How far an instant is outside a validity, in milliseconds. */
function distance({ from, to }: Validity, now: number): number {
  return Math.max(from - now, now - to);
}

/**
 * An error about a key; it never holds any part of the key.
 *
 * @param path JSON Pointer into `key-ring.json`, where the fault is there
 * @param code of the violation
 */
export function keyError(
  message: string,
  path = '',
  code: KeyTimeCode | 'key-invalid' = 'key-invalid',
): TallystickError {
  return new TallystickError('key-invalid', [
    { code, path, rule: 'key', field: '', message, reference: 'tallystick/envelope' },
  ]);
}

function startOf({ validity }: RsaKey): number {
  return validity?.from ?? 0;
}
