import { faults } from './faults.js';
import { type Judgement, type Members, report } from './Judgement.js';
import type { PlannedRow } from './plan.js';
import { valueAt } from './valueAt.js';

/** Judges a row that has no member. */
export function judgeMissing(
  judgement: Judgement,
  planned: PlannedRow,
  siblings: Members,
  request: Members | undefined,
): void {
  const { row } = planned;
  if (isRequired(judgement, planned, siblings)) {
    const isStillToCome = row.signature && judgement.encoding;
    const isBeside = row.beside !== undefined && judgement.root[row.identifier] !== undefined;
    if (isStillToCome || isBeside) return;
    const { condition } = row;
    report(
      judgement,
      planned,
      faults.required,
      condition && 'missing' in condition ? condition.otherwise : undefined,
    );
  } else if (isExpectedBack(judgement, planned, request)) {
    report(judgement, planned, faults.required, row.matchesRequest as string);
  }
}

/** Whether a row must have a member in this message. */
export function isRequired(judgement: Judgement, planned: PlannedRow, siblings: Members): boolean {
  if (planned.required) return true;
  const { condition, presence } = planned.row;
  if (condition === undefined) return false;
  if ('party' in condition) {
    judgement.isMerchant ??= planned.together.some((identifier) => siblings[identifier] !== undefined);
    return judgement.isMerchant;
  }
  if ('missing' in condition) return siblings[condition.missing] === undefined;
  return presence !== 'O' && holds(judgement, planned) === true;
}

/** Judges a member that stands, by the condition of its row. */
export function judgePresent(judgement: Judgement, planned: PlannedRow, object?: Members): void {
  const { condition } = planned.row;
  const isEmpty =
    object !== undefined &&
    condition !== undefined &&
    'anyMember' in condition &&
    !planned.members?.rows.some(({ identifier }) => object[identifier] !== undefined);
  if (isEmpty || holds(judgement, planned) === false) {
    report(judgement, planned, faults.absent, (condition as { otherwise: string }).otherwise);
  }
}

/** Judges the rows of a merchant in a message that a member sent. */
export function judgeMemberMessage(judgement: Judgement, rows: readonly PlannedRow[]): void {
  for (const row of rows) {
    const { condition } = row.row;
    const isMerchantRow = condition !== undefined && 'party' in condition;
    if (isMerchantRow && judgement.root[row.identifier] !== undefined) report(judgement, row, faults.absent);
  }
}

/** An optional row that the strict reading expects back because the request has it. */
function isExpectedBack(judgement: Judgement, planned: PlannedRow, request: Members | undefined): boolean {
  const { row } = planned;
  return (
    typeof row.matchesRequest === 'string' &&
    row.presence === 'O' &&
    request?.[row.identifier] !== undefined &&
    holds(judgement, planned) !== false
  );
}

/** Whether the value on which a row depends is there; undefined where the row depends on none. */
function holds({ root }: Judgement, { row: { condition } }: PlannedRow): boolean | undefined {
  if (condition === undefined || !('member' in condition)) return undefined;
  return valueAt(root, condition.member) === condition.equals;
}
