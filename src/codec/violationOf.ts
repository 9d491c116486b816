import type { WordedFault } from '../table/Fault.js';
import type { CompiledRow } from './compileTable.js';
import type { Violation } from './Violation.js';

/** Ties a fault to the row that it breaks. Equal calls give the same frozen object. */
export function violationOf(compiled: CompiledRow, fault: WordedFault): Violation {
  for (const made of compiled.made) if (made.fault === fault) return made.violation;
  const { code, rule, expected, words, erratum } = fault;
  const { identifier, path, reference, row, merchantRows, made } = compiled;
  const violation = Object.freeze({
    code: code === 'format' ? `format-${row.format?.name}` : code,
    path,
    rule,
    field: identifier,
    message: `${identifier || 'The message'} ${words?.(row, merchantRows) ?? `must be ${expected ?? row.format?.expected}`}.`,
    reference,
    ...(erratum && { erratum }),
  });
  made.push({ fault, violation });
  return violation;
}
