// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/unified
 */
import { createInterface, type Interface } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { amount, dateTime } from '../../table/format/formats.js';
import { int, jsonText } from '../../codec/kinds.js';
import { always, anyValue } from '../../table/presence/conditionRules.js';
import { type RiskItem, riskItem } from '../../networks/members/riskItem.js';
import type { Row } from '../../table/Row.js';

/** The request of UNIFIED_DIRECT, in plain form. */
export interface UnifiedDirectRequest {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version: '1.0';
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** timestamp: String, exactly 14 bytes in UTF-8, mandatory. When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8. */
  timestamp?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** busi_partner: String, 1 to 6 bytes in UTF-8, mandatory. What kind of products the merchant sells. Values: 101001 virtual products; 109001 physical products. */
  busi_partner: '101001' | '109001';
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** name_goods: String, 1 to 40 bytes in UTF-8, optional. The name of the product. */
  name_goods?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. Comes back in the notification. */
  info_order?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
  /** url_return: String, 1 to 128 bytes in UTF-8, optional. Where the payer goes after the payment. */
  url_return?: string;
  /** userreq_ip: String, 1 to 32 bytes in UTF-8, optional. The IP address of the payer, with _ for each point. */
  userreq_ip?: string;
  /** back_url: String, 1 to 128 bytes in UTF-8, optional. Where the payer goes to enter another card number. */
  back_url?: string;
  /** shareing_data: String, 1 to 128 bytes in UTF-8, optional. Who gets a share of the amount; up to three of account, kind of account, amount and description, joined by ^ and separated by |. */
  shareing_data?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string;
  /** flag_pay_product: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: 0 bank card, low limit of cost; 1 bank card, high limit of cost; 2 online banking; 12 online banking on a telephone. */
  flag_pay_product: '0' | '1' | '2' | '12';
  /** flag_chnl: Int, at least 1 character, mandatory. What the payer pays with. Values: 0 Android SDK; 1 iOS SDK; 2 web; 3 WAP. */
  flag_chnl: string | number;
  /** id_type: String, exactly 1 byte in UTF-8, optional. The kind of the payer's document. Values: 0 ID card. */
  id_type?: '0';
  /** id_no: String, at least 1 byte in UTF-8, optional. The number of the payer's ID card, of 15 or 18 characters. */
  id_no?: string;
  /** acct_name: String, at least 1 byte in UTF-8, optional. The name of the payer, in Chinese. */
  acct_name?: string;
  /** card_no: String, at least 1 byte in UTF-8, optional. The number of the payer's card. */
  card_no?: string;
  /** valid_order: Int, at least 1 character, optional. After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out. */
  valid_order?: string | number;
  /** bind_mob: String, 1 to 18 bytes in UTF-8, optional. The phone number that the payer's bank knows for the card. */
  bind_mob?: string;
  /** no_agree: String, 1 to 32 bytes in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of a bank; the payer goes to its pages at once. */
  bank_code?: string;
  /** card_type: String, at least 1 byte in UTF-8, optional. The kind of online banking. Values: 1 online banking with a debit card; 8 online banking with a credit card; 9 online banking of a business. */
  card_type?: '1' | '8' | '9';
  /** In the sample alone, in the place of timestamp. */
  time_stamp?: string;
  /** In the sample alone. */
  platform?: string;
}

/** The request of UNIFIED_DIRECT, in wire form: the same as the plain form. */
export type UnifiedDirectRequestWire = UnifiedDirectRequest;

/** What `encode` takes: as the plain form, but api_version, sign may be left out, and risk_item may be an object. */
export type UnifiedDirectRequestInput = Omit<UnifiedDirectRequest, 'api_version' | 'sign' | 'risk_item'> & {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version?: '1.0';
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string | RiskItem;
};

/** The response of UNIFIED_DIRECT, in plain form. */
export interface UnifiedDirectResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, optional where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, optional where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the user. */
  user_id?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, optional where /ret_code is 0000. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** token: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The token for Easypay Verify; it expires after 30 minutes, and there is none where no text message is sent. */
  token?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, optional where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** gateway_url: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The page of LianLian on which the payer pays. */
  gateway_url?: string;
}

/** The response of UNIFIED_DIRECT, in wire form: the same as the plain form. */
export type UnifiedDirectResponseWire = UnifiedDirectResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type UnifiedDirectResponseInput = Omit<UnifiedDirectResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const unifiedDirectRequest = (): readonly Row[] => [
{ identifier: "api_version", type: "String", presence: "M", values: { "1.0": "" }, max: 6 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "timestamp", type: "String", presence: "M", condition: { always: true, erratum: "unified-time-stamp" }, max: 14, when: always, format: dateTime, min: 14 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "busi_partner", type: "String", presence: "M", values: { "101001": "", "109001": "" }, max: 6 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "name_goods", type: "String", presence: "O", max: 40 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
{ identifier: "url_return", type: "String", presence: "O", max: 128 },
{ identifier: "userreq_ip", type: "String", presence: "O", sensitive: true, max: 32 },
{ identifier: "back_url", type: "String", presence: "O", max: 128 },
{ identifier: "shareing_data", type: "String", presence: "O", sensitive: true, max: 128 },
{ identifier: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "flag_pay_product", type: "String", presence: "M", values: { "0": "", "1": "", "2": "", "12": "" } },
{ identifier: "flag_chnl", type: "Int", presence: "M", values: { "0": "", "1": "", "2": "", "3": "" }, kind: int },
{ identifier: "id_type", type: "String", presence: "O", values: { "0": "" }, max: 1 },
{ identifier: "id_no", type: "String", presence: "O", sensitive: true },
{ identifier: "acct_name", type: "String", presence: "O", sensitive: true },
{ identifier: "card_no", type: "String", presence: "O", sensitive: true },
{ identifier: "valid_order", type: "Int", presence: "O", kind: int },
{ identifier: "bind_mob", type: "String", presence: "O", sensitive: true, max: 18 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 32 },
{ identifier: "bank_code", type: "String", presence: "O" },
{ identifier: "card_type", type: "String", presence: "O", values: { "1": "", "8": "", "9": "" } },
{ identifier: "time_stamp", type: "String", presence: "O", withoutRow: true },
{ identifier: "platform", type: "String", presence: "O", withoutRow: true },
];

const unifiedDirectResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" } },
{ identifier: "dt_order", type: "String", presence: "O", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, format: dateTime, min: 14 },
{ identifier: "no_order", type: "String", presence: "O", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "unified-user-id", lenient: true }, when: anyValue, matchesRequest: true },
{ identifier: "money_order", type: "String", presence: "O", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, format: amount, matchesRequest: true },
{ identifier: "token", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" } },
{ identifier: "sign_type", type: "String", presence: "O", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "O", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" } },
{ identifier: "gateway_url", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" } },
];

/**
 * Unified Payment Direct. Creates a payment by card or online banking from the merchant's server, and gives the page to which the payer is sent.
 *
 * @example
 * ```ts
 * import { unifiedDirect } from 'tallystick/lianlian';
 *
 * const { valid, violations } = unifiedDirect.request.validate({});
 * ```
 */
export const unifiedDirect: Interface<
  Message<UnifiedDirectRequest, UnifiedDirectRequestWire, UnifiedDirectRequestInput>,
  Message<UnifiedDirectResponse, UnifiedDirectResponseWire, UnifiedDirectResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'UNIFIED_DIRECT', {
  request: { rows: unifiedDirectRequest },
  response: { rows: unifiedDirectResponse },
});
