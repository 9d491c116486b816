/** The operations of the testee protocol. */
export type Operation =
  | 'validate'
  | 'encode'
  | 'decode'
  | 'serial-pad'
  | 'message-id'
  | 'order-id'
  | 'jws-sign'
  | 'jws-verify'
  | 'jwe-encrypt'
  | 'jwe-decrypt'
  | 'kv-source'
  | 'kv-sign'
  | 'kv-verify'
  | 'notify-schedule';

/** A JSON object of the protocol. */
export type JsonObject = { readonly [name: string]: unknown };

/** What breaks the protocol in an input, as a testee tells it. */
export interface ToldViolation {
  /** JSON Pointer (RFC 6901). */
  readonly path?: string;
  readonly rule?: string;
}

/** What a testee answers to a case. */
export type Answer =
  | { readonly status: 'ok'; readonly output: JsonObject }
  | { readonly status: 'reject'; readonly violations?: readonly ToldViolation[] }
  | { readonly status: 'unsupported' }
  | { readonly status: 'error'; readonly message?: string };

/** What a testee says of itself: the `ready` message, without its type. */
export interface Declaration {
  readonly implementation: { readonly name: string; readonly version?: string; readonly language?: string };
  readonly operations: readonly Operation[];
  /** All messages where it is missing. */
  readonly messages?: readonly string[];
  /** Cases that it takes at once; 1 where it is missing. */
  readonly maxInFlight?: number;
  /** Optional members of inputs that it understands: `request`, `app-id`, `accept`. */
  readonly features?: readonly string[];
}

/**
 * An implementation under test, in this process: a function for each operation that it has. What it
 * throws counts as `error`, never as `reject`.
 */
export interface Testee {
  readonly implementation: Declaration['implementation'];
  readonly messages?: readonly string[];
  readonly features?: readonly string[];
  readonly operations: {
    readonly [Name in Operation]?: (input: JsonObject, now: Date) => Answer | Promise<Answer>;
  };
}
