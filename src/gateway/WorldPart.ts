/** A part of the state of a world: `reset` brings it back to its beginning. */
export interface WorldPart {
  /** Everything that it holds, as JSON: two worlds in the same state have the same. */
  snapshot(): unknown;
  /** Forgets everything. */
  reset(): void | Promise<void>;
}
