import { faults } from './faults.js';
import type { Fault } from './Format.js';
import type { Plan, PlannedRow } from './plan.js';
import type { Form, Party, Reading } from './Table.js';
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
}

type Members = Readonly<Record<string, unknown>>;

interface Judgement {
  readonly strict: boolean;
  readonly wire: boolean;
  readonly unsigned: boolean;
  readonly party: Party | undefined;
  readonly root: Members;
  violations: Violation[] | undefined;
  notes: Violation[] | undefined;
}

const NONE: readonly Violation[] = Object.freeze([]);
const VALID: Verdict = Object.freeze({ valid: true, violations: NONE, notes: NONE });
const JWE = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/**
 * Judges a parsed message against its table and finds everything that is wrong with it.
 *
 * @param unsigned the signature is still to come, so its row is not required
 */
export function judge(
  { rows, beside, whole }: Plan,
  value: unknown,
  { reading, form, party, request }: JudgeOptions = {},
  unsigned = false,
): Verdict {
  if (!isObject(value)) {
    return { valid: false, violations: [violationOf(whole, faults.type)], notes: NONE };
  }
  const judgement: Judgement = {
    strict: reading === 'strict',
    wire: form === 'wire',
    unsigned,
    party,
    root: value,
    violations: undefined,
    notes: undefined,
  };
  judgeRows(judgement, rows, value, isObject(request) ? request : undefined);
  for (const row of beside) judgeBeside(judgement, row, value);
  const { violations, notes } = judgement;
  if (violations === undefined && notes === undefined) return VALID;
  return { valid: violations === undefined, violations: violations ?? NONE, notes: notes ?? NONE };
}

/** A JSON object: neither null nor an array. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function judgeRows(
  judgement: Judgement,
  rows: readonly PlannedRow[],
  object: Members,
  request: Members | undefined,
): void {
  for (const row of rows) {
    const value = object[row.identifier];
    if (typeof value !== 'string') {
      judgeOther(judgement, row, value, object, request);
    } else if (
      !row.simple ||
      value.length < row.shortest ||
      value.length > row.longest ||
      !(row.quick as RegExp).test(value)
    ) {
      judgeText(judgement, row, value, object, request);
    }
  }
}

function judgeText(
  judgement: Judgement,
  row: PlannedRow,
  value: string,
  siblings: Members,
  request: Members | undefined,
): void {
  if (row.members !== undefined) {
    if (!judgement.wire || !row.row.encrypted) report(judgement, row, faults.type);
    else if (!JWE.test(value)) report(judgement, row, faults.jwe);
    return;
  }
  if (row.row.condition !== undefined) judgePresent(judgement, row);
  if (row.characterClass === undefined) return;
  if (value === '' && row.row.empty !== undefined) {
    report(judgement, row, row.faults.empty);
    if (!isRequired(judgement, row, siblings)) return;
  } else if (!isQuicklyRight(row, value) && !isTextRight(judgement, row, value)) {
    return;
  }
  if (row.values !== undefined) judgeListed(judgement, row, value);
  if (row.row.format !== undefined) judgeFormat(judgement, row, value, siblings);
  if (request !== undefined) judgeMatch(judgement, row, value, request[row.identifier]);
}

function isQuicklyRight({ quick, shortest, longest }: PlannedRow, value: string): boolean {
  return value.length >= shortest && value.length <= longest && (quick as RegExp).test(value);
}

/** Whether length and characters are right; what is not is reported. */
function isTextRight(judgement: Judgement, row: PlannedRow, value: string): boolean {
  const found = [faultOfLength(row, value), faultOfCharset(row, value)].filter((fault) => fault !== undefined);
  for (const fault of found) report(judgement, row, fault);
  return found.every(({ erratum }) => erratum !== undefined);
}

function faultOfLength({ row, characterClass }: PlannedRow, value: string): Fault | undefined {
  const { min = 1, max = Number.POSITIVE_INFINITY } = row;
  let characters = 0;
  let bytes = 0;
  for (const character of value) {
    const code = character.codePointAt(0) as number;
    characters += 1;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (characters > max) return faults.tooLong;
  }
  if (characters < min) return faults.tooShort;
  return characterClass?.unit === 'byte' && bytes > max ? faults.tooManyBytes : undefined;
}

function faultOfCharset({ row, characterClass }: PlannedRow, value: string): Fault | undefined {
  if (row.format?.complete || characterClass?.pattern.test(value)) return undefined;
  return characterClass?.tolerantPattern?.test(value) ? faults.specialCharacter : faults.charset;
}

function judgeListed(judgement: Judgement, row: PlannedRow, value: string): void {
  const values = row.values as ReadonlySet<string>;
  if (values.has(value)) return;
  const folded = value.toLowerCase();
  const otherCase = row.row.ignoreCase !== undefined && [...values].some((listed) => listed.toLowerCase() === folded);
  report(judgement, row, otherCase ? row.faults.letterCase : faults.value);
}

