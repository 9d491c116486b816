import type { JsonObject, Operation } from './Testee.js';
import type { Vector, VectorGroup } from './Vector.js';

/** What makes another value of a base: first members are removed, then members are set. */
export interface Changes {
  /** Values by JSON Pointer (RFC 6901); the parent must exist, a new member comes last. */
  readonly set?: JsonObject;
  /** JSON Pointers to members that exist. */
  readonly remove?: readonly string[];
}

/** A base with its changes. */
export interface Derived extends Changes {
  /** A name of `bases`. */
  readonly base: string;
}

/** An operation that reads or writes a message. */
export type MessageOperation = Extract<Operation, 'validate' | 'encode' | 'decode'>;

/**
 * A vector as a file has it: whole, or a base with its changes. In a file with a message the base is
 * that message, and each operation makes its input of it; elsewhere the base is the input.
 */
export interface FiledVector extends Omit<Vector, 'level' | 'input' | 'output'>, Partial<Derived> {
  /** MUST where it is missing. */
  readonly level?: Vector['level'];
  /** As those of a whole vector; `#mcc` is a row of the message of the file. */
  readonly references: readonly string[];
  /** Those of the file that ask it, where not all do. */
  readonly operations?: readonly MessageOperation[];
  /** The input where the vector has no base; else members that it has next to the message or in its place. */
  readonly input?: JsonObject;
  /** The request that a response answers. */
  readonly request?: Derived;
  /** The whole output, or how it differs from the message; a valid message comes out as it is. */
  readonly output?: JsonObject | Changes;
}

/** A file of vectors: one group, or with several operations one group for each of them. */
export interface VectorFile extends Omit<VectorGroup, 'operation' | 'vectors'> {
  /** The operation that all of its vectors ask. */
  readonly operation?: Operation;
  /** In its place: several operations that ask the same messages. */
  readonly operations?: readonly MessageOperation[];
  /**
   * JSON Pointers to members that a page names only in a condition: a testee may know them or not, so that
   * what `decode` gives may hold them or leave them out.
   */
  readonly mayBeLeftOut?: readonly string[];
  /** Messages or inputs by name, of which vectors are made. */
  readonly bases?: Readonly<Record<string, JsonObject>>;
  /** Its vectors. */
  readonly vectors: readonly FiledVector[];
}
