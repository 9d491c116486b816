import type { Direction, MessageTable, Row } from 'tallystick';
import { errata } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { echoErratum, isEcho } from '../../src/table/echo.js';
import { outsideErratum } from '../../src/table/encryptedObject.js';
import {
  acceptedValues,
  formInWords,
  letterCaseErratum,
  listedValues,
} from '../../src/table/format/formatWords.js';
import { damagedErratum } from '../../src/table/kind/kindWords.js';
import { lengthByReading, paddedBounds } from '../../src/table/length/lengthWords.js';
import { notationInWords } from '../../src/table/notation/notationWords.js';
import { merchantRowsOf } from '../../src/table/presence/presence.js';
import { emptyErratum, presenceInWords, presenceLetter } from '../../src/table/presence/presenceWords.js';
import { readDifferently } from '../../src/table/readDifferently.js';
import { caseCount } from './caseList.js';
import { erratumLink } from './erratumLink.js';
import type { CaseIndex } from './indexCases.js';
import { joined } from './joined.js';
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

/** The printed rows of a message, then the members that the page names without a row. */
export function rowTable({ name, direction, rows }: MessageTable, cases: CaseIndex): Markup {
  const context: Context = {
    kind: direction as 'request' | 'response',
    message: name,
    merchantRows: merchantRowsOf(rows),
    cases,
  };
  const placed = rowsOf(rows);
  const printed = placed.filter(({ row }) => !row.withoutRow);
  const named = placed.filter(({ row }) => row.withoutRow);
  const title = `Rows of the ${context.kind}`;
  const others =
    named.length === 0
      ? markup``
      : table('Members that the page names in a condition and prints no row for', named, context);
  return markup`${table(title, printed, context)}\n${others}`;
}

