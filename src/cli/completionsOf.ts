import type { CommandEntry, OptionEntry } from './commandTree.js';

/** A word that may come next. */
export interface Completion {
  readonly value: string;
  readonly about: string;
}

/** What is completed besides what the program itself names. */
export interface CompletionNames {
  /** Names of messages and interfaces. */
  readonly messages: readonly Completion[];
}

const HELP: Completion = { value: '--help', about: 'shows what can be given' };

/**
 * The words that may stand where a command line ends; none where any file may.
 *
 * @param program the tree of all commands
 * @param line the line up to the cursor, beginning with the program's name
 */
export function completionsOf(
  program: CommandEntry,
  line: string,
  { messages }: CompletionNames,
): readonly Completion[] {
  const words = line.trimStart().split(/\s+/).slice(1);
  const begun = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  // What follows is the command line of another program.
  if (before.includes('--')) return [];
  const command = before.reduce((at, word) => at.commands.find(({ name }) => name === word) ?? at, program);
  const option = command.options.find(({ names }) => names.includes(before.at(-1) ?? ''));
  if (option?.takesValue) return begunWith(begun, valuesOf(option));
  if (begun.startsWith('-')) return begunWith(begun, [...command.options.flatMap(namesOf), HELP]);
  const takesMessage = command.arguments.some(({ name }) => name === 'message' || name === 'interface');
  return begunWith(begun, [
    ...command.commands.map(({ name, summary }) => ({ value: name, about: summary })),
    ...command.arguments.flatMap(({ choices }) => choices.map((value) => ({ value, about: '' }))),
    ...(takesMessage && !before.some((word) => isOneOf(messages, word)) ? messages : []),
  ]);
}

function valuesOf({ choices, about }: OptionEntry): readonly Completion[] {
  return choices.map((value) => ({ value, about }));
}

function namesOf({ names, about }: OptionEntry): readonly Completion[] {
  return names.filter((name) => name.startsWith('--')).map((value) => ({ value, about }));
}

/** Names of messages are found in any letter case. */
function begunWith(begun: string, completions: readonly Completion[]): readonly Completion[] {
  return completions.filter(({ value }) => value.toLowerCase().startsWith(begun.toLowerCase()));
}

function isOneOf(completions: readonly Completion[], word: string): boolean {
  return completions.some(({ value }) => value.toLowerCase() === word.toLowerCase());
}
