import { type Markup, markup } from '#markup';
import type { ResultEvent, StartEvent } from '../../Event.js';
import { besideVerdict } from '../besideVerdict.js';
import { causesOf } from '../causesOf.js';
import type { Comparison } from '../compareEvents.js';
import { comparisonInWords } from '../comparisonInWords.js';
import { countInWords } from '../countInWords.js';
import { type CountRow, countTable } from '../countTable.js';
import { hintsIn } from '../hintsIn.js';
import { implementationInWords } from '../implementationInWords.js';
import { leftInWords } from '../leftInWords.js';
import { messagesNotAsked } from '../messagesNotAsked.js';
import { countsInWords, isFailure, OUTCOMES, verdictOf } from '../outcomes.js';
import { restartHeading, restartInWords } from '../restartInWords.js';
import type { WholeRun } from '../wholeRun.js';
import { whyNotAsked } from '../whyNotAsked.js';
import { causesPart } from './causesPart.js';
import { factsPart } from './factsPart.js';
import { more } from './more.js';
import { notTestedPart } from './notTestedPart.js';
import { shortened } from './shortened.js';

/** What is listed of each kind on a page that is to be printed. */
const MOST = 12;
const MOST_OPEN = 5;

/** The part that a manager reads: what was tested, when, with what verdict, why it fails, and what changed. */
export function summaryPage(
  run: WholeRun,
  comparison: Comparison | undefined,
  site: string | undefined,
): Markup {
  const { start, results, restarts, leftBehind, end } = run;
  const failures = results.filter(isFailure);
  const known = results.filter(({ outcome }) => outcome === 'known-failure');
  const open = results.filter(({ outcome }) => outcome === 'acceptable');
  return markup`<header>
<p class="faint">Conformance report</p>
<h1>Conformance of ${shortened(implementationInWords(start))}</h1>
</header>
<p class="verdict ${end.exitCode === 0 ? 'passed' : 'failed'}"><strong>${verdictOf(end)}</strong> <span>${countsInWords(end)}.</span></p>
${besideVerdict(start).map((sentence) => markup`<p><strong>${shortened(sentence)}</strong></p>`)}
${results.length === 0 ? [] : bar(results)}
${factsPart(run)}
${[...whyNotAsked(results), ...hintsIn(results)].map((reason) => markup`<p>${shortened(reason)}</p>`)}
${restarts.length === 0 ? [] : [markup`<h2>${restartHeading(end)}</h2><ul>${restarts.slice(0, MOST).map((restart) => markup`<li>${shortened(restartInWords(restart))}</li>`)}</ul>${more(restarts.length, 'restart', MOST)}`]}
${leftBehind.length === 0 ? [] : [markup`<h2>Left behind</h2><p>${leftInWords({ processes: leftBehind })}</p>`]}
${failures.length === 0 ? [] : causesPart('Why cases fail', causesOf(failures), MOST)}
${known.length === 0 ? [] : knownFailures(known)}
${comparison === undefined ? [] : changes(comparison)}
${results.length === 0 ? [] : scope(run, site)}
${open.length === 0 ? [] : causesPart('Acceptable, because the specification is ambiguous', causesOf(open), MOST_OPEN)}`;
}

function bar(results: readonly ResultEvent[]): Markup {
  const parts = OUTCOMES.map(({ outcome, words, plural = words }) => {
    const count = results.filter((result) => result.outcome === outcome).length;
    return { outcome, words: count === 1 ? words : plural, count };
  }).filter(({ count }) => count > 0);
  let from = 0;
  const rects = parts.map(({ outcome, count }) => {
    const x = from;
    from += count;
    return markup`<rect class="${outcome}" x="${x}" y="0" width="${count}" height="1"/>`;
  });
  return markup`<svg class="bar" viewBox="0 0 ${Math.max(from, 1)} 1" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>
<ul class="legend">${parts.map(({ outcome, words, count }) => markup`<li><span class="${outcome}">${count} ${words}</span></li>`)}</ul>${parts.some(({ outcome }) => outcome === 'not-applicable') ? [markup`<p>${NOT_APPLICABLE}</p>`] : []}`;
}

/** What the grey in the bar is. */
const NOT_APPLICABLE = 'Not applicable: of what is not declared or not offered, so not asked.';

