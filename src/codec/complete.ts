import { faults } from './faults.js';
import { isObject } from './isObject.js';
import { padWithZeros } from './padWithZeros.js';
import { pickDeclared } from './pickDeclared.js';
import { type Plan, type PlannedRow, planUnknown } from './plan.js';
import type { Violation } from './Violation.js';
import { violationOf } from './violationOf.js';

type Members = Record<string, unknown>;

/** What `encode` makes of a value before it is judged. */
export interface Completed {
  readonly message: Members;
  /** Members that the table does not have: most likely typing errors of the sender. */
  readonly unknown: readonly Violation[];
}

/** Puts a plain value into the order of its table, fills in constants and pads serial numbers. */
export function complete(plan: Plan, value: object): Completed {
  const declared = [...plan.members.rows, ...plan.beside];
  return {
    message: fill(plan.members.rows, pickDeclared(plan, value)),
    unknown: unknownMembers(plan, declared, value as Members, ''),
  };
}

function fill(rows: readonly PlannedRow[], picked: Members): Members {
  const filled: Members = {};
  for (const { identifier, row, values, members } of rows) {
    const value = picked[identifier];
    if (value === undefined) {
      if (values?.size === 1 && row.presence === 'M' && row.condition === undefined) {
        [filled[identifier]] = values;
      }
    } else if (members !== undefined && isObject(value)) {
      filled[identifier] = fill(members.rows, value);
    } else {
      filled[identifier] = row.pad && typeof value === 'string' ? padWithZeros(value, row.min ?? 0) : value;
    }
  }
  return { ...filled, ...picked, ...filled };
}

function unknownMembers(plan: Plan, rows: readonly PlannedRow[], object: Members, path: string): Violation[] {
  const known = new Map(rows.map((row) => [row.identifier, row]));
  return Object.keys(object).flatMap((name) => {
    const row = known.get(name);
    const value = object[name];
    if (row === undefined) {
      return value === undefined ? [] : [violationOf(planUnknown(plan, path, name), faults.unknown)];
    }
    return row.members !== undefined && isObject(value)
      ? unknownMembers(plan, row.members.rows, value as Members, row.path)
      : [];
  });
}
