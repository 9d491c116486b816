/** A value of a column. */
export type SqlValue = string | number | null;

/** A prepared statement. */
export interface SqlStatement {
  /** Runs it and gives the first row. */
  get(...values: readonly SqlValue[]): unknown;
  /** Runs it and gives all rows. */
  all(...values: readonly SqlValue[]): readonly unknown[];
  /** Runs it and counts the rows that it changed. */
  run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
}

/** What is needed of an embedded SQL database; `node:sqlite` and `libsql` have it. */
export interface SqlDatabase {
  /** Runs statements that give nothing. */
  exec(sql: string): unknown;
  /** Prepares one statement. */
  prepare(sql: string): SqlStatement;
  /** Closes the file. */
  close(): unknown;
}
