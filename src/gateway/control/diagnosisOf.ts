import type { Diagnosis } from '../../diagnose/Finding.js';
import { proven, rank } from '../../diagnose/findings.js';
import type { OwnGateway } from '../createGateway.js';
import type { OwnWorld } from '../createWorld.js';
import { requestDiagnosis } from '../requestDiagnosis.js';

/** Why the request of an exchange is as the gateway judged it; undefined for one that is not kept. */
export function diagnosisOf(gateway: OwnGateway, world: OwnWorld, id: number): Diagnosis | undefined {
  const exchange = world.kept(id);
  const diagnosis = exchange && requestDiagnosis(gateway, exchange);
  if (diagnosis === undefined || exchange?.verdict !== 'unknown' || exchange.status !== 404) return diagnosis;
  const evidence = 'It is not a published path, and its last part is not the name of an interface.';
  const nothing = rank([proven('nothing-at-path', evidence)], diagnosis.network);
  return { ...diagnosis, healthy: false, findings: [...nothing, ...diagnosis.findings] };
}
