import type { JsonObject } from '../JsonObject.js';
import type { Row } from '../Row.js';

/**
 * How the values of a row are judged that are neither plain texts nor objects. It comes with the rows that need it, as
 * a format does, so that nobody else loads it.
 */
export interface Kind {
  /**
   * Reports what is wrong with a value that is there.
   *
   * @param context what the codec knows of the message
   */
  check(
    context: unknown,
    row: Row,
    value: unknown,
    siblings: JsonObject,
    request: JsonObject | undefined,
  ): void;
  /** The value as `encode` writes it; `complete` does an object by its rows. */
  write(value: unknown, row: Row, complete: Rebuild): unknown;
  /** The value as `decode` gives it, where that is another one; `pick` does an object by its rows. */
  read?(value: unknown, row: Row, pick: Rebuild): unknown;
}

/** Rebuilds an object by the rows of its members. */
export type Rebuild = (rows: readonly Row[], object: JsonObject) => JsonObject;
