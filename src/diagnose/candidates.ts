import type { FindingId } from './findings.js';

/** Something that a faulty sender may have done instead, as a pure function over what it would have signed. */
export interface Hypothesis<Model> {
  readonly id: FindingId;
  /** A sentence that holds no value. */
  readonly evidence: string;
  /** Hypotheses of one stage exclude each other; pairs go from a lower stage to a higher. */
  readonly stage: number;
  change(model: Model): Iterable<Model>;
}

/** What may have been signed, and the hypotheses that lead to it. */
export interface Candidate<Model> {
  readonly model: Model;
  readonly by: readonly Hypothesis<Model>[];
}

/** Gives what is right, then every hypothesis alone, then the pairs. */
export function* candidates<Model>(
  right: Model,
  hypotheses: readonly Hypothesis<Model>[],
): Generator<Candidate<Model>> {
  yield { model: right, by: [] };
  for (const first of hypotheses) {
    for (const model of first.change(right)) yield { model, by: [first] };
  }
  for (const first of hypotheses) {
    const later = hypotheses.filter(({ stage }) => stage > first.stage);
    if (later.length === 0) continue;
    for (const between of first.change(right)) {
      for (const second of later) {
        for (const model of second.change(between)) yield { model, by: [first, second] };
      }
    }
  }
}
