import { type JsonNode, parseJsonNode } from './JsonNode.js';
import { javaHashOrder } from './javaHashOrder.js';

/** How one JSON text differs from another of what was the same value. */
export type Difference =
  | 'sorted'
  | 'hash-order'
  | 'member-order'
  | 'members'
  | 'numbers'
  | 'escapes'
  | 'pretty'
  | 'compact';

/** A string, or what is between strings. */
const BLANKS = /("(?:[^"\\]|\\[\s\S])*"?)|\s+/g;

/**
 * Finds how the signed text differs from the sent one.
 *
 * @returns what explains most first; blanks alone where nothing else differs
 */
export function differences(sentText: string, signedText: string): readonly Difference[] {
  // A line end behind the value is not one of its blanks.
  const [sent, signed] = [sentText.trimEnd(), signedText.trimEnd()];
  const [from, to] = [parseJsonNode(sent), parseJsonNode(signed)];
  if (from === undefined || to === undefined) return [];
  const before = leavesOf(from);
  const after = leavesOf(to);
  const found: Difference[] = [];
  const isSameMembers = sameTexts([...before.keys()].sort(), [...after.keys()].sort());
  if (!isSameMembers) found.push('members');
  else if (!sameTexts([...before.keys()], [...after.keys()])) found.push(orderOf(to));
  const shared = [...before].filter(([path]) => after.has(path));
  const differ = (kind: Leaf['kind']) =>
    shared.some(([path, leaf]) => leaf.kind === kind && leaf.raw !== after.get(path)?.raw);
  if (differ('number') || shared.some(([path, leaf]) => leaf.kind !== after.get(path)?.kind))
    found.push('numbers');
  if (differ('string') || shared.some(([path, leaf]) => leaf.name !== after.get(path)?.name))
    found.push('escapes');
  const isEscaped = found.includes('escapes');
  if (
    !isEscaped &&
    withoutBlanks(sent).length - sent.length !== withoutBlanks(signed).length - signed.length
  ) {
    found.push(withoutBlanks(signed) === signed ? 'compact' : 'pretty');
  } else if (!isEscaped && found.length === 0) found.push('pretty');
  return found;
}

interface Leaf {
  readonly kind: JsonNode['kind'];
  readonly raw: string;
  /** As written. */
  readonly name: string;
}

/** Everything in a value by its path, objects and arrays too, in their order. */
function leavesOf(root: JsonNode): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const visit = (node: JsonNode, path: string, name: string): void => {
    leaves.set(path, { kind: node.kind, raw: 'raw' in node ? node.raw : '', name });
    if (node.kind === 'object') {
      for (const member of node.members) visit(member.value, `${path}/${member.name.value}`, member.name.raw);
    } else if (node.kind === 'array') {
      for (const [index, item] of node.items.entries()) visit(item, `${path}/${index}`, '');
    }
  };
  visit(root, '', '');
  return leaves;
}

function orderOf(node: JsonNode): Difference {
  const every = objectsIn(node);
  if (every.every((names) => sameTexts(names, names.toSorted(byUnits)))) return 'sorted';
  return every.every((names) => sameTexts(names, javaHashOrder(names))) ? 'hash-order' : 'member-order';
}

function byUnits(left: string, right: string): number {
  return left < right ? -1 : 1;
}

function objectsIn(node: JsonNode): readonly (readonly string[])[] {
  if (node.kind === 'array') return node.items.flatMap(objectsIn);
  if (node.kind !== 'object') return [];
  return [
    node.members.map(({ name }) => name.value),
    ...node.members.flatMap(({ value }) => objectsIn(value)),
  ];
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '$1');
}
