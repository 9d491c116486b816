/** A request to a server, byte by byte. */
export interface SentRequest {
  readonly method: string;
  /** The target of the start line, such as `/v1/verify`. */
  readonly target: string;
  /** Names and values in their order; a name may come twice. The length is added. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** How the bytes are sent; at once and with their length unless given. */
  readonly framing?: 'chunked' | 'two-lengths' | 'length-and-chunks' | undefined;
  /** What of it comes byte by byte and never ends; nothing by default. */
  readonly slow?: 'headers' | 'body' | undefined;
  /** Half of another request, or of its headers where these are slow, which arrives on a separate connection before this one is sent, and never ends. */
  readonly beside?: SentRequest | undefined;
}

/** The status that stands for a connection which ends without an answer: that refuses, too. */
export const NO_ANSWER = 499;

/** What a server answers. */
export interface ServedAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}
