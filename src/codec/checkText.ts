import { isRefused } from '../table/Fault.js';
import type { JsonObject } from '../table/JsonObject.js';
import type { CompiledRow } from './compileTable.js';
import { report, type ValidationContext } from './ValidationContext.js';

/** Checks a string where the table has a row for one: condition, length, characters, values, form, echo. */
export function checkText(
  context: ValidationContext,
  row: CompiledRow,
  value: string,
  siblings: JsonObject,
  request: JsonObject | undefined,
): void {
  const { presence, text, echo, identifier } = row;
  report(context, row, presence.faultOfPresent(context));
  if (text === undefined) return;
  const isEmpty = value === '' && text.empty !== undefined;
  if (isEmpty && !presence.isRequired(context, siblings)) {
    report(context, row, text.empty);
    return;
  }
  const length = text.length(value);
  const notation = text.notation?.(value);
  report(context, row, length);
  report(context, row, notation);
  if (text.values !== undefined) report(context, row, text.values(value));
  // An empty value that is due breaks its form as well, because the page prints a length of none.
  if ((isRefused(length) || isRefused(notation)) && !isEmpty) return;
  if (text.format !== undefined) report(context, row, text.format(value, siblings));
  if (request !== undefined && echo !== undefined) {
    report(context, row, echo.faultOf(value, request[identifier]));
  }
}
