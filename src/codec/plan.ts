import { type CharacterClass, notation } from '../generated/notation.js';
import type { Fault } from './Format.js';
import { isMandatory } from './isMandatory.js';
import type { MessageTable, Row } from './Table.js';
import type { Violation } from './Violation.js';

/** A row made ready for judging: everything that can be known before a value is seen. */
export interface PlannedRow {
  readonly row: Row;
  readonly identifier: string;
  readonly path: string;
  readonly reference: string;
  /** Mandatory whatever the other members hold. */
  readonly required: boolean;
  /** Lengths in the unit of the type. */
  readonly min: number;
  readonly max: number;
  /** UTF-16 lengths that are right in every unit and reading, so that most values need no count. */
  readonly shortest: number;
  readonly longest: number;
  /** A length counts bytes strictly and characters tolerantly, which differ. */
  readonly countsBytes: boolean;
  /** Length and characters are all there is to judge of a text. */
  readonly simple: boolean;
  /** A text of such a length that matches is right whatever else the message holds. */
  readonly surely: RegExp | undefined;
  /** As `surely`, where a form knows a quicker way than a pattern. */
  readonly isSure: ((value: string) => boolean) | undefined;
  /** The one value that is right whatever else the message holds, where just one is listed. */
  readonly only: string | undefined;
  readonly characterClass: CharacterClass | undefined;
  readonly values: ReadonlySet<string> | undefined;
  readonly members: PlannedRows | undefined;
  /** The identifiers of the rows that stand for a merchant, this one among them. */
  readonly together: readonly string[];
  /** The violations made so far, a few. They hold no value, so each is made once and shared. */
  readonly made: { readonly fault: Fault; readonly violation: Violation }[];
}

/** The rows of an object. */
export interface PlannedRows {
  /** JSON Pointer to the object. */
  readonly path: string;
  readonly rows: readonly PlannedRow[];
  /** The place of each row, by identifier. */
  readonly places: ReadonlyMap<string, number>;
}

/** A message table made ready for judging. */
export interface Plan {
  readonly table: MessageTable;
  /** Stands for the message as a whole. */
  readonly whole: PlannedRow;
  readonly members: PlannedRows;
  /** Members of the encrypted object that the tolerant reading accepts beside it. */
  readonly beside: readonly PlannedRow[];
}

/** Longer texts are not tried with a pattern that would need a stack as deep as they are long. */
const LONG = 0x10000;

/** Prepares a table. The work is done once a message object, at its first use. */
export function plan(table: MessageTable): Plan {
  const members = planRows(table.rows, '', table.name);
  const whole = planRow(
    { identifier: '', type: 'Object', presence: 'M', members: table.rows },
    { path: '', reference: table.name, members, together: [] },
  );
  const beside = members.rows
    .flatMap((row) => row.members?.rows ?? [])
    .filter(({ row }) => row.beside !== undefined)
    .map(({ row, reference, together }) =>
      planRow(
        { ...row, presence: 'O' },
        { path: `/${row.identifier}`, reference, members: undefined, together },
      ),
    );
  return { table, whole, members, beside };
}

function planRows(rows: readonly Row[], parent: string, message: string): PlannedRows {
  const together = rows
    .filter(({ condition }) => condition && 'party' in condition)
    .map((row) => row.identifier);
  const planned = rows.map((row) => {
    const path = `${parent}/${row.identifier}`;
    return planRow(row, {
      path,
      reference: `${message}#${path.slice(1).replaceAll('/', '.')}`,
      members: row.members && planRows(row.members, path, message),
      together,
    });
  });
  return {
    path: parent,
    rows: planned,
    places: new Map(rows.map(({ identifier }, place) => [identifier, place])),
  };
}

function planRow(
  row: Row,
  place: Pick<PlannedRow, 'path' | 'reference' | 'members' | 'together'>,
): PlannedRow {
  const characterClass = row.withoutRow || row.type === 'Object' ? undefined : notation[row.type];
  const min = row.min ?? (row.withoutRow ? 0 : 1);
  const max = row.max ?? Number.POSITIVE_INFINITY;
  const dependsOnOthers =
    row.matchesRequest !== undefined ||
    row.presence === 'R' ||
    (row.condition !== undefined && !('party' in row.condition));
  const surely = dependsOnOthers ? undefined : patternOfRight(row, characterClass);
  const [only, ...others] = Object.keys(row.values ?? {});
  const countsBytes = characterClass?.unit === 'byte' && !row.format?.ascii;
  return {
    ...place,
    row,
    identifier: row.identifier,
    required: isMandatory(row),
    min,
    max,
    shortest: countsBytes && min > 1 ? 2 * min : min,
    longest: countsBytes ? Math.min(Math.floor(max / 3), LONG) : max,
    countsBytes,
    simple: surely !== undefined && surely === characterClass?.pattern,
    surely,
    isSure: dependsOnOthers ? undefined : row.format?.isSure,
    only: dependsOnOthers || others.length > 0 ? undefined : only,
    characterClass,
    values: row.values && new Set(Object.keys(row.values)),
    made: [],
  };
}

function patternOfRight(
  { values, format }: Row,
  characterClass: CharacterClass | undefined,
): RegExp | undefined {
  if (characterClass === undefined) return undefined;
  if (values !== undefined) return new RegExp(`^(?:${Object.keys(values).join('|')})$`);
  if (format === undefined) return characterClass.pattern;
  const isMoreThanShape = format.examine ?? format.range ?? format.strict;
  return isMoreThanShape === undefined ? format.shape : undefined;
}
