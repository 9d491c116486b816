import { CAPTURE_LIMITS } from '../captureLimits.js';
import { startsAsHttp } from '../startsAsHttp.js';

/** A row: an offset, and bytes in hex, one or more together. */
const ROW = /^([ \t]*)(?:0x)?([0-9a-f]{4,16}):?[ \t]+([0-9a-f].*)$/i;
/** The last offset, behind all bytes. */
const END = /^\s*(?:0x)?([0-9a-f]{4,16}):?\s*$/i;
/** The column that shows letters, where marks surround it. */
const LETTERS = /[ \t]{2}(?:\|.{0,64}\||>.{0,64}<)$/;
/** A longer line is not a row. */
const LONGEST = 512;
const GROUP = /([0-9a-f]+)([ \t]*)/iy;
/** Some dumps have a wider gap in the middle of a row. */
const MIDDLE = 8;
/** A command may come first. */
const MOST_BEFORE = 5;

interface Row {
  readonly indent: string;
  readonly offset: string;
  readonly bytes: Buffer;
  /** How many digits are together. */
  readonly digits: number;
}

/**
 * The bytes of a dump in hex, as xxd, hexdump, od and Wireshark write it, of one direction or both.
 *
 * @returns undefined where it is not one
 */
export function bytesOfHexDump(text: string): Buffer | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const dump = new Dump();
  for (const [index, line] of lines.entries()) {
    const isTaken = dump.take(line);
    if (!isTaken && (!dump.isEmpty || index >= MOST_BEFORE)) return undefined;
  }
  return dump.isEmpty ? undefined : dump.bytes();
}

class Dump {
  readonly #rows: Row[] = [];
  /** Each direction has separate offsets; its indentation tells which it is. */
  readonly #lengths = new Map<string, number>();
  #size = 0;
  #end: string | undefined;
  #isRepeated = false;

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** Takes a line; false where it is of no dump, or does not continue where the last one ended. */
  take(line: string): boolean {
    const end = END.exec(line)?.[1];
    if (end !== undefined && !this.isEmpty) {
      this.#end = end;
      return this.#repeatUntil(end, '');
    }
    if (line.trim() === '*' && !this.isEmpty) {
      this.#isRepeated = true;
      return true;
    }
    const row = rowOf(line);
    if (row === undefined || !this.#repeatUntil(row.offset, row.indent)) return false;
    if (Number.parseInt(row.offset, 16) === 0) this.#lengths.set(row.indent, 0);
    return this.#isAt(row.offset, row.indent) && this.#push(row);
  }

  bytes(): Buffer {
    const whole = Buffer.concat(this.#rows.map(({ bytes }) => bytes));
    // hexdump and od -x write words of two bytes, the second one first, the last one filled with a zero.
    const isWords = this.#rows[0]?.digits === 4 && !startsAsHttp(whole) && whole.length % 2 === 0;
    if (!isWords) return whole;
    const isOdd = this.#end !== undefined && isOffset(this.#end, whole.length - 1);
    return Buffer.from(whole)
      .swap16()
      .subarray(0, isOdd ? -1 : undefined);
  }

  #push(row: Row): boolean {
    this.#rows.push(row);
    this.#size += row.bytes.length;
    this.#lengths.set(row.indent, (this.#lengths.get(row.indent) ?? 0) + row.bytes.length);
    return this.#size <= CAPTURE_LIMITS.file;
  }

  /** Rows that are like the one before them are written as one asterisk. */
  #repeatUntil(offset: string, indent: string): boolean {
    const last = this.#rows.at(-1);
    while (this.#isRepeated && last !== undefined && !this.#isAt(offset, indent)) {
      if (!this.#push(last)) return false;
    }
    this.#isRepeated = false;
    return true;
  }

  #isAt(offset: string, indent: string): boolean {
    return isOffset(offset, this.#lengths.get(indent) ?? 0);
  }
}

/** Whether an offset is in hex or, as od has it, in octal. */
function isOffset(offset: string, length: number): boolean {
  return (
    Number.parseInt(offset, 16) === length ||
    (/^[0-7]+$/.test(offset) && Number.parseInt(offset, 8) === length)
  );
}

function rowOf(line: string): Row | undefined {
  if (line.length > LONGEST) return undefined;
  const [, indent, offset, rest] = ROW.exec(line.trimEnd()) ?? [];
  if (indent === undefined || offset === undefined || rest === undefined) return undefined;
  const text = rest.replace(LETTERS, '');
  const parts: string[] = [];
  let hasGap = false;
  GROUP.lastIndex = 0;
  for (let found = GROUP.exec(text); found !== null; found = GROUP.exec(text)) {
    const [, group = '', blanks = ''] = found;
    const digits = parts[0]?.length ?? group.length;
    if (group.length % 2 === 1 || group.length > digits) break;
    parts.push(group);
    const count = (parts.length * digits) / 2;
    const isMiddle: boolean = digits === 2 && count === MIDDLE && !hasGap && blanks.length === 2;
    if (blanks.length !== 1 && !isMiddle) break;
    hasGap ||= isMiddle;
  }
  const bytes = Buffer.from(parts.join(''), 'hex');
  return bytes.length === 0 ? undefined : { indent, offset, bytes, digits: parts[0]?.length ?? 0 };
}
