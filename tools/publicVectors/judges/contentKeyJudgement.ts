import { ACCEPTED, type Judgement, REFUSED, unlessRefused } from '../Judgement.js';

/**
 * What an envelope whose content key is that of a vector shows. Both networks have keys of 32 bytes and refuse others,
 * however right their padding is.
 *
 * @param secret what the vector decrypts to
 * @param due the plaintext of the envelope
 * @param open opens the envelope, or throws
 */
export function contentKeyJudgement(secret: Buffer, due: Buffer, open: () => Buffer): Judgement {
  const plaintext = unlessRefused(open);
  if (plaintext === undefined) {
    return secret.length === 32 ? REFUSED : { is: 'refused', because: 'a content key has 32 bytes' };
  }
  if (!plaintext.equals(due)) return { is: 'wrong', what: 'another plaintext came out' };
  return secret.length === 32 ? ACCEPTED : { is: 'wrong', what: 'a content key not of 32 bytes was taken' };
}
