import type { Message } from '../../src/codec/createMessage.js';
import type { Form, Reading } from '../../src/table/Row.js';

/** What the schemas say in `$comment` that they cannot say. */
const UNSAID = new Set([
  'format-json',
  'id-number-length',
  'message-id-industry',
  'chinese-name-traditional',
]);

/**
 * The verdict of the codec as far as a JSON Schema can say it, in a form and a reading: lengths in bytes and what
 * the schemas name in `$comment` do not count. Undefined where the one fault may be a day that the calendar does
 * not have.
 */
export function sayableVerdict(
  message: Message,
  value: unknown,
  options: { readonly form: Form; readonly reading: Reading },
): boolean | undefined {
  const { violations } = message.validate(value, options);
  const texts = message.table.rows.filter(({ json }) => json).map(({ identifier }) => `/${identifier}/`);
  const sayable = violations.filter(
    ({ code, erratum, rule, path }) =>
      !UNSAID.has(code) &&
      !(rule === 'length' && erratum === 'length-unit') &&
      !isDay(code) &&
      // What is inside a text, no schema can say of the text.
      !texts.some((text) => path.startsWith(text)),
  );
  return sayable.length === 0 && violations.some(({ code }) => isDay(code))
    ? undefined
    : sayable.length === 0;
}

function isDay(code: string): boolean {
  return code === 'format-date' || code === 'format-date-time' || code === 'format-message-id';
}
