import type { TextPosition } from './Violation.js';

/** What a text of JSON may have next. */
type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma';

const SCALAR = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)/y;

/** What a text must keep besides the grammar. */
export interface JsonDemands {
  /** How many brackets may be open. */
  readonly maxDepth: number;
  /** Whether the members of an object must have different names. */
  readonly uniqueNames: boolean;
}

/**
 * Finds the first place where a text stops being JSON (RFC 8259) or breaks one of the demands: in one walk, without
 * recursion.
 *
 * @param text any text
 * @returns undefined where there is no such place
 */
export function jsonFaultPosition(text: string, demands: JsonDemands): TextPosition | undefined {
  const fault = faultIndex(text, demands);
  if (fault === undefined) return undefined;
  const before = text.slice(0, fault);
  return {
    line: before.split('\n').length,
    column: fault - before.lastIndexOf('\n'),
  };
}

/** Where a walk over a text is. */
interface Walk {
  readonly text: string;
  readonly demands: JsonDemands;
  /** The names seen in each open object, outermost first; none for an array. */
  readonly open: (Set<string> | undefined)[];
  expected: Expected;
}

function faultIndex(text: string, demands: JsonDemands): number | undefined {
  const walk: Walk = { text, demands, open: [], expected: 'value' };
  let index = skipBlanks(text, 0);
  while (index < text.length) {
    const end = step(walk, index);
    if (end < 0) return ~end;
    index = skipBlanks(text, end);
  }
  return walk.expected === 'comma' && walk.open.length === 0 ? undefined : text.length;
}

/** Takes one mark, string or word. The end of it, or the place of a fault as its complement. */
function step(walk: Walk, index: number): number {
  const { text, open, expected } = walk;
  const mark = text.charAt(index);
  if (expected === 'colon') {
    walk.expected = 'value';
    return mark === ':' ? index + 1 : ~index;
  }
  if (expected === 'comma' && mark === ',' && open.length > 0) {
    walk.expected = open.at(-1) === undefined ? 'value' : 'name';
    return index + 1;
  }
  if (mark === closing(open) && (expected === 'comma' || expected.includes(mark))) {
    open.pop();
    walk.expected = 'comma';
    return index + 1;
  }
  if (expected === 'comma') return ~index;
  return expected.startsWith('name') ? takeName(walk, index) : takeValue(walk, index);
}

function takeName(walk: Walk, index: number): number {
  const { text, open, demands } = walk;
  const end = text.charAt(index) === '"' ? endOfString(text, index) : ~index;
  if (end < 0) return end;
  walk.expected = 'colon';
  if (!demands.uniqueNames) return end;
  const names = open.at(-1);
  const name: string = JSON.parse(text.slice(index, end));
  if (names?.has(name)) return ~index;
  names?.add(name);
  return end;
}

function takeValue(walk: Walk, index: number): number {
  const { text, open, demands } = walk;
  const mark = text.charAt(index);
  if (mark !== '{' && mark !== '[') {
    walk.expected = 'comma';
    return mark === '"' ? endOfString(text, index) : endOfScalar(text, index);
  }
  if (open.length === demands.maxDepth) return ~index;
  open.push(mark === '{' ? new Set() : undefined);
  walk.expected = mark === '{' ? 'name or }' : 'value or ]';
  return index + 1;
}

function closing(open: readonly (Set<string> | undefined)[]): string {
  if (open.length === 0) return '';
  return open.at(-1) === undefined ? ']' : '}';
}

function skipBlanks(text: string, from: number): number {
  let index = from;
  while (' \t\r\n'.includes(text.charAt(index) || 'x')) index += 1;
  return index;
}

/** Where a string ends, or the place of what is wrong in it as its complement. */
function endOfString(text: string, from: number): number {
  for (let index = from + 1; index < text.length; index++) {
    const mark = text.charAt(index);
    if (mark === '"') return index + 1;
    if (mark < ' ') return ~index;
    if (mark === '\\') {
      const isEscape = /^["\\/bfnrt]|^u[0-9a-fA-F]{4}/.test(text.slice(index + 1, index + 6));
      if (!isEscape) return ~index;
      index += 1;
    }
  }
  return ~text.length;
}

/** Where a number or a word ends, or its beginning as its complement. */
function endOfScalar(text: string, from: number): number {
  SCALAR.lastIndex = from;
  const isScalar = SCALAR.test(text);
  const end = SCALAR.lastIndex;
  return isScalar && !/[\w.+-]/.test(text.charAt(end)) ? end : ~from;
}
