import type { CharacterClass } from '../generated/notation.js';
import type { Fault, Format } from './Format.js';
import { faults } from './faults.js';
import { type Judgement, type Members, report } from './Judgement.js';
import type { PlannedRow } from './plan.js';
import { isRequired, judgePresent } from './presence.js';

/** Judges a string where the table has a row for one: condition, length, characters, values, form, echo. */
export function judgeText(
  judgement: Judgement,
  row: PlannedRow,
  value: string,
  siblings: Members,
  request: Members | undefined,
): void {
  if (row.simple) {
    isTextRight(judgement, row, row.characterClass as CharacterClass, value);
    return;
  }
  const { condition, empty, format } = row.row;
  if (condition !== undefined) judgePresent(judgement, row);
  if (row.characterClass === undefined) return;
  if (value === '' && empty !== undefined && !isRequired(judgement, row, siblings)) {
    report(judgement, row, faults.empty, empty);
    return;
  }
  const isRight = isTextRight(judgement, row, row.characterClass, value);
  if (row.values !== undefined) judgeListed(judgement, row, row.values, value);
  // An empty value that is due breaks its form as well, because the page prints a length of none.
  if (!isRight && !(value === '' && empty !== undefined)) return;
  if (format !== undefined) judgeFormat(judgement, row, format, value, siblings);
  if (request !== undefined) judgeMatch(judgement, row, value, request[row.identifier]);
}

/** Whether length and characters are right, or tolerated; what is not right is reported. */
function isTextRight(
  judgement: Judgement,
  row: PlannedRow,
  characterClass: CharacterClass,
  value: string,
): boolean {
  const length = isLengthSure(row, value) ? undefined : faultOfLength(row, value);
  const charset = row.row.format?.complete ? undefined : faultOfCharset(row, characterClass, value);
  if (length !== undefined) report(judgement, row, length);
  if (charset !== undefined) report(judgement, row, charset);
  return !isRefusal(length) && !isRefusal(charset);
}

function isLengthSure({ shortest, longest }: PlannedRow, value: string): boolean {
  return value.length >= shortest && value.length <= longest;
}

/** Whether a text matches. Where its length is sure, the caller has tried `surely` already, in vain. */
function matches(row: PlannedRow, pattern: RegExp, value: string): boolean {
  return (pattern !== row.surely || !isLengthSure(row, value)) && pattern.test(value);
}

function isRefusal(fault: Fault | undefined): boolean {
  return fault !== undefined && fault.erratum === undefined;
}

function faultOfLength({ min, max, countsBytes }: PlannedRow, value: string): Fault | undefined {
  // A character takes one or two units of UTF-16, and one where bytes need not be told from characters.
  const characters = countsBytes && value.length <= 2 * max ? [...value].length : value.length;
  if (characters > max) return faults.tooLong;
  if (characters < min) return faults.tooShort;
  return countsBytes && new TextEncoder().encode(value).length > max ? faults.tooManyBytes : undefined;
}

function faultOfCharset(
  row: PlannedRow,
  { pattern, outside, tolerantPattern }: CharacterClass,
  value: string,
): Fault | undefined {
  if (outside === undefined ? matches(row, pattern, value) : !outside.test(value)) return undefined;
  return tolerantPattern?.test(value) ? faults.specialCharacter : faults.charset;
}

function judgeListed(
  judgement: Judgement,
  row: PlannedRow,
  values: ReadonlySet<string>,
  value: string,
): void {
  if (values.has(value)) return;
  const { ignoreCase } = row.row;
  const folded = value.toLowerCase();
  const isOtherCase =
    ignoreCase !== undefined && [...values].some((listed) => listed.toLowerCase() === folded);
  if (isOtherCase) report(judgement, row, faults.letterCase, ignoreCase);
  else report(judgement, row, faults.value);
}

function judgeFormat(
  judgement: Judgement,
  row: PlannedRow,
  format: Format,
  value: string,
  siblings: Members,
): void {
  if (!format.complete && !isShapeRight(judgement, row, format, value)) return;
  const fault = format.examine?.(value, siblings);
  if (fault === undefined) return;
  const isOtherClass = format.complete && isRefusal(fault) && row.characterClass?.outside?.test(value);
  report(judgement, row, isOtherClass ? faults.charset : fault);
}

/** Whether the patterns of a form match, or are tolerated not to; what is not right is reported. */
function isShapeRight(
  judgement: Judgement,
  row: PlannedRow,
  { shape, range, strict }: Format,
  value: string,
): boolean {
  const isShaped = shape === undefined || matches(row, shape, value);
  const isInRange = range === undefined || range.test(value);
  if (!isShaped) report(judgement, row, faults.format);
  else if (!isInRange) report(judgement, row, faults.outOfRange);
  else if (strict && !strict.pattern.test(value)) report(judgement, row, faults.notStrict, strict.erratum);
  return isShaped && isInRange;
}

function judgeMatch(judgement: Judgement, planned: PlannedRow, value: string, requested: unknown): void {
  const { matchesRequest, presence, format } = planned.row;
  if (matchesRequest === undefined && presence !== 'R') return;
  const matches =
    value === requested || (typeof requested === 'string' && format?.same?.(value, requested) === true);
  if (matches) return;
  report(judgement, planned, faults.differs, matchesRequest === true ? undefined : matchesRequest);
}
