import type { Readable, Writable } from 'node:stream';

/** A stream that text is printed on, and what is known of the terminal behind it. */
export interface Output extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything the program touches besides files, so that tests can run it in-process. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** The name by which a single executable was called; none where it is a script of the package. */
  readonly executable?: string | undefined;
}
