import type { Message } from '../../codec/createMessage.js';
import { parseStrictJson, syntaxViolation } from '../../codec/strictJson.js';
import { TallystickError } from '../../codec/TallystickError.js';
import type { Violation } from '../../codec/Violation.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { parseForm } from '../../wire/lianlian/parseForm.js';

/** What a body holds, or the error that says why it is not read. */
export type ReadBody = { readonly value: unknown } | { readonly error: TallystickError };

/** Reads the body of a message as it is sent: JSON, the fields of a form, or JSON in the one field of a form. */
export function readBody({ name, table }: Message, body: Uint8Array): ReadBody {
  if (table.transport === 'form') {
    const form = parseForm(body);
    if ('fields' in form) {
      return table.field === undefined ? { value: form.fields } : readField(name, table.field, form.fields);
    }
    const violation = { path: '', rule: 'syntax', field: '', reference: name } as const;
    return invalid({ ...violation, code: form.fault, message: FORM_SENTENCES[form.fault] });
  }
  return readJson(name, body);
}

function readField(name: string, field: string, fields: JsonObject): ReadBody {
  const text = fields[field];
  if (typeof text === 'string') return readJson(name, text);
  const message = `The form must have the field ${field}, which holds the JSON text of the message.`;
  return invalid({ code: 'required', path: `/${field}`, rule: 'required', field, message, reference: name });
}

function readJson(name: string, text: string | Uint8Array): ReadBody {
  const parsed = parseStrictJson(text);
  return 'fault' in parsed ? invalid(syntaxViolation(parsed.fault, name, text)) : parsed;
}

function invalid(violation: Violation): ReadBody {
  return { error: new TallystickError('text-invalid', [violation]) };
}

const FORM_SENTENCES = {
  'too-large': 'The form must have at most 1 MiB.',
  'not-utf-8': 'The fields of the form must be UTF-8, percent-encoded; set accept-charset to utf-8.',
  'duplicate-member': 'The form has two fields of one name.',
} as const;
