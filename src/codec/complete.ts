import { isObject } from './isObject.js';
import type { Members } from './Judgement.js';
import { padWithZeros } from './padWithZeros.js';
import type { PlannedRows } from './plan.js';

/**
 * Puts a plain value into the order of its table, fills in constants and pads serial numbers. Members
 * that the table does not have come last.
 */
export function complete({ rows }: PlannedRows, value: Members): Members {
  const filled: Record<string, unknown> = {};
  for (const { identifier, row, values, members } of rows) {
    const given = value[identifier];
    if (given === undefined) {
      const isConstant = values?.size === 1 && row.presence === 'M' && row.condition === undefined;
      if (isConstant) [filled[identifier]] = values;
    } else if (members !== undefined && isObject(given)) {
      filled[identifier] = complete(members, given);
    } else {
      filled[identifier] = row.pad && typeof given === 'string' ? padWithZeros(given, row.min ?? 0) : given;
    }
  }
  return { ...filled, ...value, ...filled };
}
