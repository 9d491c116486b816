import type { Hypothesis } from '../../candidates.js';
import { type FindingId, proven } from '../../findings.js';
import type { SigningModel } from '../SigningModel.js';

/** The model with something else in it. */
export function changing(
  stage: number,
  id: FindingId,
  evidence: string,
  change: Partial<SigningModel>,
): Hypothesis<SigningModel> {
  return {
    stage,
    *change(model) {
      yield { model: { ...model, ...change }, explain: () => [proven(id, evidence)] };
    },
  };
}
