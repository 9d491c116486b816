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
  if (row.row.condition !== undefined) judgePresent(judgement, row);
  if (row.characterClass === undefined) return;
  if (value === '' && row.row.empty !== undefined) {
    report(judgement, row, row.faults.empty);
    if (!isRequired(judgement, row, siblings)) return;
  } else if (!isTextRight(judgement, row, row.characterClass, value)) {
    return;
  }
  if (row.values !== undefined) judgeListed(judgement, row, row.values, value);
  if (row.row.format !== undefined) judgeFormat(judgement, row, row.row.format, value, siblings);
  if (request !== undefined) judgeMatch(judgement, row, value, request[row.identifier]);
}

/** Whether length and characters are right, or tolerated; what is not right is reported. */
function isTextRight(
  judgement: Judgement,
  row: PlannedRow,
  characterClass: CharacterClass,
  value: string,
): boolean {
  const isSurelyRight = value.length >= row.shortest && value.length <= row.longest;
  const length = isSurelyRight ? undefined : faultOfLength(row, characterClass, value);
  const charset = row.row.format?.complete ? undefined : faultOfCharset(characterClass, value);
  if (length !== undefined) report(judgement, row, length);
  if (charset !== undefined) report(judgement, row, charset);
  return !isRefusal(length) && !isRefusal(charset);
}

function isRefusal(fault: Fault | undefined): boolean {
  return fault !== undefined && fault.erratum === undefined;
}

function faultOfLength(
  { row: { min = 1, max = Number.POSITIVE_INFINITY } }: PlannedRow,
  { unit }: CharacterClass,
  value: string,
): Fault | undefined {
  // Where characters are ASCII, any other one breaks the class as well, whatever it counts for.
  const characters = unit === 'character' ? value.length : charactersIn(value, max + 1);
  if (characters > max) return faults.tooLong;
  if (characters < min) return faults.tooShort;
  return unit === 'byte' && bytesIn(value) > max ? faults.tooManyBytes : undefined;
}

/** Counts code points, but no further than a bound. */
function charactersIn(text: string, bound: number): number {
  let count = 0;
  for (let index = 0; index < text.length && count < bound; count++) {
    index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1;
  }
  return count;
}

/** The length of a text in UTF-8. */
function bytesIn(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

function faultOfCharset({ pattern, tolerantPattern }: CharacterClass, value: string): Fault | undefined {
  if (pattern.test(value)) return undefined;
  return tolerantPattern?.test(value) ? faults.specialCharacter : faults.charset;
}

function judgeListed(
  judgement: Judgement,
  row: PlannedRow,
  values: ReadonlySet<string>,
  value: string,
): void {
  if (values.has(value)) return;
  const folded = value.toLowerCase();
  const isOtherCase =
    row.row.ignoreCase !== undefined && [...values].some((listed) => listed.toLowerCase() === folded);
  report(judgement, row, isOtherCase ? row.faults.letterCase : faults.value);
}

function judgeFormat(
  judgement: Judgement,
  row: PlannedRow,
  format: Format,
  value: string,
  siblings: Members,
): void {
  const shape = format.complete ? undefined : faultOfPatterns(row, format, value);
  if (shape !== undefined) report(judgement, row, shape);
  if (isRefusal(shape)) return;
  const fault = format.examine?.(value, siblings);
  if (fault === undefined) return;
  const isOtherClass = format.complete && isRefusal(fault) && !row.characterClass?.pattern.test(value);
  report(judgement, row, isOtherClass ? faults.charset : fault);
}

function faultOfPatterns(
  { faults: { format, range, notStrict } }: PlannedRow,
  { shape, range: inRange, strict }: Format,
  value: string,
): Fault | undefined {
  if (shape !== undefined && !shape.test(value)) return format;
  if (inRange !== undefined && !inRange.test(value)) return range;
  return strict === undefined || strict.pattern.test(value) ? undefined : notStrict;
}

function judgeMatch(judgement: Judgement, planned: PlannedRow, value: string, requested: unknown): void {
  const { row } = planned;
  if (row.matchesRequest === undefined && row.presence !== 'R') return;
  const same = row.format?.same;
  const matches =
    value === requested || (same !== undefined && typeof requested === 'string' && same(value, requested));
  if (!matches) report(judgement, planned, planned.faults.differs);
}
