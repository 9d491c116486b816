import type { InterfaceEntry } from 'tallystick/catalogue';
import { outcomeQueries } from '../../src/networks/outcomeQueries.js';
import { echoErratum, isEcho } from '../../src/table/echo.js';
import { curlCall, typescriptCall, typescriptSteps } from './callSnippets.js';
import type { ExampleMessage } from './exampleMessages.js';
import { rowsOf } from './rowsOf.js';

/** From an interface page to the root of the documents. */
const ROOT = '../';

/** Code with more lines than this opens. */
const MOST_LINES = 30;

/** How an interface is called: by a client first. */
export function callSection(entry: InterfaceEntry, example: ExampleMessage): string {
  return `## Call it

The client seals the request, sends it once and opens the answer. It returns a success alone, and an error says [what happened and whether to call again](${ROOT}../guides/handle-answers-and-time-outs.md). ${queryWords(entry)}

${clientCode(typescriptCall(entry, example))}

<details class="entry"><summary>With the command line and curl</summary>

\`\`\`sh
${curlCall(entry, example)}\`\`\`

</details>

<details class="entry"><summary>In three steps, with an HTTP client of yours</summary>

In TypeScript, on Node 20 or later. \`seal\` refuses what the table does not allow, and \`open\` refuses ${refusedAnswers(entry)}; both throw a \`TallystickError\` that lists every violation. ${bindingWords(entry)}

\`\`\`ts
${typescriptSteps(entry, example)}\`\`\`

</details>
`;
}

/** Long code has a line that opens, which it is on a wide screen. */
function clientCode(code: string): string {
  const block = `\`\`\`ts\n${code}\`\`\``;
  return code.split('\n').length > MOST_LINES
    ? `<details class="entry chapter"><summary>With the client</summary>\n\n${block}\n\n</details>`
    : block;
}

/** What tells the outcome of a call whose answer is lost. */
function queryWords({ system, name }: InterfaceEntry): string {
  const query = outcomeQueries.get(`${system}/${name}`);
  if (query !== undefined) return `After a time-out, [${query}](${query}.md) tells the outcome.`;
  if (system !== 'unionpay') return '';
  return `UnionPay has no query for it: [what to do after a time-out](${ROOT}../guides/handle-answers-and-time-outs.md#one-order-one-number).`;
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
