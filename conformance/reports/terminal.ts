import Table from 'cli-table3';
import pc from 'picocolors';
import type { EndEvent, RestartEvent, ResultEvent, StartEvent } from '../Event.js';
import { besideVerdict } from './besideVerdict.js';
import { casesInWords } from './casesInWords.js';
import { countInWords } from './countInWords.js';
import { type CountRow, countTable } from './countTable.js';
import { drawnInWords } from './drawnInWords.js';
import { hasTakenRight, hintsIn, isAskedWithKeys, isNotOffered, isRefused, strangerIn } from './hintsIn.js';
import { implementationInWords } from './implementationInWords.js';
import { knownReasons } from './knownReasons.js';
import { leftInWords } from './leftInWords.js';
import { mainCauses } from './mainCauses.js';
import { messagesNotAsked } from './messagesNotAsked.js';
import { countsInWords, isFailure, OUTCOMES, verdictOf, wordsOf } from './outcomes.js';
import type { Reporter } from './Reporter.js';
import { restartInWords } from './restartInWords.js';
import { whyNotAsked } from './whyNotAsked.js';

/** How the report is printed. */
export interface TerminalOptions {
  /** Whether colours are used; false by default. */
  readonly colored?: boolean | undefined;
  /** Whether something else tells why the testee cannot be started. */
  readonly startFaultIsTold?: boolean | undefined;
  /** Files in which other reports have every failure; by default the report says how to get one. */
  readonly files?: readonly string[] | undefined;
}

type Colors = ReturnType<typeof pc.createColors>;

/** Failures that are shown in full; the others are counted. */
const MOST_FAILURES = 25;

/** Characters of a line of an exchange. */
const MOST_OF_LINE = 160;

/** In place of the exchange of a failure whose reason another one has explained. */
const EXCHANGE_OF_ANOTHER = ['as above; replay shows it'];

/** Columns that are there even where each count is zero. */
const ALWAYS: readonly string[] = ['passed', 'failed'];
const NOT_ASKED = OUTCOMES.findIndex(({ outcome }) => outcome === 'not-applicable');

/** Makes the report that a person reads while the run goes on. */
export function terminal(options: TerminalOptions = {}): Reporter {
  const { colored = false, startFaultIsTold = false, files = [] } = options;
  const colors = pc.createColors(colored);
  const results: ResultEvent[] = [];
  const unoffered = new Set<string>();
  /** Reasons of which a failure has shown its exchange. */
  const explained = new Set<string>();
  /** Failures over HTTP, until something right is taken: where nothing is, one sentence explains them all. */
  const held: { readonly event: ResultEvent; readonly told: string }[] = [];
  let isHolding = true;
  let start: StartEvent | undefined;
  let failures = 0;

  function take(event: ResultEvent): string {
    results.push(event);
    const told = toldFailure(event);
    if (!isHolding || !isAskedWithKeys(event)) return told;
    held.push({ event, told });
    if (!hasTakenRight(event)) return '';
    isHolding = false;
    return toldOf(held.splice(0)).join('');
  }

  function toldOf(failed: typeof held): readonly string[] {
    return failed.map(({ told }) => told).filter((told) => told !== '');
  }

  function toldFailure(event: ResultEvent): string {
    if (!isFailure(event)) return '';
    const { message = '', reason } = event;
    if (isNotOffered(reason)) {
      // One case of an interface says it for all of them; the summary names the interface.
      if (unoffered.has(message)) return '';
      unoffered.add(message);
    }
    failures += 1;
    if (failures > MOST_FAILURES) return '';
    const isAgain = reason !== undefined && explained.has(reason);
    if (reason !== undefined && event.exchange !== undefined) explained.add(reason);
    return failure(isAgain ? { ...event, exchange: EXCHANGE_OF_ANOTHER } : event, colors);
  }

  return (event) => {
    switch (event.type) {
      case 'start':
        start = event;
        return isUnstarted(event) ? '' : head(event, colors);
      case 'restart':
        return startFaultIsTold && isUnstarted(start) ? '' : restart(event, colors);
      case 'result':
        return take(event);
      case 'left-behind':
        return `${colors.yellow('LEFT BEHIND')} ${leftInWords(event)}\n`;
      case 'end': {
        const stranger = strangerIn(results);
        const most = stranger === undefined ? MOST_FAILURES : 1;
        const told = toldOf(stranger === undefined ? held : held.filter(({ event }) => isRefused(event)));
        const hints = hintsIn(results).filter((hint) => hint !== stranger);
        const beside = start === undefined ? [] : besideVerdict(start);
        return [
          ...(stranger === undefined ? [] : [`${colors.yellow(stranger)}\n`]),
          ...told.slice(0, most),
          summary(event, results, { untold: failures - most, files, hints, beside }, colors),
        ].join('');
      }
    }
  };
}

function head(start: StartEvent, { bold }: Colors): string {
  return `${bold(implementationInWords(start))}: ${casesInWords(start)}${drawnInWords(start)}\n`;
}

function restart(event: RestartEvent, { yellow }: Colors): string {
  return `${yellow('RESTART')} ${restartInWords(event)}\n`;
}

