import { requireFit } from '../../options/optionsChecker.js';
import { rule } from '../../options/rules.js';
import { type ImportOptions, importPublicKey, type KeySource } from './importKey.js';
import type { RemoteKey, RemoteKeyFunctions } from './RemoteKey.js';

const NAMES = ['signDigest', 'signBytes', 'decrypt', 'decryptRaw', 'onFault'];

const remoteFunctions = rule<RemoteKeyFunctions>(
  `an object with functions: ${NAMES.join(', ')}`,
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([name, member]) => NAMES.includes(name) && (member === undefined || typeof member === 'function'),
    ),
);

/**
 * Imports a private key that stays in an HSM, in a KMS or in another process: functions use it, and its public half
 * checks their results. It goes into the lists `signing` and `decryption` of a key ring like any other.
 *
 * A function may answer at once or with a promise. With a key whose function answers a promise, `lianlian.sign`,
 * `seal`, `open`, `decryptPayload` and `unionpay.decrypt` give a promise too.
 *
 * @param functions the functions that the key has
 * @param publicHalf its certificate or public key, in any form that {@link importPublicKey} takes
 * @param options the certificate ID, and whether UnionPay's exponent is demanded
 * @returns the key
 * @throws {@link TallystickError} `key-invalid` as {@link importPublicKey}
 * @throws TypeError where a function is unknown or not a function, or for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createPrivateKey, sign } from 'node:crypto';
 * import { createTestKeys, importRemoteKey, lianlian } from 'tallystick/envelope';
 *
 * const { signing } = (await createTestKeys()).member;
 * const device = createPrivateKey(signing.privateKey); // an HSM in its place
 * const key = importRemoteKey(
 *   { signBytes: async (bytes) => sign('sha256', bytes, device) },
 *   signing.certificate,
 *   { kid: '' },
 * );
 * console.log((await lianlian.sign({ no_order: '7' }, { key })).length); // 344
 * ```
 */
export function importRemoteKey(
  functions: RemoteKeyFunctions,
  publicHalf: KeySource,
  options?: Pick<ImportOptions, 'kid' | 'anyExponent'>,
): RemoteKey {
  requireFit('functions', functions, remoteFunctions);
  return { ...importPublicKey(publicHalf, options), type: 'remote', functions: { ...functions } };
}
