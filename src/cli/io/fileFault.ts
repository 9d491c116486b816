import { printable } from 'tallystick';
import { UsageError } from '../UsageError.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is no directory',
  ENAMETOOLONG: 'the name is too long',
};

/** The usage error that a fault of the file system is; anything else is thrown on. */
export function fileFault(path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z]|^ERR_INVALID_ARG_VALUE$/.test(code)) throw error;
  return new UsageError(`Cannot read ${printable(path)}: ${REASONS[code] ?? code}.`);
}
