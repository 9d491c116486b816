import type { Message } from '../../src/codec/createMessage.js';
import type { Violation } from '../../src/codec/Violation.js';
import type { Form, Reading } from '../../src/table/Row.js';

/** Why a schema may take what the codec refuses. */
export type Unsaid =
  /** The schema says in `$comment` that it cannot say it. */
  | 'comment'
  /** A length counts bytes, of which JSON Schema knows nothing. */
  | 'bytes'
  /** The calendar has no such day. */
  | 'calendar'
  /** A member of the JSON that is written in a text. */
  | 'inside a text';

/** The verdicts on a message. */
export interface Verdicts {
  readonly codec: boolean;
  /** As far as a schema can say it; undefined where all depends on the calendar, of which it says a part. */
  readonly schema: boolean | undefined;
  /** What the codec found and no schema says. */
  readonly unsaid: readonly Unsaid[];
}

const COMMENTED = new Set([
  'format-json',
  'id-number-length',
  'message-id-industry',
  'chinese-name-traditional',
]);

const DAYS = new Set(['format-date', 'format-date-time', 'format-message-id']);

/** The verdict of the codec in a form and a reading, and that which a JSON Schema can give. */
export function verdictsOn(
  message: Message,
  value: unknown,
  options: { readonly form: Form; readonly reading: Reading },
): Verdicts {
  const { valid, violations } = message.validate(value, options);
  const texts = message.table.rows.filter(({ json }) => json).map(({ identifier }) => `/${identifier}/`);
  const found = violations.map((violation) => unsaidIn(violation, texts));
  const unsaid = [...new Set(found.filter((one) => one !== undefined))];
  const isSaid = found.includes(undefined);
  return { codec: valid, unsaid, schema: isSaid ? false : unsaid.includes('calendar') ? undefined : true };
}

/** As {@link verdictsOn}, that of a schema alone. */
export function sayableVerdict(...asked: Parameters<typeof verdictsOn>): boolean | undefined {
  return verdictsOn(...asked).schema;
}

function unsaidIn({ code, erratum, rule, path }: Violation, texts: readonly string[]): Unsaid | undefined {
  if (COMMENTED.has(code)) return 'comment';
  if (rule === 'length' && erratum === 'length-unit') return 'bytes';
  if (texts.some((text) => path.startsWith(text))) return 'inside a text';
  return DAYS.has(code) ? 'calendar' : undefined;
}
