/** A JSON object of the protocol. */
export type JsonObject = { readonly [name: string]: unknown };

/**
 * One operation of an implementation. `conformance/protocol.md` says what each is given and gives.
 *
 * @param input what is asked; its members are those of the operation
 * @param now the clock of the case: identifiers and time limits go by it, never by the clock of the system
 * @returns what it made of the input; what is thrown counts as `error`
 */
export type Operate = (input: JsonObject, now: Date) => Answer | Promise<Answer>;

/** The operations of the testee protocol. An implementation has those that it has; the others are not asked. */
export interface Operations {
  /** Judges a message: `message`, `form`, `json`, `party` and `request` where they count. */
  readonly validate?: Operate;
  /** Makes the JSON text of a message: `message`, `value`, `party`; gives `json`. */
  readonly encode?: Operate;
  /** Reads the JSON text of a message: `message`, `json`; gives `value`, its declared members. */
  readonly decode?: Operate;
  /** Pads the number of an agreement: `serial`; gives `serial`, 14 characters or more. */
  readonly 'serial-pad'?: Operate;
  /** Makes message IDs: `industryCode`, `count`; gives `ids`, none of them twice. */
  readonly 'message-id'?: Operate;
  /** Makes order IDs: `memberIIN`, `count`; gives `ids`, none of them twice. */
  readonly 'order-id'?: Operate;
  /** Signs the bytes of a body: `body`, `key`, `kid`, `appId`, `requestPath`; gives `header`, the value of UPI-JWS. */
  readonly 'jws-sign'?: Operate;
  /** Verifies the UPI-JWS of a body: `body`, `header`, `keys`, `requestPath`, `seen`, `appId`. */
  readonly 'jws-verify'?: Operate;
  /** Encrypts a text: `plaintext`, `key`, `kid`; gives `jwe` in compact form. */
  readonly 'jwe-encrypt'?: Operate;
  /** Decrypts a JWE: `jwe`, `keys`; gives `plaintext`. */
  readonly 'jwe-decrypt'?: Operate;
  /** Makes the text that LianLian signs: `params`; gives `source`. */
  readonly 'kv-source'?: Operate;
  /** Signs the members of a message of LianLian: `params`, `key`, `signType`; gives `sign`. */
  readonly 'kv-sign'?: Operate;
  /** Verifies the members of a message of LianLian: `params`, `key`, `accept`. */
  readonly 'kv-verify'?: Operate;
  /** Tells when a notice that nobody confirms is sent again: `firstSentAt`; gives `at`, five instants. */
  readonly 'notify-schedule'?: Operate;
  /** Encrypts a signed message of LianLian whole: `plaintext`, `key`; gives `payload`, the value of `pay_load`. */
  readonly 'payload-encrypt'?: Operate;
  /** Decrypts a `pay_load`: `payload`, `keys`; gives `plaintext`. */
  readonly 'payload-decrypt'?: Operate;
  /** Calls an interface over HTTP: `network`, `interface`, `url`, `requestPath`, `value`, `key`, `keys`, `timeout`; gives `outcome` and `value`. */
  readonly call?: Operate;
  /** Answers a request over HTTP as a network does: `method`, `target`, `headers`, `body`; gives `status`, `headers`, `body`. */
  readonly serve?: Operate;
  /** Takes a notice over HTTP as a merchant does: `method`, `target`, `headers`, `body`; gives `status`, `headers`, `body`. */
  readonly receive?: Operate;
}

/** The name of an operation of the testee protocol. */
export type Operation = keyof Operations;

/** What breaks the protocol in an input, as a testee tells it. */
export interface ToldViolation {
  /** JSON Pointer (RFC 6901). */
  readonly path?: string;
  /** The rule that is broken, such as `length`; `conformance/protocol.md` lists them. */
  readonly rule?: string;
}

/** What a testee answers to a case. */
export type Answer =
  | {
      /** The input is right. */
      readonly status: 'ok';
      /** What the operation gives; empty for those that judge alone. */
      readonly output: JsonObject;
    }
  | {
      /** The input breaks the protocol of the network. */
      readonly status: 'reject';
      /** What breaks it; where the testee names any, one of them must be right. */
      readonly violations?: readonly ToldViolation[];
    }
  | {
      /** The testee cannot do this, though it declared that it can. */
      readonly status: 'unsupported';
    }
  | {
      /** The testee broke; it never counts as `reject`. */
      readonly status: 'error';
      /** How it broke, in a sentence. */
      readonly message?: string;
    };

/** What an implementation is called in reports. */
export interface Implementation {
  /** Such as `acme-upi`. */
  readonly name: string;
  /** Such as `2.3.1`. */
  readonly version?: string;
  /** The language that it is written in, such as `java`. */
  readonly language?: string;
}

/** What a testee says of itself: the `ready` message, without its type. */
export interface Declaration {
  /** Who is tested, for the report. */
  readonly implementation: Implementation;
  /** What it can do. */
  readonly operations: readonly Operation[];
  /** The eight that version 1 began with where it is missing. */
  readonly messages?: readonly string[];
  /** Cases that it takes at once; 1 where it is missing. */
  readonly maxInFlight?: number;
  /** Optional members of inputs that it understands: `request`, `app-id`, `accept`. */
  readonly features?: readonly string[];
  /** What it declares and the suite does not know, a sentence each. */
  readonly notes?: readonly string[];
}

/**
 * An implementation under test, in this process: a function for each operation that it has. What it
 * throws counts as `error`, never as `reject`.
 */
export interface Testee {
  /** Who is tested, for the report. */
  readonly implementation: Implementation;
  /** The names of the messages that it knows, such as `lianlian/MPAY_VERIFY/request`; the eight that version 1 began with where not given. */
  readonly messages?: readonly string[];
  /** Optional members of inputs that it understands: `request`, `app-id`, `accept`; none where not given. */
  readonly features?: readonly string[];
  /** Called before the first question, and again once the testee was lost: it rejects where the testee cannot be asked. */
  readonly start?: () => Promise<void>;
  /** What it can do, a function each. */
  readonly operations: Operations;
}
