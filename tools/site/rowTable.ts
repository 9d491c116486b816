import type { Direction, MessageTable, Row } from 'tallystick';
import { type Markup, markup } from '../../src/markup.js';
import { lengthByReading } from '../../src/table/length/lengthWords.js';
import { notationInWords } from '../../src/table/notation/notationWords.js';
import { merchantRowsOf } from '../../src/table/presence/presence.js';
import { presenceInWords, presenceLetter } from '../../src/table/presence/presenceWords.js';
import { caseCount } from './caseList.js';
import { erratumLink } from './erratumLink.js';
import type { CaseIndex } from './indexCases.js';
import { joined } from './joined.js';
import { echo, examples, form, padding, printedDifferently, roles, values } from './rowParts.js';
import { type PlacedRow, rowsOf } from './rowsOf.js';

/** From an interface page to the root of the documents. */
const ROOT = '../';
const NOTATION = `${ROOT}notation.md`;

interface Context {
  readonly kind: Direction;
  readonly message: string;
  /** The rows that only a merchant sends. */
  readonly merchantRows: readonly string[];
  readonly cases: CaseIndex;
}

/** An object with more members than this has them behind the table, where they open. */
const MOST_MEMBERS = 12;

/** The printed rows of a message, then the members that the page names without a row. */
export function rowTable({ name, direction, rows }: MessageTable, cases: CaseIndex): Markup {
  const context: Context = {
    kind: direction as 'request' | 'response',
    message: name,
    merchantRows: merchantRowsOf(rows),
    cases,
  };
  const placed = rowsOf(rows);
  const large = rows.filter(isLarge).map(({ identifier }) => identifier);
  const isFolded = ({ path }: PlacedRow) => large.some((identifier) => path.startsWith(`${identifier}.`));
  const printed = placed.filter((one) => !one.row.withoutRow && !isFolded(one));
  const named = placed.filter((one) => one.row.withoutRow && !isFolded(one));
  const title = `Rows of the ${context.kind}`;
  const others =
    named.length === 0
      ? markup``
      : table('Members that the page names in a condition and prints no row for', named, context);
  const folded = large.map((identifier) =>
    membersTable(
      identifier,
      placed.filter(({ path }) => path.startsWith(`${identifier}.`)),
      context,
    ),
  );
  return markup`${table(title, printed, context)}\n${others}${folded}`;
}

function isLarge({ members = [] }: Row): boolean {
  return members.length > MOST_MEMBERS;
}

function membersTable(identifier: string, rows: readonly PlacedRow[], context: Context): Markup {
  return markup`<details class="entry" id="${membersAnchor(context.kind, identifier)}"><summary><b>Members of <code>${identifier}</code></b>: ${rows.length} rows</summary>
${table(`Members of ${identifier}`, rows, context)}</details>
`;
}

function membersAnchor(kind: Direction, identifier: string): string {
  return `members.${kind}.${identifier}`;
}

// Roles are said, because the style of narrow screens makes blocks of rows and cells.
function table(title: string, rows: readonly PlacedRow[], context: Context): Markup {
  const heads = ['Member', 'Type and length', 'Presence and meaning'].map(
    (head) => markup`<th role="columnheader" scope="col">${head}</th>`,
  );
  return markup`<table class="rows fields" role="table">
<caption>${title}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => tableRow(row, context))}</tbody>
</table>`;
}

function tableRow({ row, path, parent }: PlacedRow, context: Context): Markup {
  const anchor = `${context.kind}.${path}`;
  const above =
    parent === undefined ? markup`` : markup`<span class="above">${parent.identifier}.</span><wbr>`;
  const nested = parent === undefined ? markup`` : markup` class="nested"`;
  return markup`<tr id="${anchor}" role="row"${nested}>
<th role="rowheader" scope="row"><a class="row-link" href="#${anchor}"><code>${above}${row.identifier}</code></a>${publishedName(row)}${marks(row)}</th>
<td role="cell">${typeCell(row, parent === undefined ? context.kind : undefined)}</td>
<td role="cell">${meaningCell(row, path, context)}</td>
</tr>
`;
}

function publishedName({ name, identifier }: Row): Markup {
  return name === undefined || name === identifier ? markup`` : markup` <span class="name">${name}</span>`;
}

function marks({ sensitive, encrypted }: Row): Markup {
  return markup`${sensitive ? markup` <span class="mark personal" title="Personal data or a credential: masked in logs">personal data</span>` : ''}${
    encrypted ? markup` <span class="mark" title="Sent as a JWE">encrypted</span>` : ''
  }`;
}

