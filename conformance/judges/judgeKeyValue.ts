import type { Judged } from '../Case.js';
import type { Judge } from './Judge.js';
import { failed, passed } from './judged.js';
import { judgeVerdict } from './judgeVerdict.js';

/** Judges `kv-source`: the text that is signed, character by character. */
export const judgeSource: Judge = (asked, answers, profile) =>
  judgeVerdict('kv-source', asked, answers, profile, ({ output }) =>
    same(output?.source, asked.vector.output?.source, 'The source is not the text that is signed'),
  );

/** Judges `kv-sign`: PKCS#1 v1.5 has one signature for a text and a key, in Base64 with padding. */
export const judgeSign: Judge = (asked, answers, profile) =>
  judgeVerdict('kv-sign', asked, answers, profile, ({ output }) =>
    same(output?.sign, asked.vector.output?.sign, 'sign is not the signature over these parameters'),
  );

/** Judges `kv-verify`. */
export const judgeKeyValueVerify: Judge = (asked, answers, profile) =>
  judgeVerdict('kv-verify', asked, answers, profile);

function same(actual: unknown, expected: unknown, complaint: string): Judged {
  return actual === expected ? passed : failed(`${complaint}.`);
}
