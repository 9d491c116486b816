import { echoFault } from '../table/echo.js';
import { isRefused } from '../table/Fault.js';
import { formatFault, valueFault } from '../table/format/format.js';
import type { JsonObject } from '../table/JsonObject.js';
import { lengthFault, lengthFaults } from '../table/length/length.js';
import { notationFault } from '../table/notation/notation.js';
import { isRequired, presentFault } from '../table/presence/presence.js';
import type { CompiledRow } from './compileTable.js';
import { report, type ValidationContext } from './ValidationContext.js';

/**
 * Checks a string where the table has a row for one: condition, length, characters, values, form, echo.
 * `isTried`: its length is sure, and the sure form of the row does not hold.
 */
export function checkText(
  context: ValidationContext,
  row: CompiledRow,
  text: string,
  isTried: boolean,
  siblings: JsonObject,
  request: JsonObject | undefined,
): void {
  const { empty: erratum, values, format, characterClass, identifier, merchantRows } = row;
  report(context, row, presentFault(row, context));
  if (row.withoutRow) return;
  const isEmpty = erratum !== undefined && text === '';
  if (isEmpty && !isRequired(row, merchantRows, context, siblings)) {
    report(context, row, { ...lengthFaults.tooShort, erratum });
    return;
  }
  const failed = isTried ? row.sureForm : undefined;
  const length = isTried ? undefined : lengthFault(row, text);
  const notation = characterClass && notationFault(characterClass, text, failed);
  report(context, row, length);
  report(context, row, notation);
  if (values) report(context, row, valueFault(row, text));
  // A required value that is empty breaks its form as well, because the page prints a length of none.
  if ((isRefused(length) || isRefused(notation)) && !isEmpty) return;
  if (format) report(context, row, formatFault(row, text, siblings, failed));
  if (request) report(context, row, echoFault(row, text, request[identifier]));
}
