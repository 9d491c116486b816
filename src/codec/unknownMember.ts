import type { MessageTable } from '../table/Row.js';
import { escapeUnprintable } from './printable.js';
import type { Violation } from './Violation.js';

const LONGEST = 64;

/**
 * The note or violation about a member that the table does not have. It is a new object each time: nothing that is
 * remembered may hold a name that came with a message.
 *
 * @param parent JSON Pointer to its object
 */
export function unknownMember({ name: reference }: MessageTable, parent: string, name: string): Violation {
  const field = shown(name);
  return {
    code: 'unknown-member',
    path: `${parent}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    rule: 'unknown',
    field,
    message: `${field || 'A member'} has no row in the table; check the spelling.`,
    reference,
  };
}

function shown(name: string): string {
  // Joined again: a mere slice would keep all of the name in memory.
  const short = name.length > LONGEST ? `${[...name.slice(0, LONGEST - 1)].join('')}…` : name;
  return escapeUnprintable(short);
}
