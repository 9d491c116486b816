import type { MessageTable } from 'tallystick';
import { type Flow, flows, type InterfaceEntry } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { callSection } from './callSection.js';
import { examplePath, isCalled } from './callSnippets.js';
import { caseSection, hasCases } from './caseSection.js';
import { ALL_IN_POSTMAN, clientFilesOf } from './clientFiles.js';
import { downloadsOf, openApiDownload } from './downloads.js';
import { erratumLink } from './erratumLink.js';
import { type ExampleMessage, type Examples, exampleMessages } from './exampleMessages.js';
import { interfaceOf, kindOf } from './flowInWords.js';
import { flowSection } from './flowSection.js';
import { htmlBlock } from './htmlBlock.js';
import type { CaseIndex } from './indexCases.js';
import { groupOf } from './interfaceGroups.js';
import { joined } from './joined.js';
import { rowsOf } from './rowsOf.js';
import { rowTable } from './rowTable.js';
import { SEALED_AT, shortenedHttp, wireExample } from './wireExample.js';

/** From an interface page to the root of the documents. */
const ROOT = '../';

/** A second table with more rows than this opens. */
const MOST_ROWS = 8;

const SYSTEMS: Readonly<Record<string, string>> = {
  unionpay: 'UnionPay International Open API',
  lianlian: 'LianLian Pay',
};

/** The name of a network. */
function systemTitle(system: string): string {
  return SYSTEMS[system] ?? system;
}

/** The flows in which an interface is called or answered. */
export function flowsOf(name: string): readonly Flow[] {
  return flows.filter(({ steps }) => steps.some((step) => interfaceOf(step) === name));
}

/** The page of an interface; one without a published table says so and shows its flows. */
export function interfacePage(entry: InterfaceEntry, cases: CaseIndex): string {
  const sections = [
    `---\ntitle: ${entry.name}\n---\n`,
    `# ${entry.name}\n`,
    htmlBlock(introduction(entry)),
    whenSection(entry),
    ...(entry.tables.length === 0 ? [] : tableSections(entry, cases)),
  ];
  return sections.join('\n');
}

function tableSections(entry: InterfaceEntry, cases: CaseIndex): readonly string[] {
  const examples = exampleMessages(entry);
  const [first] = examples;
  return [
    ...(isCalled(entry) && first ? [callSection(entry, first.examples[0])] : []),
    clientSection(entry),
    ...entry.tables.map(
      (table, at) =>
        `## ${titleOf(table)}\n\n${referenceNote(table)}${htmlBlock(tableOf(table, at > 0, cases))}`,
    ),
    exampleSection(entry, examples),
    downloadSection(entry),
    ...(hasCases(entry, cases) ? [caseSection(entry, cases)] : []),
  ];
}

/** A second table has a line that opens, which it is on a wide screen, where it is long. */
function tableOf(table: MessageTable, isSecond: boolean, cases: CaseIndex): Markup {
  const rows = rowTable(table, cases);
  const count = rowsPrinted(table);
  return isSecond && count > MOST_ROWS
    ? markup`<details class="entry chapter"><summary><b>Rows of the ${table.direction}</b>: ${count}</summary>
${rows}</details>`
    : rows;
}

/** Such as `Request`. */
function titleOf({ direction }: MessageTable): string {
  return direction.charAt(0).toUpperCase() + direction.slice(1);
}

/** How violations and vectors write the rows of a table. */
function referenceNote({ name, rows }: MessageTable): string {
  const nested = rowsOf(rows).find(({ parent }) => parent !== undefined);
  const path = nested?.path ?? rows[0]?.identifier ?? '';
  return `A violation and a conformance case name a row by its reference, such as \`${name}#${path}\`. [Notation](${ROOT}notation.md) explains the letters.\n\n`;
}

