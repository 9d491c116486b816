import type { Snippet } from './findings/snippets/snippets.js';

/** What is always true of a finding, whatever the capture. */
export interface FindingEntry extends Advice {
  readonly title: string;
  /** How much it explains, from 1 (a weakness) to 100 (nothing else needs to be looked at). */
  readonly explains: number;
  /** What differs for a message of LianLian, of a finding that either network may have. */
  readonly lianlian?: Partial<Advice>;
}

/** What to do. */
export interface Advice {
  readonly fix: string;
  readonly reference: string;
  readonly code?: Snippet;
}
