/** Why a file of vectors cannot be run. */
export type VectorFileFault =
  /** The file cannot be read as JSON. */
  | 'vectors-json'
  /** A member that the format demands is missing, or has another type. */
  | 'vectors-form'
  /** The file has not as many tests as it says. */
  | 'vectors-count'
  /** There is no folder, or no JSON file in it. */
  | 'vectors-folder';

/** A file or a folder of vectors that cannot be run; its text quotes nothing of the file but names and numbers. */
export class VectorFileError extends Error {
  override readonly name = 'VectorFileError';

  constructor(
    /** Stable; tells the errors apart. */
    readonly code: VectorFileFault,
    message: string,
  ) {
    super(message);
  }
}
