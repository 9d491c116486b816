import type { Violation } from './Violation.js';

/** Bounds on a text before it is parsed. */
export interface JsonLimits {
  /** Bytes of UTF-8; 1 MiB unless said otherwise. */
  readonly maxBytes?: number;
  /** Objects and arrays inside each other; 32 unless said otherwise. */
  readonly maxDepth?: number;
}

export type StrictJson = { readonly value: unknown } | { readonly fault: JsonFault };
export type JsonFault = keyof typeof SENTENCES;

const SENTENCES = {
  'too-large': 'The text is larger than the bound on a message; send less, or raise maxBytes.',
  'not-utf-8': 'The bytes are not UTF-8; encode the text as UTF-8.',
  'byte-order-mark': 'The text begins with a byte-order mark; leave it out (RFC 8259 section 8.1).',
  'too-deep': 'The text nests deeper than the bound on a message; flatten it, or raise maxDepth.',
  'duplicate-member':
    'An object has two members of the same name; receivers disagree on which counts, so send one.',
  'not-json':
    'The text is not JSON (RFC 8259); check quotes, commas and brackets, and that nothing is cut off.',
} as const;

/**
 * Parses JSON as the networks exchange it: UTF-8 without byte-order mark, no duplicate member names,
 * bounded in size and depth. Never throws on data.
 *
 * @param input the text, or its bytes
 */
export function parseStrictJson(
  input: string | Uint8Array,
  { maxBytes = 0x100000, maxDepth = 32 }: JsonLimits = {},
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
  const fault = scan(text, maxDepth);
  if (fault !== undefined) return { fault };
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The engine's own message quotes the text, which may hold personal data.
    return { fault: 'not-json' };
  }
}

/** The violation that a text fault is. */
export function syntaxViolation(fault: JsonFault, reference: string): Violation {
  return { code: fault, path: '', rule: 'syntax', field: '', message: SENTENCES[fault], reference };
}

/** Member names seen so far in each open bracket, outermost first; none for an array. */
type OpenBrackets = (Set<string> | undefined)[];

/** Walks over brackets and strings, in time linear in the text, before the parser allocates anything. */
function scan(text: string, maxDepth: number): JsonFault | undefined {
  const structure = /[{}[\]"]/g;
  const open: OpenBrackets = [];
  for (let found = structure.exec(text); found !== null; found = structure.exec(text)) {
    const mark = found[0];
    if (mark === '"') {
      const end = endOfString(text, found.index);
      if (end < 0) return 'not-json';
      structure.lastIndex = end;
      const fault = noteName(open, text, found.index, end);
      if (fault !== undefined) return fault;
    } else if (mark === '}' || mark === ']') {
      open.pop();
    } else {
      if (open.length === maxDepth) return 'too-deep';
      open.push(mark === '{' ? new Set() : undefined);
    }
  }
  return undefined;
}

/** Notes the string from `start` to `end` where it names a member. */
function noteName(open: OpenBrackets, text: string, start: number, end: number): JsonFault | undefined {
  const seen = open.at(-1);
  if (seen === undefined || !isFollowedByColon(text, end)) return undefined;
  const name = nameIn(text.slice(start, end));
  if (name === undefined) return 'not-json';
  if (seen.has(name)) return 'duplicate-member';
  seen.add(name);
  return undefined;
}

/** The index after the closing quote of the string that opens at `start`; -1 where there is none. */
function endOfString(text: string, start: number): number {
  let quote = start;
  do {
    quote = text.indexOf('"', quote + 1);
    if (quote < 0) return -1;
  } while (isEscaped(text, quote));
  return quote + 1;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === 0x5c) backslashes += 1;
  return backslashes % 2 === 1;
}

function isFollowedByColon(text: string, index: number): boolean {
  let next = index;
  while (' \t\n\r'.includes(text.charAt(next)) && next < text.length) next += 1;
  return text.charAt(next) === ':';
}

function nameIn(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted;
  try {
    return JSON.stringify(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
