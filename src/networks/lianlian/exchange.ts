// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/exchange
 */
import { createInterface, type Interface, type InterfaceOf } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { amount, date, dateTime } from '../../table/format/formats.js';
import { int, jsonText } from '../../codec/kinds.js';
import { always, anyValue, missing } from '../../table/presence/conditionRules.js';
import { type RiskItem, riskItem } from '../../networks/members/riskItem.js';
import type { Row } from '../../table/Row.js';

/** The request of EXCHANGE_APPLY, in plain form. */
export interface ExchangeApplyRequest {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version?: '1.0';
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** time_stamp: String, exactly 14 bytes in UTF-8, mandatory. When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8. */
  time_stamp: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id?: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** busi_partner: String, 1 to 6 bytes in UTF-8, mandatory. What kind of products the merchant sells. Values: 101001 virtual products; 109001 physical products. */
  busi_partner: '101001' | '109001';
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** name_goods: String, 1 to 40 bytes in UTF-8, mandatory. The name of the product. */
  name_goods: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. Comes back in the response and in the notification. */
  info_order?: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
  /** valid_order: Int, at least 1 character, optional. After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out. */
  valid_order?: string | number;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item?: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: M easypay with a debit card; N easypay with a credit card; D authenticated payment. */
  pay_type: 'M' | 'N' | 'D';
  /** currency_order: String, exactly 3 bytes in UTF-8, mandatory. The currency of the order. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_order: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount in currency_order, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** currency_settle: String, exactly 3 bytes in UTF-8, mandatory. The currency in which LianLian settles; today it must be currency_order. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_settle: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** vali_date: String, at least 1 byte in UTF-8, conditional where the card is a credit card. The expiry date of a credit card. */
  vali_date?: string;
  /** cvv2: String, at least 1 byte in UTF-8, conditional where the card is a credit card. The security code of a credit card. */
  cvv2?: string;
  /** id_type: String, exactly 1 byte in UTF-8, optional. The kind of the payer's document. Values: 0 ID card; 2 passport; 3 military officer certificate; 4 Hong Kong and Macau laissez-passer; 6 mainland travel permit for Taiwan residents; 9 police officer card; X other certificates. */
  id_type?: '0' | '2' | '3' | '4' | '6' | '9' | 'X';
  /** id_no: String, at least 1 byte in UTF-8, optional. The number of the payer's document; that of an ID card has 15 or 18 characters. */
  id_no?: string;
  /** acct_name: String, at least 1 byte in UTF-8, mandatory where no_agree is missing. The name of the payer, in Chinese. */
  acct_name?: string;
  /** card_no: String, at least 1 byte in UTF-8, mandatory where no_agree is missing. The number of the payer's card. */
  card_no?: string;
  /** bind_mob: String, at least 1 byte in UTF-8, mandatory. The phone number of the payer, of mainland China. */
  bind_mob: string;
  /** no_agree: String, 1 to 32 bytes in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** In the sample only; the short code of the bank of the card. */
  bank_code?: string;
}

/** The request of EXCHANGE_APPLY, in wire form: the same as the plain form. */
export type ExchangeApplyRequestWire = ExchangeApplyRequest;

/** What `encode` takes: as the plain form, but sign may be left out, and risk_item may be an object. */
export type ExchangeApplyRequestInput = Omit<ExchangeApplyRequest, 'sign' | 'risk_item'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item?: string | RiskItem;
};

/** The response of EXCHANGE_APPLY, in plain form. */
export interface ExchangeApplyResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. LianLian's number of the transaction; there where it has been created. */
  oid_paybill?: string;
  /** currency_order: String, exactly 3 bytes in UTF-8, mandatory where /ret_code is 0000. The currency of the order. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_order?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount in currency_order, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** result_pay: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The result of the payment; there where LianLian pays without a code. Values: SUCCESS paid; PROCESSING the payment is being processed. */
  result_pay?: 'SUCCESS' | 'PROCESSING';
  /** token: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The token for EXCHANGE_VERIFY; there where LianLian sends a code. */
  token?: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The date of settlement, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /result_pay is SUCCESS. What the request of the payment sent as info_order. */
  info_order?: string;
  /** pay_type: String, exactly 1 byte in UTF-8, mandatory where /result_pay is SUCCESS. The way in which the payer paid. */
  pay_type?: string;
  /** currency_settle: String, exactly 3 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The currency in which LianLian settles. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_settle?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_settle: String, 1 to 12 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The amount that LianLian settles, in currency_settle. */
  money_settle?: string;
  /** currency_pay: String, exactly 3 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The currency in which the payer pays. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_pay?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_pay: String, 1 to 12 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The amount that the payer pays, in currency_pay. */
  money_pay?: string;
  /** exchange_rate: String, at least 1 byte in UTF-8, mandatory where /result_pay is SUCCESS. The exchange rate of the payment. */
  exchange_rate?: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, optional where /result_pay is SUCCESS. A token that stands for the payer's means of payment. */
  no_agree?: string;
}

