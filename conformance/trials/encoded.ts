import type { JsonObject } from '../Testee.js';
import type { TrialRow as Row, TrialTable as Table } from './Trial.js';

/** What encode writes for a valid message: the one listed value filled in, zeros ahead of a short number. */
export function encoded({ rows }: Table, message: JsonObject): JsonObject {
  const filled = rows
    .filter((row) => isConstant(row) && !(row.identifier in message))
    .map(({ identifier, values }) => [identifier, Object.keys(values ?? {})[0]]);
  const padded = rows
    .filter(({ identifier, pad }) => pad && typeof message[identifier] === 'string')
    .map(({ identifier, min = 0 }) => [identifier, (message[identifier] as string).padStart(min, '0')]);
  return { ...message, ...Object.fromEntries(filled), ...Object.fromEntries(padded) };
}

/** Whether `encode` fills in the one value of a row. */
export function isConstant({ presence, condition, values }: Row): boolean {
  return presence === 'M' && condition === undefined && Object.keys(values ?? {}).length === 1;
}

/** What decode reads of a valid message: the members that the table has. */
export function decoded(rows: readonly Row[], message: JsonObject): JsonObject {
  return Object.fromEntries(
    rows
      .filter(({ identifier }) => message[identifier] !== undefined)
      .map(({ identifier, members, type, json }) => {
        const value = message[identifier];
        if (members === undefined || json) return [identifier, value];
        const inside = (object: JsonObject) => decoded(members, object);
        return [
          identifier,
          type === 'List' ? (value as readonly JsonObject[]).map(inside) : inside(value as JsonObject),
        ];
      }),
  );
}
