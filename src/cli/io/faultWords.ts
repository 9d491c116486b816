import { printable, TallystickError } from 'tallystick';
import { nameOfFile, ofFile } from '../../envelope/keys/ofFile.js';
import type { UsageWords } from '../orUsage.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is not a directory',
  ENAMETOOLONG: 'the name is too long',
};

/** What is said of a file or a key that the call names, by what was to be done with it. */
export const faultWords = {
  reading:
    (path: string): UsageWords =>
    (error) => {
      const code = codeOf(error);
      if (code === undefined || !/^E[A-Z]|^ERR_INVALID_ARG_VALUE$/.test(code)) return undefined;
      return `Cannot read ${printable(path)}: ${REASONS[code] ?? code}.`;
    },
  writing:
    (path: string, advice = '; choose a path in a directory of yours'): UsageWords =>
    (error) => {
      const code = codeOf(error);
      return code === undefined ? undefined : `${printable(path)} cannot be written (${code})${advice}.`;
    },
  /** Of a key, which the library judges; the command that converts it has the name of its file. */
  keys:
    (path: string): UsageWords =>
    (error) =>
      error instanceof TallystickError ? withFile(path, printable(error.message)) : undefined,
} as const;

/** With the name of the file or directory, where it is not there already. */
function withFile(path: string, message: string): string {
  return message.startsWith(nameOfFile(path)) ? message : ofFile(path, message);
}

/** Of an error of the system. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && !(error instanceof TallystickError)
    ? String(error.code)
    : undefined;
}
