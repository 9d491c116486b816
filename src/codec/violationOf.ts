import type { WordedFault } from '../table/Fault.js';
import type { CompiledRow } from './compileTable.js';
import type { Violation } from './Violation.js';

/** Ties a fault to the row that it breaks. Of a row, the same code and erratum give the same frozen object. */
export function violationOf(row: CompiledRow, fault: WordedFault): Violation {
  const { rule, expected, words, erratum } = fault;
  const { identifier, path, reference, merchantRows, made, format } = row;
  const code = fault.code === 'format' ? `format-${format?.name}` : fault.code;
  for (const known of made) if (known.code === code && known.erratum === erratum) return known;
  const violation = Object.freeze({
    code,
    path,
    rule,
    field: identifier,
    message: `${identifier || 'The message'} ${words?.(row, merchantRows) ?? `must be ${expected ?? format?.expected}`}.`,
    reference,
    ...(erratum && { erratum }),
  });
  made.push(violation);
  return violation;
}