function introduction(entry: InterfaceEntry): Markup {
  const { title, purpose, system, product, unpublished, errata = [] } = entry;
  const facts: readonly (readonly [string, Markup])[] = [
    ['Network', markup`${systemTitle(system)}`],
    ...(product === undefined
      ? []
      : [['Product', markup`<a href="${ROOT}products/${product}.md">${groupOf(entry).title}</a>`] as const]),
    ...(unpublished === undefined
      ? publishedFacts(entry)
      : [
          [
            'Published table',
            markup`None. ${unpublished} This project invents no rows; a table that the network gave you can be <a href="${ROOT}../guides/add-an-api.md">added</a>.`,
          ] as const,
        ]),
    ...(errata.length === 0
      ? []
      : [
          [
            'Ambiguous in the specification',
            joined(
              errata.map((id) => erratumLink(id, ROOT)),
              '; ',
            ),
          ] as const,
        ]),
  ];
  return markup`<p class="purpose"><strong>${title}.</strong> ${purpose}</p>
<dl class="facts">
${facts.map(([term, fact]) => markup`<div><dt>${term}</dt><dd>${fact}</dd></div>\n`)}</dl>`;
}

function publishedFacts(entry: InterfaceEntry): readonly (readonly [string, Markup])[] {
  const { tables } = entry;
  const rows = tables.flatMap((table) => rowsOf(table.rows).map(({ row }) => row));
  const personal = rows.filter(({ sensitive }) => sensitive).length;
  const counts = tables.map(
    (table) => markup`${rowsPrinted(table)} in the <a href="#${table.direction}">${table.direction}</a>`,
  );
  return [
    ['Call', markup`<code>POST</code>, ${transportOf(entry)}. ${addressOf(entry)}`],
    ['Protection', protectionOf(entry)],
    ['Rows', markup`${joined(counts, ', ')}. ${personal} are personal data or credentials.`],
  ];
}

function transportOf({ tables }: InterfaceEntry): Markup {
  const { transport, field } = tables[0] ?? {};
  if (transport !== 'form') return markup`JSON in UTF-8`;
  return field === undefined
    ? markup`the fields of an HTML form`
    : markup`an HTML form whose one field, <code>${field}</code>, has the JSON text`;
}

function addressOf(entry: InterfaceEntry): Markup {
  const { endpoint, tables } = entry;
  if (tables[0]?.direction === 'notification') return markup`To the URL that the merchant has named.`;
  const example = markup` In the examples it is <code>${examplePath(entry)}</code>.`;
  return endpoint === undefined
    ? markup`No page publishes a path (${erratumLink('request-path', ROOT)}): the network gives you yours.${example}`
    : markup`The page prints <code>${endpoint}</code>.${example}`;
}

function protectionOf({ system, tables }: InterfaceEntry): Markup {
  if (system === 'unionpay') {
    return markup`The header <code>UPI-JWS</code> signs the bytes of the body; <code>encData</code> is a JWE.`;
  }
  const encryption = tables.some(({ payLoad }) => payLoad)
    ? markup`The request is sent encrypted as a whole, in <code>pay_load</code>.`
    : markup`Nothing is encrypted beyond HTTPS.`;
  return markup`<code>sign</code> signs all other members. ${encryption}`;
}

function rowsPrinted(table: MessageTable | undefined): number {
  return rowsOf(table?.rows ?? []).filter(({ row }) => !row.withoutRow).length;
}

function whenSection({ name }: InterfaceEntry): string {
  const involved = flowsOf(name);
  if (involved.length === 0) return '';
  const places = involved.flatMap(({ flow, title, parties, steps }) =>
    steps
      .filter((step) => interfaceOf(step) === name)
      .map(
        (step) =>
          markup`<li><a href="#flow.${flow}">${title}</a>, step ${steps.indexOf(step) + 1}: ${parties[step.from] ?? ''} → ${parties[step.to] ?? ''}${kindOf(step) && `,${kindOf(step)}`}. ${step.text}</li>\n`,
      ),
  );
  const intro = `## When it is called\n\n${htmlBlock(markup`<ul>\n${places}</ul>`)}`;
  return [intro, ...involved.map((flow) => flowPart(flow, name, involved.length))].join('\n');
}

/** A flow of several is one line that opens. */
function flowPart(flow: Flow, name: string, count: number): string {
  const section = flowSection(flow, ROOT, name);
  return count === 1
    ? `### ${flow.title}\n\n${htmlBlock(section)}`
    : htmlBlock(
        markup`<details class="entry"><summary><b>${flow.title}</b>: its diagram</summary>${section}</details>`,
      );
}

