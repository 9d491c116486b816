import type { Command } from 'commander';
import { closestMatch } from 'leven';
import { printable } from 'tallystick';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';

/**
 * The program of a testee and its arguments; none for the built-in implementation.
 *
 * @param words that stand before `--`, or alone
 * @throws {@link UsageError} where a word is nearly the name of a sub-command, or nothing stands after `--`
 */
export function testeeCommand(
  words: readonly string[],
  { testee }: Session,
  conform: Command,
): readonly string[] {
  const [word] = words;
  if (word !== undefined) refuseMisspelt(word, conform);
  if (testee === undefined) return words;
  if (word !== undefined) {
    const takesId =
      conform.name() === 'replay' ? ' replay takes one id; for several, run with --include ID for each.' : '';
    throw new UsageError(`${printable(word)} comes before --; put the whole command after it.${takesId}`);
  }
  if (testee.length === 0) {
    throw new UsageError(
      'Put the command of your testee after --, or leave -- out to test the built-in implementation.',
    );
  }
  return testee;
}

function refuseMisspelt(word: string, conform: Command): void {
  const known = new Map(pathsBelow(conform, []).map((path) => [path.at(-1) as string, path]));
  const closest = closestMatch(word.toLowerCase(), [...known.keys()], {
    maxDistance: Math.ceil(word.length / 4),
  });
  if (closest === undefined) return;
  const meant = ['tallystick', conform.name(), ...(known.get(closest) ?? [])].join(' ');
  throw new UsageError(
    `There is no ${printable(`${conform.name()} ${word}`)}. Did you mean \`${meant}\`?\nPut a program after --.`,
  );
}

function pathsBelow({ commands }: Command, above: readonly string[]): readonly (readonly string[])[] {
  return commands.flatMap((command) => {
    const path = [...above, command.name()];
    return [...pathsBelow(command, path), path];
  });
}
