import type { JsonWebKey } from 'node:crypto';
import type { Judge } from './Judge.js';
import { failed, isJudged, outputsOf, passed } from './judged.js';
import { judgePlaintext, privateKeyOf } from './judgeJweEncrypt.js';
import { openPayload } from './openPayload.js';
import { readBytes } from './readBytes.js';

/** Judges `payload-decrypt`: the plaintext, byte by byte. */
export const judgePayloadDecrypt: Judge = judgePlaintext('payload-decrypt');

/** Judges `payload-encrypt`: the suite opens each `pay_load` itself; no key and no nonce may come twice. */
export const judgePayloadEncrypt: Judge = ({ input, privateKeys }, answers) => {
  const outputs = outputsOf(answers);
  if (isJudged(outputs)) return outputs;
  const plaintext = readBytes(input.plaintext) as Buffer;
  const key = privateKeyOf(input.key as JsonWebKey, privateKeys);
  const seen = new Set<string>();
  for (const { payload } of outputs) {
    const opened = openPayload(payload, key);
    if (typeof opened === 'string') return failed(opened);
    if (!opened.plaintext.equals(plaintext)) {
      return failed('Encrypted is something other than the plaintext, or the counter does not begin with 1.');
    }
    for (const secret of [opened.macKey, opened.contentKey, opened.nonce]) {
      const hex = secret.toString('hex');
      if (seen.has(hex)) return failed('A key or a nonce came twice.');
      seen.add(hex);
    }
  }
  return passed;
};
