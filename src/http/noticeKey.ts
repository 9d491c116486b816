import { createHash } from 'node:crypto';
import type { Message } from '../codec/createMessage.js';
import type { JsonObject } from '../table/JsonObject.js';
import type { Handler } from './Handler.js';

/**
 * The same for the same notice of the same sender, and nothing that tells what it holds: the answer to one sender is not
 * that to another who uses the same numbers.
 */
export function noticeKey({ request, key }: Handler, value: unknown, sender: string | undefined): string {
  const members = JSON.stringify(knownMembers(request, value as JsonObject));
  const name = JSON.stringify([sender ?? '', key?.(value) ?? members]);
  return createHash('sha256').update(`${request.name} ${name}`).digest('base64url');
}

/**
 * A notice that is sent again may have a new signature, with its members in another order, and with other members that
 * the table does not have.
 */
function knownMembers({ table }: Message, value: JsonObject): readonly (readonly [string, unknown])[] {
  return table.rows
    .filter(({ identifier, signature }) => !signature && Object.hasOwn(value, identifier))
    .map(({ identifier }): [string, unknown] => [identifier, value[identifier]])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
