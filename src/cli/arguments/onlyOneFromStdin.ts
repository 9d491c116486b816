import { UsageError } from '../UsageError.js';

/**
 * Makes sure that standard input is asked for once.
 *
 * @param paths of the files that a command reads, by what they hold; `-` is standard input
 * @throws {@link UsageError} where several come from standard input
 */
export function onlyOneFromStdin(paths: Readonly<Record<string, string | undefined>>): void {
  const asking = Object.keys(paths).filter((name) => paths[name] === '-');
  if (asking.length < 2) return;
  throw new UsageError(`Only one of ${asking.join(' and ')} can come from standard input.`);
}
