import { constantOf } from '../table/format/format.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import { padded } from '../table/length/length.js';
import { isMandatory } from '../table/presence/presence.js';
import type { Row } from '../table/Row.js';

/**
 * Puts a plain value into the order of its table, fills in constants and pads serial numbers. Members
 * that the table does not have come last.
 */
export function complete(rows: readonly Row[], value: JsonObject): JsonObject {
  const filled: Record<string, unknown> = {};
  for (const row of rows) {
    const { identifier, members, kind } = row;
    const given = value[identifier];
    if (given === undefined) {
      const constant = isMandatory(row) ? constantOf(row) : undefined;
      if (constant !== undefined) filled[identifier] = constant;
    } else if (kind) {
      filled[identifier] = kind.write(given, row, complete);
    } else if (members && isObject(given)) {
      filled[identifier] = complete(members, given);
    } else {
      filled[identifier] = padded(row, given);
    }
  }
  return { ...filled, ...value, ...filled };
}
