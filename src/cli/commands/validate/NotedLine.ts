import type { Violation } from '../../../codec/Violation.js';
import { isObject } from '../../../table/JsonObject.js';
import type { Judged } from './recognisingJudge.js';

/** A line in which something was found, as data that a thread can send. */
export interface NotedLine {
  readonly line: number;
  /** What the message is, or may be, where that was recognised. */
  readonly name: string | undefined;
  readonly order: string | undefined;
  readonly valid: boolean;
  readonly violations: readonly Violation[];
  readonly notes: readonly Violation[];
}

/** What the networks call the number that the merchant gives to an order. */
const ORDER_NUMBERS = ['no_order', 'orderID'];

/** Ties what was found to a line and its order. */
export function notedLine(line: number, value: unknown, judged: Judged): NotedLine {
  const { valid, violations, notes, message, others = [] } = judged;
  const name = message && [message, ...others].map((one) => one.name).join(' or ');
  return { line, name, order: orderNumberOf(value), valid, violations, notes };
}

function orderNumberOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const found = ORDER_NUMBERS.map((name) => value[name]).find((order) => typeof order === 'string');
  return typeof found === 'string' && found !== '' ? found : undefined;
}
