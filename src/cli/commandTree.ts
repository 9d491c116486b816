import type { Argument, Command, Option } from 'commander';

/** An option of a command, as the program has it. */
export interface OptionEntry {
  /** Such as `--keys <directory>`. */
  readonly flags: string;
  /** `--keys` and, where there is one, `-k`. */
  readonly names: readonly string[];
  readonly about: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  readonly isRequired: boolean;
  readonly usual?: string;
}

/** An argument of a command. */
export interface ArgumentEntry {
  readonly name: string;
  /** Such as `[file]`. */
  readonly shown: string;
  readonly about: string;
  readonly choices: readonly string[];
  readonly usual?: string;
}

/** A command with everything that it takes. */
export interface CommandEntry {
  /** Such as `tallystick tables import`. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly about: string;
  readonly usage: string;
  readonly arguments: readonly ArgumentEntry[];
  readonly options: readonly OptionEntry[];
  readonly commands: readonly CommandEntry[];
  /** Whole command lines, as `--help` shows them. */
  readonly examples: readonly string[];
  /** What `--help` says behind the options, without the examples. */
  readonly notes: string;
}

/** Reads a command and those below it out of the parser of arguments. */
export function commandTree(command: Command, above = ''): CommandEntry {
  const path = `${above} ${command.name()}`.trim();
  const { notes, examples } = afterHelp(command);
  return {
    path,
    name: command.name(),
    summary: command.summary() || command.description(),
    about: command.description(),
    usage: `${path} ${command.usage()}`,
    arguments: command.registeredArguments.map(argumentEntry),
    options: command
      .createHelp()
      .visibleOptions(command)
      .filter(({ long }) => long !== '--help')
      .map(optionEntry),
    commands: command
      .createHelp()
      .visibleCommands(command)
      .filter((inner) => inner.name() !== 'help')
      .map((inner) => commandTree(inner, path)),
    notes,
    examples,
  };
}

function optionEntry(option: Option): OptionEntry {
  const { flags, short, long, description, required, optional, argChoices = [], mandatory } = option;
  return {
    flags,
    names: [long, short].filter((name) => name !== undefined),
    about: description,
    takesValue: required || optional,
    choices: argChoices,
    isRequired: mandatory,
    ...usualOf(option),
  };
}

function argumentEntry(argument: Argument): ArgumentEntry {
  const { argChoices = [], description, variadic, required } = argument;
  const name = `${argument.name()}${variadic ? '...' : ''}`;
  return {
    name: argument.name(),
    shown: required ? `<${name}>` : `[${name}]`,
    about: description,
    choices: argChoices,
    ...usualOf(argument),
  };
}

function usualOf({ defaultValue, defaultValueDescription }: Argument | Option): { readonly usual?: string } {
  if (defaultValue === undefined || typeof defaultValue === 'boolean') return {};
  return { usual: defaultValueDescription ?? String(defaultValue) };
}

/** What a command adds to its help, which commander gives out only with the help. */
function afterHelp(command: Command): { readonly notes: string; readonly examples: readonly string[] } {
  let help = '';
  const own = command.configureOutput();
  command.configureOutput({
    ...own,
    writeOut: (text) => {
      help += text;
    },
    getOutHelpWidth: () => 80,
  });
  command.outputHelp();
  const added = help.slice(command.helpInformation().length);
  command.configureOutput(own);
  const [notes = '', examples = ''] = added.split(/^Examples?:\n/m);
  return { notes: notes.trim(), examples: examplesIn(examples) };
}

function examplesIn(text: string): readonly string[] {
  return text
    .split(/^ {2}\$ /m)
    .map((example) => example.trim())
    .filter((example) => example !== '');
}
