import type { InterfaceEntry } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { caseCount, caseList } from './caseList.js';
import { htmlBlock } from './htmlBlock.js';
import type { CaseIndex } from './indexCases.js';
import { rowsOf } from './rowsOf.js';

/** Whether a vector names a row of an interface. */
export function hasCases({ tables }: InterfaceEntry, cases: CaseIndex): boolean {
  return tables.some(({ name, rows }) =>
    [name, ...rowsOf(rows).map(({ path }) => `${name}#${path}`)].some((reference) => cases.has(reference)),
  );
}

/** The vectors of each row of an interface. */
export function caseSection({ name, system, tables }: InterfaceEntry, cases: CaseIndex): string {
  const glob = `${system}.${name.toLowerCase().replaceAll('_', '-')}.*`;
  const lists = tables.map(({ direction, name: message, rows }) => {
    const listed = [
      { title: `The ${direction} as a whole`, anchor: `cases.${direction}`, ids: cases.get(message) ?? [] },
      ...rowsOf(rows).map(({ path }) => ({
        title: `${direction}.${path}`,
        anchor: `cases.${direction}.${path}`,
        ids: cases.get(`${message}#${path}`) ?? [],
      })),
    ].filter(({ ids }) => ids.length > 0);
    return listed.length === 0 ? markup`` : messageCases(direction, listed);
  });
  return `## Conformance cases

The vectors that test each row. An id is the first part of its line, followed by one of the others. To ask an implementation all of them:

\`\`\`sh
npx tallystick conform --include '${glob}' -- COMMAND
\`\`\`

${htmlBlock(markup`${lists}`)}`;
}

interface CaseList {
  readonly title: string;
  readonly anchor: string;
  readonly ids: readonly string[];
}

/** One line that opens for its rows, each of which opens for its cases: a case may be of several rows. */
function messageCases(direction: string, lists: readonly CaseList[]): Markup {
  const count = caseCount([...new Set(lists.flatMap(({ ids }) => ids))]);
  return markup`<details class="entry"><summary><b>Cases of the ${direction}</b>: ${count}</summary>
${lists.map(rowCases)}</details>
`;
}

function rowCases({ title, anchor, ids }: CaseList): Markup {
  return markup`<details class="case-list"><summary>${title}: ${caseCount(ids)}</summary>
<div id="${anchor}">${caseList(ids)}</div></details>
`;
}
