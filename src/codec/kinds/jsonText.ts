import type { WordedFault } from '../../table/Fault.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Kind } from '../../table/kind/Kind.js';
import { checkText } from '../checkText.js';
import type { CompiledRow, CompiledRows } from '../compileTable.js';
import { parseStrictJson } from '../strictJson.js';
import { report, type ValidationContext } from '../ValidationContext.js';
import { checkRows } from '../validateMessage.js';

const textType: WordedFault = {
  code: 'type-json',
  rule: 'type',
  words: () => 'must hold the text of a JSON object',
};

const notObject: WordedFault = {
  code: 'format-json',
  rule: 'format',
  words: () => 'must hold the text of a JSON object',
};

/** A text that is itself JSON: an object with the members of the row. Those are judged separately, like a message. */
export const jsonText: Kind = {
  check(context: ValidationContext, row: CompiledRow, value, siblings, request) {
    if (typeof value !== 'string') {
      report(context, row, textType);
      return;
    }
    checkText(context, row, value, false, siblings, request);
    // Where there is a fault, there is no value.
    const { value: root } = parseStrictJson(value) as { readonly value?: unknown };
    if (!isObject(root)) {
      report(context, row, { ...notObject, erratum: row.damaged as string });
      return;
    }
    const inside: ValidationContext = { ...context, root };
    checkRows(inside, row.object as CompiledRows, root, undefined);
    context.omitted = inside.omitted;
  },
  // An object is written as its text; a text goes as it is, because the signature covers it.
  write: (value, { members = [] }, complete) =>
    isObject(value) ? JSON.stringify(complete(members, value as JsonObject)) : value,
};
