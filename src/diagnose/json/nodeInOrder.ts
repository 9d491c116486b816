import type { JsonMember, JsonNode } from './JsonNode.js';

/** Puts names into an order. */
export type NameOrder = (names: readonly string[]) => readonly string[];

/** Members in an order; of several with one name the last one stays, as in a map. */
export function membersInOrder(members: readonly JsonMember[], order: NameOrder): readonly JsonMember[] {
  const byName = new Map(members.map((member) => [member.name.value, member]));
  return order([...byName.keys()]).map((name) => byName.get(name) as JsonMember);
}

/** A value with the members of its objects in an order; `isDeep`: of objects in objects, too. */
export function nodeInOrder(node: JsonNode, order: NameOrder, isDeep: boolean): JsonNode {
  const inner = (value: JsonNode) => (isDeep ? nodeInOrder(value, order, isDeep) : value);
  if (node.kind === 'array') return { kind: 'array', items: node.items.map(inner) };
  if (node.kind !== 'object') return node;
  const members = node.members.map(({ name, value }) => ({ name, value: inner(value) }));
  return { kind: 'object', members: membersInOrder(members, order) };
}
