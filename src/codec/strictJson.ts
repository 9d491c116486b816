import { forgetMatch } from '../table/forgetMatch.js';
import { jsonFaultPosition } from './jsonFaultPosition.js';
import type { TextPosition, Violation } from './Violation.js';

/** Bounds on a text before it is parsed. */
export interface JsonLimits {
  /** Bytes of UTF-8, a whole number up to 1 GiB; 1 MiB by default. */
  readonly maxBytes?: number | undefined;
  /** Objects and arrays inside each other, a whole number up to 10,000; 128 by default. */
  readonly maxDepth?: number | undefined;
}

export type StrictJson = { readonly value: unknown } | { readonly fault: JsonFault };
export type JsonFault = keyof typeof SENTENCES;

const MAX_DEPTH = 128;

const SENTENCES = {
  'too-large': 'The text is too large; raise maxBytes.',
  'not-utf-8': 'The text must be UTF-8.',
  'byte-order-mark': 'The text must have no byte-order mark.',
  'too-deep': 'The text is too deep; raise maxDepth.',
  'duplicate-member': 'A member is named twice.',
  'not-json': 'The text must be JSON; check quotes, commas and brackets.',
} as const;

/**
 * Parses JSON as the networks exchange it: UTF-8 without byte-order mark, no duplicate member names,
 * bounded in size and depth. Never throws on data.
 *
 * @param input the text, or its bytes
 */
export function parseStrictJson(
  input: string | Uint8Array,
  { maxBytes = 0x100000, maxDepth = MAX_DEPTH }: JsonLimits = {},
): StrictJson {
  if (input.length > maxBytes) return { fault: 'too-large' };
  let text: string;
  if (typeof input === 'string') {
    text = input;
    if (text.length * 3 > maxBytes && new TextEncoder().encode(text).length > maxBytes)
      return { fault: 'too-large' };
  } else {
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
    } catch {
      return { fault: 'not-utf-8' };
    }
  }
  if (text.startsWith('\uFEFF')) return { fault: 'byte-order-mark' };
  try {
    const fault = scan(text, maxDepth);
    if (fault === 'too-deep') return { fault };
    const value: unknown = JSON.parse(text);
    return fault === undefined ? { value } : { fault };
  } catch {
    // The engine's own message quotes the text, which may hold personal data.
    return { fault: 'not-json' };
  }
}

/**
 * The violation that a text fault is.
 *
 * @param input what was parsed, with its bounds, for the place of the fault
 */
export function syntaxViolation(
  fault: JsonFault,
  reference: string,
  input: string | Uint8Array = '',
  limits?: JsonLimits,
): Violation {
  const violation = { code: fault, path: '', rule: 'syntax', field: '', reference } as const;
  const message = SENTENCES[fault];
  // A browser build does without, because each byte of it is loaded by somebody's telephone.
  const position = globalThis.Buffer && input.length > 0 && positionOf(fault, input, limits);
  forgetMatch();
  if (!position) return { ...violation, message };
  const place = ` (line ${position.line}, column ${position.column}).`;
  return { ...violation, message: message.slice(0, -1) + place, position };
}

function positionOf(
  fault: JsonFault,
  input: string | Uint8Array,
  { maxDepth = MAX_DEPTH }: JsonLimits = {},
): TextPosition | undefined {
  if (fault !== 'not-json' && fault !== 'too-deep' && fault !== 'duplicate-member') return undefined;
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  return jsonFaultPosition(text, {
    maxDepth: fault === 'too-deep' ? maxDepth : Infinity,
    uniqueNames: fault === 'duplicate-member',
  });
}

/**
 * Walks over brackets and strings, in time linear in the text, before the parser allocates anything.
 * What is not JSON is left to the parser.
 */
function scan(text: string, maxDepth: number): JsonFault | undefined {
  const structure = /[{}[\]":]/g;
  // Member names seen so far in each open bracket, outermost first.
  const open: Set<string>[] = [];
  let last: string | undefined;
  while (structure.test(text)) {
    const start = structure.lastIndex - 1;
    const mark = text[start];
    if (mark === '"') {
      structure.lastIndex = endOfString(text, start);
      last = text.slice(start, structure.lastIndex);
    } else if (mark === ':') {
      // No name: no JSON. The one before is not read again, as often as there are colons.
      if (last === undefined) return undefined;
      const seen = open.at(-1);
      const name = nameIn(last);
      last = undefined;
      if (seen?.has(name)) return 'duplicate-member';
      seen?.add(name);
    } else if (mark === '}' || mark === ']') {
      open.pop();
    } else {
      if (open.length === maxDepth) return 'too-deep';
      open.push(new Set());
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let quote = start;
  do quote = text.indexOf('"', quote + 1);
  while (quote > 0 && isEscaped(text, quote));
  return quote < 0 ? text.length : quote + 1;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** The member name inside quotes; names that differ in their escapes alone are the same. */
function nameIn(quoted: string): string {
  return quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
}
