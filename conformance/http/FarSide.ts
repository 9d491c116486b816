/** A request as it arrived, byte by byte. */
export interface ArrivedRequest {
  /** Such as `POST`. */
  readonly method: string;
  /** The target of the start line. */
  readonly target: string;
  /** Names in lower case and values, in their order; a name may come twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The exact bytes. */
  readonly body: Buffer;
}

/** What is answered, byte by byte. */
export interface ScriptedAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** Names and values in their order; a name may come twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The exact bytes. */
  readonly body: Buffer;
  /** What becomes of the bytes below HTTP; they are sent whole unless it is given. */
  readonly wire?:
    | { readonly kind: 'hang' }
    | { readonly kind: 'reset' }
    | { readonly kind: 'cut'; readonly after: number }
    | { readonly kind: 'drip'; readonly parts: number; readonly every: number }
    | { readonly kind: 'repeat'; readonly times: number };
}

/** Answers a request; the count begins with 1. */
export type Script = (request: ArrivedRequest, count: number) => ScriptedAnswer | Promise<ScriptedAnswer>;

/** A port that records what arrives and answers by a script. */
export interface FarSide {
  /** Such as `http://127.0.0.1:41234`. */
  readonly url: string;
  /** What has arrived, whole requests alone. */
  readonly arrived: readonly ArrivedRequest[];
  /** What was answered, in the same order. */
  readonly answered: readonly ScriptedAnswer[];
  /** Closes the port and every connection. */
  close(): Promise<void>;
}
