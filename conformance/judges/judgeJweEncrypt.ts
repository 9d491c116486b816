import type { JsonWebKey } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { bytesFault } from './bytesFault.js';
import type { Judge } from './Judge.js';
import { failed, isJudged, outputsOf, passed } from './judged.js';
import { judgeVerdict } from './judgeVerdict.js';
import { openJwe } from './openJwe.js';
import { readBytes } from './readBytes.js';

/** Judges `jwe-decrypt`: the plaintext, byte by byte. */
export const judgeJweDecrypt: Judge = judgePlaintext('jwe-decrypt');

/** Judges the plaintext of an operation that decrypts. */
export function judgePlaintext(operation: 'jwe-decrypt' | 'payload-decrypt'): Judge {
  return (asked, answers, profile) =>
    judgeVerdict(operation, asked, answers, profile, ({ output }) => {
      const malformed = bytesFault('plaintext', output?.plaintext);
      if (malformed !== undefined) return failed(malformed);
      const expected = readBytes(asked.vector.output?.plaintext);
      if (expected === undefined) return passed;
      const actual = readBytes(output?.plaintext);
      return actual?.equals(expected) ? passed : failed('The plaintext is not what was encrypted.');
    });
}

/** Judges `jwe-encrypt`: the suite opens each JWE itself; no content key and no vector may come twice. */
export const judgeJweEncrypt: Judge = ({ input, privateKeys }, answers) => {
  const outputs = outputsOf(answers);
  if (isJudged(outputs)) return outputs;
  const kid = input.kid as string;
  const plaintext = readBytes(input.plaintext) as Buffer;
  const key = privateKeyOf(input.key as JsonWebKey, privateKeys);
  const seen = new Set<string>();
  for (const { jwe } of outputs) {
    if (typeof jwe !== 'string' || !/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){4}$/.test(jwe)) {
      return failed('The JWE must be five base64url parts without padding.');
    }
    const opened = openJwe(jwe, key);
    if (opened === undefined) return failed('The JWE cannot be opened as RSA1_5 with A128CBC-HS256.');
    const { alg, enc, kid: named, ...further } = opened.header as Record<string, unknown>;
    if (!isDeepStrictEqual([alg, enc, named], ['RSA1_5', 'A128CBC-HS256', kid])) {
      return failed('The header must have alg RSA1_5, enc A128CBC-HS256 and the kid that was given.');
    }
    if ('zip' in further || 'crit' in further) return failed('The header must have neither zip nor crit.');
    if (!opened.plaintext.equals(plaintext))
      return failed('Encrypted is something other than the plaintext.');
    const [contentKey, vector] = [opened.contentKey.toString('hex'), opened.vector.toString('hex')];
    if (seen.has(`key ${contentKey}`)) return failed('A content key came twice.');
    if (seen.has(`vector ${vector}`)) return failed('An initialisation vector came twice.');
    seen.add(`key ${contentKey}`).add(`vector ${vector}`);
  }
  return passed;
};

/** The private half of a key of the suite. */
export function privateKeyOf({ n }: JsonWebKey, privateKeys: ReadonlyMap<string, unknown>): JsonWebKey {
  const found = [...privateKeys.values()].find((key) => (key as JsonWebKey).n === n);
  if (found === undefined)
    throw new Error('the key of a vector that encrypts must be one of vectors/keys.json');
  return found as JsonWebKey;
}
