import type { ResultEvent } from '../Event.js';
import { besideVerdict } from './besideVerdict.js';
import { casesInWords } from './casesInWords.js';
import { countInWords } from './countInWords.js';
import { countTable } from './countTable.js';
import { drawnInWords } from './drawnInWords.js';
import { hintsIn } from './hintsIn.js';
import { implementationInWords } from './implementationInWords.js';
import { knownReasons } from './knownReasons.js';
import { leftInWords } from './leftInWords.js';
import { mainCauses } from './mainCauses.js';
import { messagesNotAsked } from './messagesNotAsked.js';
import { countsInWords, isFailure, OUTCOMES, verdictOf } from './outcomes.js';
import type { Reporter } from './Reporter.js';
import { restartHeading, restartInWords } from './restartInWords.js';
import { type WholeRun, wholeRun } from './wholeRun.js';
import { whyNotAsked } from './whyNotAsked.js';

/** The summary of a pull request takes no more. */
const MOST_FAILURES = 200;

/** Reasons of known failures that are shown; the others are counted. */
const MOST_KNOWN = 20;

/** Makes a report in Markdown, as code forges show it. */
export function markdown(): Reporter {
  return wholeRun(document);
}

function document({ start, results, restarts, leftBehind, end }: WholeRun): string {
  const failures = results.filter(isFailure);
  const rows = countTable(results).map(({ name, counts }) => [name, ...counts]);
  const more = failures.length - MOST_FAILURES;
  return [
    `# Conformance of ${escaped(implementationInWords(start))}`,
    `**${verdictOf(end)}** ${countsInWords(end)}, in ${(end.milliseconds / 1000).toFixed(1)} s. ${casesInWords(start)}. Suite ${escaped(`${start.kit}${drawnInWords(start)}`)}.`,
    ...besideVerdict(start).map((sentence) => `**${escaped(sentence)}**`),
    table(['operation', ...OUTCOMES.map(({ words }) => words)], rows),
    ...[...messagesNotAsked(results), ...whyNotAsked(results), ...hintsIn(results)].map(escaped),
    ...(restarts.length === 0
      ? []
      : [
          `## ${restartHeading(end)}`,
          restarts.map((restart) => `- ${escaped(restartInWords(restart))}`).join('\n'),
        ]),
    ...(leftBehind.length === 0 ? [] : ['## Left behind', escaped(leftInWords({ processes: leftBehind }))]),
    ...knownList(results),
    ...causeList(failures),
    ...(failures.length === 0 ? [] : ['## Failures', ...failureList(failures)]),
    ...(more > 0 ? [`And ${more} more.`] : []),
    '',
  ].join('\n\n');
}

/** Known failures by their reason, which has the ticket and the last day. */
function knownList(results: readonly ResultEvent[]): readonly string[] {
  const reasons = knownReasons(results);
  if (reasons.length === 0) return [];
  const more = reasons.length - MOST_KNOWN;
  return [
    '## Known failures',
    reasons
      .slice(0, MOST_KNOWN)
      .map(({ reason, count }) => `- **${countInWords(count, 'case')}:** ${escaped(reason)}`)
      .join('\n'),
    ...(more > 0 ? [`And ${countInWords(more, 'more reason')}.`] : []),
  ];
}

function causeList(failures: readonly ResultEvent[]): readonly string[] {
  const main = mainCauses(failures);
  if (main === undefined) return [];
  return [
    '## Why cases fail',
    main.causes.map(([cases, reason]) => `- **${cases}:** ${escaped(reason)}`).join('\n'),
    ...(main.more === undefined ? [] : [main.more]),
  ];
}

/** Of failures with one reason, the first shows its exchange. */
function failureList(failures: readonly ResultEvent[]): readonly string[] {
  const shown = new Set<string>();
  return failures.slice(0, MOST_FAILURES).map((result) => {
    const { reason = '', exchange } = result;
    const isFirst = !shown.has(reason);
    if (exchange !== undefined) shown.add(reason);
    return failure(result, isFirst);
  });
}

function failure(result: ResultEvent, isFirst: boolean): string {
  const { id, title, reason = '', expected, received, said, references, exchange, replay } = result;
  return [
    `### ${escaped(id)}`,
    '',
    escaped(`${title.replace(/\.?$/, '.')} ${reason}`),
    '',
    `- expected: ${escaped(expected)}`,
    ...(received === undefined ? [] : [`- received: ${escaped(received)}`]),
    ...(said === undefined ? [] : [`- said: ${escaped(said)}`]),
    `- reference: ${escaped(references.join(', '))}`,
    ...(exchange === undefined || isFirst
      ? []
      : [
          '- exchange: its own; the command below shows it, and `--reporter html` or `jsonl` those of all cases',
        ]),
    '',
    fenced(replay, 'sh'),
    ...(exchange !== undefined && isFirst ? ['', fenced(exchange.join('\n'), 'text')] : []),
  ].join('\n');
}

/** In a fence that is longer than any in the text (CommonMark section 4.5). */
function fenced(text: string, language: 'sh' | 'text'): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => escaped(String(cell))).join(' | ')} |`;
  return [line(head), `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n');
}

/** Every punctuation mark of ASCII may be escaped (CommonMark section 2.4). */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!@]/g, '\\$&');
}
