import { optionsChecker } from '../../options/optionsChecker.js';
import { listOf, required } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { type SignedNames, signedNameRules } from '../../wire/lianlian/ambiguityOf.js';
import { parseSign } from '../../wire/lianlian/parseSign.js';
import { HASHES, type SignType, signType, signTypeMember, signTypeOf } from '../../wire/lianlian/SignType.js';
import { stringToSign } from '../../wire/lianlian/stringToSign.js';
import { isRsaSignature } from '../isRsaSignature.js';
import { publicKeys } from '../keys/keyRules.js';
import type { PublicKey } from '../keys/RsaKey.js';
import { refusal } from '../refusal.js';
import { refuseAmbiguous } from './refuseAmbiguous.js';
import { requireLianLianKey } from './sign.js';

/** How a signature is verified. */
export interface VerifyOptions extends SignedNames {
  /** The sender's keys; there are several while one replaces another. */
  readonly keys: readonly PublicKey[];
  /** The sign types that the caller takes: SHA256withRSA alone by default. The message never widens it. */
  readonly accept?: readonly SignType[] | undefined;
}

export const accept = listOf(signType);
const checked = optionsChecker<VerifyOptions>({
  ...signedNameRules,
  keys: required(publicKeys),
  accept,
});

/**
 * Verifies the `sign` of received parameters over {@link stringToSign}. It refuses a signature that would hold for
 * other members too, because a value holds `&name=` of a name that sorts behind its own. An older family of
 * interfaces writes its names in camel case: where there is no `sign_type`, `signType` takes its place. It knows no tables:
 * of the answers to `MPAY_RESULT_QUERY` and `EASYPAY_RESULT_QUERY`, name what takes no part in `unsigned`; `open` does so.
 *
 * @param params every member as received, those that no table lists too
 * @param options the sender's keys, and the sign types that are accepted
 * @throws {@link TallystickError} `envelope-refused`; the rule is `value` where the sign type is not accepted, else `signature`
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 *
 * const { member, network } = await createTestKeys();
 * const [key] = member.ring.signing;
 * if (key === undefined) throw new Error('no key');
 * const params = { no_order: '7', sign_type: 'SHA256withRSA' };
 * lianlian.verify({ ...params, sign: lianlian.sign(params, { key }) }, { keys: network.ring.verification });
 * ```
 */
export function verify(params: JsonObject, options: VerifyOptions): void {
  try {
    const { keys, accept = ['SHA256withRSA'], ...names } = checked(options);
    const member = signTypeMember(params);
    const type = signTypeOf(params[member]);
    if (type === undefined || !accept.includes(type)) {
      const isSignedAtAll = params[member] !== undefined || params.sign !== undefined;
      throw refusal({
        code: 'kv-sign-type',
        rule: 'value',
        field: member,
        message: `${isSignedAtAll ? '' : 'sign and sign_type are missing, as in a refusal of LianLian, which is not signed. '}${member} must be ${accept.join(' or ')}, which is what the caller accepts.`,
        reference: 'LianLian signature rules',
      });
    }
    if (!isSignedWith(type, params, keys, names.unsigned)) {
      throw refusal({
        code: 'kv-signature',
        rule: 'signature',
        field: 'sign',
        message: 'sign is missing or does not hold over these members; verify them as they were received.',
        reference: 'LianLian signature rules',
      });
    }
    refuseAmbiguous(params, names);
  } finally {
    forgetMatch();
  }
}

/** Whether `sign` holds over the parameters. What is not a signature is compared all the same, to take as long. */
export function isSignedWith(
  type: SignType,
  params: JsonObject,
  keys: readonly PublicKey[],
  unsigned: readonly string[] | undefined,
): boolean {
  const { form, signature } = parseSign(typeof params.sign === 'string' ? params.sign : '');
  const bytes = Buffer.from(stringToSign(params, unsigned));
  const isSigned = keys.some((key) => {
    requireLianLianKey(key);
    const compared = signature ?? Buffer.alloc(Math.ceil(key.bits / 8), 1);
    return isRsaSignature(HASHES[type], bytes, key.key, compared);
  });
  return isSigned && form === 'base64' && signature !== undefined;
}
