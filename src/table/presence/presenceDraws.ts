/** What samples and near misses draw on the presence axis. */

import type { Mutator } from '../Dice.js';
import { isObject, type JsonObject } from '../JsonObject.js';
import type { Condition, MessageTable, Party, Row } from '../Row.js';
import { valueAt } from '../valueAt.js';
import { isMandatory, isMerchantRow } from './presence.js';

/** Whether a sample may leave the member out at will. */
export function isOptional({ presence, condition }: Row): boolean {
  if (condition === undefined) return presence === 'O';
  if ('excludes' in condition) return true;
  return 'unknowable' in condition || (presence === 'O' && ('member' in condition || 'request' in condition));
}

/** The values on which rows depend, by JSON Pointer. */
export function decidingValues(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const deciding = new Map<string, readonly string[]>();
  for (const { condition } of rows) {
    if (condition === undefined || !('member' in condition)) continue;
    const others = deciding.get(condition.member) ?? [];
    deciding.set(condition.member, [...new Set([...others, condition.equals].flat())]);
  }
  return deciding;
}

/** Whether a sample may keep a member that was drawn. */
export function isAllowed(
  { condition, presence }: Row,
  value: unknown,
  siblings: JsonObject,
  root: JsonObject,
  party: Party,
): boolean {
  if (condition === undefined || 'unknowable' in condition || 'request' in condition) return true;
  if ('always' in condition) return true;
  if ('party' in condition) return condition.party === party;
  if ('member' in condition) return holds(condition, root);
  if ('anyMember' in condition) return isObject(value) && Object.keys(value).length > 0;
  if ('excludes' in condition) return [condition.excludes].flat().every((name) => root[name] === undefined);
  // Two members may each be required where the other is missing: then both are kept.
  return presence !== 'O' || [condition.missing].flat().every((name) => siblings[name] === undefined);
}

/** Takes away a member that is required in this message. */
export function missingMutator(row: Row, root: JsonObject, party: Party | undefined): Mutator | undefined {
  const { condition, presence } = row;
  const isRequired =
    condition === undefined
      ? isMandatory(row)
      : 'party' in condition
        ? party !== 'member'
        : 'member' in condition && presence !== 'O' && !condition.lenient && holds(condition, root);
  return isRequired ? { rule: 'required', what: 'is missing', mutate: () => undefined } : undefined;
}

function holds({ member, equals }: Extract<Condition, { member: string }>, root: JsonObject): boolean {
  return [equals].flat().includes(valueAt(root, member) as string);
}

/** Whether a member must not be there, because a merchant alone sends it. */
export function isUnwanted(row: Row, party: Party | undefined): boolean {
  return party === 'member' && isMerchantRow(row);
}

/** Whether two parties may send a message, each with other rows. */
export function hasParties({ rows }: MessageTable): boolean {
  return rows.some(isMerchantRow);
}
