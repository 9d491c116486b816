import { loneLength } from '../table/length/readLength.js';
import { characterClassOf } from '../table/notation/notation.js';
import type { Condition, Notation } from '../table/Row.js';
import type { TableFileRow } from '../table/TableFile.js';
import type { ImportWarning, ImportWarningCode } from './ImportWarning.js';
import type { PrintedRow } from './PrintedTable.js';
import { plainText } from './plainText.js';
import { printedCondition } from './printedCondition.js';
import { boundsOf, printedLength } from './printedLength.js';
import { printedType } from './printedType.js';
import { printedValues, type Values } from './printedValues.js';
import { shortened } from './shortened.js';

const JSON_TEXT = /\bjson (?:format|text|string|object)\b|\b(?:in|as) json\b/i;
const QUOTED = /^"([A-Za-z0-9_. -]{1,64})"$/;

/** What the rest of the page says about a row. */
export interface RowContext {
  /** The type of a row whose type is not known. */
  readonly anyText: 'S' | 'String';
  /** Rows were read as its members. */
  readonly hasMembers: boolean;
  /** The pointers to the members of the message, by identifier. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** When it is present, as a sentence next to the table says. */
  readonly condition?: Condition | undefined;
}

/** A row of a table file, and what has to be checked in it. */
export interface ImportedRow {
  readonly row: TableFileRow;
  readonly warnings: readonly ImportWarning[];
}

/** A part of a row in the table file, and what is doubtful about it. */
interface Part<Fields> {
  readonly fields: Fields;
  readonly doubts: readonly Doubt[];
}

type Doubt = readonly [ImportWarningCode, string];

/** The members that the columns do not show, without the rows of an Object. */
export function importRow(row: PrintedRow, context: RowContext): ImportedRow {
  const { identifier, name, presence, note, line } = row;
  const type = importType(row, context);
  const values = importValues(row, type.fields.type, type.fields.json !== undefined);
  const length = importLength(row, type.fields.type, values.fields.values);
  const condition = importCondition(row, context);
  const published = { ...type.fields.published, ...length.fields.published };
  return {
    row: {
      identifier,
      name,
      type: type.fields.type,
      ...(length.fields.length !== undefined && { length: length.fields.length }),
      presence,
      ...type.fields.json,
      ...condition.fields,
      ...values.fields,
      ...(note !== undefined && { note }),
      ...(Object.keys(published).length > 0 && { published }),
    },
    warnings: [type, length, values, condition]
      .flatMap(({ doubts }) => doubts)
      .map(([code, text]) => ({ code, identifier, line, text })),
  };
}

function importType(
  row: PrintedRow,
  { anyText, hasMembers }: RowContext,
): Part<{
  readonly type: Notation;
  readonly json?: { readonly json: true };
  readonly published?: { readonly type: string };
}> {
  const { identifier, type: printed, note = '' } = row;
  const { type, inOtherLetters } = printedType(printed);
  if (isNested(type) && !hasMembers) {
    const doubt = `${identifier} is printed as ${printed} without a separate row, so it is read as ${anyText}; add its rows, or check what it holds.`;
    return {
      fields: { type: anyText, published: { type: printed } },
      doubts: [['object-without-rows', doubt]],
    };
  }
  const read = type ?? anyText;
  const isJson = hasMembers && !isNested(read);
  const what = printed === '' ? 'has no type' : `has the type ${printed}, which is not in the notation`;
  const unknown = `${identifier} ${what}, and is read as ${read}; check what it may hold.`;
  const withoutRows = `${identifier} holds JSON, and the page prints no row of it, so it is read as any text; add its rows as members, with "json: true".`;
  const isUnknown = type === undefined || inOtherLetters;
  return {
    fields: {
      type: read,
      ...(isJson && { json: { json: true } }),
      ...(isUnknown && printed !== '' && { published: { type: printed } }),
    },
    doubts: [
      ...(isUnknown ? [['type-unknown', unknown] as const] : []),
      ...(!hasMembers && JSON_TEXT.test(note) ? [['object-without-rows', withoutRows] as const] : []),
    ],
  };
}

function isNested(type: Notation | undefined): type is 'Object' | 'List' {
  return type === 'Object' || type === 'List';
}

