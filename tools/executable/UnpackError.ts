/** Why an executable cannot unpack its files; `docs/codes.yaml` explains the codes. */
export type UnpackErrorCode = 'cache-unwritable' | 'cache-not-yours' | 'archive-damaged';

/** An executable cannot unpack its files. Its message is for the user, and names the next step. */
export class UnpackError extends Error {
  override readonly name = 'UnpackError';
  readonly code: UnpackErrorCode;

  constructor(code: UnpackErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
