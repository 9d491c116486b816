import { TallystickError } from '../../codec/TallystickError.js';
import { instant } from '../../identifiers/sources.js';
import { requireFit } from '../../options/optionsChecker.js';
import { listOf, objectWith } from '../../options/rules.js';
import type { RsaKey } from './RsaKey.js';

/**
 * Picks the key to send with: of those that are valid at the instant the one that became valid last,
 * so that a new certificate takes over on its first day. A key without certificate is always valid.
 *
 * @param keys a list of a key ring
 * @param use what the key is for, such as `signing`, for the error
 * @param now milliseconds since 1970
 * @typeParam Key private or public
 * @returns the key to use
 * @throws {@link TallystickError} `key-invalid` where no key is valid
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
  if (first === undefined) {
    const reason = keys.length === 0 ? 'has no key' : 'has no key whose certificate is valid now';
    throw keyError(`The key ring ${reason} for ${use}; add one.`);
  }
  return others.reduce((best, key) => (startOf(key) > startOf(best) ? key : best), first);
}

/**
 * An error about a key; it never holds any part of the key.
 *
 * @param path JSON Pointer into `key-ring.json`, where the fault is there
 */
export function keyError(message: string, path = ''): TallystickError {
  return new TallystickError('key-invalid', [
    { code: 'key-invalid', path, rule: 'key', field: '', message, reference: 'tallystick/envelope' },
  ]);
}

function startOf({ validity }: RsaKey): number {
  return validity?.from ?? 0;
}
