import { constants, createCipheriv, createHmac, publicEncrypt } from 'node:crypto';
import { importPrivateKey, lianlian } from 'tallystick/envelope';
import { isObject } from '../../../src/table/JsonObject.js';
import { type Judgement, REFUSED, skipped, unlessRefused } from '../Judgement.js';
import { hexIn, textIn, type Vector, type VectorGroup } from '../VectorFile.js';
import { contentKeyJudgement } from './contentKeyJudgement.js';

const PLAINTEXT = Buffer.from('{"no_order":"7"}');

/**
 * A ciphertext of RSAES-OAEP with SHA-1, as the wrapped MAC key of a `pay_load`, whose MAC is made with what the vector
 * decrypts to, whatever its length.
 */
export function judgeOaepDecryption({ members }: Vector, { members: group }: VectorGroup): Judgement {
  const hashes = [textIn(group, 'sha'), textIn(group, 'mgfSha')];
  if (hashes.some((hash) => hash !== 'SHA-1')) return skipped(`hashes ${hashes.join(' and ')}`);
  if (hexIn(members, 'label').length > 0) return skipped('a label');
  if (isObject(group.privateKey) && group.privateKey.otherPrimeInfos !== undefined) {
    return skipped('a key of more than two primes, which is refused');
  }
  const key = unlessRefused(() => importPrivateKey(textIn(group, 'privateKeyPem'), { kid: '' }));
  if (key === undefined) return REFUSED;
  const contentKey = Buffer.alloc(32, 7);
  const wrappedContentKey = publicEncrypt(
    { key: key.key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    contentKey,
  );
  const secret = hexIn(members, 'msg');
  const payload = payloadAround(hexIn(members, 'ct'), secret, wrappedContentKey, contentKey);
  return contentKeyJudgement(secret, PLAINTEXT, () => lianlian.decryptPayload(payload, [key]));
}

function payloadAround(
  wrapped: Buffer,
  macKey: Buffer,
  wrappedContentKey: Buffer,
  contentKey: Buffer,
): string {
  const nonce = Buffer.alloc(8, 7);
  const counter = Buffer.concat([nonce, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])]);
  const ciphertext = createCipheriv('aes-256-ctr', contentKey, counter).update(PLAINTEXT);
  const [first, second, third, fourth] = [wrapped, wrappedContentKey, nonce, ciphertext].map((part) =>
    part.toString('base64'),
  );
  const mac = createHmac('sha256', macKey).update(`${third}$${fourth}`).digest('base64');
  return ['lianpay1_0_1', first, second, third, fourth, mac].join('$');
}
