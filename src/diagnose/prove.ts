import { candidates, type Hypothesis } from './candidates.js';
import type { Clue } from './findings.js';
import type { ProofBudget } from './ProofBudget.js';

/** How texts are compared with what was signed. */
export interface Proof<Model> {
  /** What is hashed of a model. */
  readonly bytesOf: (model: Model) => Uint8Array;
  /** Whether the signature holds over these bytes. */
  readonly fits: (bytes: Uint8Array) => boolean;
  readonly budget: ProofBudget;
}

/**
 * Tries candidates for the signed text until one fits, by how many things were done differently.
 *
 * @param depths how many, from and to
 * @returns what explains the signature, nothing where it simply holds; undefined where nothing fits
 */
export function prove<Model>(
  right: Model,
  hypotheses: readonly Hypothesis<Model>[],
  { bytesOf, fits, budget }: Proof<Model>,
  [least, most]: readonly [least: number, most: number],
): readonly Clue[] | undefined {
  for (let depth = least; depth <= most; depth++) {
    for (const { model, by } of candidates(right, hypotheses, depth)) {
      const bytes = bytesOf(model);
      if (!budget.spend(bytes.length)) return undefined;
      if (fits(bytes)) return by.flatMap(({ explain }) => explain());
    }
  }
  return undefined;
}
