import { otherUse } from '../envelope/keys/otherUse.js';
import { type Clue, likely } from './findings.js';
import { keyName, type RingKey } from './signerOf.js';

/**
 * That the certificate of a key that is used says another use: its file may have been taken for that of another key. A
 * key that the ring has for both uses is not swapped.
 *
 * @param used one of the keys
 * @param keys of the ring
 */
export function certificateClues(used: RingKey, keys: readonly RingKey[]): readonly Clue[] {
  const other = otherUse(used.certificate, used.role);
  if (other === undefined || keys.some(({ role, key }) => role !== used.role && key.equals(used.key)))
    return [];
  const evidence = `The certificate of ${keyName(used)} is for ${other.said}, and the list ${used.role} of the ring is for ${other.due}.`;
  return [likely('certificate-other-use', evidence)];
}
