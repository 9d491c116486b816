import type { ResultEvent } from '../Event.js';
import { implementationInWords } from './implementationInWords.js';
import { Markup, markup } from './markup.js';
import { countsInWords, isFailure, OUTCOMES, verdictOf } from './outcomes.js';
import type { Reporter } from './Reporter.js';
import { type WholeRun, wholeRun } from './wholeRun.js';

const STYLE = `
:root { color-scheme: light dark; --line: #8885; --fail: #b3261e; --pass: #2a7a2a; --other: #8a6d00; }
@media (prefers-color-scheme: dark) { :root { --fail: #ff8a80; --pass: #81c784; --other: #ffd54f; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; } table { border-collapse: collapse; font-size: .875rem; }
.wide { overflow-x: auto; } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; }
td { font-variant-numeric: tabular-nums; } th[scope=col] { vertical-align: bottom; overflow-wrap: anywhere; }
.fail, .unexpected-pass { color: var(--fail); } .pass { color: var(--pass); }
.acceptable, .known-failure, .not-applicable { color: var(--other); }
fieldset { border: 1px solid var(--line); margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
details { border: 1px solid var(--line); border-radius: .25rem; margin: .25rem 0; padding: .25rem .75rem; }
summary { cursor: pointer; overflow-wrap: anywhere; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; } code { font-size: .875rem; }
${OUTCOMES.map(({ outcome }) => `body:has(#only-${outcome}:checked) .case:not([data-outcome="${outcome}"])`).join(',\n')} { display: none; }
#search-label { display: none; } .scripted #search-label { display: block; }
.case[hidden] { display: none; }
`;

const SCRIPT = `
document.documentElement.classList.add('scripted');
document.getElementById('search').addEventListener('input', (event) => {
  const wanted = event.target.value.toLowerCase();
  for (const one of document.querySelectorAll('.case')) one.hidden = !one.textContent.toLowerCase().includes(wanted);
});
`;

const NO_MESSAGE = 'no message';

/** Makes a report as one HTML page that needs nothing else, and no script to be read. */
export function html(): Reporter {
  return wholeRun((run) => `${page(run)}\n`);
}

function page(run: WholeRun): Markup {
  const { start, results, restarts, end } = run;
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
<p><strong class="${end.exitCode === 0 ? 'pass' : 'fail'}">${verdictOf(end)}</strong> ${countsInWords(end)}, in ${(end.milliseconds / 1000).toFixed(1)} s. Suite ${start.kit}, seed ${start.seed}${start.shard === undefined ? '' : `, shard ${start.shard}`}.</p>
${restarts.length === 0 ? [] : [markup`<h2>The testee broke</h2><ul>${restarts.map(({ id, reason }) => markup`<li>${id === undefined ? '' : `${id}: `}${reason}</li>`)}</ul>`]}
<h2 id="matrix">Operations and messages</h2>
<p>Of the cases that were asked, those that are right.</p>
<div class="wide" role="region" aria-labelledby="matrix" tabindex="0">${matrix(results)}</div>
<h2>Cases</h2>
${filter(results)}
${[...results].sort((left, right) => rank(left) - rank(right)).map(caseDetail)}
</main>
${new Markup(`<script>${SCRIPT}</script>`)}
</body>
</html>`;
}

function matrix(results: readonly ResultEvent[]): Markup {
  const messages = [...new Set(results.map(messageOf))];
  const operations = [...new Set(results.map(({ operation }) => operation))];
  return markup`<table><thead><tr><th scope="col">operation</th>${messages.map((message) => markup`<th scope="col">${message}</th>`)}</tr></thead><tbody>${operations.map(
    (operation) =>
      markup`<tr><th scope="row">${operation}</th>${messages.map((message) =>
        cell(results.filter((result) => result.operation === operation && messageOf(result) === message)),
      )}</tr>`,
  )}</tbody></table>`;
}

function cell(results: readonly ResultEvent[]): Markup {
  const asked = results.filter(({ outcome }) => outcome !== 'not-applicable');
  if (results.length === 0) return markup`<td></td>`;
  if (asked.length === 0) return markup`<td class="not-applicable">not applicable</td>`;
  const wrong = asked.filter(isFailure).length;
  const known = asked.filter(({ outcome }) => outcome === 'known-failure').length;
  return markup`<td class="${wrong > 0 ? 'fail' : 'pass'}">${asked.length - wrong - known} of ${asked.length}</td>`;
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
<p><label id="search-label">Search <input type="search" id="search"></label></p>`;
}

function caseDetail(result: ResultEvent): Markup {
  const { id, title, operation, level, outcome, reason, expected, received, references, replay } = result;
  const words = OUTCOMES.find((one) => one.outcome === outcome)?.words ?? outcome;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['reason', reason],
    ['expected', expected],
    ['received', received],
    ['operation', operation],
    ['message', result.message],
    ['level', level],
    ['reference', references.join(', ')],
  ];
  return markup`<details class="case" data-outcome="${outcome}"><summary><strong class="${outcome}">${words}</strong> ${id}</summary><p>${title}</p><dl>${rows.map(
    ([name, text]) =>
      text === undefined || text === '' ? markup`` : markup`<dt>${name}</dt><dd>${text}</dd>`,
  )}<dt>replay</dt><dd><code>${replay}</code></dd></dl></details>
`;
}

function messageOf({ message }: ResultEvent): string {
  return message ?? NO_MESSAGE;
}

function rank({ outcome }: ResultEvent): number {
  if (isFailure({ outcome })) return 0;
  return outcome === 'pass' ? 2 : 1;
}
