import type { Clue } from './findings.js';

/** One thing that a sender may have done differently, and what it would have signed then. */
export interface Step<Model> {
  readonly model: Model;
  /** What it is called where the signature shows that it was done. */
  readonly explain: () => readonly Clue[];
}

/** Something that a faulty sender may have done instead, as a pure function over what it would have signed. */
export interface Hypothesis<Model> {
  /** Hypotheses of one stage exclude each other; what is done first has the lower stage. */
  readonly stage: number;
  /** How many hypotheses may hold together with it, itself counted; any number by default. */
  readonly most?: number;
  change(model: Model): Iterable<Step<Model>>;
}

/** What may have been signed, and what leads to it. */
export interface Candidate<Model> {
  readonly model: Model;
  readonly by: readonly Step<Model>[];
}

/**
 * Yields what a sender may have signed who did exactly so many things differently.
 *
 * @param depth how many: 0 yields what is right
 */
export function* candidates<Model>(
  right: Model,
  hypotheses: readonly Hypothesis<Model>[],
  depth: number,
): Generator<Candidate<Model>> {
  yield* after(
    { model: right, by: [] },
    hypotheses.filter(({ most = depth }) => most >= depth),
    depth,
  );
}

function* after<Model>(
  { model, by }: Candidate<Model>,
  hypotheses: readonly Hypothesis<Model>[],
  depth: number,
): Generator<Candidate<Model>> {
  if (depth === 0) {
    yield { model, by };
    return;
  }
  for (const { stage, change } of hypotheses) {
    const later = hypotheses.filter((other) => other.stage > stage);
    if (depth > 1 && later.length === 0) continue;
    for (const step of change(model)) {
      yield* after({ model: step.model, by: [...by, step] }, later, depth - 1);
    }
  }
}
