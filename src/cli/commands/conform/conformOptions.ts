import { type Command, InvalidArgumentError, Option } from 'commander';
import { sharedOptions } from '../../arguments/sharedOptions.js';
import { wholeNumber } from '../../arguments/wholeNumber.js';

/** The options of the conformance suite, as commander gives them. */
export interface ConformOptions {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly tag?: readonly string[];
  readonly level?: 'MUST' | 'SHOULD';
  readonly operation?: readonly string[];
  readonly failedIn?: string;
  readonly shard?: string;
  readonly seed?: number;
  readonly runs?: number;
  readonly profile?: string;
  readonly knownFailing?: string;
  readonly updateKnownFailing?: string;
  readonly requireUntil?: true;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly require?: readonly string[];
  readonly failFast?: true;
  readonly stderr?: true;
  readonly reporter?: readonly string[];
  readonly last?: string;
  readonly site?: string;
}

/** The argument that names the testee. */
export const TESTEE = [
  '[command...]',
  'after --: the program that speaks the testee protocol, and its arguments',
] as const;

/** The argument that names a server or a merchant to start. */
export const PROGRAM = [
  '[command...]',
  'after --: the program to start, which prints its URL first, and its arguments',
] as const;

const several = (text: string, others: readonly string[] = []) => [...others, text];

/** Makes the options of the conformance suite. */
export const conformOptions = {
  filter: () => [
    new Option(
      '--include <glob>',
      'only cases with such an id; * stands for any characters; may be given several times',
    ).argParser(several),
    new Option('--exclude <glob>', 'no cases with such an id').argParser(several),
    new Option('--tag <tag>', 'only cases with this tag, such as vector or property').argParser(several),
    new Option('--level <level>', 'only cases of this level').choices(['MUST', 'SHOULD']),
    new Option('--operation <name>', 'only cases of this operation').argParser(several),
    new Option('--failed-in <file>', 'only cases that failed in an earlier run, by its report of jsonl'),
    new Option('--shard <i/n>', 'every n-th of these cases, such as 2/4'),
  ],
  seed: () => sharedOptions.seed(),
  seedOfNumbers: () =>
    new Option(
      '--seed <n>',
      'draws the same numbers as an earlier run; not with --url, where they are new in each run',
    ).argParser(wholeNumber(0, 0xffffffff)),
  runs: () =>
    new Option('--runs <n>', 'how many values each property draws').argParser(wholeNumber(1, 1_000_000)),
  run: () => [
    new Option('--jobs <n>', 'processes side by side; pays where an answer takes longer than a millisecond')
      .argParser(wholeNumber(1, 64))
      .default(1),
    new Option(
      '--timeout <seconds>',
      'time limit for one answer, 10 by default; a start has 10 seconds, or as many as this where it is more',
    ).argParser(seconds),
    new Option('--profile <file>', 'JSON with what is known of the implementation: readings, party, limits'),
    new Option(
      '--known-failing <file>',
      'on each line a glob of ids, and why these cases fail; until=2026-12-31 before it is their last day',
    ),
    new Option(
      '--update-known-failing <file>',
      'as --known-failing, and writes the file anew: the id of each case that fails, and why',
    ).conflicts('knownFailing'),
    new Option('--require-until', 'refuses known failures without a last day'),
    new Option(
      '--require <name>',
      'an operation, a feature such as observe, a message or an interface: fails where no case of it is asked; may be given several times',
    ).argParser(several),
    new Option('--fail-fast', 'ends after the first failure'),
    new Option('--stderr', 'passes on what the testee writes to standard error'),
    new Option(
      '--reporter <name[=file]>',
      'terminal, jsonl, junit, tap, markdown, badge or html; may be given several times',
    ).argParser(several),
    ...conformOptions.page(),
  ],
  page: () => [
    new Option('--last <file>', 'report of an earlier run, by jsonl: the HTML report compares with it'),
    new Option(
      '--site <url>',
      'where you keep the documentation site: the HTML report links references to it',
    ),
  ],
} as const;

/** To whole milliseconds. */
export function seconds(text: string): number {
  const number = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || number <= 0 || number > 3600) {
    throw new InvalidArgumentError('It must be a number of seconds up to 3600.');
  }
  return Math.max(1, Math.round(number * 1000));
}

/** Gives options to a command. */
export function addOptions(command: Command, ...options: readonly Option[]): void {
  for (const option of options) command.addOption(option);
}
