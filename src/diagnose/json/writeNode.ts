import type { JsonMember, JsonNode, JsonString } from './JsonNode.js';
import { javaHashOrder } from './javaHashOrder.js';
import { membersInOrder, type NameOrder } from './nodeInOrder.js';
import { numberText } from './numberText.js';
import type { Escapes, Layout, WritingStyle } from './WritingStyle.js';

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** What a serialiser of this style writes of a value. */
export function writeNode(node: JsonNode, style: WritingStyle): string {
  return written(node, style, '') + (style.end ?? '');
}

/** A string as a serialiser writes it, without quotes. */
export function escaped(text: string, { pattern, hex, named }: Escapes): string {
  if (text.search(pattern) < 0) return text;
  const known = new Map<string, string>();
  return text.replace(pattern, (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const written = named?.[character] ?? SHORT[character] ?? hexEscape(character, hex);
    known.set(character, written);
    return written;
  });
}

function hexEscape(character: string, hex: Escapes['hex']): string {
  return character.replace(/[\s\S]/g, (unit) => {
    const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${hex === 'upper' ? digits.toUpperCase() : digits}`;
  });
}

function written(node: JsonNode, style: WritingStyle, outer: string): string {
  switch (node.kind) {
    case 'object':
      return writtenObject(node.members, style, outer);
    case 'array':
      return style.arraysAsObjects
        ? writtenObject(node.items.map(numbered), style, outer)
        : writtenArray(node.items, style, outer);
    case 'string':
      return writtenString(node, style, true);
    case 'number':
      return numberText(node.raw, style.numbers);
    default:
      return node.raw;
  }
}

function numbered(value: JsonNode, index: number): JsonMember {
  return { name: { kind: 'string', value: String(index), raw: `"${index}"` }, value };
}

/** Text that PHP takes for a number. */
const NUMERIC = /^[ \t\n\r\v\f]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t\n\r\v\f]*$/;

function writtenString({ value, raw }: JsonString, style: WritingStyle, isValue: boolean): string {
  if (isValue && style.numericCheck && NUMERIC.test(value)) return numericText(value.trim(), style);
  return style.escapes === undefined ? raw : `"${escaped(value, style.escapes)}"`;
}

function numericText(text: string, { numbers }: WritingStyle): string {
  if (/^[+-]?\d+$/.test(text)) return numberText(String(BigInt(text.replace('+', ''))), numbers);
  return numberText(Number(text).toExponential(), numbers);
}

function writtenObject(members: readonly JsonMember[], style: WritingStyle, outer: string): string {
  const { layout } = style;
  const inner = outer + (layout.indent ?? '');
  const kept = ordered(
    members.filter(({ value }) => !isLeftOut(value, style)),
    style.order,
  );
  if (kept.length === 0) return empty(layout.emptyObject ?? '{}', outer, inner);
  const texts = kept.map(
    ({ name, value }) => writtenString(name, style, false) + layout.colon + written(value, style, inner),
  );
  return between('{', texts, '}', kept.length === 1 && isPlain(kept[0]?.value), style.layout, outer);
}

function writtenArray(items: readonly JsonNode[], style: WritingStyle, outer: string): string {
  const { layout } = style;
  const inner = outer + (layout.indent ?? '');
  if (items.length === 0) return empty(layout.emptyArray ?? '[]', outer, inner);
  if (layout.arraysInline) {
    return `[ ${items.map((item) => written(item, style, outer)).join(', ')} ]`;
  }
  const texts = items.map((item) => written(item, style, inner));
  return between('[', texts, ']', items.length === 1 && isPlain(items[0]), layout, outer);
}

function between(
  open: string,
  texts: readonly string[],
  close: string,
  isSingle: boolean,
  { indent, comma, singlesInline }: Layout,
  outer: string,
): string {
  if (indent === undefined || (singlesInline && isSingle)) return open + texts.join(comma) + close;
  return `${open}\n${texts.map((text) => outer + indent + text).join(',\n')}\n${outer}${close}`;
}

function empty(template: string, outer: string, inner: string): string {
  return template.replaceAll('OUTER', outer).replaceAll('INNER', inner);
}

/** Whether org.json keeps a value on its line: anything that is not in braces or brackets, and those that hold one. */
function isPlain(node: JsonNode | undefined): boolean {
  if (node?.kind === 'object')
    return node.members.length === 0 || (node.members.length === 1 && isPlain(node.members[0]?.value));
  if (node?.kind === 'array')
    return node.items.length === 0 || (node.items.length === 1 && isPlain(node.items[0]));
  return true;
}

function isLeftOut(value: JsonNode, { without }: WritingStyle): boolean {
  if (without === undefined) return false;
  if (value.kind === 'literal') return value.raw === 'null';
  if (without === 'null') return false;
  if (value.kind === 'string') return value.value === '';
  return (
    (value.kind === 'object' &&
      value.members.every((member) => isLeftOut(member.value, { without } as WritingStyle))) ||
    (value.kind === 'array' && value.items.length === 0)
  );
}

function ordered(members: readonly JsonMember[], order: WritingStyle['order']): readonly JsonMember[] {
  return order === 'kept' ? members : membersInOrder(members, ORDERS[order]);
}

const ORDERS: Readonly<Record<Exclude<WritingStyle['order'], 'kept'>, NameOrder>> = {
  sorted: (names) => names.toSorted((left, right) => (left < right ? -1 : 1)),
  'java-hash': javaHashOrder,
  javascript: (names) => Object.keys(Object.fromEntries(names.map((name) => [name, 0]))),
};
