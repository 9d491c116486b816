import { constants, createCipheriv, createHmac, type KeyObject, privateDecrypt } from 'node:crypto';
import { importPrivateKey, unionpay } from 'tallystick/envelope';
import { type Judgement, REFUSED, unlessRefused } from '../Judgement.js';
import { hexIn, textIn, type Vector, type VectorGroup } from '../VectorFile.js';
import { contentKeyJudgement } from './contentKeyJudgement.js';

const PLAINTEXT = Buffer.from('{"customerNm":"A"}');
const KID = 'vector';

/**
 * A ciphertext of RSAES-PKCS1-v1_5, as the encrypted key of a JWE. The content is encrypted under the last 32 bytes of
 * what RSA gives, where a content key is: where a padding is wrong, a JWE that opens shows that nobody looked.
 */
export function judgeRsaDecryption({ members }: Vector, { members: group }: VectorGroup): Judgement {
  const key = unlessRefused(() =>
    importPrivateKey(textIn(group, 'privateKeyPem'), { kid: KID, anyExponent: true }),
  );
  if (key === undefined) return REFUSED;
  const wrapped = hexIn(members, 'ct');
  const jwe = jweAround(wrapped, blockOf(key.key, wrapped).subarray(-32));
  return contentKeyJudgement(hexIn(members, 'msg'), PLAINTEXT, () => unionpay.decrypt(jwe, [key]));
}

/** What RSA makes of a ciphertext of any length, without a look at the padding. */
function blockOf(key: KeyObject, wrapped: Buffer): Buffer {
  const { n = '' } = key.export({ format: 'jwk' });
  const modulus = Buffer.from(n, 'base64url');
  const reduced = numberOf(wrapped) % numberOf(modulus);
  const bytes = Buffer.from(reduced.toString(16).padStart(modulus.length * 2, '0'), 'hex');
  return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, bytes);
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x0${bytes.toString('hex')}`);
}

/** By RFC 7518 section 5.2.2.1. */
function jweAround(wrapped: Buffer, contentKey: Buffer): string {
  const header = Buffer.from(JSON.stringify({ alg: 'RSA1_5', enc: 'A128CBC-HS256', kid: KID }));
  const iv = Buffer.alloc(16, 7);
  const cipher = createCipheriv('aes-128-cbc', contentKey.subarray(16), iv);
  const ciphertext = Buffer.concat([cipher.update(PLAINTEXT), cipher.final()]);
  const encoded = header.toString('base64url');
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(encoded.length * 8));
  const hmac = createHmac('sha256', contentKey.subarray(0, 16));
  const tag = hmac.update(encoded).update(iv).update(ciphertext).update(length).digest().subarray(0, 16);
  return [encoded, ...[wrapped, iv, ciphertext, tag].map((part) => part.toString('base64url'))].join('.');
}
