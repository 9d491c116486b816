import type { MessageTable } from 'tallystick';
import { type Flow, flows, type InterfaceEntry } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { echoErratum, isEcho } from '../../src/table/echo.js';
import { curlCall, examplePath, typescriptCall } from './callSnippets.js';
import { caseCount, caseList } from './caseList.js';
import { downloadsOf, openApiDownload } from './downloads.js';
import { erratumLink } from './erratumLink.js';
import { type ExampleMessage, exampleMessages, type InterfaceExamples } from './exampleMessages.js';
import { interfaceOf, kindOf } from './flowInWords.js';
import { flowSection } from './flowSection.js';
import { htmlBlock } from './htmlBlock.js';
import type { CaseIndex } from './indexCases.js';
import { joined } from './joined.js';
import { rowsOf } from './rowsOf.js';
import { rowTable } from './rowTable.js';
import { SEALED_AT, shortenedHttp, wireExample } from './wireExample.js';

/** From an interface page to the root of the documents. */
const ROOT = '../';

const SYSTEMS: Readonly<Record<string, string>> = {
  unionpay: 'UnionPay International Open API',
  lianlian: 'LianLian Pay',
};

/** The name of a network. */
export function systemTitle(system: string): string {
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
  const [request, response] = entry.tables as readonly [MessageTable, MessageTable];
  const examples = exampleMessages(entry);
  return [
    `## Request\n\n${referenceNote(request)}${htmlBlock(rowTable(request, cases))}`,
    `## Response\n\n${referenceNote(response)}${htmlBlock(rowTable(response, cases))}`,
    exampleSection(entry, examples),
    callSection(entry, examples.requests[0]),
    downloadSection(entry),
    caseSection(entry, cases),
  ];
}

/** How violations and vectors write the rows of a table. */
function referenceNote({ name, rows }: MessageTable): string {
  const nested = rowsOf(rows).find(({ parent }) => parent !== undefined);
  const path = nested?.path ?? rows[0]?.identifier ?? '';
  return `A violation and a conformance case name a row by its reference, such as \`${name}#${path}\`. [Notation](${ROOT}notation.md) explains the letters.\n\n`;
}

