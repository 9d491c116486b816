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

/** Whether other members decide on a row. */
export function dependsOnMessage({ condition }: Row): boolean {
  return condition !== undefined && !('party' in condition);
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
  return `it ${verb} ${where(row)}`;
}

/** The condition that every table may have: another member has one value. */
type OneValue = Extract<Condition, { member: string }>;

/** When the condition of a row holds, such as `where /ret_code is 0000`. */
export function where({ condition, when }: Row): string {
  const { member, equals } = condition as OneValue;
  return when ? when.words(condition as Condition) : `where ${member} is ${equals}`;
}

/** What a check of presence knows of the message. */
export interface PresenceContext {
  readonly root: JsonObject;
  /** The request that a response answers, where it is at hand. */
  readonly request: JsonObject | undefined;
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
  const { condition, presence, when } = row;
  if (condition === undefined) return isMandatory(row);
  if (when) return when.isDue(condition, row, siblings, context);
  if ('party' in condition) {
    context.isMerchant ??= merchantRows.some((identifier) => siblings[identifier] !== undefined);
    return context.isMerchant;
  }
  return 'member' in condition && presence !== 'O' && holds(condition, context.root);
}

/** The fault of a row that is required and has no member. */
export function missingFault({ condition, when }: Row): Fault {
  return when?.excuses?.(condition as Condition)
    ? tolerated(presenceFaults.required, condition)
    : presenceFaults.required;
}

/** The fault of a member that is there although its condition does not hold; `value` is that of an object. */
export function presentFault(row: Row, context: PresenceContext, value?: JsonObject): Fault | undefined {
  return conditionHolds(row, context, value) ? undefined : tolerated(presenceFaults.absent, row.condition);
}

/** A fault as an erratum tolerates it; the same where there is none. */
export function tolerated(fault: Fault, tolerance: object | undefined): Fault {
  const { erratum, advice } = tolerance as Required<Fault>;
  return { ...fault, erratum, advice };
}

function holds({ member, equals }: OneValue, root: JsonObject): boolean {
  return valueAt(root, member) === equals;
}

/** Whether what a row depends on is there; true for a row that depends on nothing that a message shows. */
export function conditionHolds(row: Row, context: PresenceContext, value?: JsonObject): boolean {
  const { condition, when } = row;
  if (when) return when.allows(condition as Condition, row, context, value);
  return !condition || !('member' in condition) || holds(condition, context.root);
}
