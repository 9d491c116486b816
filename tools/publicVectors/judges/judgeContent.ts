import { decryptContent } from '../../../src/envelope/unionpay/decryptContent.js';
import { ACCEPTED, type Judgement, REFUSED, skipped } from '../Judgement.js';
import { hexIn, type Vector, type VectorGroup } from '../VectorFile.js';

/** A128CBC-HS256 by itself, as the content of a JWE is decrypted. */
export function judgeContent(
  { members }: Vector,
  { members: group }: VectorGroup,
  algorithm: string | undefined,
): Judgement {
  if (algorithm !== 'A128CBC-HS256') return skipped(`algorithm ${algorithm ?? 'unnamed'}`);
  if (group.ivSize !== 128 || group.tagSize !== 128) return skipped('lengths that no JWE has');
  const plaintext = decryptContent(
    {
      encodedHeader: hexIn(members, 'aad'),
      iv: hexIn(members, 'iv'),
      ciphertext: hexIn(members, 'ct'),
      tag: hexIn(members, 'tag'),
    },
    hexIn(members, 'key'),
  );
  if (plaintext === undefined) return REFUSED;
  return plaintext.equals(hexIn(members, 'msg'))
    ? ACCEPTED
    : { is: 'wrong', what: 'another plaintext came out' };
}
