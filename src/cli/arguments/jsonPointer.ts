import { InvalidArgumentError } from 'commander';

/** Reads an option that is a JSON Pointer (RFC 6901): the names that lead to a member. */
export function jsonPointer(text: string): readonly string[] {
  if (!text.startsWith('/')) {
    throw new InvalidArgumentError('It must be a JSON Pointer, such as /body or /request/body.');
  }
  return text
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