/** @param kind of the message, for a row that is at its top */
function typeCell(row: Row, kind?: Direction): Markup {
  if (row.withoutRow) return markup`Any string; no type and no length are printed.`;
  const members =
    kind !== undefined && isLarge(row)
      ? markup`<a href="#${membersAnchor(kind, row.identifier)}">its own members</a>`
      : markup`its own members`;
  const { type, characters } = notationInWords(row);
  const link = markup`<a href="${NOTATION}#type.${type}"><code>${type}</code></a>`;
  if (characters === undefined) return markup`${link} <span class="more">with ${members}</span>`;
  const nested = row.json
    ? markup` <span class="more">The JSON text of an object with ${members}.</span>`
    : '';
  return markup`${link}, ${lengthByReading(row)?.strict ?? ''}${nested}`;
}

/** Of a type and a length, what a reader needs less often. */
function characters(row: Row): readonly Markup[] {
  const { characters: allowed } = notationInWords(row);
  if (row.withoutRow || allowed === undefined) return [];
  const { tolerant } = lengthByReading(row) ?? {};
  const tolerated =
    tolerant === undefined ? '' : markup` Accepted: ${tolerant} (${erratumLink('length-unit', ROOT)}).`;
  return [markup`<strong>Characters:</strong> ${allowed}.${tolerated}`];
}

function presenceLine(row: Row, { merchantRows }: Context): Markup {
  const { words } = presenceInWords(row, merchantRows);
  const letter = presenceLetter(row);
  const linked =
    letter === undefined
      ? markup``
      : markup`<a class="letter" href="${NOTATION}#presence.${letter}"><code>${letter}</code></a>\u00a0`;
  return markup`${linked}${words}`;
}

/** What the tolerant reading accepts of the presence. */
function tolerance(row: Row, { merchantRows }: Context): readonly Markup[] {
  const { tolerated } = presenceInWords(row, merchantRows);
  return tolerated === undefined
    ? []
    : [markup`${tolerated.words} (${erratumLink(tolerated.erratum, ROOT)}).`];
}

/** The rule and what the member means; the rest opens, and says what it has. */
function meaningCell(row: Row, path: string, context: Context): Markup {
  const lines = [presenceLine(row, context), ...(row.note === undefined ? [] : [markup`${row.note}`])];
  const ids = context.cases.get(`${context.message}#${path}`) ?? [];
  const parts: readonly (readonly [string, readonly Markup[]])[] = [
    ['what is tolerated', tolerance(row, context)],
    ['characters', characters(row)],
    ['allowed values', values(row)],
    ['form', form(row)],
    ['padding', padding(row)],
    ['repeats the request', echo(row, context.kind)],
    ['special cases', roles(row)],
    ['printed differently', printedDifferently(row)],
    ['example', examples(row)],
  ];
  const said = [typeCell(row), ...lines, ...parts.flatMap(([, part]) => part)];
  const ambiguity = unclear(row, said);
  const notes = [...ambiguity, ...held(ids, path, context)];
  const names = [
    ...parts.filter(([, part]) => part.length > 0).map(([name]) => name),
    ...(ambiguity.length > 0 ? ['ambiguity'] : []),
    ...(ids.length > 0 ? [caseCount(ids)] : []),
  ];
  const more = [...parts.flatMap(([, part]) => part), ...footnotes(notes)];
  return markup`${paragraphs(lines)}${names.length === 0 ? [] : [markup`<details class="row-more"><summary>${capitalized(names.join(', '))}</summary>${paragraphs(more)}</details>`]}`;
}

function paragraphs(lines: readonly Markup[]): Markup {
  return joined(
    lines.map((line) => markup`<p>${line}</p>`),
    '',
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The errata of a row that nothing else on it has named. */
function unclear({ errata: ids = [] }: Row, said: readonly Markup[]): readonly Markup[] {
  const links = ids
    .map((id) => erratumLink(id, ROOT))
    .filter((link) => !said.some(({ text }) => text.includes(link.text)));
  return links.length === 0 ? [] : [markup`Ambiguous in the specification: ${joined(links, '; ')}.`];
}

function held(ids: readonly string[], path: string, { kind }: Context): readonly Markup[] {
  return ids.length === 0 ? [] : [markup`Tested by <a href="#cases.${kind}.${path}">${caseCount(ids)}</a>.`];
}

function footnotes(notes: readonly Markup[]): readonly Markup[] {
  return notes.length === 0 ? [] : [markup`<span class="more">${joined(notes, ' ')}</span>`];
}
