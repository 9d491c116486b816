import type { Violation } from '../codec/Violation.js';

/** What is ready to be sent: nothing of it may be changed, the body least of all. */
export interface Sealed {
  /** Names and values, to be sent as they are. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes that were signed. */
  readonly body: Uint8Array;
  /** Of a message that is sent as a form (LianLian): its fields, as they must be posted. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A request that is ready to be sent. */
export interface SealedRequest extends Sealed {
  /** The HTTP method; the networks take no other. */
  readonly method: 'POST';
  /** The service's path, which is signed too. */
  readonly path: string;
}

/** A request or response as it came from the wire. */
export interface Received {
  /** Names in any letter case; a list for a header that is there more than once, as Node gives them. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /**
   * The raw body, before any parsing; a string stands for its UTF-8. Where the headers have a `Content-Encoding`
   * and it was not undone yet, gzip, deflate, br and zstd are undone, up to 16 MiB.
   */
  readonly body: string | Uint8Array;
  /** Of a response. */
  readonly status?: number | undefined;
}

/**
 * What `open` returns: the message, and the notes about it.
 *
 * @typeParam Value the plain form of the message
 */
export interface Opened<Value> {
  /** The message in plain form, its declared members. */
  readonly value: Value;
  /** What the tolerant reading let pass, and advice. */
  readonly notes: readonly Violation[];
}

/** Every value of a header, by a name in any letter case. */
export function headerValues({ headers }: Pick<Received, 'headers'>, name: string): readonly string[] {
  // By its method, because packages bring their own classes.
  if (typeof headers.get === 'function') {
    const value = headers.get(name);
    return value === null ? [] : [value];
  }
  return Object.entries(headers)
    .filter(([key, value]) => value != null && key.toLowerCase() === name.toLowerCase())
    .flatMap(([, value]) => value as string | readonly string[]);
}
