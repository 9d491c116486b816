import { isUtf8 } from 'node:buffer';
import { compileTable } from '../../../../codec/compileTable.js';
import type { Message } from '../../../../codec/createMessage.js';
import type { JudgeOptions } from '../../../../codec/validateMessage.js';
import { isObject } from '../../../../table/JsonObject.js';
import { maxMessageBytes } from '../../../io/maxMessageBytes.js';
import type { LineShape } from './LineShape.js';
import { shapeOf } from './shapeOf.js';

/** Lines of a block that follow each other. */
export interface LineRun {
  /** How many come first whose bytes show that they are valid. */
  readonly sure: number;
  /** What comes after them. */
  readonly others: Buffer;
}

const NEWLINE = 0x0a;
const MOST_SHAPES = 16;
/** How often a line is tried to be learned from, at most: lines may differ in more than shapes tell. */
const MOST_LESSONS = 200;
/** After so many blocks without a sure line, few are tried: an archive of other lines is not slowed down. */
const PATIENCE = 4;
/** Of so many blocks, one is tried then. */
const SELDOM = 16;

/** Finds lines that are valid without a note, and that a look at their bytes is enough to say so. */
export class SureLines {
  /** The one that the last line had is the first. */
  readonly #shapes: LineShape[] = [];
  #lessons = 0;
  /** Blocks since the last sure line. */
  #vain = 0;

  constructor(
    private readonly message: Message,
    private readonly options: JudgeOptions = {},
  ) {}

  /** Sorts the lines of a block. */
  *runsOf(bytes: Buffer): Generator<LineRun, void, undefined> {
    this.#vain += 1;
    const isTried = this.#vain <= PATIENCE || this.#vain % SELDOM === 0;
    const isWhole = bytes.at(-1) === NEWLINE && bytes.length <= maxMessageBytes;
    const isRead = isTried && isWhole && this.#shapes.length > 0 && isUtf8(bytes);
    if (!isRead) return yield { sure: 0, others: bytes };
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0, end = this.#endOf(bytes, view, 0); at < bytes.length; ) {
      let sure = 0;
      for (; end > 0; end = this.#endOf(bytes, view, at)) {
        sure += 1;
        at = end;
      }
      if (sure > 0) this.#vain = 0;
      const others = at;
      while (end === 0 && at < bytes.length) {
        at = bytes.indexOf(NEWLINE, at) + 1;
        end = this.#endOf(bytes, view, at);
      }
      yield { sure, others: bytes.subarray(others, at) };
    }
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
    const table = compileTable(this.message.table);
    const shape = isObject(value) && shapeOf(line, { table, options: this.options, value });
    if (shape) this.#shapes.unshift(shape);
  }

  #endOf(bytes: Buffer, view: DataView, at: number): number {
    const shapes = this.#shapes;
    for (let index = 0; index < shapes.length; index++) {
      const end = (shapes[index] as LineShape).endIn(bytes, view, at);
      if (end < 0) continue;
      if (index > 0) shapes.unshift(...shapes.splice(index, 1));
      return end;
    }
    return 0;
  }
}
