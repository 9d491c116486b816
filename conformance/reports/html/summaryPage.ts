import { type Markup, markup } from '#markup';
import type { ResultEvent } from '../../Event.js';
import { besideVerdict } from '../besideVerdict.js';
import { casesInWords } from '../casesInWords.js';
import { type Cause, causesOf } from '../causesOf.js';
import type { Comparison } from '../compareEvents.js';
import { comparisonInWords } from '../comparisonInWords.js';
import { countInWords } from '../countInWords.js';
import { type CountRow, countTable } from '../countTable.js';
import { drawnInWords } from '../drawnInWords.js';
import { hintsIn } from '../hintsIn.js';
import { implementationInWords } from '../implementationInWords.js';
import { leftInWords } from '../leftInWords.js';
import { countsInWords, isFailure, OUTCOMES, verdictOf } from '../outcomes.js';
import type { WholeRun } from '../wholeRun.js';
import { whyNotAsked } from '../whyNotAsked.js';
import { withSaid } from '../withSaid.js';
import { shortened } from './shortened.js';

/** What is listed of each kind on a page that is to be printed. */
const MOST = 12;
const MOST_OPEN = 5;
/** Characters that the search is given. */
const MOST_WORDS = 300;

/** The part that a manager reads: what was tested, when, with what verdict, why it fails, and what changed. */
export function summaryPage(run: WholeRun, comparison: Comparison | undefined): Markup {
  const { start, results, restarts, leftBehind, end } = run;
  const failures = results.filter(isFailure);
  const open = results.filter(({ outcome }) => outcome === 'acceptable');
  return markup`<header>
<p class="faint">Conformance report</p>
<h1>Conformance of ${shortened(implementationInWords(start))}</h1>
</header>
<p class="verdict ${end.exitCode === 0 ? 'passed' : 'failed'}"><strong>${verdictOf(end)}</strong> <span>${countsInWords(end)}.</span></p>
${besideVerdict(start).map((sentence) => markup`<p><strong>${shortened(sentence)}</strong></p>`)}
${results.length === 0 ? [] : bar(results)}
${facts(run)}
${[...whyNotAsked(results), ...hintsIn(results)].map((reason) => markup`<p>${shortened(reason)}</p>`)}
${restarts.length === 0 ? [] : [markup`<h2>The testee broke</h2><ul>${restarts.slice(0, MOST).map(({ id, reason, said }) => markup`<li>${shortened(`${id === undefined ? '' : `${id}: `}${withSaid(reason, said)}`)}</li>`)}</ul>${more(restarts.length, 'restart')}`]}
${leftBehind.length === 0 ? [] : [markup`<h2>Left behind</h2><p>${leftInWords({ processes: leftBehind })}</p>`]}
${failures.length === 0 ? [] : causes('Why cases fail', causesOf(failures), MOST)}
${comparison === undefined ? [] : changes(comparison)}
${results.length === 0 ? [] : scope(run)}
${open.length === 0 ? [] : causes('Acceptable, because the specification is ambiguous', causesOf(open), MOST_OPEN)}`;
}

function bar(results: readonly ResultEvent[]): Markup {
  const parts = OUTCOMES.map(({ outcome, words, plural = words }) => {
    const count = results.filter((result) => result.outcome === outcome).length;
    return { outcome, words: count === 1 ? words : plural, count };
  }).filter(({ count }) => count > 0);
  const asked = parts.filter(({ outcome }) => outcome !== 'not-applicable');
  let from = 0;
  const rects = asked.map(({ outcome, count }) => {
    const x = from;
    from += count;
    return markup`<rect class="${outcome}" x="${x}" y="0" width="${count}" height="1"/>`;
  });
  return markup`<svg class="bar" viewBox="0 0 ${Math.max(from, 1)} 1" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>
<ul class="legend">${parts.map(({ outcome, words, count }) => markup`<li><span class="${outcome}">${count} ${words}</span></li>`)}</ul>`;
}

function facts({ start, end }: WholeRun): Markup {
  const { implementation, kit, startedAt } = start;
  const rows: readonly (readonly [string, string])[] = [
    ['Tested', implementation.name],
    [
      'Build',
      implementation.version ?? 'not named; a testee says it when it starts, and --name can say it of a URL',
    ],
    ...(implementation.language === undefined ? [] : [['Language', implementation.language] as const]),
    ...(startedAt === undefined
      ? []
      : [['When', `${startedAt.slice(0, 16).replace('T', ' ')} UTC`] as const]),
    ['Cases', casesInWords(start)],
    ['Took', `${(end.milliseconds / 1000).toFixed(1)} s`],
    ['Suite', `tallystick ${kit}${drawnInWords(start)}`],
  ];
  return markup`<dl class="facts">${rows.map(([name, text]) => markup`<dt>${name}</dt><dd>${shortened(text)}</dd>`)}</dl>`;
}

