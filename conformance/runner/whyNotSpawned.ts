import type { Started } from './Started.js';

const SPAWN_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such program',
  EACCES: 'it is no program that may be run',
};

/** Why the system does not start a program, and what to do. */
export function whyNotSpawned(
  started: Started,
  program: string,
  { code = 'unknown' }: NodeJS.ErrnoException,
): string {
  const reason = `The ${started} cannot be started: ${SPAWN_FAULTS[code] ?? 'the system refuses'} (${code}).`;
  return code === 'ENOENT' && /\S\s+\S/.test(program)
    ? `${reason} The name of the program has blanks: where it is a command with its arguments, remove the quotes.`
    : reason;
}
