import { type CryptoBackend, nodeBackend } from '../diagnose/CryptoBackend.js';
import type { KeptExchange } from './exchangeLog.js';
import type { GatewaySettings } from './GatewayOptions.js';
import { requestDiagnosis } from './requestDiagnosis.js';

/** The most texts that are hashed for a line of the log, in a fraction of a second; the page of an exchange tries more. */
const MOST_TEXTS = 4_000;

/** What a refused request did wrong, in a sentence: the finding that explains most, where it is proven soon. */
export function provenCause(
  { keys, expectedAppId = [] }: GatewaySettings,
  exchange: KeptExchange,
): string | undefined {
  let texts = 0;
  const backend: CryptoBackend = {
    ...nodeBackend,
    digest(hash, bytes) {
      texts += 1;
      if (texts > MOST_TEXTS) throw new TooManyTexts();
      return nodeBackend.digest(hash, bytes);
    },
  };
  try {
    const [finding] =
      requestDiagnosis({ keys, callers: [expectedAppId].flat() }, exchange, backend)?.findings ?? [];
    return finding?.certainty === 'proven' ? `${finding.id} (proven): ${finding.title}.` : undefined;
  } catch (error) {
    if (error instanceof TooManyTexts) return undefined;
    throw error;
  }
}

class TooManyTexts extends Error {}
