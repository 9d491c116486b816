/** A line of the table: how long a thing takes compared with its base in the same run. */
export interface Row {
  readonly what: string;
  readonly ratio: number;
  /** What the ratio is of, when it is not that of the section. */
  readonly target?: number;
  readonly note?: string;
}

/** Rows with one base. */
export interface Section {
  readonly title: string;
  /** What 1.00 is. */
  readonly base: string;
  readonly rows: readonly Row[];
}
