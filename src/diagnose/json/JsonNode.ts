/** A JSON value as its text has it: members in their order, repeated ones too, numbers and strings as written. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | JsonString
  | { readonly kind: 'number'; readonly raw: string }
  | { readonly kind: 'literal'; readonly raw: string };

/** A string, and how it is written, quotes included. */
export interface JsonString {
  readonly kind: 'string';
  readonly value: string;
  readonly raw: string;
}

/** A member of an object. */
export interface JsonMember {
  readonly name: JsonString;
  readonly value: JsonNode;
}

const BLANKS = /[\t\n\r ]*/y;
const TOKEN = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;
const DEEPEST = 128;

class NotJson extends Error {}

/** Reads a text; undefined where it is not JSON, or nests deeper than 128 levels. */
export function parseJsonNode(text: string): JsonNode | undefined {
  const tokens = new Tokens(text);
  try {
    const node = readNode(tokens, 0);
    return tokens.isAtEnd() ? node : undefined;
  } catch (error) {
    if (error instanceof NotJson || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Tokens {
  readonly #text: string;
  #next: string | undefined;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
    this.#advance();
  }

  peek(): string | undefined {
    return this.#next;
  }

  take(expected?: string): string {
    const token = this.#next;
    if (token === undefined || (expected !== undefined && token !== expected)) throw new NotJson();
    this.#advance();
    return token;
  }

  isAtEnd(): boolean {
    return this.#next === undefined && this.#offset === this.#text.length;
  }

  #advance(): void {
    const start = this.#afterBlanks(this.#offset);
    const end = this.#text[start] === '"' ? endOfString(this.#text, start) : endOf(TOKEN, this.#text, start);
    this.#next = end === undefined ? undefined : this.#text.slice(start, end);
    if (end !== undefined) this.#offset = this.#afterBlanks(end);
  }

  #afterBlanks(start: number): number {
    return endOf(BLANKS, this.#text, start) ?? start;
  }
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Where the string that begins here ends; undefined where it does not. */
function endOfString(text: string, start: number): number | undefined {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index < text.length ? index + 1 : undefined;
}

function readNode(tokens: Tokens, depth: number): JsonNode {
  if (depth > DEEPEST) throw new NotJson();
  const token = tokens.peek() ?? '';
  if (token === '{')
    return { kind: 'object', members: readList(tokens, '}', () => readMember(tokens, depth)) };
  if (token === '[')
    return { kind: 'array', items: readList(tokens, ']', () => readNode(tokens, depth + 1)) };
  if (token.startsWith('"')) return readString(tokens);
  if (/^[-\d]/.test(token)) return { kind: 'number', raw: tokens.take() };
  if (!/^[tfn]/.test(token)) throw new NotJson();
  return { kind: 'literal', raw: tokens.take() };
}

function readMember(tokens: Tokens, depth: number): JsonMember {
  const name = readString(tokens);
  tokens.take(':');
  return { name, value: readNode(tokens, depth + 1) };
}

function readString(tokens: Tokens): JsonString {
  const raw = tokens.take();
  if (!raw.startsWith('"')) throw new NotJson();
  return { kind: 'string', raw, value: JSON.parse(raw) as string };
}

function readList<Item>(tokens: Tokens, end: string, read: () => Item): readonly Item[] {
  tokens.take();
  const items: Item[] = [];
  while (tokens.peek() !== end) {
    if (items.length > 0) tokens.take(',');
    items.push(read());
  }
  tokens.take(end);
  return items;
}
