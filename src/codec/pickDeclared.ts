import { outsideRows } from '../table/encryptedObject.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import type { Row } from '../table/Row.js';

/**
 * A copy of a message that holds the members its table declares, in the order of the table.
 * Unknown members are left out, as every receiver must.
 */
export function pickDeclared(rows: readonly Row[], message: JsonObject): JsonObject {
  return { ...pick(rows, message), ...pick(rows.flatMap(outsideRows), message) };
}

function pick(rows: readonly Row[], from: JsonObject): JsonObject {
  const picked: Record<string, unknown> = {};
  for (const row of rows) {
    const { identifier, members, kind } = row;
    const value = from[identifier];
    if (value === undefined) continue;
    if (kind?.read) picked[identifier] = kind.read(value, row, pick);
    else picked[identifier] = members && isObject(value) ? pick(members, value) : value;
  }
  return picked;
}
