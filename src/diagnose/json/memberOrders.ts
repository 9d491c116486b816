import { counted } from '../counted.js';
import { permutations } from '../permutations.js';
import { minimal } from './escapeRules.js';
import { type JsonNode, parseJsonNode } from './JsonNode.js';
import { compact, formatted } from './layouts.js';
import type { WritingStyle } from './WritingStyle.js';
import { writeNode } from './writeNode.js';

/** Up to so many orders, each is tried: those of seven members. */
const MOST_EVERY = 5040;
/** Of more members, those orders are tried in which at most two members were moved, or one where that are more. */
const MOST_MOVED = 20_000;
const MOST_MEMBERS = 40;

/** The orders of the members of a JSON object that are tried. */
export interface MemberOrders {
  /** Each order without blanks, the same without escapes that JSON does not demand, and with the blanks of the text. */
  readonly texts: Iterable<string>;
  /** Such as `all orders of its 5 members`. */
  readonly words: string;
}

/** Other orders of the members of a text; undefined where it is not an object with other orders, or has too many members. */
export function memberOrders(text: string): MemberOrders | undefined {
  const node = parseJsonNode(text);
  if (node?.kind !== 'object' || node.members.length > MOST_MEMBERS) return undefined;
  const count = node.members.length;
  const all = orderCount(node);
  if (all < 2) return undefined;
  const styles = stylesOf(node, text);
  const isNested = all > orderCount(withoutNested(node));
  const nested = isNested ? ', those of objects in it too' : '';
  if (all <= MOST_EVERY) {
    return {
      texts: written(everyOrder(node), styles),
      words: `all orders of its ${counted(count, 'member')}${nested}`,
    };
  }
  if (orderCount(withoutNested(node)) <= MOST_EVERY) {
    const orders = permutations(node.members);
    return {
      texts: written(objectsOf(orders), styles),
      words: `all orders of its ${counted(count, 'member')}`,
    };
  }
  const isTwice = (count * (count - 1)) ** 2 <= MOST_MOVED;
  return {
    texts: written(objectsOf(moved(node.members, isTwice)), styles),
    words: `of the orders of its ${counted(count, 'member')} sorted ones, that of the table, those of Java's HashMap and those in which ${isTwice ? 'two were' : 'one was'} moved; an order at random, which a map without order gives, cannot be searched`,
  };
}

/** Styles that write different texts of a value. */
function stylesOf(node: JsonNode, text: string): readonly WritingStyle[] {
  const trimmed = text.trim();
  const plain = { layout: compact, order: 'kept', numbers: 'kept' } as const;
  const own = formatted
    .map((layout) => ({ ...plain, layout }))
    .filter((style) => writeNode(node, style) === trimmed);
  const byText = new Map(
    [...own, { ...plain, escapes: minimal }, plain].map((style) => [writeNode(node, style), style] as const),
  );
  return [...byText.values()];
}

function* written(nodes: Iterable<JsonNode>, styles: readonly WritingStyle[]): Generator<string> {
  for (const node of nodes) {
    for (const style of styles) yield writeNode(node, style);
  }
}

type Members = Extract<JsonNode, { kind: 'object' }>['members'];

function* objectsOf(orders: Iterable<Members>): Generator<JsonNode> {
  for (const members of orders) yield { kind: 'object', members };
}

function withoutNested(node: JsonNode): JsonNode {
  if (node.kind !== 'object') return node;
  const value = { kind: 'literal', raw: 'null' } as const;
  return { kind: 'object', members: node.members.map(({ name }) => ({ name, value })) };
}

/** How many orders there are of all objects in a value together; counted up to the most that are tried. */
function orderCount(node: JsonNode): number {
  if (node.kind === 'array') return product(node.items.map(orderCount));
  if (node.kind !== 'object') return 1;
  return product([
    ...node.members.map((_, index) => index + 1),
    ...node.members.map(({ value }) => orderCount(value)),
  ]);
}

function product(factors: readonly number[]): number {
  return factors.reduce((count, factor) => Math.min(count * factor, MOST_EVERY + 1), 1);
}

function* everyOrder(node: JsonNode): Generator<JsonNode> {
  if (node.kind === 'array') {
    for (const items of everyOrderOfEach(node.items)) yield { kind: 'array', items };
  } else if (node.kind === 'object') {
    const values = node.members.map(({ value }) => value);
    for (const inner of everyOrderOfEach(values)) {
      const members = node.members.map(({ name }, index) => ({ name, value: inner[index] as JsonNode }));
      yield* objectsOf(permutations(members));
    }
  } else yield node;
}

function* everyOrderOfEach(nodes: readonly JsonNode[]): Generator<readonly JsonNode[]> {
  const [first, ...rest] = nodes;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const head of everyOrder(first)) {
    for (const tail of everyOrderOfEach(rest)) yield [head, ...tail];
  }
}

function* moved(members: Members, isTwice: boolean): Generator<Members> {
  yield* movedOnce(members);
  if (!isTwice) return;
  for (const once of movedOnce(members)) yield* movedOnce(once);
}

function* movedOnce(members: Members): Generator<Members> {
  for (const [from, member] of members.entries()) {
    const rest = members.toSpliced(from, 1);
    for (let to = 0; to <= rest.length; to++) {
      if (to !== from) yield rest.toSpliced(to, 0, member);
    }
  }
}
