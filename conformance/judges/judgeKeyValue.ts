import type { JsonObject } from '../Testee.js';
import { BASE64, encodedFault } from './encodedFault.js';
import type { Judge } from './Judge.js';
import { failed, passed } from './judged.js';
import { judgeVerdict } from './judgeVerdict.js';
import { type HashName, signatureFault } from './signatureFault.js';
import { mistakenSources, sourceReason } from './sourceReason.js';

/** Judges `kv-source`: the text that is signed, character by character. */
export const judgeSource: Judge = (asked, answers, profile) =>
  judgeVerdict('kv-source', asked, answers, profile, ({ output }) => {
    if (output?.source === asked.vector.output?.source) return passed;
    return failed(sourceFault(output?.source, asked.input.params as JsonObject));
  });

/** Says why a source is wrong that is not the one of these parameters. */
export function sourceFault(source: unknown, params: JsonObject): string {
  const mistake = sourceReason(source, params);
  return `The source is not the text that is signed${mistake === undefined ? '' : `: ${mistake}`}.`;
}

/** Judges `kv-sign`: PKCS#1 v1.5 has one signature for a text and a key, in Base64 with padding. */
export const judgeSign: Judge = (asked, answers, profile) =>
  judgeVerdict('kv-sign', asked, answers, profile, ({ output }) => {
    const sign = output?.sign;
    if (sign === asked.vector.output?.sign) return passed;
    const { key, signType, params } = asked.input;
    return failed(signFault(sign, key as JsonObject, String(signType), params as JsonObject));
  });

const HASHES: Readonly<Record<string, HashName>> = { RSA: 'MD5', SHA256withRSA: 'SHA-256' };

/**
 * Says why `sign` is wrong: how it is written, or what it holds.
 *
 * @param key a JWK, of which the public half counts
 * @param params those that were to be signed
 */
export function signFault(sign: unknown, key: JsonObject, signType: string, params: JsonObject): string {
  if (typeof sign !== 'string' || sign === '') return 'The output has no sign, or it is not a text.';
  const fault = encodedFault(sign, BASE64);
  if (fault !== undefined) return `sign ${fault}.`;
  const joined = { ...params, sign_type: signType };
  return signatureFault(Buffer.from(sign, 'base64'), {
    key,
    hash: HASHES[signType] ?? 'SHA-256',
    because: `sign_type ${signType} means`,
    over: 'the string to sign of these parameters with sign_type',
    mistaken: {
      texts: mistakenSources(joined),
      reason: (text) => sourceReason(text, joined),
    },
  });
}

/** Judges `kv-verify`. */
export const judgeKeyValueVerify: Judge = (asked, answers, profile) =>
  judgeVerdict('kv-verify', asked, answers, profile);
