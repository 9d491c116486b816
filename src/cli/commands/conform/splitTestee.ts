import type { Command } from 'commander';

/** Arguments, and the program that stands after `--`. */
export interface SplitArguments {
  readonly argv: readonly string[];
  readonly testee: readonly string[] | undefined;
}

/**
 * Takes the program of a testee off the arguments, which commander would take for a sub-command where
 * it has the name of one.
 *
 * @param program with all its commands
 */
export function splitTestee(argv: readonly string[], program: Command): SplitArguments {
  const dashes = argv.indexOf('--');
  const conform = program.commands.find((command) => command.name() === 'conform');
  if (dashes === -1 || conform === undefined || argv[0] !== conform.name())
    return { argv, testee: undefined };
  const chosen = conform.commands.find((command) => command.name() === argv[1]) ?? conform;
  const takesProgram = chosen.registeredArguments.some((argument) => argument.name() === 'command');
  if (!takesProgram) return { argv, testee: undefined };
  return { argv: argv.slice(0, dashes), testee: argv.slice(dashes + 1) };
}
