import type { WordedFault } from '../../table/Fault.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Kind, Rebuild } from '../../table/kind/Kind.js';
import { presentFault } from '../../table/presence/presence.js';
import type { Row } from '../../table/Row.js';
import type { CompiledRow, CompiledRows } from '../compileTable.js';
import { report, type ValidationContext } from '../ValidationContext.js';
import type { Violation } from '../Violation.js';
import { checkRows } from '../validateMessage.js';

const listType: WordedFault = {
  code: 'type-list',
  rule: 'type',
  words: () => 'must be a JSON array of objects',
};

const itemType: WordedFault = { code: 'type-item', rule: 'type', words: () => 'may hold only JSON objects' };

/** A JSON array of objects, each with the members of the row. */
export const list: Kind = {
  check(context: ValidationContext, row: CompiledRow, value) {
    if (!Array.isArray(value)) {
      report(context, row, listType);
      return;
    }
    report(context, row, presentFault(row, context));
    for (const [index, item] of value.entries()) {
      const marks = [context.violations.length, context.notes.length] as const;
      if (isObject(item)) checkRows(context, row.object as CompiledRows, item, undefined);
      else report(context, row, itemType);
      place(context.violations, marks[0], row.path, index);
      place(context.notes, marks[1], row.path, index);
    }
  },
  write: rebuilt,
  read: rebuilt,
};

/** Rows are compiled once and not for each item, so what was found in an item gets its index afterwards. */
function place(found: Violation[], from: number, path: string, index: number): void {
  for (let place = from; place < found.length; place++) {
    const violation = found[place] as Violation;
    found[place] = { ...violation, path: `${path}/${index}${violation.path.slice(path.length)}` };
  }
}

function rebuilt(value: unknown, { members = [] }: Row, rebuild: Rebuild): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => (isObject(item) ? rebuild(members, item as JsonObject) : item));
}
