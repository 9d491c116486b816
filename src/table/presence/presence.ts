/** The presence axis: whether a member has to be there, and the condition that it depends on. */

import type { Fault, WordedFault } from '../Fault.js';
import { listInWords } from '../format/format.js';
import type { JsonObject } from '../JsonObject.js';
import type { Condition, Row } from '../Row.js';
import { valueAt } from '../valueAt.js';

/** Whether the table demands the row without a condition. */
export function isMandatory({ presence, condition }: Row): boolean {
  return (presence === 'M' || presence === 'R') && condition === undefined;
}

/** The identifiers of the rows that only a merchant sends. */
export function merchantRowsOf(rows: readonly Row[]): readonly string[] {
  return rows.filter(isMerchantRow).map(({ identifier }) => identifier);
}

/** Whether a merchant alone sends the row. */
export function isMerchantRow({ condition }: Row): boolean {
  return condition !== undefined && 'party' in condition;
}

/** Whether other members, or the request, decide on a row. */
export function dependsOnMessage({ condition, presence, matchesRequest }: Row): boolean {
  return (
    matchesRequest !== undefined || presence === 'R' || (condition !== undefined && !('party' in condition))
  );
}

export const presenceFaults = {
  required: {
    code: 'required',
    rule: 'required',
    words: (row, merchantRows) => `is missing: ${because(row, merchantRows, 'is required')}`,
  },
  absent: {
    code: 'absent',
    rule: 'absent',
    words: (row, merchantRows) => `must be left out: ${because(row, merchantRows, 'is allowed only')}`,
  },
} as const satisfies Record<string, WordedFault>;

/** The sentence after "is missing:" and "must be left out:". */
function because(row: Row, merchantRows: readonly string[], verb: string): string {
  const { condition, presence } = row;
  if (condition === undefined || 'unknowable' in condition) {
    return presence === 'M' ? 'it is mandatory' : 'it is returned from the request';
  }
  if ('party' in condition)
    return `a merchant sends ${listInWords(merchantRows, 'and')}, a member none of them`;
  return `it ${verb} ${'anyMember' in condition ? 'with one of its members' : where(condition)}`;
}

/** Such as `where /ret_code is 0000`. */
export function where(condition: Extract<Condition, { member: string } | { missing: string }>): string {
  return 'member' in condition
    ? `where ${condition.member} is ${condition.equals}`
    : `where ${condition.missing} is missing`;
}

/** What a check of presence knows of the message. */
export interface PresenceContext {
  readonly root: JsonObject;
  /** Whether the rows of a merchant are due: by the party, or where that is not given by one of them. */
  isMerchant: boolean | undefined;
}

/** Whether a row must have a member in this message; `merchantRows` are those of its object. */
export function isRequired(
  row: Row,
  merchantRows: readonly string[],
  context: PresenceContext,
  siblings: JsonObject,
): boolean {
  const { condition, presence } = row;
  if (condition === undefined) return isMandatory(row);
  if ('party' in condition) {
    context.isMerchant ??= merchantRows.some((identifier) => siblings[identifier] !== undefined);
    return context.isMerchant;
  }
  if ('missing' in condition) return siblings[condition.missing] === undefined;
  return 'member' in condition && presence !== 'O' && holds(condition, context.root);
}

/** The fault of a row that is required and has no member. */
export function missingFault({ condition }: Row): Fault {
  return condition && 'missing' in condition
    ? { ...presenceFaults.required, erratum: condition.erratum }
    : presenceFaults.required;
}

/** The fault of a member that is there although its condition does not hold; `value` is that of an object. */
export function presentFault(row: Row, root: JsonObject, value?: JsonObject): Fault | undefined {
  const { condition, members } = row;
  if (condition === undefined || !('erratum' in condition)) return undefined;
  const isEmpty =
    'anyMember' in condition &&
    value !== undefined &&
    !members?.some(({ identifier }) => value[identifier] !== undefined);
  const { erratum } = condition;
  return isEmpty || !conditionHolds(row, root) ? { ...presenceFaults.absent, erratum } : undefined;
}

export function holds({ member, equals }: Extract<Condition, { member: string }>, root: JsonObject): boolean {
  return valueAt(root, member) === equals;
}

/** Whether the value on which a row depends is there; true for a row that depends on none. */
export function conditionHolds({ condition }: Row, root: JsonObject): boolean {
  return condition === undefined || !('member' in condition) || holds(condition, root);
}
