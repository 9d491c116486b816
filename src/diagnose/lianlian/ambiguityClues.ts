import type { Message } from '../../codec/createMessage.js';
import { unsignedMembers } from '../../envelope/lianlian/signatureRows.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { ambiguityOf } from '../../wire/lianlian/ambiguityOf.js';
import { type Clue, proven } from '../findings.js';

/**
 * Reports a signature that would hold for other members too.
 *
 * @param message which message it is, where that is known
 */
export function ambiguityClues(
  members: JsonObject,
  message: Message | undefined,
  allowAmbiguous: readonly string[] | undefined,
): readonly Clue[] {
  if (typeof members.sign !== 'string' || members.sign === '') return [];
  const found = ambiguityOf(members, { unsigned: message && unsignedMembers(message), allowAmbiguous });
  if (found === undefined) return [];
  const isListed = message?.table.rows.some(({ identifier }) => identifier === found.name);
  const member = isListed ? found.name : 'a member that no table lists';
  const evidence = {
    name: 'The name of a member holds &, = or half of a surrogate pair.',
    surrogate: `The value of ${member} holds half of a surrogate pair.`,
    member: `The value of ${member} holds &name= of a name that sorts behind its own.`,
  };
  return [proven('value-ambiguous', evidence[found.fault])];
}
