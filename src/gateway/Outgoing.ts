/** What happens to the bytes of an answer below HTTP. */
export interface WireFault {
  /** The connection is reset: no byte is sent, or after so many bytes of the body. */
  readonly resetAfter?: number;
  /** The body ends after so many bytes, although its length says more. */
  readonly cutAfter?: number;
  /** The length that the header says, whatever the body has. */
  readonly contentLength?: number;
  /** The body comes in pieces of so many bytes, one each so many milliseconds. */
  readonly drip?: { readonly bytes: number; readonly every: number };
}

/** An answer, ready to be sent. */
export interface Outgoing {
  /** The HTTP status. */
  readonly status: number;
  /** Names and values in their order; a name may be there twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The exact bytes. */
  readonly body: Uint8Array;
  /** What an adapter does to the bytes. */
  readonly wire?: WireFault;
}

/** The answer of a page, or of a list of words. */
export function textAnswer(status: number, type: string, text: string): Outgoing {
  return { status, headers: [['Content-Type', `${type}; charset=utf-8`]], body: Buffer.from(text) };
}
