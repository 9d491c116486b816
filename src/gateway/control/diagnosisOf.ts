import { diagnose } from '../../diagnose/diagnose.js';
import type { Diagnosis } from '../../diagnose/Finding.js';
import { proven, rank } from '../../diagnose/findings.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { OwnGateway } from '../createGateway.js';
import type { OwnWorld } from '../createWorld.js';

/** Why the request of an exchange is as the gateway judged it; undefined for one that is not kept. */
export function diagnosisOf(
  { keys, callers }: OwnGateway,
  world: OwnWorld,
  id: number,
): Diagnosis | undefined {
  const exchange = world.kept(id);
  if (exchange?.incoming === undefined) return undefined;
  const { incoming, network, at, status, request } = exchange;
  const { method, path, headers, body } = incoming;
  const received = { kind: 'request', method, target: path, headers: [...headers], body } as const;
  const diagnosis = diagnose(received, keys as KeyRing, {
    network,
    message: request && [request.message],
    requestPath: path,
    appId: callers.length === 1 ? callers[0] : undefined,
    clock: () => at,
    direction: 'received',
  });
  if (exchange.verdict !== 'unknown' || status !== 404) return diagnosis;
  const evidence = 'It is not a published path, and its last part is not the name of an interface.';
  const nothing = rank([proven('nothing-at-path', evidence)], diagnosis.network);
  return { ...diagnosis, healthy: false, findings: [...nothing, ...diagnosis.findings] };
}