/** The response of EXCHANGE_APPLY, in wire form: the same as the plain form. */
export type ExchangeApplyResponseWire = ExchangeApplyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type ExchangeApplyResponseInput = Omit<ExchangeApplyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const exchangeApplyRequest = (): readonly Row[] => [
{ identifier: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "exchange-apply-sample" }, values: { "1.0": "" }, max: 6, when: always },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "time_stamp", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "user_id", type: "String", presence: "M", condition: { always: true, erratum: "exchange-apply-sample" }, sensitive: true, max: 32, when: always },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "busi_partner", type: "String", presence: "M", values: { "101001": "", "109001": "" }, max: 6 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "name_goods", type: "String", presence: "M", max: 40 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
{ identifier: "valid_order", type: "Int", presence: "O", kind: int },
{ identifier: "risk_item", type: "String", presence: "M", condition: { always: true, erratum: "exchange-apply-sample" }, json: true, sensitive: true, membersOf: "risk-item", when: always, members: riskItem(), kind: jsonText },
{ identifier: "pay_type", type: "String", presence: "M", values: { M: "", N: "", D: "" } },
{ identifier: "currency_order", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, min: 3 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "currency_settle", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, min: 3 },
{ identifier: "vali_date", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "cvv2", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "id_type", type: "String", presence: "O", values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1 },
{ identifier: "id_no", type: "String", presence: "O", sensitive: true },
{ identifier: "acct_name", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "ignored-beside-token" }, sensitive: true, when: missing },
{ identifier: "card_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "ignored-beside-token" }, sensitive: true, when: missing },
{ identifier: "bind_mob", type: "String", presence: "M", sensitive: true },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 32 },
{ identifier: "bank_code", type: "String", presence: "O", withoutRow: true },
];

const exchangeApplyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "currency_order", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, min: 3 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true },
{ identifier: "result_pay", type: "String", presence: "O", values: { SUCCESS: "", PROCESSING: "" }, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "token", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "settle_date", type: "String", presence: "M", max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
{ identifier: "pay_type", type: "String", presence: "M", max: 1, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
{ identifier: "currency_settle", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, min: 3 },
{ identifier: "money_settle", type: "String", presence: "M", max: 12, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: amount },
{ identifier: "currency_pay", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, min: 3 },
{ identifier: "money_pay", type: "String", presence: "M", max: 12, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: amount },
{ identifier: "exchange_rate", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
];

/**
 * Exchange Payment Apply. The first step of a payment in CNY for an order in another currency, in which the merchant names the order and the card, and LianLian sends a code to the payer.
 *
 * @example
 * ```ts
 * import { exchangeApply } from 'tallystick/lianlian';
 *
 * const { valid, violations } = exchangeApply.request.validate({});
 * ```
 */
export const exchangeApply: Interface<
  Message<ExchangeApplyRequest, ExchangeApplyRequestWire, ExchangeApplyRequestInput>,
  Message<ExchangeApplyResponse, ExchangeApplyResponseWire, ExchangeApplyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EXCHANGE_APPLY', {
  request: { rows: exchangeApplyRequest },
  response: { rows: exchangeApplyResponse },
});

