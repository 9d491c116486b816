import { SOURCE_RULES } from '../../../conformance/referenceTarget.js';
import type { JsonObject } from '../../../conformance/Testee.js';
import { type Kid, keyValueSignature } from '../../signing/sign.js';

/** What every vector refers to. */
export const REFERENCES = [SOURCE_RULES, 'LianLian signature rules'];

/** A response and its source, in the order of the source. */
export const RESPONSE: readonly (readonly [string, string])[] = [
  ['dt_order', '20170801225714'],
  ['money_order', '88.00'],
  ['no_order', 'ORDER-77120'],
  ['oid_partner', '201304121000001004'],
  ['oid_paybill', '2011030900001098'],
  ['ret_code', '0000'],
  ['ret_msg', '交易成功'],
];

/** The response with other members ahead of sign_type or behind it, and its source. */
export function response(
  signType: string,
  others: readonly (readonly [string, string])[] = [],
): { readonly params: JsonObject; readonly source: string } {
  const members = [...RESPONSE, ['sign_type', signType] as const, ...others].filter(
    ([, value]) => value !== '',
  );
  // Every name of these vectors is of small letters and underscores, which any sort puts in one order.
  const sorted = [...members].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    params: Object.fromEntries([...RESPONSE, ['sign_type', signType] as const, ...others]),
    source: sorted.map(([name, value]) => `${name}=${value}`).join('&'),
  };
}

/** The response with its signature. */
export function signedBy(
  kid: Kid,
  hash: string,
  { params, source }: ReturnType<typeof response>,
): JsonObject {
  return { ...params, sign: keyValueSignature(source, hash, kid) };
}

/** The response by either sign type. */
export const rsa = response('RSA');
export const sha = response('SHA256withRSA');
/** The keys that sign. */
export const SHORT: Kid = 'lianlian-1024';
export const LONG: Kid = 'lianlian-2048';
export const longKey = { $key: LONG, half: 'public' };

/** What is asked: whether the signature of a message holds. */
export function verifyInput(
  params: JsonObject,
  key: JsonObject = { $key: 'lianlian-1024', half: 'public' },
): JsonObject {
  return { params, key };
}