function exampleSection(entry: InterfaceEntry, messages: readonly Examples[]): string {
  const plain = messages.flatMap(({ table, examples }) =>
    examples.map((example) => plainExample(titleOf(table), example)),
  );
  const wire = messages.map(({ table, examples }) => wireText(entry, table, examples[0]));
  const isUnionPay = entry.system === 'unionpay';
  const difference = isUnionPay
    ? 'In the plain form `encData` is the object itself, in the wire form a JWE.'
    : 'The plain form is what you give to `seal`, without the signature.';
  const hidden = entry.tables.some(({ payLoad }) => payLoad)
    ? ' The content of `pay_load` has the right form and is random.'
    : '';
  return `## Examples

Invented data, drawn from the table with a fixed seed and valid in the strict reading. ${difference}

### Plain form

${plain.join('\n')}
### Wire form

Sealed at ${SEALED_AT} with the test keys of \`tallystick/vectors/keys.json\`, which protect nothing. JSON is indented here and long values are cut; the bytes that were signed are in the files.${hidden}

${wire.join('\n')}`;
}

function plainExample(kind: string, { title, value }: ExampleMessage): string {
  const heading = title === kind ? kind : `${kind}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return opened(heading, `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``);
}

function wireText(entry: InterfaceEntry, table: MessageTable, { value }: ExampleMessage): string {
  const example = wireExample({ table, value, path: examplePath(entry) });
  const file = `${entry.name}.${table.direction}.http`;
  const link = `The file: [${file}](${ROOT}downloads/${file}).`;
  return opened(titleOf(table), `${link}\n\n\`\`\`text\n${shortenedHttp(example)}\n\`\`\``);
}

/** What opens where a reader wants it. */
function opened(summary: string, markdown: string): string {
  return `<details class="entry"><summary>${summary}</summary>\n\n${markdown}\n\n</details>\n`;
}

/** Files for those who send messages by hand. */
function clientSection(entry: InterfaceEntry): string {
  const files = clientFilesOf(entry);
  if (files.length === 0) return '';
  const items = files.map(
    ({ client, file }) =>
      markup`<li>${client}: <a href="${ROOT}downloads/${file}" download>${file}</a></li>\n`,
  );
  return `## From Postman or your editor

Start the gateway on your machine with \`npx tallystick serve\`. Each request asks it for the signature, made with test keys, and then sends the sealed message to it: [how it works](${ROOT}../guides/develop-without-an-account.md#postman-and-http-files).

${htmlBlock(markup`<ul>
${items}<li>Every interface, for Postman: <a href="${ROOT}downloads/${ALL_IN_POSTMAN}" download>${ALL_IN_POSTMAN}</a></li>
</ul>`)}`;
}

function downloadSection(entry: InterfaceEntry): string {
  const schemas = downloadsOf(entry);
  const cell = (kind: string, form: string) =>
    joined(
      schemas
        .filter((schema) => schema.kind === kind && schema.form === form)
        .map(
          ({ reading, name }) =>
            markup`<a href="${ROOT}downloads/${name}" aria-label="${name}" download>${reading}</a>`,
        ),
      ', ',
    );
  const rows = entry.tables.map(
    ({ direction }) =>
      markup`<tr><th scope="row">${direction}</th><td>${cell(direction, 'plain')}</td><td>${cell(direction, 'wire')}</td></tr>\n`,
  );
  const openApi =
    openApiDownload() === undefined
      ? markup``
      : markup`<p>OpenAPI 3.1 of all interfaces with a table: <a href="${ROOT}downloads/openapi.json" download>openapi.json</a>.</p>`;
  return `## Schemas

${htmlBlock(markup`<details class="entry chapter"><summary>JSON Schemas and OpenAPI, to download</summary>
<p>JSON Schema 2020-12. The <a href="${ROOT}notation.md#reading.strict">strict</a> reading is for what you send, the <a href="${ROOT}notation.md#reading.tolerant">tolerant</a> one for what you accept; the <a href="${ROOT}notation.md#form.plain">plain</a> form is before encryption, the <a href="${ROOT}notation.md#form.wire">wire</a> form after it.</p>
<div class="table-scroll" role="region" aria-label="JSON Schemas">
<table><thead><tr><th scope="col">Message</th><th scope="col">Plain form</th><th scope="col">Wire form</th></tr></thead>
<tbody>
${rows}</tbody></table>
</div>
${openApi}</details>`)}`;
}
