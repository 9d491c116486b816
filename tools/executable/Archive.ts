/** The files inside an executable. */
export interface Archive {
  /** Of the bytes of all files, one after the other, in hex: names the folder that they are unpacked to. */
  readonly sha256: string;
  /** Path and size in bytes of each file, in the order of their bytes. */
  readonly files: readonly (readonly [path: string, size: number])[];
}
