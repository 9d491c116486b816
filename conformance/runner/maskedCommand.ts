import { SECRET_NAME } from './secretName.js';

const MASKED = '<masked>';
/** `NAME=VALUE`, as an argument, an option or an assignment for `env`. */
const ASSIGNMENT = new RegExp(`^([\\w.-]{0,64}?${SECRET_NAME}[=:])[\\s\\S]+$`, 'i');
/** An option whose value is the next word. */
const OPTION = new RegExp(`^--?[\\w.-]{0,64}?${SECRET_NAME}$`, 'i');
const URL_PASSWORD = /(:\/\/[^\s:/@]{0,256}:)[^\s/@]+@/g;
const TOKEN = /(?<![A-Za-z])eyJ[\w-]{8,}[\w.-]*|-----BEGIN[\s\S]*/g;
const BEARER = /\b(Bearer|Basic)[ ]+\S+/gi;

/**
 * Takes secrets out of a command, so that it may stand in a report: values whose name is that of a secret
 * (`DB_PASSWORD=…`, `--token …`), passwords in addresses, keys in PEM, compact JWS and JWE. In their place
 * stands `<masked>`; every other word stays, so that the command runs once that is filled in again.
 *
 * @param command program and arguments
 * @returns as many words
 */
export function maskedCommand(command: readonly string[]): readonly string[] {
  return command.map((word, index) => {
    const before = command[index - 1];
    if (before !== undefined && OPTION.test(before) && !word.startsWith('-')) return MASKED;
    return word
      .replace(ASSIGNMENT, `$1${MASKED}`)
      .replace(URL_PASSWORD, `$1${MASKED}@`)
      .replace(BEARER, `$1 ${MASKED}`)
      .replace(TOKEN, MASKED);
  });
}