function judgeFormat(judgement: Judgement, row: PlannedRow, value: string, siblings: Members): void {
  const { shape, range, strict, examine, complete } = row.row.format as NonNullable<PlannedRow['row']['format']>;
  if (!complete) {
    if (shape !== undefined && !shape.test(value)) return report(judgement, row, row.faults.format);
    if (range !== undefined && !range.test(value)) return report(judgement, row, row.faults.range);
    if (strict !== undefined && !strict.pattern.test(value)) report(judgement, row, row.faults.notStrict);
  }
  const fault = examine?.(value, siblings);
  if (fault !== undefined) report(judgement, row, fault);
}

function judgeMatch(judgement: Judgement, planned: PlannedRow, value: string, requested: unknown): void {
  const { row, faults } = planned;
  if (row.matchesRequest === undefined && row.presence !== 'R') return;
  const same = row.format?.same;
  const matches = value === requested || (same !== undefined && typeof requested === 'string' && same(value, requested));
  if (!matches) report(judgement, planned, faults.differs);
}

function judgeOther(
  judgement: Judgement,
  row: PlannedRow,
  value: unknown,
  siblings: Members,
  request: Members | undefined,
): void {
  if (value === undefined) {
    judgeMissing(judgement, row, siblings, request);
  } else if (judgement.wire && row.row.encrypted) {
    report(judgement, row, faults.jweType);
  } else if (row.members === undefined || !isObject(value)) {
    report(judgement, row, faults.type);
  } else {
    const requested = request?.[row.identifier];
    if (row.row.condition !== undefined) judgePresent(judgement, row, value);
    judgeRows(judgement, row.members, value, isObject(requested) ? requested : undefined);
  }
}

function judgeMissing(
  judgement: Judgement,
  planned: PlannedRow,
  siblings: Members,
  request: Members | undefined,
): void {
  const { row } = planned;
  if (isRequired(judgement, planned, siblings)) {
    if (row.signature && judgement.unsigned) return;
    if (row.beside !== undefined && judgement.root[row.identifier] !== undefined) return;
    report(judgement, planned, planned.row.condition && 'missing' in planned.row.condition ? planned.faults.missing : faults.required);
  } else if (typeof row.matchesRequest === 'string' && row.presence === 'O' && request?.[row.identifier] !== undefined) {
    if (holds(judgement, planned) !== false) report(judgement, planned, planned.faults.missing);
  }
}

function isRequired(judgement: Judgement, planned: PlannedRow, siblings: Members): boolean {
  if (planned.required) return true;
  const { condition, presence } = planned.row;
  if (condition === undefined) return false;
  if ('party' in condition) {
    return judgement.party === undefined
      ? planned.together.some((identifier) => siblings[identifier] !== undefined)
      : judgement.party === condition.party;
  }
  if ('missing' in condition) return siblings[condition.missing] === undefined;
  return presence !== 'O' && holds(judgement, planned) === true;
}

/** Whether the value on which a row depends is there; undefined where the row depends on none. */
function holds({ root }: Judgement, { row, conditionPath }: PlannedRow): boolean | undefined {
  if (conditionPath === undefined) return undefined;
  let value: unknown = root;
  for (const segment of conditionPath) value = isObject(value) ? value[segment] : undefined;
  return value === (row.condition as { equals: string }).equals;
}

/** A member that stands where its condition does not. */
function judgePresent(judgement: Judgement, planned: PlannedRow, object?: Members): void {
  const condition = planned.row.condition as NonNullable<PlannedRow['row']['condition']>;
  const wrong =
    'party' in condition
      ? judgement.party !== undefined && judgement.party !== condition.party
      : 'anyMember' in condition
        ? object !== undefined && !planned.members?.some(({ identifier }) => object[identifier] !== undefined)
        : holds(judgement, planned) === false;
  if (wrong) report(judgement, planned, planned.faults.absent);
}

function judgeBeside(judgement: Judgement, row: PlannedRow, root: Members): void {
  const value = root[row.identifier];
  if (value === undefined) return;
  report(judgement, row, row.faults.beside);
  if (typeof value === 'string') judgeText(judgement, row, value, root, undefined);
  else report(judgement, row, faults.type);
}

function report(judgement: Judgement, row: PlannedRow, fault: Fault): void {
  const violation = violationOf(row, fault);
  if (fault.advice || (fault.erratum !== undefined && !judgement.strict)) {
    judgement.notes ??= [];
    judgement.notes.push(violation);
  } else {
    judgement.violations ??= [];
    judgement.violations.push(violation);
  }
}
