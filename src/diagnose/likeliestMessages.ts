import type { Message } from '../codec/createMessage.js';
import type { JsonObject } from '../table/JsonObject.js';

/** The messages whose members are most like these, where more than half of the names agree. */
export function likeliestMessages(members: JsonObject, messages: readonly Message[]): readonly Message[] {
  const scored = messages.map((message) => ({ message, score: likeness(members, message) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best > 0.5 ? scored.filter(({ score }) => score > best - 0.01).map(({ message }) => message) : [];
}

/** The names that are present and declared, out of those that are present or mandatory: from 0 to 1. */
function likeness(members: JsonObject, { table: { rows } }: Message): number {
  const names = Object.keys(members).map((name) => name.trim());
  const shared = rows.filter(({ identifier }) => names.includes(identifier)).length;
  const mandatory = rows.filter(
    ({ presence, condition }) => presence === 'M' && (condition === undefined || 'always' in condition),
  );
  return shared / new Set([...names, ...mandatory.map(({ identifier }) => identifier)]).size;
}
