/** What a sender may have signed, on its way from the message to the input of the hash. */
export interface SigningModel {
  /** The protected header as it was encoded. */
  readonly header: string;
  /** The text that was meant to be sent. */
  readonly body: Buffer;
  /** How the body is written in the signing input. */
  readonly encode: (body: Buffer) => Buffer | string;
  /** What was handed to the RSA function. */
  readonly finish: (input: Buffer) => Buffer;
}

/** What RFC 7515 appendix F demands. */
export function rightModel(header: string, body: Uint8Array): SigningModel {
  return {
    header,
    body: Buffer.from(body),
    encode: (bytes) => bytes.toString('base64url'),
    finish: (input) => input,
  };
}

/** The bytes that are hashed. */
export function signedBytes({ header, body, encode, finish }: SigningModel): Buffer {
  return finish(Buffer.concat([Buffer.from(`${header}.`), Buffer.from(encode(body))]));
}
