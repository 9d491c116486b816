import type { WordedFault } from '../table/Fault.js';
import type { CompiledRow } from './compileTable.js';
import type { Violation } from './Violation.js';

/** Ties a fault to the row that it breaks. Of a row, the same code and erratum give the same frozen object. */
export function violationOf(row: CompiledRow, fault: WordedFault): Violation {
  const { code, erratum } = fault;
  for (const known of row.made) {
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
  row.made.push({ code, erratum, violation });
  return violation;
}
