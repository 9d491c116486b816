import fc from 'fast-check';
import type { JsonObject } from '../Testee.js';
import { writeBytes } from './writeBytes.js';

/** Ways to write the same JSON. */
export interface Layout {
  readonly order: 'table' | 'reversed' | 'sorted';
  readonly indent: 0 | 2;
  /** Whether what is not ASCII, and each slash, is escaped. */
  readonly escaped: boolean;
  readonly as: 'text' | 'base64';
}

/** Draws layouts, the plainest first. */
export const layouts: fc.Arbitrary<Layout> = fc.record({
  order: fc.constantFrom('table', 'reversed', 'sorted'),
  indent: fc.constantFrom(0, 2),
  escaped: fc.boolean(),
  as: fc.constantFrom('text', 'base64'),
});

/** A value as the Bytes of JSON. */
export function jsonBytes(value: unknown, { order, indent, escaped, as }: Layout): JsonObject {
  const text = JSON.stringify(ordered(value, order), undefined, indent);
  const written = escaped ? text.replaceAll('/', '\\/').replace(/[^\0-~]/g, unicodeEscape) : text;
  return writeBytes(Buffer.from(written), as);
}

/** The value with the members of each object in another order. */
function ordered(value: unknown, order: Layout['order']): unknown {
  if (order === 'table' || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value as JsonObject).map(([name, member]) => [name, ordered(member, order)]);
  const inOrder =
    order === 'reversed' ? entries.reverse() : entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return Object.fromEntries(inOrder);
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
