import { isObject } from './isObject.js';
import type { Plan, PlannedRow } from './plan.js';

type Members = Record<string, unknown>;

/**
 * A copy of a message that holds the members its table declares, in the order of the table.
 * Unknown members are left out, as every receiver must.
 */
export function pickDeclared({ members, beside }: Plan, message: object): Members {
  return { ...pick(members.rows, message as Members), ...pick(beside, message as Members) };
}

function pick(rows: readonly PlannedRow[], from: Members): Members {
  const picked: Members = {};
  for (const { identifier, members } of rows) {
    const value = from[identifier];
    if (value === undefined) continue;
    picked[identifier] = members !== undefined && isObject(value) ? pick(members.rows, value) : value;
  }
  return picked;
}
