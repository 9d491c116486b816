import { boolean, listOf, objectWith, optionsChecker, text, textLike } from '#options';
import { ConformanceError } from '../ConformanceError.js';
import type { Event } from '../Event.js';
import { plainText } from '../runner/plainText.js';
import type { HtmlOptions } from './html/html.js';
import { siteAddress } from './html/siteAddress.js';
import { plainEvent } from './plainEvent.js';
import type { Reporter } from './Reporter.js';
import type { TerminalOptions } from './terminal.js';

/** Every report, by the name that the command line knows it by. */
export const reporterNames = ['terminal', 'jsonl', 'junit', 'tap', 'markdown', 'badge', 'html'] as const;

/** The name of a report, as `--reporter` takes it. */
export type ReporterName = (typeof reporterNames)[number];

/** What reports take: those of the terminal, and those of the HTML page. */
export interface ReporterOptions extends TerminalOptions, HtmlOptions {}

const checked = optionsChecker<ReporterOptions>({
  colored: boolean,
  startFaultIsTold: boolean,
  files: listOf(text, 0),
  last: listOf(objectWith<Event>()),
  site: textLike(siteAddress, 'an address that begins with https, http or file'),
});

/**
 * Makes a reporter.
 *
 * @param name a {@link ReporterName}
 * @param options of `terminal` and of `html`; the other reports take none
 * @returns a function that is called with every event of one run and gives the text of the report
 * @throws {@link ConformanceError} where there is none of the name
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { builtIn, createReporter, runCases, smokeCases, suite } from 'tallystick/conformance';
 *
 * const report = await createReporter('tap');
 * let text = '';
 * const cases = smokeCases(await suite({ seed: 1, runs: 1 }));
 * for await (const event of runCases(cases, builtIn())) text += report(event);
 * console.log(text.startsWith('TAP version')); // true
 * ```
 */
export async function createReporter(name: string, options?: ReporterOptions): Promise<Reporter> {
  const printing = checked(options);
  // Its JSON keeps the texts as they are, escaped.
  if (name === 'jsonl') return (await import('./jsonLines.js')).jsonLines;
  const reporter = await reporterOf(name, printing);
  return (event) => reporter(plainEvent(event));
}

async function reporterOf(name: string, printing: ReporterOptions): Promise<Reporter> {
  // Each loads its own libraries alone.
  switch (name as ReporterName) {
    case 'terminal':
      return (await import('./terminal.js')).terminal(printing);
    case 'junit':
      return (await import('./junit.js')).junit();
    case 'tap':
      return (await import('./tap.js')).tap();
    case 'markdown':
      return (await import('./markdown.js')).markdown();
    case 'badge':
      return (await import('./badge.js')).badge();
    case 'html':
      return (await import('./html/html.js')).html(printing);
    default:
      throw new ConformanceError(
        `There is no report ${plainText(name)}; there are ${reporterNames.join(', ')}.`,
      );
  }
}