function failure(result: ResultEvent, { red, dim }: Colors): string {
  const { id, title, outcome, reason, expected, received, said, references, exchange = [], replay } = result;
  const lines = [
    ['reason', reason],
    ['expected', expected],
    ['received', received],
    ['said', said],
    ['reference', references.join(', ')],
    ['replay', replay],
  ] as const;
  return [
    `${red(wordsOf(outcome).toUpperCase())} ${id}`,
    `  ${title}`,
    ...lines.flatMap(([name, text]) => (text ? [`  ${dim(name.padEnd('reference'.length))}  ${text}`] : [])),
    ...exchange.map((line) => `    ${dim(shortened(line))}`),
    '',
  ].join('\n');
}

/** On a screen the beginning is enough; the other reports have the rest. */
function shortened(line: string): string {
  return line.length > MOST_OF_LINE ? `${line.slice(0, MOST_OF_LINE)}…` : line;
}

/** What is not in the table: failures that are not shown, the files that have them, what the results say together, and what is said next to the verdict. */
interface Untold {
  readonly untold: number;
  readonly files: readonly string[];
  readonly hints: readonly string[];
  readonly beside: readonly string[];
}

function summary(
  end: EndEvent,
  results: readonly ResultEvent[],
  { untold, files, hints, beside }: Untold,
  colors: Colors,
): string {
  const rows = countTable(results);
  const asked = rows.filter(({ counts }) => counts.some((count, index) => count > 0 && index !== NOT_ASKED));
  const others = rows
    .filter((row) => !asked.includes(row))
    .map(({ name, counts }) => `${name} (${counts[NOT_ASKED]})`);
  const paint = end.exitCode === 0 ? colors.green : colors.red;
  return [
    ...(untold > 0
      ? [
          `And ${countInWords(untold, 'more failure')}; all of them: ${files.length === 0 ? '--reporter jsonl=FILE' : files.join(', ')}.`,
        ]
      : []),
    ...(asked.length > 0 ? ['', table(asked, colors)] : []),
    ...causeLines(results.filter(isFailure)),
    ...knownLines(results),
    ...(others.length > 0 ? ['', `Not applicable, so not asked: ${others.join(', ')}.`] : []),
    ...[...messagesNotAsked(results), ...whyNotAsked(results)].map((reason, index) =>
      index === 0 ? `\n${reason}` : reason,
    ),
    ...hints.flatMap((hint) => ['', hint]),
    '',
    `${paint(verdictOf(end))} ${countsInWords(end)}, in ${(end.milliseconds / 1000).toFixed(1)} s.`,
    ...beside.map((sentence) => colors.yellow(sentence)),
    '',
  ].join('\n');
}

function causeLines(failures: readonly ResultEvent[]): readonly string[] {
  const main = mainCauses(failures);
  if (main === undefined) return [];
  const { causes, more } = main;
  const width = Math.max(...causes.map(([cases]) => cases.length));
  return [
    '',
    'Why cases fail:',
    ...causes.map(([cases, reason]) => `  ${cases.padStart(width)}  ${shortened(reason)}`),
    ...(more === undefined ? [] : [`  ${more}`]),
  ];
}

/** Reasons of known failures that are shown; the others are counted. */
const MOST_KNOWN = 5;

/** Known failures by their reason, which has the ticket and the last day. */
function knownLines(results: readonly ResultEvent[]): readonly string[] {
  const reasons = knownReasons(results);
  if (reasons.length === 0) return [];
  const shown = reasons.slice(0, MOST_KNOWN);
  const width = Math.max(...shown.map(({ count }) => String(count).length));
  const more = reasons.length - shown.length;
  return [
    '',
    'Known failures:',
    ...shown.map(({ reason, count }) => `  ${String(count).padStart(width)}  ${shortened(reason)}`),
    ...(more > 0 ? [`  And ${countInWords(more, 'more reason')}.`] : []),
  ];
}

/** Rows of counts without the columns that would be empty. */
function table(rows: readonly CountRow[], colors: Colors): string {
  const columns = OUTCOMES.flatMap(({ outcome, words }, index) =>
    ALWAYS.includes(outcome) || rows.some(({ counts }) => counts[index] !== 0)
      ? [{ outcome, head: words.replace(' ', '\n'), index }]
      : [],
  );
  const drawn = new Table({
    head: ['operation', ...columns.map(({ head }) => head)],
    colAligns: ['left', ...columns.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  drawn.push(
    ...rows.map(({ name, counts }) => [
      name,
      ...columns.map(({ outcome, index }) => countInColor(counts[index] ?? 0, outcome, colors)),
    ]),
  );
  return drawn.toString();
}

/** The testee has never said what it is, and nothing was going to be asked. */
function isUnstarted(start: StartEvent | undefined): boolean {
  return start?.cases === 0 && start.implementation.name === 'unknown';
}

function countInColor(count: number, outcome: ResultEvent['outcome'], colors: Colors): string {
  if (count === 0) return colors.dim('0');
  return isFailure({ outcome }) ? colors.red(String(count)) : String(count);
}
