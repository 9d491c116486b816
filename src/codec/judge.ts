import { COMPACT_JWE } from './compactJwe.js';
import { faults } from './faults.js';
import { isObject } from './isObject.js';
import { type Judgement, type Members, report, roomIn } from './Judgement.js';
import { judgeText } from './judgeText.js';
import type { Plan, PlannedRow, PlannedRows } from './plan.js';
import { judgeMemberMessage, judgeMissing, judgePresent } from './presence.js';
import type { Form, Party, Reading } from './Table.js';
import { unknownMember } from './unknownMember.js';
import type { Verdict, Violation } from './Violation.js';
import { violationOf } from './violationOf.js';

/** How a message is judged. */
export interface JudgeOptions {
  /** Tolerant unless said otherwise. */
  readonly reading?: Reading | undefined;
  /** Plain unless said otherwise. */
  readonly form?: Form | undefined;
  /** Who sent the message. Not given: the members for a merchant stand all or none. */
  readonly party?: Party | undefined;
  /** The request that a response answers, in either form, for the members that must match. */
  readonly request?: unknown;
  /** How many violations the verdict lists at most, and how many notes: 1 to 1,000,000, 100 unless said otherwise. The others are counted. */
  readonly maxViolations?: number | undefined;
}

const NONE: readonly Violation[] = Object.freeze([]);
const VALID: Verdict = Object.freeze({ valid: true, violations: NONE, notes: NONE });

/**
 * Judges a parsed message against its table and finds everything that is wrong with it.
 *
 * @param encoding the signature is still to come, and unknown members are refused
 */
export function judge(
  plan: Plan,
  value: unknown,
  { reading, form, party, request, maxViolations = 100 }: JudgeOptions = {},
  encoding = false,
): Verdict {
  const { members, beside, whole } = plan;
  if (!isObject(value)) {
    return { valid: false, violations: [violationOf(whole, faults.type)], notes: NONE };
  }
  const judgement: Judgement = {
    strict: reading === 'strict',
    wire: form === 'wire',
    encoding,
    plan,
    root: value,
    isMerchant: party && party === 'merchant',
    most: maxViolations,
    violations: undefined,
    notes: undefined,
    omitted: undefined,
  };
  judgeRows(judgement, members, value, isObject(request) ? request : undefined);
  for (const row of beside) judgeBeside(judgement, row, value);
  if (party === 'member') judgeMemberMessage(judgement, members.rows);
  const { violations, notes, omitted } = judgement;
  if (violations === undefined && notes === undefined) return VALID;
  return {
    valid: violations === undefined,
    violations: violations ?? NONE,
    notes: notes ?? NONE,
    ...(omitted && { omitted }),
  };
}

/**
 * Judges an object row by row, then the members that have none. Members mostly come in the order of
 * the table, and walking over an object is several times faster than looking its members up.
 */
function judgeRows(
  judgement: Judgement,
  members: PlannedRows,
  object: Members,
  request: Members | undefined,
): void {
  const { rows } = members;
  let next = 0;
  for (const name in object) {
    let row = rows[next];
    while (row !== undefined && row.identifier !== name) {
      const isStillToCome = object[row.identifier] !== undefined;
      if (!isStillToCome) judgeMissing(judgement, row, object, request);
      row = isStillToCome ? undefined : rows[++next];
    }
    if (row === undefined) continue;
    next += 1;
    const value = object[name];
    // As judgeRow does, but in place: a call for each member shows in the benchmark.
    if (value === undefined) judgeMissing(judgement, row, object, request);
    else if (!isSurelyRight(row, value)) judgeValue(judgement, row, value, object, request);
  }
  // What did not come in the order of the table.
  for (; next < rows.length; next++) {
    const row = rows[next] as PlannedRow;
    judgeRow(judgement, row, object[row.identifier], object, request);
  }
  if (judgement.strict) {
    for (const name in object) judgeUnknown(judgement, members, name, object[name]);
  }
}

function judgeRow(
  judgement: Judgement,
  row: PlannedRow,
  value: unknown,
  siblings: Members,
  request: Members | undefined,
): void {
  if (value === undefined) judgeMissing(judgement, row, siblings, request);
  else if (!isSurelyRight(row, value)) judgeValue(judgement, row, value, siblings, request);
}

/** Whether no other member, reading or option can make the value wrong. */
function isSurelyRight(row: PlannedRow, value: unknown): boolean {
  if (row.only !== undefined) return value === row.only;
  if (typeof value !== 'string' || value.length < row.shortest || value.length > row.longest) return false;
  return row.surely !== undefined ? row.surely.test(value) : row.isSure?.(value) === true;
}

function judgeValue(
  judgement: Judgement,
  row: PlannedRow,
  value: unknown,
  siblings: Members,
  request: Members | undefined,
): void {
  if (row.members !== undefined) judgeObject(judgement, row, row.members, value, request);
  else if (typeof value === 'string') judgeText(judgement, row, value, siblings, request);
  else report(judgement, row, faults.type);
}

function judgeObject(
  judgement: Judgement,
  row: PlannedRow,
  members: PlannedRows,
  value: unknown,
  request: Members | undefined,
): void {
  if (judgement.wire && row.row.encrypted) {
    if (typeof value !== 'string') report(judgement, row, faults.jweType);
    else if (!COMPACT_JWE.test(value)) report(judgement, row, faults.jwe);
  } else if (isObject(value)) {
    const requested = request?.[row.identifier];
    if (row.row.condition !== undefined) judgePresent(judgement, row, value);
    judgeRows(judgement, members, value, isObject(requested) ? requested : undefined);
  } else {
    report(judgement, row, faults.type);
  }
}

/** A member that no row declares: a typing error of the sender, told in the strict reading alone. */
function judgeUnknown(
  judgement: Judgement,
  { path, places }: PlannedRows,
  name: string,
  value: unknown,
): void {
  const { plan, encoding } = judgement;
  const isBeside = path === '' && plan.beside.some(({ identifier }) => identifier === name);
  if (value === undefined || places.has(name) || isBeside) return;
  roomIn(judgement, encoding ? 'violations' : 'notes')?.push(unknownMember(plan.table, path, name));
}

/** A member of the encrypted object that stands outside it. */
function judgeBeside(judgement: Judgement, row: PlannedRow, root: Members): void {
  const value = root[row.identifier];
  if (value === undefined) return;
  report(judgement, row, faults.beside, row.row.beside);
  judgeValue(judgement, row, value, root, undefined);
}
