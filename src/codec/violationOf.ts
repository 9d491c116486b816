import type { WordedFault } from './faults.js';
import type { PlannedRow } from './plan.js';
import type { Violation } from './Violation.js';

/** Ties a fault to the row that it breaks. Equal calls give the same frozen object. */
export function violationOf(
  planned: PlannedRow,
  fault: WordedFault,
  erratum: string | undefined = fault.erratum,
): Violation {
  for (const made of planned.made) if (made.fault === fault) return made.violation;
  const { code, rule, expected, words } = fault;
  const { identifier, path, reference, row, made } = planned;
  const violation = Object.freeze({
    code: code === 'format' ? `format-${row.format?.name}` : code,
    path,
    rule,
    field: identifier,
    message: `${identifier || 'The message'} ${words?.(planned) ?? `must be ${expected ?? row.format?.expected}`}.`,
    reference,
    ...(erratum && { erratum }),
  });
  made.push({ fault, violation });
  return violation;
}
