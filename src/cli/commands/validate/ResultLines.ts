import { printableJson } from 'tallystick';
import type { Violation } from '../../../codec/Violation.js';
import type { MessageLines } from './messageLines.js';
import type { Judged } from './recognisingJudge.js';

const SETTLED_AT = 0x1000;
const FULL_AT = 0x10000;
const GROUP = 1000;
const VALID = ',"valid":true}\n';
const VALID_ENDS = Array.from({ length: GROUP }, (_, number) => String(number).padStart(3, '0') + VALID);

/**
 * Collects the result lines of a stream until there are enough of them to be printed. Nearly all are
 * of valid lines and come by the million, so that these are put together from texts made before.
 */
export class ResultLines {
  #text = '';
  #settled: Buffer[] = [];
  #size = 0;
  #group = 0;
  #validStart = '';
  readonly #start: string;
  readonly #written = new WeakMap<Violation, string>();

  /** @param unit what the number of a result counts */
  constructor(unit: MessageLines['unit']) {
    this.#start = `{"${unit}":`;
  }

  /** Adds the result of a line. */
  add(line: number, { valid, violations, notes, omitted, message, others = [] }: Judged): void {
    if (valid && notes.length === 0 && message === undefined) {
      this.#addOneValid(line);
    } else {
      const or = others.length === 0 ? '' : `,"or":${JSON.stringify(others.map(({ name: other }) => other))}`;
      const name = message === undefined ? '' : `,"message":${JSON.stringify(message.name)}${or}`;
      this.#text += `${this.#start}${line}${name},"valid":${valid}${this.#list('violations', violations)}${this.#list('notes', notes)}${omitted ? `,"omitted":${JSON.stringify(omitted)}` : ''}}\n`;
    }
    if (this.#text.length > SETTLED_AT) this.#settle();
  }

  /** Adds the results of so many lines that are valid. */
  addValid(first: number, count: number): void {
    for (let line = first; line < first + count; line++) {
      this.#addOneValid(line);
      if (this.#text.length > SETTLED_AT) this.#settle();
    }
  }

  /** Adds that the message of a line is not known. */
  addUnknown(line: number): void {
    this.#text += `${this.#start}${line},"message":null}\n`;
  }

  /** Whether it is time to print. */
  get isFull(): boolean {
    return this.#size > FULL_AT;
  }

  /** Gives what has been collected and begins anew. */
  take(): Buffer {
    this.#settle();
    const bytes = Buffer.concat(this.#settled, this.#size);
    this.#settled = [];
    this.#size = 0;
    return bytes;
  }

  #addOneValid(line: number): void {
    const group = Math.floor(line / GROUP);
    if (group === 0) {
      this.#text += this.#start + line + VALID;
      return;
    }
    if (group !== this.#group) {
      this.#group = group;
      this.#validStart = this.#start + group;
    }
    this.#text += this.#validStart + VALID_ENDS[line - group * GROUP];
  }

  /** A text of many parts burdens the garbage collector; bytes do not. */
  #settle(): void {
    const bytes = Buffer.from(this.#text);
    this.#settled.push(bytes);
    this.#size += bytes.length;
    this.#text = '';
  }

  #list(name: string, violations: readonly Violation[]): string {
    if (violations.length === 0) return '';
    return `,"${name}":[${violations.map((violation) => this.#json(violation)).join(',')}]`;
  }

  /** The same few objects come again and again. */
  #json(violation: Violation): string {
    let json = this.#written.get(violation);
    if (json === undefined) {
      json = printableJson(violation);
      this.#written.set(violation, json);
    }
    return json;
  }
}
