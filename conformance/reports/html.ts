import { Markup, markup } from '#markup';
import type { ResultEvent } from '../Event.js';
import { operations } from '../operations.js';
import { implementationInWords } from './implementationInWords.js';
import { leftInWords } from './leftInWords.js';
import { countsInWords, isFailure, OUTCOMES, verdictOf, wordsOf } from './outcomes.js';
import type { Reporter } from './Reporter.js';
import { type WholeRun, wholeRun } from './wholeRun.js';
import { withSaid } from './withSaid.js';

const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --text: #1b1b1b; --faint: #595959; --line: #8886; --fail: #b3261e; --pass: #2a7a2a; --other: #7a5f00; }
@media (prefers-color-scheme: dark) { :root { --ground: #141414; --text: #ececec; --faint: #b0b0b0; --fail: #ff8a80; --pass: #81c784; --other: #ffd54f; } }
body { color: var(--text); background: var(--ground); font: 16px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; overflow-wrap: anywhere; } table { border-collapse: collapse; font-size: .875rem; }
.wide { overflow-x: auto; position: relative; } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; }
td { font-variant-numeric: tabular-nums; white-space: nowrap; } th[scope=col] { vertical-align: bottom; }
th[scope=row], th:first-child { position: sticky; left: 0; background: var(--ground); white-space: nowrap; }
.failed, .unexpected-pass { color: var(--fail); } .passed { color: var(--pass); }
.acceptable, .known-failure, .not-applicable { color: var(--other); }
fieldset { border: 1px solid var(--line); margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
details { content-visibility: auto; contain-intrinsic-height: auto 2.25rem; border: 1px solid var(--line); border-radius: .25rem; margin: .25rem 0; padding: .25rem .75rem; }
summary { cursor: pointer; overflow-wrap: anywhere; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; } code, pre { font-size: .875rem; } .exchange { white-space: pre-wrap; overflow-wrap: anywhere; }
${OUTCOMES.map(({ outcome }) => `body:has(#only-${outcome}:checked) .case:not([data-outcome="${outcome}"])`).join(',\n')} { display: none; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
#search-row { display: none; } .scripted #search-row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
input { font: inherit; accent-color: var(--pass); } #search { max-width: 100%; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
.case[hidden] { display: none; }
`;

const SCRIPT = `
document.documentElement.classList.add('scripted');
const cases = [...document.querySelectorAll('.case')].map((one) => ({ one, text: one.textContent.toLowerCase() }));
const search = document.getElementById('search');
const update = () => {
  const wanted = search.value.trim().toLowerCase();
  const only = document.querySelector('input[name=only]:checked').id.slice('only-'.length);
  let shown = 0;
  for (const { one, text } of cases) {
    one.hidden = !text.includes(wanted);
    if (!one.hidden && (only === 'all' || one.dataset.outcome === only)) shown += 1;
  }
  document.getElementById('shown').textContent = shown + ' of ' + cases.length + ' shown';
};
search.addEventListener('input', update);
for (const one of document.getElementsByName('only')) one.addEventListener('change', update);
update();
`;

const NO_MESSAGE = 'no message';

/** Makes a report as one HTML page that needs nothing else, and no script to be read. */
export function html(): Reporter {
  return wholeRun((run) => `${page(run)}\n`);
}

function page(run: WholeRun): Markup {
  const { start, results, restarts, leftBehind, end } = run;
  const name = implementationInWords(start);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${verdictOf(end)} Conformance of ${name}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>Conformance of ${name}</h1>
<p><strong class="${end.exitCode === 0 ? 'passed' : 'failed'}">${verdictOf(end)}</strong> ${countsInWords(end)}, in ${(end.milliseconds / 1000).toFixed(1)} s. Suite ${start.kit}, seed ${start.seed}${start.shard === undefined ? '' : `, shard ${start.shard}`}.</p>
${restarts.length === 0 ? [] : [markup`<h2>The testee broke</h2><ul>${restarts.map(({ id, reason, said }) => markup`<li>${id === undefined ? '' : `${id}: `}${withSaid(reason, said)}</li>`)}</ul>`]}
${leftBehind.length === 0 ? [] : [markup`<h2>Left behind</h2><p>${leftInWords({ processes: leftBehind })}</p>`]}
${results.length === 0 ? [] : cases(results)}
</main>
${results.length === 0 ? [] : new Markup(`<script>${SCRIPT}</script>`)}
</body>
</html>`;
}

function cases(results: readonly ResultEvent[]): Markup {
  return markup`<h2 id="matrix">Operations and messages</h2>
<p>Of the cases that were asked, those that are right.</p>
<div class="wide" role="region" aria-labelledby="matrix" tabindex="0">${matrix(results)}</div>
<h2>Cases</h2>
${filter(results)}
${[...results].sort((left, right) => rank(left) - rank(right)).map(caseDetail)}`;
}

function matrix(results: readonly ResultEvent[]): Markup {
  const messages = [...new Set(results.map(messageOf))];
  const named = new Set<string>(results.map(({ operation }) => operation));
  // In the order of the protocol; a report of a later version may have more.
  const rows = [...new Set<string>([...operations, ...named])].filter((operation) => named.has(operation));
  return markup`<table><thead><tr><th scope="col">operation</th>${messages.map((message) => markup`<th scope="col">${breakable(message)}</th>`)}</tr></thead><tbody>${rows.map(
    (operation) =>
      markup`<tr><th scope="row">${operation}</th>${messages.map((message) =>
        cell(results.filter((result) => result.operation === operation && messageOf(result) === message)),
      )}</tr>`,
  )}</tbody></table>`;
}

/** A name that may go on in the next line after each of its words. */
function breakable(name: string): Markup {
  return markup`${name.split(/(?<=[/_])/).map((word) => markup`${word}<wbr>`)}`;
}

function cell(results: readonly ResultEvent[]): Markup {
  const asked = results.filter(({ outcome }) => outcome !== 'not-applicable');
  if (results.length === 0) return markup`<td></td>`;
  if (asked.length === 0) return markup`<td class="not-applicable">not applicable</td>`;
  const wrong = asked.filter(isFailure).length;
  const known = asked.filter(({ outcome }) => outcome === 'known-failure').length;
  return markup`<td class="${wrong > 0 ? 'failed' : 'passed'}">${asked.length - wrong - known} of ${asked.length}</td>`;
}

function filter(results: readonly ResultEvent[]): Markup {
  const options = OUTCOMES.map(({ outcome, words }) => ({
    id: `only-${outcome}`,
    words,
    count: results.filter((result) => result.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  return markup`<fieldset><legend>Show</legend>
<label><input type="radio" name="only" id="only-all" checked> all (${results.length})</label>
${options.map(
  ({
    id,
    words,
    count,
  }) => markup`<label><input type="radio" name="only" id="${id}"> ${words} (${count})</label>
`,
)}</fieldset>
<p id="search-row"><label>Search <input type="search" id="search"></label> <span id="shown" role="status"></span></p>`;
}

function caseDetail(result: ResultEvent): Markup {
  const {
    id,
    title,
    operation,
    level,
    outcome,
    reason,
    expected,
    received,
    said,
    references,
    exchange,
    replay,
  } = result;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['reason', reason],
    ['expected', expected],
    ['received', received],
    ['said', said],
    ['operation', operation],
    ['message', result.message],
    ['level', level],
    ['reference', references.join(', ')],
  ];
  return markup`<details class="case" data-outcome="${outcome}"><summary><strong class="${outcome}">${wordsOf(outcome)}</strong> ${id}</summary><p>${title}</p><dl>${rows.map(
    ([name, text]) =>
      text === undefined || text === '' ? markup`` : markup`<dt>${name}</dt><dd>${text}</dd>`,
  )}<dt>replay</dt><dd><code>${replay}</code></dd></dl>${exchange === undefined ? [] : [markup`<pre class="exchange">${exchange.join('\n')}</pre>`]}</details>
`;
}

function messageOf({ message }: ResultEvent): string {
  return message ?? NO_MESSAGE;
}

function rank({ outcome }: ResultEvent): number {
  if (isFailure({ outcome })) return 0;
  return outcome === 'passed' ? 2 : 1;
}
