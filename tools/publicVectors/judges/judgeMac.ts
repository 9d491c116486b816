import { payloadMac } from '../../../src/envelope/lianlian/payloadCipher.js';
import { ACCEPTED, type Judgement, REFUSED, skipped } from '../Judgement.js';
import { hexIn, type Vector, type VectorGroup } from '../VectorFile.js';

/** HMAC-SHA-256, as the MAC of a `pay_load` is made. */
export function judgeMac(
  { members }: Vector,
  { members: group }: VectorGroup,
  algorithm: string | undefined,
): Judgement {
  if (algorithm !== 'HMACSHA256') return skipped(`algorithm ${algorithm ?? 'unnamed'}`);
  if (group.tagSize !== 256) return skipped('MACs that are cut, which no pay_load has');
  const mac = payloadMac(hexIn(members, 'key'), hexIn(members, 'msg'));
  return mac.equals(hexIn(members, 'tag')) ? ACCEPTED : REFUSED;
}
