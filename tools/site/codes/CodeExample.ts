import type { JudgeOptions } from 'tallystick';
import type { UnionPayFaults } from '../../captures/unionPayCapture.js';

/** Members of an object in place of others, by JSON Pointer. */
export type Changes = Readonly<Record<string, unknown>>;

/** A valid message with a fault. */
export interface MessageExample {
  /** Its name. */
  readonly message: string;
  readonly set?: Changes;
  readonly unset?: readonly string[];
  readonly options?: JudgeOptions;
}

/** A text that is to be decoded. */
export interface TextExample {
  readonly text: string;
  readonly as?: 'utf8' | 'latin1';
  readonly options?: { readonly maxBytes?: number; readonly maxDepth?: number };
}

/** A body of UnionPay that is signed in a faulty way. */
export interface UnionPayExample {
  readonly unionpay: Pick<UnionPayFaults, 'header'> & {
    readonly body?: string;
    /** What is signed in place of the body. */
    readonly signed?: string;
    /** How often it is received. */
    readonly times?: number;
    readonly options?: { readonly appId?: string };
  };
}

/** A faulty JWE. */
export interface JweExample {
  readonly jwe: {
    readonly header?: Changes;
    /** How many of its parts are sent. */
    readonly parts?: number;
    /** What is sent in place of the authentication tag. */
    readonly tag?: string;
  };
}

/** A faulty `pay_load`. */
export interface PayloadExample {
  readonly payload: {
    /** Which of its six parts is replaced. */
    readonly part?: number;
    readonly value?: string;
    /** A signed message is inside, and this number of a partner is next to it. */
    readonly partner?: string;
    /** The receiver has no key. */
    readonly keyless?: true;
  };
}

/** Members of LianLian that are signed in a faulty way. */
export interface LianLianExample {
  readonly lianlian: {
    readonly members?: Changes;
    /** Members that are changed after signing. */
    readonly after?: Changes;
  };
}

/** What gives a code; each kind is run in its own way. */
export type CodeExample =
  | MessageExample
  | TextExample
  | UnionPayExample
  | JweExample
  | PayloadExample
  | LianLianExample
  /** A table file with changes. */
  | { readonly define: Changes }
  /** The text of a page, the rows of a request, or its cells. */
  | { readonly page: string }
  | { readonly rows: string }
  | { readonly cells: string }
  /** A public key. */
  | { readonly key: string }
  /** A captured HTTP message. */
  | {
      readonly capture: string;
      /** So many letters stand behind it. */
      readonly longer?: number;
    }
  /** What a gateway answers. */
  | { readonly gateway: { readonly status: number; readonly body: string } }
  /** Days after the certificates were issued, for a year. */
  | { readonly days: number }
  /** Of a ring whose keys have no kid. */
  | { readonly unnamed: true }
  /** Of a ring whose signing and encryption keys are swapped. */
  | { readonly swapped: true }
  /** A function of `tallystick` and its arguments. */
  | { readonly call: Readonly<Record<string, readonly string[]>> };
