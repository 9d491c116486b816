/** What a store keeps in its file, and how that came about. */
export interface SqlSchema {
  /** Whose it is, such as `the inbox`. */
  readonly owner: string;
  /** A query that only a file of this store can prepare. */
  readonly probe: string;
  /** The statements of each version, oldest first; a version that was released is never changed. */
  readonly migrations: readonly string[];
}
