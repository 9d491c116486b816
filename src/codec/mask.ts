import { forgetMatch } from '../table/forgetMatch.js';
import { isObject } from '../table/JsonObject.js';
import type { MessageTable, Row } from '../table/Row.js';
import { isPlainName } from './isPlainName.js';

const MASKED = '***';

/** What {@link mask} reads of a message object. */
export interface Masked {
  /** Its table; the rows say what is sensitive. */
  readonly table: Pick<MessageTable, 'rows'>;
}

/**
 * Copies a message so that the copy is safe to log: personal data and credentials, by the marks of
 * the table, are replaced by `***`; so is everything that the table does not declare or that has another JSON type
 * than declared, because nothing is known of it. The name of an undeclared member stays where it
 * has at most 32 letters, `_` and `-`, then at most 4 digits; else it may itself be a value, such as the
 * number of a phone, and all such members become one of the name `***`. Never throws on data.
 *
 * @param message the message object whose table says what is sensitive
 * @param value a message in plain or wire form, valid or not
 * @returns a new value; a JWE string becomes `***` as well
 *
 * @example
 * ```ts
 * import { mask } from 'tallystick';
 * import { channelLoginInfo } from 'tallystick/unionpay';
 *
 * console.log(mask(channelLoginInfo.request, { channelCode: 'CHNL0001', userId: 'u-17' }));
 * // { channelCode: 'CHNL0001', userId: '***' }
 * ```
 */
export function mask(message: Masked, value: unknown): unknown {
  try {
    return isObject(value) ? maskMembers(message.table.rows, value) : MASKED;
  } finally {
    forgetMatch();
  }
}

function maskMembers(
  rows: readonly Row[],
  object: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = new Map(rows.map((row) => [row.identifier, row]));
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      known.has(name) || isPlainName(name) ? name : MASKED,
      maskValue(known.get(name), value),
    ]),
  );
}

function maskValue(row: Row | undefined, value: unknown): unknown {
  if (row === undefined || row.sensitive) return MASKED;
  if (row.type === 'List') return Array.isArray(value) ? value.map((item) => maskItem(row, item)) : MASKED;
  if (row.members !== undefined) return maskItem(row, value);
  const isShown = typeof value === 'string' || (row.type === 'Int' && typeof value === 'number');
  return isShown ? value : MASKED;
}

/** An object inside a row; a JSON text is masked as a whole. */
function maskItem({ members = [] }: Row, value: unknown): unknown {
  return isObject(value) ? maskMembers(members, value) : MASKED;
}
