import { isUtf8 } from 'node:buffer';
import { compileTable } from '../../../../codec/compileTable.js';
import type { Message } from '../../../../codec/createMessage.js';
import type { JudgeOptions } from '../../../../codec/validateMessage.js';
import { isObject } from '../../../../table/JsonObject.js';
import { maxMessageBytes } from '../../../io/maxMessageBytes.js';
import { blockOf, type LineBlock, type LineShape } from './LineShape.js';
import { shapeOf } from './shapeOf.js';

/** Lines of a block that follow each other: so many whose bytes show that they are valid, or others. */
export type LineRun = { readonly sure: number } | { readonly others: Buffer };

const NEWLINE = 0x0a;
const MOST_SHAPES = 16;
/** How often a line is tried to be learned from, at most: lines may differ in more than shapes tell. */
const MOST_LESSONS = 200;
/** After so many bytes without a sure line, few blocks are tried: an archive of other lines is not slowed down. */
const PATIENCE = 0x40000;
/** How many blocks are left out then for each that is tried. */
const LEFT_OUT = 15;

/** Finds lines that are valid without a note, and that a look at their bytes is enough to say so. */
export class SureLines {
  readonly #table;
  /** The one that the last line had is the first. */
  readonly #shapes: LineShape[] = [];
  #lessons = 0;
  /** Bytes tried since the last sure line. */
  #vain = 0;
  #leftOut = 0;

  constructor(
    { table }: Message,
    private readonly options: JudgeOptions = {},
  ) {
    this.#table = compileTable(table);
  }

  /** Sorts the lines of a block. */
  *runsOf(bytes: Buffer): Generator<LineRun, void, undefined> {
    const isWhole = bytes.at(-1) === NEWLINE && bytes.length <= maxMessageBytes;
    if (this.#shapes.length === 0 || !isWhole || !this.#isTried() || !isUtf8(bytes)) {
      yield { others: bytes };
      return;
    }
    const block = blockOf(bytes);
    this.#vain += bytes.length;
    let sure = 0;
    let others = 0;
    for (let at = 0; at < bytes.length; ) {
      const end = this.#endOf(block, at);
      if (end > 0) {
        if (others < at) yield { others: bytes.subarray(others, at) };
        sure += 1;
        this.#vain = 0;
        at = end;
        others = end;
      } else {
        if (sure > 0) yield { sure };
        sure = 0;
        at = bytes.indexOf(NEWLINE, at) + 1;
      }
    }
    if (sure > 0) yield { sure };
    if (others < bytes.length) yield { others: bytes.subarray(others) };
  }

  /** Whether there is more to learn. */
  get isLearning(): boolean {
    return this.#shapes.length < MOST_SHAPES && this.#lessons < MOST_LESSONS;
  }

  /**
   * Learns from a line that is valid without a note.
   *
   * @param line with its end
   */
  learn(line: Buffer, value: unknown): void {
    this.#lessons += 1;
    const shape = isObject(value) && shapeOf(line, { table: this.#table, options: this.options, value });
    if (shape) this.#shapes.unshift(shape);
  }

  #isTried(): boolean {
    if (this.#vain < PATIENCE) return true;
    this.#leftOut = (this.#leftOut + 1) % (LEFT_OUT + 1);
    return this.#leftOut === 0;
  }

  #endOf(block: LineBlock, at: number): number {
    const shapes = this.#shapes;
    for (let index = 0; index < shapes.length; index++) {
      const shape = shapes[index] as LineShape;
      const end = shape.endIn(block, at);
      if (end < 0) continue;
      if (index > 0) shapes.unshift(...shapes.splice(index, 1));
      return end;
    }
    return 0;
  }
}
