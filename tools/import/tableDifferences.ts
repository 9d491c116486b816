import type { Condition, Presence } from 'tallystick';
import type { TableFile, TableFileMessage, TableFileRow } from 'tallystick/define';

/** What a page and a table file say otherwise of a row, or of a message. */
export interface TableDifference {
  /** Such as `request`. */
  readonly message: string;
  /** The row; those inside of another as `list/member`. */
  readonly row: string;
  readonly about: 'row' | 'type' | 'length' | 'presence' | 'order' | 'condition';
  readonly onPage: string;
  readonly inTable: string;
  /** What the table names for it; none where the difference is not explained. */
  readonly errata: readonly string[];
}

/** What two tables were compared by. */
export interface TableComparison {
  /** The rows of the table. */
  readonly rowCount: number;
  readonly differences: readonly TableDifference[];
}

const PRESENCES: Readonly<Record<string, Presence>> = { Required: 'M', Optional: 'O', Conditional: 'C' };
const NONE = 'none';

/**
 * Compares an imported table with the one of the project, row by row.
 *
 * @param shared the rows of `spec/members`, by their name
 */
export function tableDifferences(
  page: TableFile | undefined,
  table: TableFile,
  shared: (name: string) => readonly TableFileRow[],
): TableComparison {
  const messages = Object.entries(table.messages ?? {}).filter(([name]) => name !== 'acknowledgement');
  const compared = messages.map(([name, message]) => {
    const rows = flatRows(message);
    const printed = page?.messages?.[name as 'request'];
    if (printed === undefined) return { rowCount: rows.length, differences: [noTable(name, message, table)] };
    return compareRows(flatRows(printed), rows, { message: name, at: '', table, shared });
  });
  const more = Object.keys(page?.messages ?? {}).filter((name) => !(name in (table.messages ?? {})));
  return {
    rowCount: compared.reduce((sum, { rowCount }) => sum + rowCount, 0),
    differences: [
      ...compared.flatMap(({ differences }) => differences),
      ...more.map(
        (message): TableDifference => ({
          ...{ message, row: '', about: 'row', onPage: 'a table', inTable: NONE },
          errata: table.errata ?? [],
        }),
      ),
    ],
  };
}

/** A row with the condition of its group. */
interface FlatRow {
  readonly row: TableFileRow;
  readonly condition?: Condition | undefined;
}

function flatRows({ rows }: Pick<TableFileMessage, 'rows'>): readonly FlatRow[] {
  return rows.flatMap((item): readonly FlatRow[] =>
    'rows' in item
      ? item.rows.map((row) => ({ row, condition: row.condition ?? item.condition }))
      : [{ row: item, condition: item.condition }],
  );
}

interface Place {
  readonly message: string;
  /** The rows around, such as `list/`. */
  readonly at: string;
  readonly table: TableFile;
  shared(name: string): readonly TableFileRow[];
}

function compareRows(page: readonly FlatRow[], table: readonly FlatRow[], place: Place): TableComparison {
  const { message, at } = place;
  const printed = new Map<string, FlatRow>();
  const differences: TableDifference[] = [];
  const known = new Map(table.map((each) => [each.row.identifier, each]));
  for (const each of page) {
    const { identifier } = each.row;
    const [onPage, own] = [printed.has(identifier) ? 'a second time' : 'a row', known.get(identifier)];
    if (onPage === 'a row') printed.set(identifier, each);
    if (onPage === 'a row' && own !== undefined) continue;
    const errata = own?.row.errata ?? place.table.errata ?? [];
    differences.push({ message, row: at + identifier, about: 'row', onPage, inTable: NONE, errata });
  }
  const moved = movedRows(
    [...printed.keys()].filter((identifier) => known.has(identifier)),
    [...known.keys()],
  );
  let rowCount = table.length;
  for (const each of table) {
    const { identifier } = each.row;
    const same = printed.get(identifier);
    if (same === undefined) {
      const errata = [...(each.row.errata ?? []), ...(place.table.errata ?? [])];
      differences.push({
        message,
        row: at + identifier,
        about: 'row',
        onPage: NONE,
        inTable: 'a row',
        errata,
      });
      continue;
    }
    differences.push(...compareRow(same, each, place, moved.has(identifier)));
    const [inner, members] = [same.row.members, each.row.members ?? shared(each.row, place)];
    if (inner === undefined || members === undefined) continue;
    const nested = compareRows(flatRows({ rows: inner }), flatRows({ rows: members }), {
      ...place,
      at: `${at}${identifier}/`,
    });
    rowCount += nested.rowCount;
    differences.push(...nested.differences);
  }
  return { rowCount, differences };
}