function scope({ results }: WholeRun): Markup {
  const columns = OUTCOMES.flatMap(({ outcome, words }, index) => ({ outcome, words, index })).filter(
    ({ outcome }) => outcome !== 'not-applicable' && results.some((result) => result.outcome === outcome),
  );
  const messages = new Set(
    results.flatMap(({ message, outcome }) =>
      message === undefined || outcome === 'not-applicable' ? [] : [message],
    ),
  );
  const rows = countTable(results);
  const asked = rows.filter(({ counts }) => columns.some(({ index }) => (counts[index] ?? 0) > 0));
  const others = rows
    .filter((row) => !asked.includes(row))
    .map(({ name, counts }) => `${name} (${counts.reduce((sum, count) => sum + count, 0)})`);
  return markup`<h2 id="scope">What was tested</h2>
<p>${scopeInWords(asked.length, messages.size)}${others.length === 0 ? '' : shortened(` Not applicable, so not asked: ${others.join(', ')}.`)}</p>
${asked.length === 0 ? [] : operationTable(asked, columns)}`;
}

/** What has a count, such as `2 operations and 1 message.`; a testee that only signs has no message. */
function scopeInWords(operations: number, messages: number): string {
  if (operations === 0) return 'Nothing was asked.';
  const counted = messages === 0 ? '' : ` and ${countInWords(messages, 'message')}`;
  return `${countInWords(operations, 'operation')}${counted}.`;
}

interface Column {
  readonly outcome: ResultEvent['outcome'];
  readonly words: string;
  readonly index: number;
}

function operationTable(asked: readonly CountRow[], columns: readonly Column[]): Markup {
  return markup`<div class="wide" role="region" aria-labelledby="scope" tabindex="0"><table><thead><tr><th scope="col">operation</th>${columns.map(({ words }) => markup`<th scope="col">${words}</th>`)}</tr></thead><tbody>${asked
    .slice(0, MOST_ROWS)
    .map(
      ({ name, counts }) =>
        markup`<tr><th scope="row">${shortened(name)}</th>${columns.map(({ outcome, index }) => markup`<td${(counts[index] ?? 0) > 0 && isFailure({ outcome }) ? [markup` class="failed"`] : []}>${counts[index] ?? 0}</td>`)}</tr>`,
    )}</tbody></table></div>${asked.length > MOST_ROWS ? [markup`<p>And ${countInWords(asked.length - MOST_ROWS, 'more operation')}.</p>`] : []}`;
}

/** Operations of the protocol are fewer; a report of a stranger may name any number. */
const MOST_ROWS = 40;

function causes(title: string, all: readonly Cause[], most: number): Markup {
  return markup`<h2>${title}</h2>
<ol class="causes">${all
    .slice(0, most)
    .map(
      ({ reason, search, count, expected, operations, messages, hasExchange }) =>
        markup`<li><strong>${countInWords(count, 'case')}:</strong> ${shortened(reason)} <button type="button" class="show" data-words="${search.slice(0, MOST_WORDS)}">Show</button><br><span class="faint">Expected: ${shortened(listed(expected.map(([text, times]) => `${text} (${times})`)))}. Operations: ${shortened(listed(operations))}.${messages.length === 0 ? '' : ` ${countInWords(messages.length, 'message')}${messages.length > 2 ? '' : `: ${shortened(messages.join(', '))}`}.`}${hasExchange ? [markup` Each case has its own exchange below, and a command that asks it again.`] : []}</span></li>`,
    )}</ol>${more(all.length, 'cause', most)}`;
}

function changes(comparison: Comparison): Markup {
  const { newlyFailed, fixed, caveats } = comparison;
  return markup`<h2>Compared with the earlier run</h2>
<p>${comparisonInWords(comparison)}</p>
${caveats.map((caveat) => markup`<p class="faint">${shortened(caveat)}</p>`)}
${changed('Newly failed', newlyFailed)}${changed('Fixed', fixed)}`;
}

function changed(title: string, results: readonly ResultEvent[]): readonly Markup[] {
  if (results.length === 0) return [];
  return [
    markup`<p>${title}:</p><ul class="changes">${results.slice(0, MOST).map(({ id, reason = '' }) => markup`<li>${shortened(id)}${reason === '' ? '' : `: ${shortened(reason)}`}</li>`)}</ul>${more(results.length, 'case')}`,
  ];
}

function more(count: number, noun: string, most = MOST): readonly Markup[] {
  return count > most
    ? [markup`<p class="faint">And ${countInWords(count - most, `more ${noun}`)}.</p>`]
    : [];
}

/** The first few of a list, and how many there are more. */
function listed(texts: readonly string[]): string {
  const few = 5;
  return `${texts.slice(0, few).join(', ')}${texts.length > few ? ` and ${texts.length - few} more` : ''}`;
}
