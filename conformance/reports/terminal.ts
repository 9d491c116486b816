import Table from 'cli-table3';
import pc from 'picocolors';
import type { EndEvent, ResultEvent, StartEvent } from '../Event.js';
import { countTable } from './countTable.js';
import { implementationInWords } from './implementationInWords.js';
import { countsInWords, isFailure, OUTCOMES, verdictOf } from './outcomes.js';
import type { Reporter } from './Reporter.js';

/** How the report is printed. */
export interface TerminalOptions {
  /** Whether colours are used; not unless said otherwise. */
  readonly colored?: boolean | undefined;
  /** Whether something else shows the progress; else a line tells each tenth of the run. */
  readonly hasProgress?: boolean | undefined;
}

type Colors = ReturnType<typeof pc.createColors>;

/** Failures that are told in full; the others are counted. */
const MOST_FAILURES = 25;
const TENTHS = 10;

/** Makes the report that a person reads while the run goes on. */
export function terminal({ colored = false, hasProgress = false }: TerminalOptions = {}): Reporter {
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
      return `${colors.bold(implementationInWords(event))}: ${event.cases} cases, seed ${event.seed}${event.shard === undefined ? '' : `, shard ${event.shard}`}\n`;
    }
    if (event.type === 'restart') {
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
  const table = new Table({
    head: ['operation', ...OUTCOMES.map(({ head }) => head)],
    colAligns: ['left', ...OUTCOMES.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  table.push(
    ...countTable(results).map(({ name, counts }) => [
      name,
      ...counts.map((count, index) => countInColor(count, OUTCOMES[index]?.outcome, colors)),
    ]),
  );
  const untold = failures - MOST_FAILURES;
  const paint = end.exitCode === 0 ? colors.green : colors.red;
  return [
    ...(untold > 0 ? [`And ${untold} more failures; --reporter jsonl=FILE has all of them.`] : []),
    ...(results.length > 0 ? ['', table.toString()] : []),
    '',
    `${paint(verdictOf(end))} ${countsInWords(end)}, in ${(end.milliseconds / 1000).toFixed(1)} s.`,
    '',
  ].join('\n');
}

function countInColor(count: number, outcome: ResultEvent['outcome'] | undefined, colors: Colors): string {
  if (count === 0) return colors.dim('0');
  return outcome !== undefined && isFailure({ outcome }) ? colors.red(String(count)) : String(count);
}
