import { forgetMatch } from '../table/forgetMatch.js';
import { messageId } from '../table/format/forms/messageId.js';
import { instantOf } from './beijingTime.js';
import { checkIdentifier, type IdentifierRow, refuseIdentifier } from './refuseIdentifier.js';

/** The parts of a message ID. */
export interface MessageIdParts {
  /** 8 letters and digits. */
  readonly industryCode: string;
  /** When the ID was made, to the second; the ID carries it as Beijing time. */
  readonly time: Date;
  /** The last six digits, from 0 to 999999. */
  readonly number: number;
}

const MESSAGE_ID: IdentifierRow = {
  field: 'msgID',
  reference: 'unionpay/CHANNEL_LOGIN_INFO/request#msgID',
  type: 'AN',
  min: 29,
  max: 29,
};

/**
 * Takes a message ID apart (row msgID of CHANNEL_LOGIN_INFO).
 *
 * @param id 29 letters and digits
 * @returns industry code, time and number
 * @throws {@link TallystickError} `identifier-invalid` with the rule `length`, `charset` or `format`
 *
 * @example
 * ```ts
 * import { parseMessageId } from 'tallystick';
 *
 * const { industryCode, time, number } = parseMessageId('A0010023420260301160000482913');
 * console.log(industryCode, time.toISOString(), number); // 00100234 2026-03-01T08:00:00.000Z 482913
 * ```
 */
export function parseMessageId(id: string): MessageIdParts {
  try {
    checkIdentifier(MESSAGE_ID, id);
    if (!messageId.shape?.test(id) || messageId.examine?.(id, {}) !== undefined) {
      refuseIdentifier(MESSAGE_ID, 'format-message-id', 'format', messageId.expected);
    }
    return {
      industryCode: id.slice(1, 9),
      time: instantOf(id.slice(9, 23)),
      number: Number(id.slice(23)),
    };
  } finally {
    forgetMatch();
  }
}
