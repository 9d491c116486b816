/** A body parser has read a body, or reads it: the bytes that were signed are gone. */
export class BodyAlreadyReadError extends Error {
  override readonly name = 'BodyAlreadyReadError';
  /** Stable. */
  readonly code = 'body-already-read';

  constructor() {
    super('a body parser has read this body; mount the receiver in front of it (NestJS: rawBody: true)');
  }
}
