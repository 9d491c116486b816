import type { Message } from '../../codec/createMessage.js';
import { parseStrictJson, syntaxViolation } from '../../codec/strictJson.js';
import { TallystickError } from '../../codec/TallystickError.js';
import { parseForm } from '../../wire/lianlian/parseForm.js';

/** What a body holds, or the error that says why it is not read. */
export type ReadBody = { readonly value: unknown } | { readonly error: TallystickError };

/** Reads the body of a message as it is sent: JSON, or the fields of a form. */
export function readBody({ name, table }: Message, body: Uint8Array): ReadBody {
  if (table.transport === 'form') {
    const form = parseForm(body);
    if ('fields' in form) return { value: form.fields };
    const violation = { path: '', rule: 'syntax', field: '', reference: name } as const;
    const error = new TallystickError('text-invalid', [
      { ...violation, code: form.fault, message: FORM_SENTENCES[form.fault] },
    ]);
    return { error };
  }
  const parsed = parseStrictJson(body);
  if (!('fault' in parsed)) return parsed;
  return { error: new TallystickError('text-invalid', [syntaxViolation(parsed.fault, name, body)]) };
}

const FORM_SENTENCES = {
  'too-large': 'The form must have at most 1 MiB.',
  'not-utf-8': 'The fields of the form must be UTF-8, percent-encoded; set accept-charset to utf-8.',
  'duplicate-member': 'The form has two fields of one name.',
} as const;
