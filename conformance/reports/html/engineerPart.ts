import { Markup, markup } from '#markup';
import type { ResultEvent } from '../../Event.js';
import { countInWords } from '../countInWords.js';
import { isFailure, OUTCOMES, wordsOf } from '../outcomes.js';
import { type Pack, packCases } from './packCases.js';
import { type ShownCase, shownCase } from './ShownCase.js';
import { shortened } from './shortened.js';

/** Who reads first what needs work. */
const ORDER: readonly ResultEvent['outcome'][] = [
  'failed',
  'unexpected-pass',
  'acceptable',
  'known-failure',
  'passed',
  'not-applicable',
];

/** Characters of cases that are there without a script. */
const ROOM_OF_MARKUP = 120_000;
const MOST_IN_MARKUP = 50;

/** Characters of all packs: at least the first, and of large runs the second for each case. */
const ROOM_OF_PACKS = 650_000;
const ROOM_OF_CASE = 65;

const MOST_MESSAGES = 300;
const NO_MESSAGE = 'no message';

/** The part that an engineer reads: the messages, and every case, those first that need work. */
export function engineerPart(results: readonly ResultEvent[], site: string | undefined): Markup {
  const cases = ORDER.flatMap((outcome) => results.filter((result) => result.outcome === outcome)).map(
    (result) => shownCase(result, site),
  );
  const room = Math.max(ROOM_OF_PACKS, ROOM_OF_CASE * cases.length);
  const { packs, shortened: without, leftOut } = packCases(cases, room);
  const first = firstCases(cases);
  return markup`<div id="engineer">
${messagesPart(results.filter(({ outcome }) => outcome !== 'not-applicable'))}<h2>Cases</h2>
${leftOut === 0 && without === 0 ? [] : [markup`<p>The page stays small: ${countInWords(without, 'case')} without what the testee sent, ${countInWords(leftOut, 'case')} not at all. The report of <code>--reporter jsonl=FILE</code> has everything.</p>`]}
${controls(results)}
${first.length < cases.length ? [markup`<p class="unscripted">These are the first ${first.length} of ${countInWords(cases.length, 'case')}; the others need a browser that runs scripts.</p>`] : []}
<div id="list">${first.map(caseDetail)}</div>
<p><button type="button" id="more" hidden>Show ${100} more</button></p>
${packs.map(packElement)}
</div>`;
}

function firstCases(cases: readonly ShownCase[]): readonly ShownCase[] {
  let left = ROOM_OF_MARKUP;
  const first = cases.slice(0, MOST_IN_MARKUP);
  const end = first.findIndex((one) => {
    left -= caseDetail(one).text.length;
    return left < 0;
  });
  return end === -1 ? first : first.slice(0, end);
}

/** A block of data, which no browser runs. A template with a tag must not have the end of a script: it is built otherwise. */
function packElement({ outcome, count, text }: Pack): Markup {
  return new Markup(
    `${markup`<script type="text/plain" class="pack" data-outcome="${outcome}" data-count="${count}">${text}`}</script>\n`,
  );
}

/** Nothing where no case is about a message: a table of operations is on the first page. */
function messagesPart(asked: readonly ResultEvent[]): readonly Markup[] {
  if (asked.every(({ message }) => message === undefined)) return [];
  return [
    markup`<h2>Messages</h2>
<details><summary>Cases by message and operation</summary><p>Of the cases that were asked, those that are right.</p>
${messageTable(asked)}</details>
`,
  ];
}

function messageTable(asked: readonly ResultEvent[]): Markup {
  const messages = [...new Set(asked.map(messageOf))].toSorted();
  const columns = [...new Set(asked.map(({ operation }) => operation))].slice(0, MOST_MESSAGES);
  const counts = new Map<string, { right: number; asked: number; wrong: number }>();
  for (const result of asked) {
    const key = JSON.stringify([messageOf(result), result.operation]);
    const count = counts.get(key) ?? { right: 0, asked: 0, wrong: 0 };
    counts.set(key, count);
    count.asked += 1;
    if (isFailure(result)) count.wrong += 1;
    else if (result.outcome !== 'known-failure') count.right += 1;
  }
  const cell = (message: string, operation: string) => {
    const count = counts.get(JSON.stringify([message, operation]));
    if (count === undefined) return markup`<td></td>`;
    const text = `${count.right} of ${count.asked}`;
    return count.wrong > 0 ? markup`<td class="failed">${text}</td>` : markup`<td>${text}</td>`;
  };
  return markup`<div class="wide" role="region" aria-label="Cases by message and operation" tabindex="0"><table><thead><tr><th scope="col">message</th>${columns.map((operation) => markup`<th scope="col">${shortened(operation)}</th>`)}</tr></thead><tbody>${messages
    .slice(0, MOST_MESSAGES)
    .map(
      (message) =>
        markup`<tr><th scope="row">${breakable(shortened(message))}</th>${columns.map((operation) => cell(message, operation))}</tr>`,
    )}</tbody></table></div>${messages.length > MOST_MESSAGES ? [markup`<p>And ${messages.length - MOST_MESSAGES} more.</p>`] : []}`;
}

/** A name that may go on in the next line after each of its words. */
function breakable(name: string): Markup {
  return markup`${name.split(/(?<=[/_])/).map((word) => markup`${word}<wbr>`)}`;
}

function controls(results: readonly ResultEvent[]): Markup {
  const options = OUTCOMES.map(({ outcome, words }) => ({
    id: `only-${outcome}`,
    words,
    count: results.filter((result) => result.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  return markup`<div id="controls"><fieldset><legend>Show</legend>
<label><input type="radio" name="only" id="only-all" checked> all (${results.length})</label>
${options.map(
  ({
    id,
    words,
    count,
  }) => markup`<label><input type="radio" name="only" id="${id}"> ${words} (${count})</label>
`,
)}</fieldset>
<p class="search"><label>Search <input type="search" id="search"></label> <span id="shown" role="status"></span></p></div>`;
}

function caseDetail({ id, outcome, title, facts, references, replay, exchange }: ShownCase): Markup {
  return markup`<details class="case" data-outcome="${outcome}"><summary><strong class="${outcome}">${wordsOf(outcome)}</strong> ${id}</summary><p>${title}</p><dl>${facts.map(
    ([name, text]) => markup`<dt>${name}</dt><dd>${text}</dd>`,
  )}${references.length === 0 ? [] : [markup`<dt>reference</dt><dd>${references.map(([text, address], index) => markup`${index > 0 ? ', ' : ''}${address === undefined ? text : markup`<a href="${address}">${text}</a>`}`)}</dd>`]}<dt>replay</dt><dd><code>${replay}</code></dd></dl>${exchange === undefined ? [] : [markup`<pre class="exchange">${exchange.join('\n')}</pre>`]}</details>
`;
}

function messageOf({ message }: ResultEvent): string {
  return message ?? NO_MESSAGE;
}
