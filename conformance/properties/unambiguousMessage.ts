import fc from 'fast-check';
import type { MessageTable, Party, Row } from 'tallystick';
import type { JsonObject } from '../Testee.js';
import { unambiguousText } from './unambiguousText.js';

/** A message in plain form that is valid in every reading of the publication, and who sends it. */
export interface UnambiguousMessage {
  /** Not given: of the members for a merchant, all or none are present. */
  readonly party?: Party;
  readonly value: JsonObject;
}

/**
 * Draws messages of a table.
 *
 * @param party the one who sends; either unless said
 */
export function unambiguousMessage(table: MessageTable, party?: Party): fc.Arbitrary<UnambiguousMessage> {
  return fc
    .record({
      value: membersOf(table.rows),
      sender: party === undefined ? fc.constantFrom<Party>('member', 'merchant') : fc.constant(party),
      isTold: fc.boolean(),
    })
    .map(({ value, sender, isTold }) => ({
      ...(isTold && { party: sender }),
      value: withoutUnclear(value, table.rows, { root: settled(value), sender }),
    }));
}

/** Draws the members of an object, those that a condition may take away again among them. */
function membersOf(rows: readonly Row[]): fc.Arbitrary<JsonObject> {
  // What separates the two parts of a language is unclear.
  const drawn = rows.filter(({ identifier }) => identifier !== 'language');
  return fc.record(
    Object.fromEntries(
      drawn.map((row) => [row.identifier, row.members ? membersOf(row.members) : unambiguousText(row)]),
    ),
    { requiredKeys: drawn.filter(isDue).map(({ identifier }) => identifier) },
  );
}

/** Whether a row stands wherever its condition lets it. */
function isDue({ presence, condition, withoutRow }: Row): boolean {
  if (withoutRow) return condition !== undefined;
  if (condition === undefined) return presence !== 'O';
  return presence !== 'O' && !('unknowable' in condition) && !('anyMember' in condition);
}

interface Circumstances {
  readonly root: JsonObject;
  readonly sender: Party;
}

/** Without the outcome of a payment that failed: what may accompany a failure is unclear. */
function settled(value: JsonObject): JsonObject {
  const { result_pay: _, ...rest } = value;
  return 'ret_code' in value && value.ret_code !== '0000' ? rest : value;
}

/** In the order of the table, without the members that a condition takes away in one of the readings. */
function withoutUnclear(value: JsonObject, rows: readonly Row[], circumstances: Circumstances): JsonObject {
  const { root } = circumstances;
  const code = value.industryCode;
  const entries = rows
    .filter(({ identifier }) => value[identifier] !== undefined)
    .filter((row) => stands(row, value, circumstances))
    .map(({ identifier, members, format }) => {
      const member = value[identifier];
      if (members) return [identifier, withoutUnclear(member as JsonObject, members, circumstances)] as const;
      // A msgID is built from the industry code next to it.
      const isBuilt = format?.name === 'message-id' && typeof code === 'string';
      return [identifier, isBuilt ? `A${code}${String(member).slice(9)}` : member] as const;
    })
    .filter(([, member]) => typeof member === 'string' || Object.keys(member as JsonObject).length > 0);
  return Object.fromEntries(
    entries.filter(([identifier]) => identifier !== 'result_pay' || identifier in root),
  );
}

function stands(
  { identifier, condition }: Row,
  siblings: JsonObject,
  { root, sender }: Circumstances,
): boolean {
  // The number of another document than an ID card has another length.
  if (identifier === 'idNo') return siblings.idType === undefined || siblings.idType === '1';
  if (condition === undefined) return true;
  if ('party' in condition) return sender === 'merchant';
  if ('member' in condition) return memberAt(root, condition.member) === condition.equals;
  if ('missing' in condition) {
    return [condition.missing].flat().every((name) => siblings[name] === undefined);
  }
  // Details of an error in a success are odd.
  return identifier !== 'errorDetail' || siblings.responseCode !== '00';
}

/** The member that a JSON Pointer names; undefined where there is none. */
export function memberAt(message: JsonObject, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((object, name) => (object as JsonObject | undefined)?.[name], message);
}
