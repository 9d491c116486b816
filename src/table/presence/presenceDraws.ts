/** What samples and near misses draw on the presence axis. */

import type { Mutator } from '../Dice.js';
import { isObject, type JsonObject } from '../JsonObject.js';
import type { MessageTable, Party, Row } from '../Row.js';
import { holds, isMandatory, isMerchantRow } from './presence.js';

/** Whether a sample may leave the member out at will. */
export function isOptional({ presence, condition }: Row): boolean {
  if (condition === undefined) return presence === 'O';
  return 'unknowable' in condition || (presence === 'O' && 'member' in condition);
}

/** The values on which rows depend, by JSON Pointer. */
export function decidingValues(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ condition }) =>
      condition && 'member' in condition ? [[condition.member, condition.equals] as const] : [],
    ),
  );
}

/** Whether a sample may keep a member that was drawn. */
export function isAllowed(
  { condition }: Row,
  value: unknown,
  siblings: JsonObject,
  root: JsonObject,
  party: Party,
): boolean {
  if (condition === undefined || 'unknowable' in condition) return true;
  if ('party' in condition) return condition.party === party;
  if ('member' in condition) return holds(condition, root);
  if ('anyMember' in condition) return isObject(value) && Object.keys(value).length > 0;
  return siblings[condition.missing] === undefined;
}

/** Takes away a member that is required in this message. */
export function missingMutator(row: Row, root: JsonObject, party: Party | undefined): Mutator | undefined {
  const { condition, presence } = row;
  const isRequired =
    condition === undefined
      ? isMandatory(row)
      : 'party' in condition
        ? party !== 'member'
        : 'member' in condition && presence !== 'O' && holds(condition, root);
  return isRequired ? { rule: 'required', what: 'is missing', mutate: () => undefined } : undefined;
}

/** Whether a member must not be there, because a merchant alone sends it. */
export function isUnwanted(row: Row, party: Party | undefined): boolean {
  return party === 'member' && isMerchantRow(row);
}

/** Whether two parties may send a message, each with other rows. */
export function hasParties({ rows }: MessageTable): boolean {
  return rows.some(isMerchantRow);
}
