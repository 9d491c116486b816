import { type CryptoBackend, nodeBackend } from '../diagnose/CryptoBackend.js';
import { diagnoseWith } from '../diagnose/diagnose.js';
import type { Diagnosis } from '../diagnose/Finding.js';
import type { KeyRing } from '../envelope/keys/KeyRing.js';
import { forgetMatch } from '../table/forgetMatch.js';
import type { KeptExchange } from './exchangeLog.js';
import type { GatewaySettings } from './GatewayOptions.js';

/** What requests are judged by. */
export interface JudgedBy {
  readonly keys: GatewaySettings['keys'];
  /** The application IDs that requests may come from; empty where any may. */
  readonly callers: readonly string[];
}

/** Why the request of an exchange is as the gateway judged it; undefined for an exchange without one. */
export function requestDiagnosis(
  { keys, callers }: JudgedBy,
  { incoming, network, at, request }: KeptExchange,
  backend: CryptoBackend = nodeBackend,
): Diagnosis | undefined {
  if (incoming === undefined) return undefined;
  const { method, path, headers, body } = incoming;
  const received = { kind: 'request', method, target: path, headers: [...headers], body } as const;
  try {
    return diagnoseWith(backend, received, keys as KeyRing, {
      network,
      message: request && [request.message],
      requestPath: path,
      appId: callers.length === 1 ? callers[0] : undefined,
      clock: () => at,
      direction: 'received',
    });
  } finally {
    forgetMatch();
  }
}
