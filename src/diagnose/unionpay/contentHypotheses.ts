import { parseStrictJson } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Hypothesis } from '../candidates.js';
import { type FindingId, proven } from '../findings.js';
import { type JsonNode, parseJsonNode } from '../json/JsonNode.js';
import { knownOrders } from '../json/knownOrders.js';
import { nodeInOrder } from '../json/nodeInOrder.js';
import type { MemberOrder } from '../json/WritingStyle.js';
import { writeNode } from '../json/writeNode.js';
import type { BodyContext } from './BodyContext.js';
import { bodyRewriting, STAGE, type Written } from './bodyRewriting.js';
import type { SigningModel } from './SigningModel.js';

/** May be done together with anything else. */
const TOGETHER = { most: Number.POSITIVE_INFINITY };

const KEPT = { layout: { comma: ',', colon: ':' }, order: 'kept', numbers: 'kept' } as const;

/** Hypotheses that another message was signed: other members, or the same in another order. */
export function contentHypotheses({ plaintext, table }: BodyContext): readonly Hypothesis<SigningModel>[] {
  const ordered = (id: FindingId, evidence: string, order: MemberOrder) =>
    bodyRewriting(
      id,
      evidence,
      STAGE.content,
      (text) => nodesOf(text).map((node) => writeNode(node, { ...KEPT, order })),
      TOGETHER,
    );
  return [
    ordered('signed-sorted', 'It holds over the JSON with its members sorted.', 'sorted'),
    ordered('signed-hash-order', "It holds over the JSON in the order of Java's HashMap.", 'java-hash'),
    ordersOfMaps,
    bodyRewriting(
      'signed-member-order',
      `It holds over the JSON with its members in the order of the table of ${table?.name}.`,
      STAGE.content,
      (text) =>
        table === undefined ? [] : nodesOf(text).map((node) => writeNode(asListed(node, table.names), KEPT)),
      TOGETHER,
    ),
    bodyRewriting('signed-empty-body', 'It holds over an empty payload.', STAGE.content, () => ['']),
    bodyRewriting(
      'signed-before-encryption',
      'It holds over the message with encData as an object.',
      STAGE.content,
      (text) => {
        const value = objectIn(text);
        return [plaintext === undefined || value === undefined ? undefined : unsealed(value, plaintext)];
      },
    ),
    bodyRewriting(
      'signed-jwt-claims',
      'It holds over claims whose sub is the body.',
      STAGE.content,
      (text) => [JSON.stringify({ sub: text }), text.trim() === '' ? undefined : `{"sub":${text}}`],
    ),
    bodyRewriting('signed-json-string', 'It holds over a JSON string of the body.', STAGE.content, (text) => [
      JSON.stringify(text),
    ]),
    bodyRewriting(
      'signed-damaged-json',
      'It holds over a text whose objects are strings, or whose quotes and backslashes were replaced.',
      STAGE.content,
      damaged,
    ),
    bodyRewriting(
      'signed-without-members',
      'It holds over the JSON without one of its members.',
      STAGE.content,
      withoutOne,
    ),
  ];
}

function nodesOf(text: string): readonly JsonNode[] {
  const node = parseJsonNode(text);
  return node === undefined ? [] : [node];
}

/** With the members that are named in this order, and the others behind them. */
function asListed(node: JsonNode, listed: readonly string[]): JsonNode {
  const place = (name: string) => {
    const index = listed.indexOf(name);
    return index < 0 ? listed.length : index;
  };
  return nodeInOrder(node, (names) => names.toSorted((left, right) => place(left) - place(right)), true);
}

/** Other orders of maps and sorts, each text once. */
const ordersOfMaps: Hypothesis<SigningModel> = {
  stage: STAGE.content,
  most: 2,
  *change(model) {
    const [node] = nodesOf(model.body.toString());
    if (node === undefined) return;
    const seen = new Set([model.body.toString()]);
    for (const { id, words, order, isDeep } of knownOrders) {
      const text = writeNode(nodeInOrder(node, order, isDeep), KEPT);
      if (seen.size === seen.add(text).size) continue;
      const evidence = `It holds over the JSON with its members ${words}${isDeep ? '' : ', but not those of objects in it'}.`;
      yield { model: { ...model, body: Buffer.from(text) }, explain: () => [proven(id, evidence)] };
    }
  },
};

function objectIn(text: string): JsonObject | undefined {
  const parsed = parseStrictJson(text, { maxBytes: 4 * 0x100000 });
  return 'fault' in parsed || !isObject(parsed.value) ? undefined : parsed.value;
}

function unsealed(value: JsonObject, plaintext: string): string | undefined {
  const parsed = parseStrictJson(plaintext);
  return 'fault' in parsed ? undefined : JSON.stringify({ ...value, encData: parsed.value });
}

function damaged(text: string): readonly Written[] {
  const value = objectIn(text);
  const hasObjects = value !== undefined && Object.values(value).some(isObject);
  const replaced = text.replaceAll('"{', '{').replaceAll('}"', '}');
  return [
    hasObjects ? nestedAsText(value) : undefined,
    hasObjects ? nestedAsText(value).replaceAll('\\', '') : undefined,
    replaced === text ? undefined : replaced.replaceAll('\\', ''),
    replaced === text ? undefined : replaced,
    text.replaceAll('\\"', '"'),
    text.replaceAll('\\', ''),
  ];
}

function nestedAsText(value: JsonObject): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        isObject(member) ? JSON.stringify(member) : member,
      ]),
    ),
  );
}

function* withoutOne(text: string): Generator<string> {
  const node = parseJsonNode(text);
  if (node?.kind !== 'object' || node.members.length > 60) return;
  for (const left of node.members) {
    const rest: JsonNode = { kind: 'object', members: node.members.filter((member) => member !== left) };
    yield writeNode(rest, KEPT);
  }
}
