import type { WordedFault } from '../table/Fault.js';
import type { CompiledRow } from './compileTable.js';
import type { Violation } from './Violation.js';

/** Ties a fault to the row that it breaks. Of a row, the same code and erratum give the same frozen object. */
export function violationOf(row: CompiledRow, fault: WordedFault): Violation {
  const { code, erratum } = fault;
  const { made } = row;
  // By index, which costs less than an iterator.
  for (let index = 0; index < made.length; index++) {
    const known = made[index] as (typeof made)[number];
    if (known.code === code && known.erratum === erratum) return known.violation;
  }
  const { rule, expected, words } = fault;
  const { identifier, path, reference, merchantRows, format } = row;
  const violation = Object.freeze({
    code: code === 'format' ? `format-${format?.name}` : code,
    path,
    rule,
    field: identifier,
    message: `${identifier || 'The message'} ${words?.(row, merchantRows) ?? `must be ${expected ?? format?.expected}`}.`,
    reference,
    ...(erratum && { erratum }),
  });
  made.push({ code, erratum, violation });
  return violation;
}