/** The notification of EXCHANGE_NOTIFICATION, in plain form. */
export interface ExchangeNotificationNotification {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory. LianLian's number of the transaction, never used twice; act on each once. */
  oid_paybill: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory. The result of the payment; the page says that SUCCESS alone is notified. Values: SUCCESS paid; PROCESSING the payment is being processed. */
  result_pay: 'SUCCESS' | 'PROCESSING';
  /** settle_date: String, exactly 8 bytes in UTF-8, mandatory. The date of settlement, as YYYYMMDD. */
  settle_date: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request sent as info_order. */
  info_order?: string;
  /** pay_type: String, exactly 1 byte in UTF-8, mandatory. The way in which the payer paid. */
  pay_type: string;
  /** bank_code: String, 1 to 8 bytes in UTF-8, optional. The short code of the bank of the card. */
  bank_code?: string;
  /** currency_order: String, exactly 3 bytes in UTF-8, mandatory. The currency of the order. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_order: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount in currency_order, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** currency_settle: String, exactly 3 bytes in UTF-8, mandatory. The currency in which LianLian settles. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_settle?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_settle: String, 1 to 12 bytes in UTF-8, mandatory. The amount that LianLian settles, in currency_settle. */
  money_settle?: string;
  /** currency_pay: String, exactly 3 bytes in UTF-8, mandatory. The currency in which the payer pays. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_pay: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_pay: String, 1 to 12 bytes in UTF-8, mandatory. The amount that the payer pays, in currency_pay. */
  money_pay: string;
  /** exchange_rate: String, at least 1 byte in UTF-8, mandatory. The exchange rate of the payment. */
  exchange_rate: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, conditional where LianLian has configured it for the merchant. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** In the sample only, in the place of currency_settle. */
  currency_sellte?: string;
  /** In the sample only, in the place of money_settle. */
  money_sellte?: string;
  /** In the sample only; the code of the outcome. */
  ret_code?: string;
  /** In the sample only; the outcome in words. */
  ret_msg?: string;
}

/** The notification of EXCHANGE_NOTIFICATION, in wire form: the same as the plain form. */
export type ExchangeNotificationNotificationWire = ExchangeNotificationNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type ExchangeNotificationNotificationInput = Omit<ExchangeNotificationNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The acknowledgement of EXCHANGE_NOTIFICATION, in plain form. */
export interface ExchangeNotificationAcknowledgement {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code: '0000';
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. Anything. */
  ret_msg: string;
}

/** The acknowledgement of EXCHANGE_NOTIFICATION, in wire form: the same as the plain form. */
export type ExchangeNotificationAcknowledgementWire = ExchangeNotificationAcknowledgement;

/** What `encode` takes: as the plain form, but ret_code may be left out. */
export type ExchangeNotificationAcknowledgementInput = Omit<ExchangeNotificationAcknowledgement, 'ret_code'> & {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code?: '0000';
};

const exchangeNotificationNotification = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18 },
{ identifier: "result_pay", type: "String", presence: "M", values: { SUCCESS: "", PROCESSING: "" } },
{ identifier: "settle_date", type: "String", presence: "M", max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "pay_type", type: "String", presence: "M", max: 1 },
{ identifier: "bank_code", type: "String", presence: "O", max: 8 },
{ identifier: "currency_order", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, min: 3 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "currency_settle", type: "String", presence: "M", condition: { always: true, erratum: "exchange-settle-names" }, values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, when: always, min: 3 },
{ identifier: "money_settle", type: "String", presence: "M", condition: { always: true, erratum: "exchange-settle-names" }, max: 12, when: always, format: amount },
{ identifier: "currency_pay", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, min: 3 },
{ identifier: "money_pay", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "exchange_rate", type: "String", presence: "M" },
{ identifier: "no_agree", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true, max: 16 },
{ identifier: "currency_sellte", type: "String", presence: "O", withoutRow: true },
{ identifier: "money_sellte", type: "String", presence: "O", withoutRow: true },
{ identifier: "ret_code", type: "String", presence: "O", withoutRow: true },
{ identifier: "ret_msg", type: "String", presence: "O", withoutRow: true },
];

const exchangeNotificationAcknowledgement = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", values: { "0000": "" }, max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
];

/**
 * Exchange Payment Asynchronous Notification. Tells the merchant that a payment with exchange has succeeded, at the notify_url of its request, until the merchant confirms it.
 *
 * @example
 * ```ts
 * import { exchangeNotification } from 'tallystick/lianlian';
 *
 * const { valid, violations } = exchangeNotification.notification.validate({});
 * ```
 */
export const exchangeNotification: InterfaceOf<{
  /** Notification. */
  readonly notification: Message<ExchangeNotificationNotification, ExchangeNotificationNotificationWire, ExchangeNotificationNotificationInput>;
  /** Acknowledgement. */
  readonly acknowledgement: Message<ExchangeNotificationAcknowledgement, ExchangeNotificationAcknowledgementWire, ExchangeNotificationAcknowledgementInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'EXCHANGE_NOTIFICATION', {
  notification: { rows: exchangeNotificationNotification },
  acknowledgement: { rows: exchangeNotificationAcknowledgement },
});

