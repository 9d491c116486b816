import type { JsonObject, Operation } from './Testee.js';

/** A violation that a testee may name: one of the rules that hold, and where. */
export interface ExpectedViolation {
  /** The rule that is broken, such as `length`. */
  readonly rule: string;
  /** JSON Pointer; judged for validate, encode and decode alone. */
  readonly path: string;
}

/** One input with what is right for it. */
export interface Vector {
  /** A slug that never changes, such as `unionpay.mobile-number-verification.request.mcc.charset-letter`. */
  readonly id: string;
  /** Former ids. */
  readonly aliases?: readonly string[];
  /** Whether it must be right, or should be. */
  readonly level: 'MUST' | 'SHOULD';
  /** What is tried, in one sentence. */
  readonly title: string;
  /** Table rows, errata (`errata#slug`) and sections of RFCs. */
  readonly references: readonly string[];
  /** Names of entries in the notes of the group; every invalid vector has one. */
  readonly flags?: readonly string[];
  /** The clock of the case, ISO 8601 in UTC; that of the group where it is missing. */
  readonly now?: string;
  /** The optional member of the protocol that the input uses. */
  readonly feature?: 'request' | 'app-id' | 'accept';
  /** What is asked, as `conformance/protocol.md` describes it. */
  readonly input: JsonObject;
  /** `acceptable`: either verdict is right, and reported. */
  readonly result: 'valid' | 'invalid' | 'acceptable';
  /** Of an acceptable vector. */
  readonly acceptable?: Dispute;
  /** Every violation that holds, where the vector is invalid or may be. */
  readonly expected?: readonly ExpectedViolation[];
  /** The output of a valid vector where it is determined; how it is compared depends on the operation. */
  readonly output?: JsonObject;
  /** JSON Pointers to members of what `decode` gives that may be missing there. */
  readonly mayBeLeftOut?: readonly string[];
}

/** What the publication leaves open about an input. */
export interface Dispute {
  /** The erratum, or a name of `judges/unclear.ts` where the tables have none. */
  readonly erratum: string;
  /**
   * Which of the readings of the erratum refuses the input: `both` where only another reading would
   * accept it, `neither` where only another reading would refuse it.
   */
  readonly invalidIn: 'strict' | 'tolerant' | 'both' | 'neither';
}

/** What a flag means, told once a group. */
export interface Note {
  /** The kind of mistake. */
  readonly kind: string;
  /** What it does to those who make it. */
  readonly effect: string;
  /** Where more about it stands. */
  readonly links?: readonly string[];
}

/** A file of vectors. */
export interface VectorGroup {
  /** The JSON Schema of the file. */
  readonly $schema: string;
  /** The name of the file without its ending. */
  readonly group: string;
  /** The operation that all of its vectors ask. */
  readonly operation: Operation;
  /** The message, where the operation has one. */
  readonly message?: string;
  /** The version of the kit that first had the group. */
  readonly since: string;
  /** Where the expected values come from, never the codec under test, and how to make them again. */
  readonly provenance: {
    /** Where the expected values come from. */
    readonly source: string;
    /** How to make them again. */
    readonly recipe: string;
  };
  /** The clock of its vectors, ISO 8601 in UTC. */
  readonly now: string;
  /** What the flags of its vectors mean, by their names. */
  readonly notes: Readonly<Record<string, Note>>;
  /** Its vectors. */
  readonly vectors: readonly Vector[];
}
