import { type Erratum, errata, flows, type InterfaceEntry, interfaces } from 'tallystick/catalogue';
import { Slugger } from 'typedoc';
import { type Markup, markup } from '../../src/markup.js';
import { errataOfType, notations } from '../../src/table/notation/notations.js';
import { caseCount, caseList } from './caseList.js';
import { htmlBlock } from './htmlBlock.js';
import type { CaseIndex } from './indexCases.js';
import { flowAddress } from './interfaceGroups.js';
import { joined } from './joined.js';
import { prose } from './prose.js';
import { rowsOf } from './rowsOf.js';

const ONE_READING =
  'We read it one way; the publication allows another, so the suite reports either verdict as acceptable, unless the profile of a run pins a reading.';

const CONFORMANCE: Readonly<Record<Erratum['conformance'], string>> = {
  acceptable:
    'Where the readings differ, either verdict passes and is reported as acceptable, unless the profile of a run pins a reading.',
  judged: 'Both readings agree, so the suite may demand the verdict.',
  'not-judged': 'Nothing that a message shows; the suite asks nothing.',
};

/** Every place where the publication contradicts itself or is silent, and how it is read. */
export function errataPage(cases: CaseIndex): string {
  // The anchors that titles had as headings; links to them still lead there.
  const slugger = new Slugger({ lowercase: true });
  return [
    '---\ntitle: Errata\n---\n',
    '# Errata\n',
    `Where the published pages contradict themselves, contradict each other, or are silent: ${errata.length} places. Each has a strict reading, for what you send, and a tolerant one, for what you accept. What the tolerant reading alone lets pass is reported as a note that names the erratum.\n`,
    ...errata.map((erratum) => section(erratum, slugger.slug(erratum.title), cases)),
  ].join('\n');
}

function section(erratum: Erratum, slug: string, cases: CaseIndex): string {
  const { id, title, printed, problem, strict, tolerant } = erratum;
  const facts: readonly (readonly [string, Markup])[] = [
    ['Id', markup`<a href="#${id}"><code>${id}</code></a>`],
    ['Printed', prose(printed)],
    ['Why it matters', prose(problem)],
    ['Strict: what is sent', prose(strict)],
    ['Tolerant: what is accepted', prose(tolerant)],
    ['In the suite', markup`${inTheSuite(erratum)}`],
    ['Concerns', concerned(id)],
    ['Vectors', vectors(cases.get(`errata#${id}`) ?? [])],
  ];
  return htmlBlock(markup`<details id="${id}" class="entry filtered" data-kind="${erratum.conformance}" data-network="${networksOf(id).join(' ')}"><summary><b>${title}</b></summary>
<dl class="facts"${slug === id ? '' : markup` id="${slug}"`}>
${facts.map(([term, fact]) => markup`<div><dt>${term}</dt><dd>${fact}</dd></div>\n`)}</dl></details>`);
}

/** The networks whose rows, interfaces or flows name an erratum. */
function networksOf(id: string): readonly string[] {
  const naming = interfaces.filter(
    ({ errata: own = [], tables }) =>
      own.includes(id) || tables.some(({ rows }) => rowsOf(rows).some(({ row }) => row.errata?.includes(id))),
  );
  return [...new Set(naming.map(({ system }) => system))];
}

/** Where both readings are the same, it is another implementation's reading that may differ. */
function inTheSuite({ tolerant, conformance }: Erratum): string {
  return conformance === 'acceptable' && tolerant === 'The same.' ? ONE_READING : CONFORMANCE[conformance];
}

function vectors(ids: readonly string[]): Markup {
  if (ids.length === 0) return markup`None depends on it.`;
  return markup`<details class="case-list"><summary>${caseCount(ids)}</summary>${caseList(ids)}</details>`;
}

/** The rows, interfaces, types and flows that name an erratum. */
function concerned(id: string): Markup {
  const places = [
    ...interfaces.flatMap((entry) => concernedRows(entry, id)),
    ...interfaces
      .filter((entry) => entry.errata?.includes(id))
      .map(({ name }) => markup`<a href="interfaces/${name}.md"><code>${name}</code></a>`),
    ...notations
      .filter((type) => errataOfType(type).includes(id))
      .map((type) => markup`type <a href="notation.md#type.${type}"><code>${type}</code></a>`),
    ...flows
      .filter((flow) => flow.errata?.includes(id))
      .map((flow) => markup`flow <a href="${flowAddress(flow)}">${flow.title}</a>`),
  ];
  return places.length === 0 ? markup`No separate row.` : markup`${joined(places, '; ')}.`;
}

function concernedRows({ name, tables }: InterfaceEntry, id: string): readonly Markup[] {
  return tables.flatMap((table) => {
    const kind = table.direction;
    const links = rowsOf(table.rows)
      .filter(({ row }) => row.errata?.includes(id))
      .map(({ path }) => markup`<a href="interfaces/${name}.md#${kind}.${path}"><code>${path}</code></a>`);
    return links.length === 0 ? [] : [markup`${name}, ${kind}: ${joined(links, ', ')}`];
  });
}
