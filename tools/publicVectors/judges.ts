import type { Judge } from './Judgement.js';
import { judgeContent } from './judges/judgeContent.js';
import { judgeJwe } from './judges/judgeJwe.js';
import { judgeJws } from './judges/judgeJws.js';
import { judgeMac } from './judges/judgeMac.js';
import { judgeOaepDecryption } from './judges/judgeOaepDecryption.js';
import { judgeRsaDecryption } from './judges/judgeRsaDecryption.js';
import { judgeRsaSignature } from './judges/judgeRsaSignature.js';

/** Who judges the vectors of a group, by its type. */
export const judges: Readonly<Partial<Record<string, Judge>>> = {
  AeadTest: judgeContent,
  JsonWebCrypto: (vector, group) => (vector.members.jwe === undefined ? judgeJws : judgeJwe)(vector, group),
  JsonWebEncryption: judgeJwe,
  JsonWebKey: judgeJws,
  JsonWebSignature: judgeJws,
  MacTest: judgeMac,
  RsaesOaepDecrypt: judgeOaepDecryption,
  RsaesPkcs1Decrypt: judgeRsaDecryption,
  RsassaPkcs1Generate: judgeRsaSignature,
  RsassaPkcs1Verify: judgeRsaSignature,
};