function scope({ start, results }: WholeRun, site: string | undefined): Markup {
  const messages = new Set(
    results.flatMap(({ message, outcome }) =>
      message === undefined || outcome === 'not-applicable' ? [] : [message],
    ),
  );
  const rows = countTable(results);
  const asked = rows.filter(({ counts }) => counts.some((count, index) => count > 0 && index !== NOT_ASKED));
  const columns = OUTCOMES.flatMap(({ outcome, words }, index) => ({ outcome, words, index })).filter(
    ({ index }) => asked.some(({ counts }) => (counts[index] ?? 0) > 0),
  );
  const others = rows
    .filter((row) => !asked.includes(row))
    .map(({ name, counts }) => `${name} (${counts.reduce((sum, count) => sum + count, 0)})`);
  return markup`<h2 id="scope">What was tested</h2>
<p>${scopeInWords(asked.length, [...messages])}${others.length === 0 ? '' : shortened(` Not applicable, so not asked: ${others.join(', ')}.`)}</p>
${leftOutInWords(start).map((sentence) => markup`<p>${shortened(sentence)}</p>`)}
${interfacesLeftOut(start)}
${messagesNotAsked(results).map((sentence) => markup`<p>${shortened(sentence)}</p>`)}
${asked.length === 0 ? [] : operationTable(asked, columns)}
${notTestedPart(results, site)}`;
}

function leftOutInWords({ narrowed }: StartEvent): readonly string[] {
  const { by = [], leftOut, notApplicable } = narrowed ?? {};
  return [
    ...(leftOut === undefined ? [] : [`Left out by ${by.join(' ')}: ${leftOut.join(', ')}.`]),
    ...(notApplicable === undefined
      ? []
      : [`Not applicable to this implementation, with and without it: ${notApplicable.join(', ')}.`]),
  ];
}

/** By their names, folded where they are many. */
function interfacesLeftOut({ narrowed }: StartEvent): readonly Markup[] {
  const { by = [], leftOutInterfaces: names = [] } = narrowed ?? {};
  if (names.length === 0) return [];
  const left = `Left out by ${by.join(' ')}: ${countInWords(names.length, 'interface')}`;
  const named = names.join(', ');
  return names.length <= MOST
    ? [markup`<p>${shortened(left)}: ${named}.</p>`]
    : [markup`<details><summary>${shortened(left)}</summary><p>${named}.</p></details>`];
}

const NOT_ASKED = OUTCOMES.findIndex(({ outcome }) => outcome === 'not-applicable');

/** What has a count, such as `2 operations and 1 message: NAME.`; a testee that only signs has no message. */
function scopeInWords(operations: number, messages: readonly string[]): string {
  if (operations === 0) return 'Nothing was asked.';
  const counted = messages.length === 0 ? '' : ` and ${countInWords(messages.length, 'message')}: `;
  const left = messages.length - MOST;
  const named = messages.slice(0, MOST).map(shortened).join(', ');
  return `${countInWords(operations, 'operation')}${counted}${named}${left > 0 ? ` and ${left} more` : ''}.`;
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

/** They do not fail the run; who decides sees which they are, and why. */
function knownFailures(results: readonly ResultEvent[]): Markup {
  return markup`<h2>Known failures</h2>
<ul class="changes">${results.slice(0, MOST).map(({ id, reason = '' }) => markup`<li>${shortened(id)}${reason === '' ? '' : `: ${shortened(reason)}`}</li>`)}</ul>${more(results.length, 'known failure', MOST)}`;
}

function changes(comparison: Comparison): Markup {
  const { newlyFailed, addedFailing, noLongerKnown, newlyKnown, fixed, caveats } = comparison;
  return markup`<h2>Compared with the earlier run</h2>
<p>${comparisonInWords(comparison)}</p>
${caveats.map((caveat) => markup`<p class="faint">${shortened(caveat)}</p>`)}
${changed('Newly failed', newlyFailed)}${changed('Added and failing', addedFailing)}${changed('No longer known', noLongerKnown)}${changed('Known to fail now', newlyKnown)}${changed('Fixed', fixed)}`;
}

function changed(title: string, results: readonly ResultEvent[]): readonly Markup[] {
  if (results.length === 0) return [];
  return [
    markup`<p>${title}:</p><ul class="changes">${results.slice(0, MOST).map(({ id, reason = '' }) => markup`<li>${shortened(id)}${reason === '' ? '' : `: ${shortened(reason)}`}</li>`)}</ul>${more(results.length, 'case', MOST)}`,
  ];
}
