import type { FindingId } from './findings.js';

/** Something that a faulty sender may have done instead, as a pure function over what it would have signed. */
export interface Hypothesis<Draft> {
  readonly id: FindingId;
  /** A sentence that holds no value. */
  readonly evidence: string;
  /** Hypotheses of one stage exclude each other; pairs go from a lower stage to a higher. */
  readonly stage: number;
  change(draft: Draft): Iterable<Draft>;
}

/** What may have been signed, and the hypotheses that lead to it. */
export interface Candidate<Draft> {
  readonly draft: Draft;
  readonly by: readonly Hypothesis<Draft>[];
}

/** Gives what is right, then every hypothesis alone, then the pairs. */
export function* candidates<Draft>(
  right: Draft,
  hypotheses: readonly Hypothesis<Draft>[],
): Generator<Candidate<Draft>> {
  yield { draft: right, by: [] };
  for (const first of hypotheses) {
    for (const draft of first.change(right)) yield { draft, by: [first] };
  }
  for (const first of hypotheses) {
    const later = hypotheses.filter(({ stage }) => stage > first.stage);
    if (later.length === 0) continue;
    for (const between of first.change(right)) {
      for (const second of later) {
        for (const draft of second.change(between)) yield { draft, by: [first, second] };
      }
    }
  }
}
