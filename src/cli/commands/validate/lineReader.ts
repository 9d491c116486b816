import { isAscii, isUtf8, transcode } from 'node:buffer';
import { type JsonFault, parseStrictJson, syntaxViolation } from '../../../codec/strictJson.js';
import type { Verdict } from '../../../codec/Violation.js';
import { isObject } from '../../../table/JsonObject.js';
import { maxMessageBytes } from '../../io/maxMessageBytes.js';
import { tooLarge } from '../../io/tooLarge.js';
import type { MessageLines } from './messageLines.js';

/** How lines are read. */
export interface LineReading {
  readonly unit: MessageLines['unit'];
  /** Looks for duplicate member names as well, which takes several times as long. */
  readonly strictJson: boolean;
  /** The names that lead to the message in each line, through objects and texts that are JSON. */
  readonly select?: readonly string[] | undefined;
  /** Whether lines may be there that are something else. */
  readonly isLog: boolean;
}

/** Stands for a blank line. */
export const BLANK = Symbol('blank');
/** Stands for a line in which no message is. */
export const NO_MESSAGE = Symbol('no message');

/** Stands for a line that holds no JSON value. */
export class Refusal {
  readonly #fault: JsonFault;

  constructor(fault: JsonFault) {
    this.#fault = fault;
  }

  verdict(reference: string): Verdict {
    const violation =
      this.#fault === 'too-large' ? tooLarge(reference) : syntaxViolation(this.#fault, reference);
    return { valid: false, violations: [violation], notes: [] };
  }
}

const NEWLINE = 0x0a;

type Parse = (line: string) => unknown;

/** Makes what takes the values out of a block of lines: of each line one, or what stands for it. */
export function lineReader({
  unit,
  strictJson,
  select,
  isLog,
}: LineReading): (block: Buffer) => readonly unknown[] {
  const plain = strictJson ? parseStrictly : parseFast;
  const parse = select === undefined ? plain : selecting(plain, select);
  const read = isLog ? ofLog(parse) : parse;
  const readAny = unit === 'element' ? orMissing(read) : read;
  return (block) => linesOf(block).map((line) => (line instanceof Refusal ? line : readAny(line)));
}

function linesOf(block: Buffer): readonly (string | Refusal)[] {
  const bytes = block.at(-1) === NEWLINE ? block.subarray(0, -1) : block;
  if (bytes.length > maxMessageBytes) return [new Refusal('too-large')];
  const text = textOf(bytes);
  if (text !== undefined) return splitLines(text);
  return splitLines(bytes.toString('latin1')).map(
    (line) => textOf(Buffer.from(line, 'latin1')) ?? new Refusal('not-utf-8'),
  );
}

/** Decodes several times faster than UTF-8 is decoded straight to a string. */
function textOf(bytes: Buffer): string | undefined {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
}

/** As `split`, which takes twice as long to find a newline in a text that is not ASCII. */
function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  lines.push(text.slice(start));
  return lines;
}

function parseFast(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    if (isBlank(line)) return BLANK;
    return new Refusal(line.startsWith('\uFEFF') ? 'byte-order-mark' : 'not-json');
  }
}

function parseStrictly(line: string): unknown {
  if (isBlank(line)) return BLANK;
  const parsed = parseStrictJson(line, { maxBytes: maxMessageBytes });
  return 'fault' in parsed ? new Refusal(parsed.fault) : parsed.value;
}

/** What stands at the end of a path; a text on the way, or there, is read as JSON. */
function selecting(parse: Parse, path: readonly string[]): Parse {
  const inside = ofLog(parse);
  return (line) => {
    let value = parse(line);
    if (value === BLANK || value instanceof Refusal) return value;
    for (const name of path) {
      if (typeof value === 'string') value = inside(value);
      value = memberOf(value, name);
    }
    if (typeof value === 'string') value = inside(value);
    return value === undefined || value === null || value === BLANK ? NO_MESSAGE : value;
  };
}

function memberOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return /^\d{1,9}$/.test(name) ? value[Number(name)] : undefined;
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A text that begins with no brace was never meant as JSON. */
function ofLog(parse: Parse): Parse {
  return (line) => (line.trimStart().startsWith('{') || isBlank(line) ? parse(line) : NO_MESSAGE);
}

/** Between two commas an element is due. */
function orMissing(parse: Parse): Parse {
  return (line) => {
    const value = parse(line);
    return value === BLANK ? new Refusal('not-json') : value;
  };
}

function isBlank(line: string): boolean {
  return /^[ \t\r]*$/.test(line);
}
