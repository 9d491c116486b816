import { shellQuoted } from '../../http/shellQuoted.js';

/** Writes a command as a POSIX shell reads it, quoted where it needs to be. */
export function shellWords(command: readonly string[]): string {
  return command.map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : shellQuoted(word))).join(' ');
}
