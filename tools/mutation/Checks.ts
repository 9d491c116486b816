/** Tests that share a fresh copy of the code in a run. */
export interface Checks {
  readonly names: readonly string[];

  /** Whether they are asked about a source, from the root of the project. */
  isAskedAbout(source: string): boolean;

  /** Asks those that are named, on a fresh copy, up to the first that fails. */
  firstFailure(names: ReadonlySet<string>): Promise<Failure | undefined>;
}

export interface Failure {
  readonly name: string;
  readonly reason: string;
}