function importValues(
  { identifier, note = '', standard }: PrintedRow,
  type: Notation,
  isJson: boolean,
): Part<{ readonly values?: Values }> {
  const values = printedValues(note);
  const [, quoted] = QUOTED.exec(plainText(standard ?? '')) ?? [];
  if (values === undefined && quoted !== undefined && !isNested(type) && !isJson) {
    const doubt = `The default value ${quoted} of ${identifier} is read as its one value; check whether it may have others.`;
    const fits = importFitting(identifier, { [quoted]: '' }, type);
    return { ...fits, doubts: [['value-guessed', doubt], ...fits.doubts] };
  }
  if (values === 'unread' || (values !== undefined && (isNested(type) || isJson))) {
    const doubt = `The note of ${identifier} announces values that cannot be separated from the text around them; write them by hand.`;
    return { fields: {}, doubts: [['values-unread', doubt]] };
  }
  if (values !== undefined) return importFitting(identifier, values, type);
  const doubt = `The default value of ${identifier} is left out: ${shortened(standard ?? '')}; check whether it is a value that is always sent.`;
  return { fields: {}, doubts: standard === undefined ? [] : [['values-unread', doubt]] };
}

function importFitting(
  identifier: string,
  values: Values,
  type: Notation,
): Part<{ readonly values: Values }> {
  const pattern = characterClassOf({ type })?.pattern;
  const wrong = Object.keys(values).find((value) => pattern?.test(value) === false);
  if (wrong === undefined) return { fields: { values }, doubts: [] };
  const doubt = `${identifier} is printed as ${type}, but its value ${wrong} does not fit that type; check which of them is right.`;
  return { fields: { values }, doubts: [['type-doubtful', doubt]] };
}

function importLength(
  row: PrintedRow,
  type: Notation,
  values: Values | undefined,
): Part<{ readonly length?: number | string; readonly published?: { readonly length: string } }> {
  const { identifier } = row;
  const printed = row.length ?? printedType(row.type).length;
  if (printed === undefined) {
    const doubt = `${identifier} has no length, so it is read as a text of any length; check how long it may be.`;
    return { fields: {}, doubts: isNested(type) || type === 'Int' ? [] : [['length-missing', doubt]] };
  }
  const length = printedLength(printed);
  if (length === undefined || isNested(type)) {
    const doubt = `${identifier} has the length ${printed}, which is not n or min-max, or not fit for ${type}, and is read without it; check how long it may be.`;
    return { fields: { published: { length: printed } }, doubts: [['length-unread', doubt]] };
  }
  return { fields: { length }, doubts: lengthDoubts(identifier, type, length, values) };
}

function lengthDoubts(
  identifier: string,
  type: Exclude<Notation, 'Object' | 'List'>,
  length: number | string,
  values: Values | undefined,
): readonly Doubt[] {
  const { min, max } = boundsOf(length);
  const isLone = typeof length === 'number';
  const isExact = loneLength(type) === 'exact';
  if (values !== undefined) {
    const least = isLone && !isExact ? 1 : min;
    const wrong = Object.keys(values).find((value) => value.length < least || value.length > max);
    const doubt = `${identifier} has the length ${length}, but its value ${wrong} has ${wrong?.length} characters; check which of them is right.`;
    return wrong === undefined ? [] : [['length-doubtful', doubt]];
  }
  // Codes of letters and digits have a fixed length; a text of any other type may be shorter.
  if (!isLone || type === 'AN' || type === 'N') return [];
  const doubt = isExact
    ? `The length ${length} of ${identifier} is read as exactly ${length}, as always for ${type}; write 1-${length} if it means at most.`
    : `The length ${length} of ${identifier} is read as at most ${length}, as always for ${type}; add "exact: true" if it means exactly.`;
  return [['length-guessed', doubt]];
}

function importCondition(
  { identifier, presence, note: printedNote, when }: PrintedRow,
  { places, condition }: RowContext,
): Part<{ readonly condition?: Condition }> {
  if (condition !== undefined) return { fields: { condition }, doubts: [] };
  if (presence !== 'C' && when === undefined) return { fields: {}, doubts: [] };
  const note = when ?? printedNote;
  const printed = note === undefined ? undefined : printedCondition(note);
  if (printed?.kind === 'merchant') return { fields: { condition: { party: 'merchant' } }, doubts: [] };
  if (printed !== undefined) {
    const { identifier: on, value } =
      printed.kind === 'equals' ? printed : { identifier: 'responseCode', value: '00' };
    const [member, ...others] = on === identifier ? [] : (places.get(on) ?? []);
    if (member !== undefined && others.length === 0) {
      const doubt = `${identifier} is read as standing where ${member} is 00, because the note says success and no code; check how the interface shows success.`;
      return {
        fields: { condition: { member, equals: value, erratum: 'printed-condition' } },
        doubts: printed.kind === 'success' ? [['condition-guessed', doubt]] : [],
      };
    }
  }
  const doubt = `${identifier} is conditional, and no condition that a machine can judge could be read from the page; check when it is sent.`;
  return {
    fields: {
      condition: { unknowable: note === undefined ? 'the page does not say when' : shortened(note) },
    },
    doubts: [['condition-unread', doubt]],
  };
}