// Roles are said, because the style of narrow screens makes blocks of rows and cells.
function table(title: string, rows: readonly PlacedRow[], context: Context): Markup {
  const heads = ['Member', 'Type and length', 'Presence and meaning'].map(
    (head) => markup`<th role="columnheader" scope="col">${head}</th>`,
  );
  return markup`<table class="rows" role="table">
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
<td role="cell">${typeCell(row)}</td>
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

function typeCell(row: Row): Markup {
  if (row.withoutRow) return markup`Any string; no type and no length are printed.`;
  const { type, characters } = notationInWords(row);
  const link = markup`<a href="${NOTATION}#type.${type}"><code>${type}</code></a>`;
  if (characters === undefined) return markup`${link} <span class="more">with its own members</span>`;
  const nested = row.json
    ? markup` <span class="more">The JSON text of an object with its own members.</span>`
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
  const { words, tolerated } = presenceInWords(row, merchantRows);
  const letter = presenceLetter(row);
  const linked =
    letter === undefined
      ? markup``
      : markup`<a class="letter" href="${NOTATION}#presence.${letter}"><code>${letter}</code></a> `;
  const accepted =
    tolerated === undefined
      ? markup``
      : markup` <span class="more">${tolerated.words} (${erratumLink(tolerated.erratum, ROOT)}).</span>`;
  return markup`${linked}${words}${accepted}`;
}

/** The rule and what the member means; the rest opens, and says what it has. */
function meaningCell(row: Row, path: string, context: Context): Markup {
  const lines = [presenceLine(row, context), ...(row.note === undefined ? [] : [markup`${row.note}`])];
  const ids = context.cases.get(`${context.message}#${path}`) ?? [];
  const parts: readonly (readonly [string, readonly Markup[]])[] = [
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

function values(row: Row): readonly Markup[] {
  const items = listedValues(row).map(
    ([value, meaning]) => markup`<span class="value"><code>${value}</code> ${meaning}</span>`,
  );
  if (items.length === 0) return [];
  const erratum = letterCaseErratum(row);
  const letterCase =
    erratum === undefined
      ? markup`.`
      : markup`, in these letters; another letter case is accepted and reported (${erratumLink(erratum, ROOT)}).`;
  const accepted = acceptedValues(row).map(
    ([value, id]) =>
      markup` <code>${value}</code> is accepted and reported, and never sent (${erratumLink(id, ROOT)}).`,
  );
  return [markup`<strong>Allowed:</strong> ${joined(items, '; ')}${letterCase}${joined(accepted, '')}`];
}

function form(row: Row): readonly Markup[] {
  const said = formInWords(row);
  if (said === undefined) return [];
  const { name, words, erratum } = said;
  const lax =
    erratum === undefined ? markup`` : markup` What is accepted beyond that: ${erratumLink(erratum, ROOT)}.`;
  return [markup`<strong>Form:</strong> ${words}. <a href="${NOTATION}#form.${name}">Exactly</a>.${lax}`];
}

function padding(row: Row): readonly Markup[] {
  const bounds = paddedBounds(row);
  if (bounds === undefined) return [];
  const { min, max } = bounds;
  return [
    markup`<strong>Padding:</strong> a value shorter than ${min} characters gets zeros (<code>0</code>) ahead until it has ${min}; a longer one, to ${max}, stays as it is. <code>encode</code> does it. <code>815</code> becomes <code>${'815'.padStart(min, '0')}</code>.`,
  ];
}

function echo(row: Row, kind: Context['kind']): readonly Markup[] {
  if (kind !== 'response' || !isEcho(row)) return [];
  const { identifier } = row;
  const request = markup`the <a href="#request.${identifier}"><code>${identifier}</code> of the request</a>`;
  const erratum = echoErratum(row);
  const accepted =
    erratum === undefined
      ? ''
      : markup` A difference is accepted and reported (${erratumLink(erratum, ROOT)}).`;
  return [markup`<strong>Repeats</strong> ${request}; checked where the request is at hand.${accepted}`];
}

function roles(row: Row): readonly Markup[] {
  const { signature, unsigned } = row;
  const [outside, empty, damaged] = [outsideErratum(row), emptyErratum(row), damagedErratum(row)];
  return [
    ...(signature ? [markup`<strong>Signature</strong> of the message; <code>seal</code> fills it in.`] : []),
    ...(unsigned ? [markup`Takes no part in the signature.`] : []),
    ...(outside === undefined
      ? []
      : [
          markup`Outside of the encrypted object, it is accepted and reported (${erratumLink(outside, ROOT)}).`,
        ]),
    ...(damaged === undefined
      ? []
      : [markup`A text that is not JSON is accepted and reported (${erratumLink(damaged, ROOT)}).`]),
    ...(empty === undefined
      ? []
      : [markup`An empty one is accepted and reported where none is due (${erratumLink(empty, ROOT)}).`]),
  ];
}

function printedDifferently(row: Row): readonly Markup[] {
  const differences = readDifferently(row);
  if (differences.length === 0) return [];
  return [
    markup`<strong>Printed:</strong> ${differences.join('; ')} (${joined(
      explaining(row).map((id) => erratumLink(id, ROOT)),
      '; ',
    )}).`,
  ];
}

/** The errata whose text has what is printed as a separate word, or all of the row's where none has. */
function explaining({ errata: ids = [], published = {} }: Row): readonly string[] {
  const printed = Object.values(published);
  const naming = errata
    .filter(({ id }) => ids.includes(id))
    .filter((erratum) => printed.some((text) => erratum.printed.split(/[\s`();,]+/).includes(text)))
    .map(({ id }) => id);
  return naming.length > 0 ? naming : ids;
}

function examples({ examples: listed = [], members, sensitive }: Row): readonly Markup[] {
  const short = listed.filter((example) => example.length <= 60);
  if (members !== undefined || short.length === 0) return [];
  const invented = sensitive ? ' (invented)' : '';
  return [
    markup`<strong>Such as</strong> ${joined(
      short.map((example) => markup`<code>${example}</code>`),
      ', ',
    )}${invented}`,
  ];
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