function introduction(entry: InterfaceEntry): Markup {
  const { title, purpose, system, unpublished, errata = [] } = entry;
  const facts: readonly (readonly [string, Markup])[] = [
    ['Network', markup`${systemTitle(system)}`],
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
            'Unclear in print',
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

function publishedFacts({ name, system, tables }: InterfaceEntry): readonly (readonly [string, Markup])[] {
  const rows = tables.flatMap((table) => rowsOf(table.rows).map(({ row }) => row));
  const personal = rows.filter(({ sensitive }) => sensitive).length;
  const protection =
    system === 'unionpay'
      ? markup`The header <code>UPI-JWS</code> signs the bytes of the body; <code>encData</code> is a JWE.`
      : markup`<code>sign</code> signs all other members. Nothing is encrypted beyond HTTPS.`;
  return [
    [
      'Call',
      markup`<code>POST</code>, JSON in UTF-8. No page publishes a path (${erratumLink('request-path', ROOT)}): the network gives you yours. In the examples it is <code>${examplePath({ name })}</code>.`,
    ],
    ['Protection', protection],
    [
      'Rows',
      markup`${rowsPrinted(tables[0])} in the <a href="#request">request</a>, ${rowsPrinted(tables[1])} in the <a href="#response">response</a>. ${personal} are personal data or credentials.`,
    ],
  ];
}

function rowsPrinted(table: MessageTable | undefined): number {
  return rowsOf(table?.rows ?? []).filter(({ row }) => !row.withoutRow).length;
}

function whenSection({ name }: InterfaceEntry): string {
  const involved = flowsOf(name);
  const places = involved.flatMap(({ flow, title, parties, steps }) =>
    steps
      .filter((step) => interfaceOf(step) === name)
      .map(
        (step) =>
          markup`<li><a href="#flow.${flow}">${title}</a>, step ${steps.indexOf(step) + 1}: ${parties[step.from] ?? ''} → ${parties[step.to] ?? ''}${kindOf(step) && `,${kindOf(step)}`}. ${step.text}</li>\n`,
      ),
  );
  const intro = `## When it is called\n\n${htmlBlock(markup`<ul>\n${places}</ul>`)}`;
  return [
    intro,
    ...involved.map((flow) => `### ${flow.title}\n\n${htmlBlock(flowSection(flow, ROOT, name))}`),
  ].join('\n');
}

function exampleSection(entry: InterfaceEntry, { requests, responses }: InterfaceExamples): string {
  const plain = [
    ...requests.map((example) => plainExample('Request', example)),
    ...responses.map((example) => plainExample('Response', example)),
  ];
  const [first] = requests;
  const [answer] = responses;
  const wire = [first, ...(answer ? [answer] : [])].map((example, index) =>
    wireText(entry, index === 0 ? 'request' : 'response', example),
  );
  const isUnionPay = entry.system === 'unionpay';
  const difference = isUnionPay
    ? 'In the plain form `encData` is the object itself, in the wire form a JWE.'
    : 'The plain form is what you give to `seal`, without the signature.';
  return `## Examples

Invented data, drawn from the table with a fixed seed and valid in the strict reading. ${difference}

### Plain form

${plain.join('\n')}
### Wire form

Sealed at ${SEALED_AT} with the test keys of \`tallystick/vectors/keys.json\`, which protect nothing. JSON is indented here and long values are cut; the bytes that were signed are in the files.

${wire.join('\n')}`;
}

function plainExample(kind: string, { title, value }: ExampleMessage): string {
  const heading = title === kind ? kind : `${kind}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return `**${heading}**\n\n\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\`\n`;
}

function wireText(entry: InterfaceEntry, kind: 'request' | 'response', { value }: ExampleMessage): string {
  const rows = entry.tables[kind === 'request' ? 0 : 1]?.rows ?? [];
  const example = wireExample({ system: entry.system, kind, rows, value, path: examplePath(entry) });
  const file = `${entry.name}.${kind}.http`;
  const title = kind === 'request' ? 'Request' : 'Response';
  return `**${title}** ([${file}](${ROOT}downloads/${file}))\n\n\`\`\`text\n${shortenedHttp(example)}\n\`\`\`\n`;
}

function callSection(entry: InterfaceEntry, example: ExampleMessage): string {
  return `## Call it

In TypeScript, on Node 20 or later. \`seal\` refuses what the table does not allow, and \`open\` refuses ${refusedAnswers(entry)}; both throw a \`TallystickError\` that lists every violation. ${bindingWords(entry)}

\`\`\`ts
${typescriptCall(entry, example)}\`\`\`

With the command line and curl:

\`\`\`sh
${curlCall(entry, example)}\`\`\`
`;
}

/** Which answers \`open\` refuses: those of LianLian have no time that is signed. */
function refusedAnswers({ system }: InterfaceEntry): string {
  return system === 'unionpay'
    ? 'an answer that is not signed, is older than 300 seconds or came before'
    : 'an answer that is not signed';
}

/** What binds an answer to its request: members that it repeats, where it has some. */
function bindingWords({ tables }: InterfaceEntry): string {
  const repeated = rowsOf(tables[1]?.rows ?? []).filter(
    ({ row }) => isEcho(row) && echoErratum(row) === undefined,
  );
  const names = repeated.map(({ path }) => `\`${path}\``);
  return names.length === 0
    ? 'Nothing in the answer names the request, and the answer to another one opens as well: read it on the connection of its request.'
    : `An answer to another request is refused where it repeats ${names.length === 1 ? 'that member' : 'one of these members'} with another value: ${names.join(', ')}. Where it repeats none, nothing tells: read it on the connection of its request.`;
}

function downloadSection(entry: InterfaceEntry): string {
  const schemas = downloadsOf(entry);
  const rows = schemas.map(
    ({ kind, form, reading, name }) =>
      markup`<tr><td>${kind}</td><td>${form}</td><td>${reading}</td><td><a href="${ROOT}downloads/${name}" download>${name}</a></td></tr>\n`,
  );
  const openApi =
    openApiDownload() === undefined
      ? markup``
      : markup`<p>OpenAPI 3.1 of all interfaces with a table: <a href="${ROOT}downloads/openapi.json" download>openapi.json</a>.</p>`;
  return `## Schemas

${htmlBlock(markup`<p>JSON Schema 2020-12. The <a href="${ROOT}notation.md#reading.strict">strict</a> reading is for what you send, the <a href="${ROOT}notation.md#reading.tolerant">tolerant</a> one for what you accept; the <a href="${ROOT}notation.md#form.plain">plain</a> form is before encryption, the <a href="${ROOT}notation.md#form.wire">wire</a> form after it.</p>
<div class="table-scroll" role="region" aria-label="JSON Schemas">
<table><thead><tr><th scope="col">Message</th><th scope="col">Form</th><th scope="col">Reading</th><th scope="col">File</th></tr></thead>
<tbody>
${rows}</tbody></table>
</div>
${openApi}`)}`;
}

function caseSection({ name, system, tables }: InterfaceEntry, cases: CaseIndex): string {
  const glob = `${system}.${name.toLowerCase().replaceAll('_', '-')}.*`;
  const lists = tables.flatMap((table) => {
    const kind = table.direction;
    return [
      rowCases(`The ${kind} as a whole`, `cases.${kind}`, cases.get(table.name) ?? []),
      ...rowsOf(table.rows).map(({ path }) =>
        rowCases(`${kind}.${path}`, `cases.${kind}.${path}`, cases.get(`${table.name}#${path}`) ?? []),
      ),
    ];
  });
  return `## Conformance cases

The vectors that hold each row. An id is the first part of its line with one of the others behind it. To ask an implementation all of them:

\`\`\`sh
npx tallystick conform --include '${glob}' -- COMMAND
\`\`\`

${htmlBlock(markup`${lists}`)}`;
}

function rowCases(title: string, anchor: string, ids: readonly string[]): Markup {
  if (ids.length === 0) return markup``;
  return markup`<details class="case-list"><summary>${title}: ${caseCount(ids)}</summary>
<div id="${anchor}">${caseList(ids)}</div></details>
`;
}
