import { type Markup, markup } from '#markup';
import type { RestartEvent, ResultEvent } from '../Event.js';
import { besideVerdict } from './besideVerdict.js';
import { hintsIn } from './hintsIn.js';
import { implementationInWords } from './implementationInWords.js';
import { isFailure } from './outcomes.js';
import type { Reporter } from './Reporter.js';
import { restartInWords } from './restartInWords.js';
import { type WholeRun, wholeRun } from './wholeRun.js';
import { whyNotAsked } from './whyNotAsked.js';

/**
 * Makes a report in JUnit XML: a suite for each operation that is asked. Of what is not applicable there are no test
 * cases: the output of the suite says why.
 */
export function junit(): Reporter {
  return wholeRun((run) => `<?xml version="1.0" encoding="UTF-8"?>\n${testSuites(run)}\n`);
}

function testSuites({ start, results: all, restarts, end }: WholeRun): Markup {
  const results = all.filter(({ outcome }) => outcome !== 'not-applicable');
  const suites = groupByOperation(results);
  const told = (operation?: string) => {
    const own = operation === undefined ? all : all.filter((one) => one.operation === operation);
    return outputOf([...besideVerdict(start), ...whyNotAsked(own), ...hintsIn(own)]);
  };
  return markup`<testsuites name="${implementationInWords(start)}" tests="${results.length}" failures="${results.filter(isFailure).length}" errors="${breaks(restarts, end.exitCode).length}" time="${seconds(end.milliseconds)}">${[...suites].map(([operation, own]) => testSuite(operation, own, told(operation)))}${suites.size > 0 ? [] : emptySuite(told())}${brokenSuite(breaks(restarts, end.exitCode))}
</testsuites>`;
}

function groupByOperation(results: readonly ResultEvent[]): ReadonlyMap<string, readonly ResultEvent[]> {
  const groups = new Map<string, ResultEvent[]>();
  for (const result of results) {
    const group = groups.get(result.operation);
    if (group === undefined) groups.set(result.operation, [result]);
    else group.push(result);
  }
  return groups;
}

function outputOf(lines: readonly string[]): readonly Markup[] {
  return lines.length === 0
    ? []
    : [
        markup`
    <system-out>${lines.join('\n')}</system-out>`,
      ];
}

/** Where nothing was asked, a suite without test cases says why. */
function emptySuite(told: readonly Markup[]): readonly Markup[] {
  if (told.length === 0) return [];
  return [
    markup`
  <testsuite name="not applicable" tests="0" failures="0" errors="0" skipped="0" time="0">${told}
  </testsuite>`,
  ];
}

function testSuite(operation: string, results: readonly ResultEvent[], told: readonly Markup[]): Markup {
  const time = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return markup`
  <testsuite name="${operation}" tests="${results.length}" failures="${results.filter(isFailure).length}" errors="0" skipped="${results.filter(isKnown).length}" time="${seconds(time)}">${results.map(testCase)}${told}
  </testsuite>`;
}

function testCase(result: ResultEvent): Markup {
  const { id, title, operation, message, milliseconds } = result;
  const className = [operation, ...(message?.split('/') ?? [])].join('.');
  return markup`
    <testcase name="${id}: ${title}" classname="${className}" time="${seconds(milliseconds)}">${outcomeOf(result)}</testcase>`;
}

function outcomeOf(result: ResultEvent): readonly Markup[] {
  const { outcome, reason = '', exchange = [] } = result;
  if (isFailure(result))
    return [markup`<failure message="${reason}" type="${outcome}">${detail(result)}</failure>`];
  if (isKnown(result)) return [markup`<skipped message="${reason}"/>`];
  return outcome === 'acceptable'
    ? [markup`<system-out>${[`acceptable: ${reason}`, ...exchange].join('\n')}</system-out>`]
    : [];
}

function detail({ expected, received, said, references, exchange = [], replay }: ResultEvent): string {
  return [
    `expected: ${expected}`,
    ...(received === undefined ? [] : [`received: ${received}`]),
    ...(said === undefined ? [] : [`said: ${said}`]),
    `reference: ${references.join(', ')}`,
    `replay: ${replay}`,
    ...exchange,
  ].join('\n');
}

/** What broke without a case to be charged. */
function breaks(restarts: readonly RestartEvent[], exitCode: number): readonly RestartEvent[] {
  return exitCode === 3 ? restarts.filter(({ id }) => id === undefined) : [];
}

function brokenSuite(broken: readonly RestartEvent[]): readonly Markup[] {
  if (broken.length === 0) return [];
  const cases = broken.map(
    (restart, index) => markup`
    <testcase name="the testee broke, ${index + 1}" classname="testee" time="0"><error message="${restartInWords(restart)}" type="testee"/></testcase>`,
  );
  return [
    markup`
  <testsuite name="testee" tests="${broken.length}" failures="0" errors="${broken.length}" skipped="0" time="0">${cases}
  </testsuite>`,
  ];
}

function isKnown({ outcome }: ResultEvent): boolean {
  return outcome === 'known-failure';
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
