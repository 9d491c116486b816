/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** Where a peer is built: its sources, what was fetched for it, and where the program goes. */
export interface Places {
  /** The sources, which may be a copy without a gap. */
  readonly sources: string;
  /** What the first build has fetched; later ones of other sources have it, too. */
  readonly libraries: string;
  /** For the program. */
  readonly output: string;
}

/** An implementation of the suite's envelope operations by a library of another language. */
export interface Peer {
  /** The library, as the testee calls it. */
  readonly name: string;
  readonly language: string;
  /** Under `conformance/peers`. */
  readonly folder: string;
  /** The commands that the machine must have. */
  readonly needs: readonly string[];
  /** What must succeed, where a command alone is not enough. */
  readonly probe?: Command;
  /** Fetches what the library needs, for all builds. */
  readonly fetch?: (places: Places) => readonly Command[];
  /** The file in the folder that says which versions that is. */
  readonly versions?: string;
  /** Builds the program from the sources. */
  readonly build?: (places: Places) => readonly Command[];
  readonly run: (places: Places) => Command;
  /** Files in which gaps of the library are closed; none where there is no library that could have any. */
  readonly gapFiles: readonly string[];
  /** The list of what fails without the lines that close the gaps, under the folder. */
  readonly gapList?: string;
}
