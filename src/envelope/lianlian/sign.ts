import { sign as signNatively } from 'node:crypto';
import { optionsChecker } from '../../options/optionsChecker.js';
import { required } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { type SignedNames, signedNameRules } from '../../wire/lianlian/ambiguityOf.js';
import { HASHES, type SignType, signType, signTypeOf } from '../../wire/lianlian/SignType.js';
import { stringToSign } from '../../wire/lianlian/stringToSign.js';
import { andThen, type Eventually } from '../andThen.js';
import { signRemotely } from '../keys/askRemoteKey.js';
import { keyError } from '../keys/currentKey.js';
import { ownKey } from '../keys/keyRules.js';
import type { OwnKey } from '../keys/RemoteKey.js';
import type { PrivateKey, RsaKey } from '../keys/RsaKey.js';
import { refuseAmbiguous } from './refuseAmbiguous.js';

/**
 * How parameters are signed.
 *
 * @typeParam Key what the key is: a private key in memory, unless it may be a {@link RemoteKey}
 */
export interface SignOptions<Key extends OwnKey = PrivateKey> extends SignedNames {
  /** Our own private key, 1024 to 4096 bits. */
  readonly key: Key;
  /** Joins the parameters as `sign_type`; theirs, or SHA256withRSA where they have none. */
  readonly signType?: SignType | undefined;
}

const checked = optionsChecker<SignOptions<OwnKey>>({ ...signedNameRules, key: required(ownKey), signType });

/**
 * Signs parameters: RSA with the padding of PKCS#1 v1.5 (RFC 8017 section 8.2) over {@link stringToSign}.
 *
 * @param params the members of the message; `sign` is left out
 * @param options the key and the sign type
 * @returns the value of `sign`: Base64 with padding
 * @throws {@link TallystickError} `key-invalid` where the key has fewer than 1024 or more than 4096 bits
 * @throws {@link TallystickError} `envelope-refused` where the signature would hold for other members too: a value
 * holds `&name=` of a name that sorts behind its own
 * @throws TypeError where `sign_type` of the parameters is not a sign type, or for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 *
 * const { member } = await createTestKeys();
 * const [key] = member.ring.signing;
 * if (key === undefined) throw new Error('no key');
 * console.log(lianlian.sign({ no_order: '7', sign_type: 'SHA256withRSA' }, { key }).length); // 344
 * ```
 */
export function sign(params: JsonObject, options: SignOptions): string;
/**
 * Signs parameters with a key that may stay elsewhere: a promise where it answers one.
 *
 * @param params the members of the message; `sign` is left out
 * @param options the key and the sign type
 * @returns the value of `sign`: Base64 with padding
 * @throws {@link TallystickError} `key-invalid` or `envelope-refused`, as above; `key-invalid` where the key gives no
 * signature that its public key verifies
 * @throws TypeError where `sign_type` of the parameters is not a sign type, or for an option that is unknown, wrong or missing
 */
export function sign(params: JsonObject, options: SignOptions<OwnKey>): Eventually<string>;
export function sign(params: JsonObject, options: SignOptions<OwnKey>): Eventually<string> {
  try {
    const { key, signType, ...names } = checked(options);
    requireLianLianKey(key);
    const type =
      signType ?? (params.sign_type === undefined ? 'SHA256withRSA' : signTypeOf(params.sign_type));
    if (type === undefined || !Object.hasOwn(HASHES, type)) {
      throw new TypeError(`signType must be ${Object.keys(HASHES).join(' or ')}`);
    }
    const signed =
      signType === undefined && params.sign_type !== undefined ? params : { ...params, sign_type: type };
    refuseAmbiguous(signed, names);
    const text = Buffer.from(stringToSign(signed, names.unsigned));
    if (key.type === 'private') return signNatively(HASHES[type], text, key.key).toString('base64');
    const hash = type === 'RSA' ? 'MD5' : 'SHA-256';
    return andThen(signRemotely(key, hash, text), (signature) => signature.toString('base64'));
  } finally {
    forgetMatch();
  }
}

/** LianLian takes 1024 to 4096 bits. */
export function requireLianLianKey({ bits }: RsaKey): void {
  if (bits < 1024 || bits > 4096) {
    throw keyError(`LianLian takes RSA keys of 1024 to 4096 bits, not ${bits}.`);
  }
}
