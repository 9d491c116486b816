/**
 * Imports the Markdown pages of a folder and compares them, row by row, with the committed tables whose `page` names
 * them, and with the lists of rows that several tables share. Ends with 1 where a difference has no erratum. Nothing of the pages is kept.
 *
 * npm run import:compare -- FOLDER
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TallystickError } from 'tallystick';
import { errata } from 'tallystick/catalogue';
import type { TableFile, TableFileRow } from 'tallystick/define';
import { type ImportedTable, importTable } from 'tallystick/import';
import { parse } from 'yaml';
import { importedList } from './importedList.js';
import { type TableDifference, tableDifferences } from './tableDifferences.js';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('Usage: npm run import:compare -- FOLDER, which has the pages as NAME.md.');
  process.exit(2);
}

const known = new Set(errata.map(({ id }) => id));
/** Each row that differs, whatever it differs in. */
const differing = new Set<string>();
const totals = { interfaces: 0, lists: 0, rows: 0, explained: 0, unexplained: 0, missing: 0 };

for (const table of committedTables()) {
  const file = join(folder, `${table.page}.md`);
  if (!existsSync(file)) {
    totals.missing += 1;
    console.log(`${table.interface}: the folder has no page ${table.page}.md`);
    continue;
  }
  const { rowCount, differences } = tableDifferences(imported(file)?.table, table, sharedRows);
  totals.interfaces += 1;
  totals.rows += rowCount;
  for (const difference of differences) report(table, difference);
}

for (const list of sharedLists()) {
  const file = join(folder, `${list.page}.md`);
  if (!existsSync(file)) continue;
  const page = importedList(readFileSync(file, 'utf8'));
  const { rowCount, differences } = tableDifferences(
    asTable(list.name, page),
    asTable(list.name, list.rows),
    sharedRows,
  );
  totals.lists += 1;
  totals.rows += rowCount;
  for (const difference of differences) report({ interface: list.name }, difference);
}

console.log(
  `\n${totals.interfaces} interfaces and ${totals.lists} shared lists, ${totals.rows} rows, ${totals.rows - differing.size} of them agree; differences: ${totals.explained} with an erratum, ${totals.unexplained} without; ${totals.missing} pages not found.`,
);
process.exitCode = totals.unexplained > 0 ? 1 : 0;

function report({ interface: name }: Pick<TableFile, 'interface'>, difference: TableDifference): void {
  const { message, row, about, onPage, inTable } = difference;
  differing.add(`${name} ${message} ${row}`);
  const named = difference.errata.filter((erratum) => known.has(erratum));
  totals[named.length > 0 ? 'explained' : 'unexplained'] += 1;
  const why = named.length > 0 ? named.join(', ') : 'NO ERRATUM';
  console.log(`${name} ${message} ${row}: ${about}: page ${onPage}, table ${inTable} (${why})`);
}

function committedTables(): readonly TableFile[] {
  return readdirSync('spec/tables', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => parse(readFileSync(join('spec/tables', file), 'utf8')) as TableFile)
    .filter(({ page, messages }) => page !== undefined && messages !== undefined);
}

/** A file of `spec/members`. */
interface SharedList {
  readonly name: string;
  readonly page: string;
  readonly rows: readonly TableFileRow[];
}

function sharedLists(): readonly SharedList[] {
  return readdirSync('spec/members')
    .sort()
    .map((file) => ({
      name: file.replace(/\.yaml$/, ''),
      ...(parse(readFileSync(join('spec/members', file), 'utf8')) as Omit<SharedList, 'name'>),
    }));
}

function sharedRows(name: string): readonly TableFileRow[] {
  return sharedLists().find((list) => list.name === name)?.rows ?? [];
}

/** A list in the place of a request, so that it is compared as one. */
function asTable(name: string, rows: readonly TableFileRow[]): TableFile {
  return { interface: name, system: 'lianlian', title: name, messages: { request: { rows } } };
}

/** Undefined where no table can be made of the page. */
function imported(file: string): ImportedTable | undefined {
  try {
    return importTable(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    return undefined;
  }
}
