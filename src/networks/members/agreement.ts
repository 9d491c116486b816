// Generated from spec/ by `npm run generate`. Do not edit.

import type { Row } from '../../table/Row.js';
import { once } from '../../codec/once.js';

/** The object whose JSON text is sent as `agreement`. */
export interface Agreement {
  /** no_agree: String, 1 to 16 bytes in UTF-8, mandatory. The token that stands for the card. */
  no_agree: string;
  /** card_no: String, 1 to 4 bytes in UTF-8, mandatory. The last four digits of the card number. */
  card_no: string;
  /** bank_code: String, 1 to 8 bytes in UTF-8, mandatory. The short code of the bank. */
  bank_code: string;
  /** bank_name: String, 1 to 32 bytes in UTF-8, mandatory. The name of the bank, in Chinese. */
  bank_name: string;
  /** card_type: String, exactly 1 byte in UTF-8, mandatory. What kind of card it is. Values: 2 debit card; 3 credit card. */
  card_type: '2' | '3';
  /** bind_mobile: String, 1 to 11 bytes in UTF-8, mandatory. The phone number of the user, masked. */
  bind_mobile: string;
}

export const agreement: () => readonly Row[] = once(() => [
{ identifier: "no_agree", type: "String", presence: "M", sensitive: true, max: 16 },
{ identifier: "card_no", type: "String", presence: "M", max: 4 },
{ identifier: "bank_code", type: "String", presence: "M", max: 8 },
{ identifier: "bank_name", type: "String", presence: "M", max: 32 },
{ identifier: "card_type", type: "String", presence: "M", values: { "2": "", "3": "" }, max: 1 },
{ identifier: "bind_mobile", type: "String", presence: "M", sensitive: true, max: 11 },
]);
