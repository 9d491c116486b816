import Table from 'cli-table3';
import pc from 'picocolors';
import type { EndEvent, ResultEvent, StartEvent } from '../Event.js';
import { countInWords } from './countInWords.js';
import { type CountRow, countTable } from './countTable.js';
import { implementationInWords } from './implementationInWords.js';
import { countsInWords, isFailure, OUTCOMES, verdictOf } from './outcomes.js';
import type { Reporter } from './Reporter.js';

/** How the report is printed. */
export interface TerminalOptions {
  /** Whether colours are used; not unless said otherwise. */
  readonly colored?: boolean | undefined;
  /** Whether something else shows the progress; else a line tells each tenth of the run. */
  readonly hasProgress?: boolean | undefined;
  /** Whether something else tells why the testee cannot be started. */
  readonly startFaultIsTold?: boolean | undefined;
}

type Colors = ReturnType<typeof pc.createColors>;

/** Failures that are told in full; the others are counted. */
const MOST_FAILURES = 25;
const TENTHS = 10;

/** Columns that are there even where each count is zero. */
const ALWAYS: readonly string[] = ['pass', 'fail'];
const NOT_ASKED = OUTCOMES.findIndex(({ outcome }) => outcome === 'not-applicable');

/** Makes the report that a person reads while the run goes on. */
export function terminal(options: TerminalOptions = {}): Reporter {
  const { colored = false, hasProgress = false, startFaultIsTold = false } = options;
  const colors = pc.createColors(colored);
  const results: ResultEvent[] = [];
  let start: StartEvent | undefined;
  let failures = 0;
  let asked = 0;

  function progress(): string {
    const total = start?.cases ?? 0;
    const tenth = Math.max(1, Math.ceil(total / TENTHS));
    if (hasProgress || asked % tenth !== 0 || asked === total) return '';
    return `${colors.dim(`${asked} of ${total} asked, ${failures} failed`)}\n`;
  }

  return (event) => {
    if (event.type === 'start') {
      start = event;
      if (isUnstarted(event)) return '';
      return `${colors.bold(implementationInWords(event))}: ${countInWords(event.cases, 'case')}, seed ${event.seed}${event.shard === undefined ? '' : `, shard ${event.shard}`}\n`;
    }
    if (event.type === 'restart') {
      if (startFaultIsTold && isUnstarted(start)) return '';
      return `${colors.yellow('RESTART')} ${event.id === undefined ? '' : `${event.id}: `}${event.reason}\n`;
    }
    if (event.type === 'end') return summary(event, results, failures, colors);
    results.push(event);
    if (event.outcome === 'not-applicable') return '';
    asked += 1;
    if (!isFailure(event)) return progress();
    failures += 1;
    return `${failures <= MOST_FAILURES ? failure(event, colors) : ''}${progress()}`;
  };
}

function failure(result: ResultEvent, { red, dim }: Colors): string {
  const { id, title, outcome, reason, expected, received, references, replay } = result;
  const lines = [
    ['reason', reason],
    ['expected', expected],
    ['received', received],
    ['reference', references.join(', ')],
    ['replay', replay],
  ] as const;
  return [
    `${red(outcome === 'fail' ? 'FAIL' : 'UNEXPECTED PASS')} ${id}`,
    `  ${title}`,
    ...lines.flatMap(([name, text]) => (text ? [`  ${dim(name.padEnd('reference'.length))}  ${text}`] : [])),
    '',
  ].join('\n');
}

function summary(end: EndEvent, results: readonly ResultEvent[], failures: number, colors: Colors): string {
  const rows = countTable(results);
  const asked = rows.filter(({ counts }) => counts.some((count, index) => count > 0 && index !== NOT_ASKED));
  const others = rows
    .filter((row) => !asked.includes(row))
    .map(({ name, counts }) => `${name} (${counts[NOT_ASKED]})`);
  const untold = failures - MOST_FAILURES;
  const paint = end.exitCode === 0 ? colors.green : colors.red;
  return [
    ...(untold > 0
      ? [`And ${countInWords(untold, 'more failure')}; --reporter jsonl=FILE has all of them.`]
      : []),
    ...(asked.length > 0 ? ['', table(asked, colors)] : []),
    ...(others.length > 0 ? ['', `Not applicable, so not asked: ${others.join(', ')}.`] : []),
    '',
    `${paint(verdictOf(end))} ${countsInWords(end)}, in ${(end.milliseconds / 1000).toFixed(1)} s.`,
    '',
  ].join('\n');
}

/** Rows of counts without the columns that would be empty. */
function table(rows: readonly CountRow[], colors: Colors): string {
  const columns = OUTCOMES.flatMap(({ outcome, head }, index) =>
    ALWAYS.includes(outcome) || rows.some(({ counts }) => counts[index] !== 0)
      ? [{ outcome, head, index }]
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
