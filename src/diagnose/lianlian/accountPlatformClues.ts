import { createHash } from 'node:crypto';
import type { Capture } from '../../wire/capture/Capture.js';
import type { CryptoBackend } from '../CryptoBackend.js';
import { readDigestInfo } from '../digestInfo.js';
import { type Clue, likely, proven } from '../findings.js';
import { headersNamed } from '../httpClues.js';
import { keyName, type RingKey, signerOf } from '../signerOf.js';

/**
 * Recognises a message of LianLian's account platform (ACCP), whose signature is in the header Signature-Data:
 * MD5withRSA over the MD5 of the body in hex.
 */
export function accountPlatformClues(
  capture: Capture,
  keys: readonly RingKey[],
  backend: CryptoBackend,
): readonly Clue[] {
  const [data] = headersNamed(capture, 'Signature-Data');
  if (data === undefined) return [];
  const signer = signerOf(keys, Buffer.from(data, 'base64'), backend);
  const info = signer && readDigestInfo(signer.content);
  const hex = createHash('md5').update(capture.body).digest('hex');
  if (
    signer === undefined ||
    info === undefined ||
    !backend.digest(info.hash, Buffer.from(hex)).equals(info.digest)
  ) {
    return [likely('lianlian-accp', 'There is a header Signature-Data, which no other message has.')];
  }
  const evidence = `Signature-Data is by ${keyName(signer.by)}, over the MD5 of the body in hex.`;
  return [proven('lianlian-accp', evidence)];
}
