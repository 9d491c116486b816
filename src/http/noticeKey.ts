import { createHash } from 'node:crypto';
import type { Message } from '../codec/createMessage.js';
import type { JsonObject } from '../table/JsonObject.js';
import type { Handler } from './Handler.js';

/** The same for the same notice, and nothing that tells what it holds. */
export function noticeKey({ request, key }: Handler, value: unknown): string {
  const name = key?.(value) ?? JSON.stringify(knownMembers(request, value as JsonObject));
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
