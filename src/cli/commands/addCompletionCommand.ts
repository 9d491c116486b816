import { Argument, type Command, Option } from 'commander';
import { write } from '../io/write.js';
import { completionScript, SHELLS, type Shell } from '../render/completionScript.js';
import type { Session } from '../Session.js';

/** `tallystick completion`: lets a shell complete commands, options and names of messages. */
export function addCompletionCommand(program: Command, { io }: Session): void {
  program
    .command('completion')
    .summary('print a script that lets your shell complete commands')
    .description(
      'Prints a script for bash, zsh or fish. With it, Tab completes commands, options, their values and the names of messages. Load it from the file that your shell reads when it starts.',
    )
    .addArgument(new Argument('<shell>', 'your shell').choices(SHELLS))
    .addOption(new Option('--line <line>', 'prints what may come next on a command line').hideHelp())
    .addHelpText(
      'after',
      `
Examples:
  $ tallystick completion bash >> ~/.bashrc
  $ tallystick completion zsh >> ~/.zshrc
  $ tallystick completion fish > ~/.config/fish/completions/tallystick.fish`,
    )
    .action(async (shell: Shell, { line }: { readonly line?: string }) => {
      await write(
        io.stdout,
        line === undefined ? completionScript(shell) : await words(program, line, shell),
      );
    });
}

async function words(program: Command, line: string, shell: Shell): Promise<string> {
  const { commandTree } = await import('../commandTree.js');
  const { completionsOf } = await import('../completionsOf.js');
  const { interfaces } = await import('tallystick/catalogue');
  const messages = interfaces
    .filter(({ tables }) => tables.length > 0)
    .map(({ name, title }) => ({ value: name, about: title }));
  const separator = shell === 'zsh' ? ':' : '\t';
  return completionsOf(commandTree(program), line, { messages })
    .map(({ value, about }) => `${value}${separator}${about}\n`)
    .join('');
}
