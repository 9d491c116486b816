import { permutations } from '../permutations.js';
import { type JsonNode, parseJsonNode } from './JsonNode.js';
import { writeNode } from './writeNode.js';

const KEPT = { layout: { comma: ',', colon: ':' }, order: 'kept', numbers: 'kept' } as const;
/** Up to so many members every order is tried; 7! is 5040. */
const MOST_EVERY = 7;
/** Of more members, those orders are tried in which at most two members were moved. */
const MOST_MOVED = 40;

/** The orders of the members of a JSON object that are tried. */
export interface MemberOrders {
  readonly texts: Iterable<string>;
  /** Such as `all orders of its 5 members`. */
  readonly words: string;
}

/** Other orders of the members of a text; undefined where it is no object of two members and more. */
export function memberOrders(text: string): MemberOrders | undefined {
  const node = parseJsonNode(text);
  if (node?.kind !== 'object' || node.members.length < 2 || node.members.length > MOST_MOVED)
    return undefined;
  const members = node.members.map(({ name, value }) => `${name.raw}:${writeNode(value as JsonNode, KEPT)}`);
  const isEvery = members.length <= MOST_EVERY;
  return {
    texts: written(isEvery ? permutations(members) : moved(members)),
    words: isEvery
      ? `all orders of its ${members.length} members`
      : `those orders of its ${members.length} members in which two were moved`,
  };
}

function* written(orders: Iterable<readonly string[]>): Generator<string> {
  for (const order of orders) yield `{${order.join(',')}}`;
}

function* moved(members: readonly string[]): Generator<readonly string[]> {
  for (const once of movedOnce(members)) yield once;
  for (const once of movedOnce(members)) yield* movedOnce(once);
}

function* movedOnce(members: readonly string[]): Generator<readonly string[]> {
  for (const [from, member] of members.entries()) {
    const rest = members.toSpliced(from, 1);
    for (let to = 0; to <= rest.length; to++) {
      if (to !== from) yield rest.toSpliced(to, 0, member);
    }
  }
}
