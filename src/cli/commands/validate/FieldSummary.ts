import type { Violation } from '../../../codec/Violation.js';
import type { NotedLine } from './NotedLine.js';

/** How often one field breaks one rule, and where. */
export interface FieldCount {
  /** The name of the message, or names with `or` between them; empty where it is not known. */
  readonly message: string;
  readonly kind: 'violation' | 'note';
  /** JSON Pointer to the field, with `*` for every number of a list; empty for the message as a whole. */
  readonly path: string;
  readonly code: string;
  /** What was expected, of the first of them. */
  readonly text: string;
  readonly messages: number;
  /** How many order numbers these messages have. */
  readonly orders: number;
  /** The numbers of the first lines. */
  readonly first: readonly number[];
}

interface Counted extends FieldCount {
  messages: number;
  readonly orderNumbers: Set<string>;
  readonly first: number[];
  last: number;
}

const FIRST_LINES = 3;
/** Names of members that no table has come from the sender: more of them are counted together. */
const MOST_FIELDS = 1000;
/** A set of them takes some 100 MB; what comes then is not counted. */
const MOST_ORDERS = 1_000_000;

/** Counts which field breaks which rule, in how many messages and orders; no value leaves it. */
export class FieldSummary {
  readonly #counts = new Map<string, Counted>();
  readonly #orders = new Set<string>();
  #kept = 0;

  /** @param message the one that all are, where they are not recognised */
  constructor(private readonly message: string | undefined) {}

  /** Adds what was found in a line. */
  add({ line, name = this.message ?? '', order, valid, violations, notes }: NotedLine): void {
    if (!valid && order !== undefined) this.#keep(this.#orders, order);
    for (const violation of violations) this.#count(line, 'violation', name, violation, order);
    for (const note of notes) this.#count(line, 'note', name, note, order);
  }

  /** How many order numbers have a message that is not valid. */
  get orders(): number {
    return this.#orders.size;
  }

  /** Whether there were more order numbers than are counted. */
  get isFull(): boolean {
    return this.#kept >= MOST_ORDERS;
  }

  /** Violations before notes, those of most messages first. */
  get counts(): readonly FieldCount[] {
    return [...this.#counts.values()]
      .map(({ orderNumbers, last: _, ...count }) => ({ ...count, orders: orderNumbers.size }))
      .sort((left, right) =>
        left.kind === right.kind ? right.messages - left.messages : left.kind === 'violation' ? -1 : 1,
      );
  }

  #count(
    line: number,
    kind: FieldCount['kind'],
    message: string,
    violation: Violation,
    order: string | undefined,
  ): void {
    const path = violation.path.replace(/\/\d+(?=\/|$)/g, '/*');
    const counted = this.#countOf(kind, message, path, violation);
    // A list may break a rule more than once.
    if (counted.last === line) return;
    counted.last = line;
    counted.messages += 1;
    if (counted.first.length < FIRST_LINES) counted.first.push(line);
    if (order !== undefined) this.#keep(counted.orderNumbers, order);
  }

  #countOf(
    kind: FieldCount['kind'],
    message: string,
    path: string,
    { code, message: text }: Violation,
  ): Counted {
    const key = JSON.stringify([kind, message, path, code]);
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const isRest = this.#counts.size >= MOST_FIELDS && path !== '';
    if (isRest) return this.#countOf(kind, message, '', { code, message: text } as Violation);
    const made = {
      message,
      kind,
      path,
      code,
      text,
      messages: 0,
      orders: 0,
      orderNumbers: new Set<string>(),
      first: [],
      last: 0,
    };
    this.#counts.set(key, made);
    return made;
  }

  #keep(orders: Set<string>, order: string): void {
    if (this.isFull || orders.has(order)) return;
    orders.add(order);
    this.#kept += 1;
  }
}