/** The request of EXCHANGE_RESULT_QUERY, in plain form. */
export interface ExchangeResultQueryRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional. LianLian's number of the transaction. */
  oid_paybill?: string;
}

/** The request of EXCHANGE_RESULT_QUERY, in wire form: the same as the plain form. */
export type ExchangeResultQueryRequestWire = ExchangeResultQueryRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type ExchangeResultQueryRequestInput = Omit<ExchangeResultQueryRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of EXCHANGE_RESULT_QUERY, in plain form. */
export interface ExchangeResultQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the transaction, never used twice. */
  oid_paybill?: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The state of the payment. Values: SUCCESS paid; PROCESSING banks are at work; WAITING not yet verified, or without a result from the bank; REFUND refunded; FAILURE closed without being paid. */
  result_pay?: 'SUCCESS' | 'PROCESSING' | 'WAITING' | 'REFUND' | 'FAILURE';
  /** memo: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. A remark, such as why the payment failed. */
  memo?: string;
  /** currency_order: String, exactly 3 bytes in UTF-8, mandatory where /ret_code is 0000. The currency of the order. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_order?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount in currency_order, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional where /result_pay is SUCCESS. The date of settlement, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /result_pay is SUCCESS. What the request of the payment sent as info_order. */
  info_order?: string;
  /** pay_type: String, exactly 1 byte in UTF-8, optional where /result_pay is SUCCESS. The way in which the payer paid. */
  pay_type?: string;
  /** currency_settle: String, exactly 3 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The currency in which LianLian settles. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_settle?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_settle: String, 1 to 12 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The amount that LianLian settles, in currency_settle. */
  money_settle?: string;
  /** currency_pay: String, exactly 3 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The currency in which the payer pays. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_pay?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_pay: String, 1 to 12 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The amount that the payer pays, in currency_pay. */
  money_pay?: string;
  /** exchange_rate: String, at least 1 byte in UTF-8, mandatory where /result_pay is SUCCESS. The exchange rate of the payment. */
  exchange_rate?: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, optional where /result_pay is SUCCESS. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** In the sample only, in the place of currency_settle. */
  currency_sellte?: string;
  /** In the sample only, in the place of money_settle. */
  money_sellte?: string;
  /** In the sample only; the short code of the bank of the card. */
  bank_code?: string;
}

/** The response of EXCHANGE_RESULT_QUERY, in wire form: the same as the plain form. */
export type ExchangeResultQueryResponseWire = ExchangeResultQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type ExchangeResultQueryResponseInput = Omit<ExchangeResultQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const exchangeResultQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18 },
];

const exchangeResultQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "result_pay", type: "String", presence: "M", values: { SUCCESS: "", PROCESSING: "", WAITING: "", REFUND: "", FAILURE: "" }, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "memo", type: "String", presence: "O", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "currency_order", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
{ identifier: "pay_type", type: "String", presence: "O", max: 1, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
{ identifier: "currency_settle", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-settle-names", lenient: true }, values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, when: anyValue, min: 3 },
{ identifier: "money_settle", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-settle-names", lenient: true }, max: 12, when: anyValue, format: amount },
{ identifier: "currency_pay", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, min: 3 },
{ identifier: "money_pay", type: "String", presence: "M", max: 12, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: amount },
{ identifier: "exchange_rate", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
{ identifier: "currency_sellte", type: "String", presence: "O", withoutRow: true },
{ identifier: "money_sellte", type: "String", presence: "O", withoutRow: true },
{ identifier: "bank_code", type: "String", presence: "O", withoutRow: true },
];

/**
 * Exchange Payment Result Query. Asks for the result of a payment with exchange.
 *
 * @example
 * ```ts
 * import { exchangeResultQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = exchangeResultQuery.request.validate({});
 * ```
 */
export const exchangeResultQuery: Interface<
  Message<ExchangeResultQueryRequest, ExchangeResultQueryRequestWire, ExchangeResultQueryRequestInput>,
  Message<ExchangeResultQueryResponse, ExchangeResultQueryResponseWire, ExchangeResultQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EXCHANGE_RESULT_QUERY', {
  request: { rows: exchangeResultQueryRequest },
  response: { rows: exchangeResultQueryResponse },
});

/** The request of EXCHANGE_VERIFY, in plain form. */
export interface ExchangeVerifyRequest {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version: '1.0';
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** time_stamp: String, exactly 14 bytes in UTF-8, mandatory. When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8. */
  time_stamp: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** token: String, at least 1 byte in UTF-8, mandatory. The token of EXCHANGE_APPLY. */
  token: string;
  /** verify_code: String, 1 to 6 bytes in UTF-8, mandatory. The code that the payer received. */
  verify_code: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
}

/** The request of EXCHANGE_VERIFY, in wire form: the same as the plain form. */
export type ExchangeVerifyRequestWire = ExchangeVerifyRequest;

/** What `encode` takes: as the plain form, but api_version, sign may be left out. */
export type ExchangeVerifyRequestInput = Omit<ExchangeVerifyRequest, 'api_version' | 'sign'> & {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version?: '1.0';
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of EXCHANGE_VERIFY, in plain form. */
export interface ExchangeVerifyResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the transaction, never used twice. */
  oid_paybill?: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The result of the payment. Values: SUCCESS paid; PROCESSING the payment is being processed. */
  result_pay?: 'SUCCESS' | 'PROCESSING';
  /** settle_date: String, exactly 8 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The date of settlement, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /ret_code is 0000. What the request of the payment sent as info_order. */
  info_order?: string;
  /** pay_type: String, exactly 1 byte in UTF-8, mandatory where /result_pay is SUCCESS. The way in which the payer paid. */
  pay_type?: string;
  /** currency_order: String, exactly 3 bytes in UTF-8, mandatory where /ret_code is 0000. The currency of the order. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_order?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount in currency_order, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** currency_settle: String, exactly 3 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The currency in which LianLian settles. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_settle?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_settle: String, 1 to 12 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The amount that LianLian settles, in currency_settle. */
  money_settle?: string;
  /** currency_pay: String, exactly 3 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The currency in which the payer pays. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_pay?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_pay: String, 1 to 12 bytes in UTF-8, mandatory where /result_pay is SUCCESS. The amount that the payer pays, in currency_pay. */
  money_pay?: string;
  /** exchange_rate: String, at least 1 byte in UTF-8, mandatory where /result_pay is SUCCESS. The exchange rate of the payment. */
  exchange_rate?: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, optional where /ret_code is 0000. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** In the sample only, in the place of currency_settle. */
  currency_sellte?: string;
  /** In the sample only, in the place of money_settle. */
  money_sellte?: string;
  /** In the sample only; the short code of the bank of the card. */
  bank_code?: string;
}

/** The response of EXCHANGE_VERIFY, in wire form: the same as the plain form. */
export type ExchangeVerifyResponseWire = ExchangeVerifyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type ExchangeVerifyResponseInput = Omit<ExchangeVerifyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const exchangeVerifyRequest = (): readonly Row[] => [
{ identifier: "api_version", type: "String", presence: "M", values: { "1.0": "" }, max: 6 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "time_stamp", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "token", type: "String", presence: "M", sensitive: true },
{ identifier: "verify_code", type: "String", presence: "M", sensitive: true, max: 6 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
];

const exchangeVerifyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "result_pay", type: "String", presence: "M", values: { SUCCESS: "", PROCESSING: "" }, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "settle_date", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "pay_type", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, max: 1 },
{ identifier: "currency_order", type: "String", presence: "M", values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount },
{ identifier: "currency_settle", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-settle-names", lenient: true }, values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, when: anyValue, min: 3 },
{ identifier: "money_settle", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-settle-names", lenient: true }, max: 12, when: anyValue, format: amount },
{ identifier: "currency_pay", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, min: 3 },
{ identifier: "money_pay", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, max: 12, format: amount },
{ identifier: "exchange_rate", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" } },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "currency_sellte", type: "String", presence: "O", withoutRow: true },
{ identifier: "money_sellte", type: "String", presence: "O", withoutRow: true },
{ identifier: "bank_code", type: "String", presence: "O", withoutRow: true },
];

/**
 * Exchange Payment Verify. The second step of a payment with exchange, in which the merchant confirms the payment with the code that the payer received.
 *
 * @example
 * ```ts
 * import { exchangeVerify } from 'tallystick/lianlian';
 *
 * const { valid, violations } = exchangeVerify.request.validate({});
 * ```
 */
export const exchangeVerify: Interface<
  Message<ExchangeVerifyRequest, ExchangeVerifyRequestWire, ExchangeVerifyRequestInput>,
  Message<ExchangeVerifyResponse, ExchangeVerifyResponseWire, ExchangeVerifyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EXCHANGE_VERIFY', {
  request: { rows: exchangeVerifyRequest },
  response: { rows: exchangeVerifyResponse },
});
