import type { PageLine } from './PageLine.js';
import type { PrintedRow } from './PrintedTable.js';
import type { Heading } from './pageHeading.js';

/** What lines of a page are, however the page is written. */
export type PageStep = {
  /** Those that it takes; never none. */
  readonly lines: readonly PageLine[];
} & (
  | { readonly kind: 'heading'; readonly heading: Heading }
  /** The names of the columns. */
  | { readonly kind: 'header' }
  | { readonly kind: 'row'; readonly row: PrintedRow }
  /** Meant as a row, and not to be read as one. */
  | { readonly kind: 'broken'; readonly expected: string }
  /** Rows come after it that are under the sentence, or that are the members of a row. */
  | { readonly kind: 'group'; readonly sentence: string; readonly of?: string }
  /** `note`: belongs to the row before it. `line`: may belong to the row right before it. `prose`: belongs to none. */
  | { readonly kind: 'text'; readonly reads: 'note' | 'line' | 'prose' }
);