function shared({ membersOf }: TableFileRow, place: Place): readonly TableFileRow[] | undefined {
  return membersOf === undefined ? undefined : place.shared(membersOf);
}

function compareRow(
  page: FlatRow,
  table: FlatRow,
  { message, at, table: file }: Place,
  isMoved: boolean,
): readonly TableDifference[] {
  const aspects: readonly (readonly [TableDifference['about'], string, string])[] = [
    ['type', page.row.type, table.row.published?.type ?? table.row.type],
    ['length', lengthOf(page.row.published?.length ?? page.row.length), printedLength(table.row)],
    ['presence', page.row.presence, PRESENCES[table.row.published?.presence ?? ''] ?? table.row.presence],
    ['condition', conditionText(page.condition), conditionText(table.condition)],
    ['order', isMoved ? 'elsewhere' : '', ''],
  ];
  return aspects
    .filter(([, onPage, inTable]) => onPage !== inTable)
    .map(([about, onPage, inTable]) => ({
      ...{ message, row: at + table.row.identifier, about, onPage, inTable: inTable || 'here' },
      errata: errataOn(about, table, file),
    }));
}

/** What a table names for a difference of the kind: a condition has its own erratum, the order only the interface. */
function errataOn(
  about: TableDifference['about'],
  { row, condition }: FlatRow,
  file: TableFile,
): readonly string[] {
  if (about === 'order') return file.errata ?? [];
  if (about === 'condition' && condition !== undefined && 'erratum' in condition) return [condition.erratum];
  return row.errata ?? [];
}

function printedLength({ length, published }: TableFileRow): string {
  return lengthOf(published?.length ?? length);
}

function lengthOf(length: number | string | undefined): string {
  return length === undefined ? NONE : String(length).replace('~', '-');
}

function conditionText(condition: Condition | undefined): string {
  if (condition === undefined) return NONE;
  if ('unknowable' in condition) return 'in words';
  if ('missing' in condition) return `missing ${[condition.missing].flat().sort().join(' ')}`;
  if ('excludes' in condition) return `not beside ${[condition.excludes].flat().sort().join(' ')}`;
  if ('equals' in condition) {
    const on = 'member' in condition ? condition.member : `request ${condition.request}`;
    return `${on} = ${[condition.equals].flat().sort().join(' ')}`;
  }
  return Object.keys(condition)
    .filter((key) => key !== 'erratum')
    .join(' ');
}

function noTable(message: string, { withoutRow = [] }: TableFileMessage, table: TableFile): TableDifference {
  const errata = new Set([...(table.errata ?? []), ...withoutRow.flatMap((member) => member.errata ?? [])]);
  return { message, row: '', about: 'row', onPage: NONE, inTable: 'a table', errata: [...errata] };
}

/** Those of the first list that stand in another order in the second: as few as say so. */
function movedRows(names: readonly string[], order: readonly string[]): ReadonlySet<string> {
  const places = names.map((name) => order.indexOf(name));
  const runs: number[][] = [];
  for (const [index, place] of places.entries()) {
    const before = runs.filter((run) => (places[run.at(-1) as number] as number) < place);
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, index]);
  }
  const kept = new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(names.filter((_, index) => !kept.has(index)));
}
