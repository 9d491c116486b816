import type { OptionRule } from '../../options/OptionRule.js';
import { oneOf } from '../../options/rules.js';
import type { JsonObject } from '../../table/JsonObject.js';

/** A value of `sign_type`: `RSA` is MD5withRSA. */
export type SignType = 'RSA' | 'SHA256withRSA';

/** The hash of each sign type, all with the padding of PKCS#1 v1.5. */
export const HASHES: Readonly<Record<SignType, string>> = { RSA: 'md5', SHA256withRSA: 'sha256' };

export const signType: OptionRule<SignType> = oneOf('RSA', 'SHA256withRSA');

/**
 * Reads a sign type in any letter case, because the response's table writes `SHA256WITHRSA`.
 *
 * @returns undefined where it is not one
 */
export function signTypeOf(value: unknown): SignType | undefined {
  if (typeof value !== 'string') return undefined;
  return (Object.keys(HASHES) as SignType[]).find((name) => name.toLowerCase() === value.toLowerCase());
}

/** The member that names the sign type: an older family of interfaces spells all its names in camel case. */
export function signTypeMember(members: JsonObject): 'sign_type' | 'signType' {
  return !Object.hasOwn(members, 'sign_type') && Object.hasOwn(members, 'signType')
    ? 'signType'
    : 'sign_type';
}
