/**
 * Imports the Markdown pages of a folder and compares them, row by row, with the committed tables whose `page` names
 * them. Ends with 1 where a difference has no erratum. Nothing of the pages is kept.
 *
 * npm run import:compare -- FOLDER
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TallystickError } from 'tallystick';
import { errata } from 'tallystick/catalogue';
import { type ImportedTable, importTable, type TableFile, type TableFileRow } from 'tallystick/define';
import { parse } from 'yaml';
import { type TableDifference, tableDifferences } from './tableDifferences.js';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('Usage: npm run import:compare -- FOLDER, which has the pages as NAME.md.');
  process.exit(2);
}

const known = new Set(errata.map(({ id }) => id));
const totals = { interfaces: 0, rows: 0, explained: 0, unexplained: 0, missing: 0 };

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

console.log(
  `\n${totals.interfaces} interfaces, ${totals.rows} rows; differences: ${totals.explained} with an erratum, ${totals.unexplained} without; ${totals.missing} pages not found.`,
);
process.exitCode = totals.unexplained > 0 ? 1 : 0;

function report({ interface: name }: TableFile, difference: TableDifference): void {
  const { message, row, about, onPage, inTable } = difference;
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

function sharedRows(name: string): readonly TableFileRow[] {
  const file = parse(readFileSync(join('spec/members', `${name}.yaml`), 'utf8')) as
    | readonly TableFileRow[]
    | { readonly rows: readonly TableFileRow[] };
  return 'rows' in file ? file.rows : file;
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
