// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/aggregate
 */
import { createInterface, type Interface, type InterfaceOf } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { amount, date, dateTime } from '../../table/format/formats.js';
import { int, jsonText } from '../../codec/kinds.js';
import { always, anyValue, excludes, missing } from '../../table/presence/conditionRules.js';
import { type RiskItem, riskItem } from '../../networks/members/riskItem.js';
import type { Row } from '../../table/Row.js';

/** The request of AGGREGATE_DIRECT, in plain form. */
export interface AggregateDirectRequest {
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** appid: String, at least 1 byte in UTF-8, mandatory where /pay_type is Y or W. The number of the application, from the wallet. */
  appid?: string;
  /** openid: String, at least 1 byte in UTF-8, mandatory where /pay_type is W. The number of the payer in the official account, from WeChat. */
  openid?: string;
  /** busi_partner: String, 1 to 6 bytes in UTF-8, mandatory. What kind of products the merchant sells. Values: 101001 virtual products; 109001 physical products. */
  busi_partner: '101001' | '109001';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** name_user: String, at least 1 byte in UTF-8, optional. The real name of the payer; without it the payer is anonymous. */
  name_user?: string;
  /** id_type: String, exactly 1 byte in UTF-8, optional. The kind of the payer's document. Values: 0 ID card; 2 passport; 3 military officer certificate; 4 Hong Kong and Macau laissez-passer; 6 mainland travel permit for Taiwan residents; 9 police officer card; X other certificates. */
  id_type?: '0' | '2' | '3' | '4' | '6' | '9' | 'X';
  /** id_no: String, at least 1 byte in UTF-8, conditional where the payment is a verified payment. The number of the payer's ID card, of 15 or 18 characters. */
  id_no?: string;
  /** col_userid: String, at least 1 byte in UTF-8, optional. The user who receives the money, of the E-wallet alone. Not together with col_oidpartner. */
  col_userid?: string;
  /** col_oidpartner: String, 1 to 18 bytes in UTF-8, optional without col_userid. The merchant who receives the money. Not together with col_userid. */
  col_oidpartner?: string;
  /** name_goods: String, 1 to 40 bytes in UTF-8, mandatory. The name of the product. */
  name_goods: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
  /** return_url: String, 1 to 128 bytes in UTF-8, optional. Where the payer goes after the payment. */
  return_url?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. Comes back in the notification. */
  info_order?: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: I WeChat Pay, QR code; L Alipay, QR code; Y WeChat Pay, in an application; W WeChat Pay, official account. */
  pay_type: 'I' | 'L' | 'Y' | 'W';
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string;
  /** shareing_data: String, 1 to 1024 bytes in UTF-8, optional. Who gets a share of the amount; up to three of account, kind of account, amount and description, joined by ^ and separated by |. */
  shareing_data?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
}

/** The request of AGGREGATE_DIRECT, in wire form: the same as the plain form. */
export type AggregateDirectRequestWire = AggregateDirectRequest;

/** What `encode` takes: as the plain form, but sign may be left out, and risk_item may be an object. */
export type AggregateDirectRequestInput = Omit<AggregateDirectRequest, 'sign' | 'risk_item'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string | RiskItem;
};

/** The response of AGGREGATE_DIRECT, in plain form. */
export interface AggregateDirectResponse {
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, optional where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the user. */
  user_id?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, optional where /ret_code is 0000. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** payLoad: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The link for the QR code, or the JSON text of what the wallet needs. */
  payLoad?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /ret_code is 0000. What the request sent as info_order. */
  info_order?: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The way in which the payer pays. Values: I WeChat Pay, QR code; L Alipay, QR code; Y WeChat Pay, in an application; W WeChat Pay, official account. */
  pay_type?: 'I' | 'L' | 'Y' | 'W';
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
}

/** The response of AGGREGATE_DIRECT, in wire form: the same as the plain form. */
export type AggregateDirectResponseWire = AggregateDirectResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type AggregateDirectResponseInput = Omit<AggregateDirectResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const aggregateDirectRequest = (): readonly Row[] => [
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "appid", type: "String", presence: "M", condition: { member: "/pay_type", equals: ["Y", "W"], otherwise: "optional", erratum: "wallet-members", lenient: true }, when: anyValue },
{ identifier: "openid", type: "String", presence: "M", condition: { member: "/pay_type", equals: "W", otherwise: "optional", erratum: "wallet-members", lenient: true }, sensitive: true, when: anyValue },
{ identifier: "busi_partner", type: "String", presence: "M", values: { "101001": "", "109001": "" }, max: 6 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "name_user", type: "String", presence: "O", sensitive: true },
{ identifier: "id_type", type: "String", presence: "O", values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1 },
{ identifier: "id_no", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "col_userid", type: "String", presence: "O", sensitive: true },
{ identifier: "col_oidpartner", type: "String", presence: "O", condition: { excludes: "col_userid", erratum: "one-recipient" }, max: 18, when: excludes },
{ identifier: "name_goods", type: "String", presence: "M", max: 40 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
{ identifier: "return_url", type: "String", presence: "O", max: 128 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "pay_type", type: "String", presence: "M", values: { I: "", L: "", Y: "", W: "" } },
{ identifier: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "shareing_data", type: "String", presence: "O", sensitive: true, max: 1024 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
];

const aggregateDirectResponse = (): readonly Row[] => [
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" } },
{ identifier: "no_order", type: "String", presence: "O", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true },
{ identifier: "money_order", type: "String", presence: "O", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, format: amount, matchesRequest: true },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true },
{ identifier: "payLoad", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" } },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true },
{ identifier: "pay_type", type: "String", presence: "M", values: { I: "", L: "", Y: "", W: "" }, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true },
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" } },
];

/**
 * Aggregate Payment Direct. Starts a payment with WeChat Pay or Alipay from the merchant's server, by QR code, in an application or in an official account.
 *
 * @example
 * ```ts
 * import { aggregateDirect } from 'tallystick/lianlian';
 *
 * const { valid, violations } = aggregateDirect.request.validate({});
 * ```
 */
export const aggregateDirect: Interface<
  Message<AggregateDirectRequest, AggregateDirectRequestWire, AggregateDirectRequestInput>,
  Message<AggregateDirectResponse, AggregateDirectResponseWire, AggregateDirectResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'AGGREGATE_DIRECT', {
  request: { rows: aggregateDirectRequest },
  response: { rows: aggregateDirectResponse },
});

/** The notification of AGGREGATE_NOTIFICATION, in plain form. */
export interface AggregateNotificationNotification {
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
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory. The result of the payment; SUCCESS is its one known value. */
  result_pay: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payment, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request sent as info_order. */
  info_order?: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer paid. Values: 0 balance; 1 online banking with a debit card; 2 quick payment with a debit card; 3 quick payment with a credit card; 8 online banking with a credit card; 9 online banking of a business; D verified payment; I WeChat Pay; L Alipay; M easypay, regular payments; F easypay, authorization. */
  pay_type: '0' | '1' | '2' | '3' | '8' | '9' | 'D' | 'I' | 'L' | 'M' | 'F';
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
  /** no_agree: String, at least 1 byte in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
}

/** The notification of AGGREGATE_NOTIFICATION, in wire form: the same as the plain form. */
export type AggregateNotificationNotificationWire = AggregateNotificationNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type AggregateNotificationNotificationInput = Omit<AggregateNotificationNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The acknowledgement of AGGREGATE_NOTIFICATION, in plain form. */
export interface AggregateNotificationAcknowledgement {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code: '0000';
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. Anything. */
  ret_msg: string;
}

/** The acknowledgement of AGGREGATE_NOTIFICATION, in wire form: the same as the plain form. */
export type AggregateNotificationAcknowledgementWire = AggregateNotificationAcknowledgement;

/** What `encode` takes: as the plain form, but ret_code may be left out. */
export type AggregateNotificationAcknowledgementInput = Omit<AggregateNotificationAcknowledgement, 'ret_code'> & {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code?: '0000';
};

const aggregateNotificationNotification = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "result_pay", type: "String", presence: "M" },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "pay_type", type: "String", presence: "M", values: { "0": "", "1": "", "2": "", "3": "", "8": "", "9": "", D: "", I: "", L: "", M: "", F: "" } },
{ identifier: "bank_code", type: "String", presence: "O" },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true },
];

const aggregateNotificationAcknowledgement = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", values: { "0000": "" }, max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
];

/**
 * Aggregate Payment Asynchronous Notification. Tells the merchant that an aggregate payment has succeeded, at the notify_url of its request, until the merchant confirms it.
 *
 * @example
 * ```ts
 * import { aggregateNotification } from 'tallystick/lianlian';
 *
 * const { valid, violations } = aggregateNotification.notification.validate({});
 * ```
 */
export const aggregateNotification: InterfaceOf<{
  /** Notification. */
  readonly notification: Message<AggregateNotificationNotification, AggregateNotificationNotificationWire, AggregateNotificationNotificationInput>;
  /** Acknowledgement. */
  readonly acknowledgement: Message<AggregateNotificationAcknowledgement, AggregateNotificationAcknowledgementWire, AggregateNotificationAcknowledgementInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'AGGREGATE_NOTIFICATION', {
  notification: { rows: aggregateNotificationNotification },
  acknowledgement: { rows: aggregateNotificationAcknowledgement },
});

/** The request of AGGREGATE_RESULT_QUERY, in plain form. */
export interface AggregateResultQueryRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where oid_paybill is missing. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, optional. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where no_order is missing. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** query_version: String, 1 to 6 bytes in UTF-8, optional. The version of the query; 1.0 where it is left out. */
  query_version?: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, optional. The merchant's number of the user. */
  user_id?: string;
}

/** The request of AGGREGATE_RESULT_QUERY, in wire form: the same as the plain form. */
export type AggregateResultQueryRequestWire = AggregateResultQueryRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type AggregateResultQueryRequestInput = Omit<AggregateResultQueryRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of AGGREGATE_RESULT_QUERY, in plain form. */
export interface AggregateResultQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code?: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, optional. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, optional. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional. LianLian's number of the transaction, never used twice. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, optional. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** result_pay: String, at least 1 byte in UTF-8, optional. The result of the payment; SUCCESS is its one known value. The guide Handle answers and time-outs has those of other queries. */
  result_pay?: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payment, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request of the payment sent as info_order. */
  info_order?: string;
  /** pay_type: String, at least 1 byte in UTF-8, optional. The way in which the payer paid. Values: 0 balance; 1 online banking with a debit card; 2 quick payment with a debit card; 3 quick payment with a credit card; 8 online banking with a credit card; 9 online banking of a business; D verified payment; I WeChat Pay; L Alipay. */
  pay_type?: '0' | '1' | '2' | '3' | '8' | '9' | 'D' | 'I' | 'L';
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
  /** bank_name: String, at least 1 byte in UTF-8, optional. The name of the bank. */
  bank_name?: string;
  /** memo: String, at least 1 byte in UTF-8, optional. What the bank says of the payment. */
  memo?: string;
}

/** The response of AGGREGATE_RESULT_QUERY, in wire form: the same as the plain form. */
export type AggregateResultQueryResponseWire = AggregateResultQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type AggregateResultQueryResponseInput = Omit<AggregateResultQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const aggregateResultQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", condition: { missing: "oid_paybill", erratum: "either-order-number" }, max: 32, when: missing },
{ identifier: "dt_order", type: "String", presence: "O", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", condition: { missing: "no_order", erratum: "either-order-number" }, max: 18, when: missing },
{ identifier: "query_version", type: "String", presence: "O", max: 6 },
{ identifier: "user_id", type: "String", presence: "O", sensitive: true, max: 32 },
];

const aggregateResultQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", condition: { always: true, erratum: "wallet-query-sample" }, max: 4, when: always, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", condition: { always: true, erratum: "wallet-query-sample" }, max: 100, when: always },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "wallet-query-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "wallet-query-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "wallet-query-failure" } },
{ identifier: "no_order", type: "String", presence: "O", max: 32 },
{ identifier: "dt_order", type: "String", presence: "O", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18 },
{ identifier: "money_order", type: "String", presence: "O", max: 12, format: amount },
{ identifier: "result_pay", type: "String", presence: "O" },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "pay_type", type: "String", presence: "O", values: { "0": "", "1": "", "2": "", "3": "", "8": "", "9": "", D: "", I: "", L: "" } },
{ identifier: "bank_code", type: "String", presence: "O" },
{ identifier: "bank_name", type: "String", presence: "O" },
{ identifier: "memo", type: "String", presence: "O" },
];

/**
 * Aggregate Payment Result Query. Asks for the result of an aggregate payment.
 *
 * @example
 * ```ts
 * import { aggregateResultQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = aggregateResultQuery.request.validate({});
 * ```
 */
export const aggregateResultQuery: Interface<
  Message<AggregateResultQueryRequest, AggregateResultQueryRequestWire, AggregateResultQueryRequestInput>,
  Message<AggregateResultQueryResponse, AggregateResultQueryResponseWire, AggregateResultQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'AGGREGATE_RESULT_QUERY', {
  request: { rows: aggregateResultQueryRequest },
  response: { rows: aggregateResultQueryResponse },
});

/** The request of AGGREGATE_WEB_REDIRECT, in plain form. */
export interface AggregateWebRedirectRequest {
  /** version: String, at least 1 byte in UTF-8, mandatory. The version of the interface. Values: 1.1 the one version. */
  version: '1.1' | '1.0';
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** timestamp: String, exactly 14 bytes in UTF-8, mandatory. When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8. */
  timestamp?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** busi_partner: String, 1 to 6 bytes in UTF-8, mandatory. What kind of products the merchant sells. Values: 101001 virtual products; 109001 physical products. */
  busi_partner: '101001' | '109001';
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** name_goods: String, 1 to 40 bytes in UTF-8, mandatory. The name of the product. */
  name_goods: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. Comes back in the notifications. */
  info_order?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
  /** url_return: String, 1 to 128 bytes in UTF-8, optional. Where the payer goes after the payment. */
  url_return?: string;
  /** userreq_ip: String, 1 to 32 bytes in UTF-8, mandatory. The IP address of the payer, with _ for each point. */
  userreq_ip: string;
  /** url_order: String, 1 to 255 bytes in UTF-8, optional. The page of the product. */
  url_order?: string;
  /** valid_order: Int, at least 1 character, optional. After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out. */
  valid_order?: string | number;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string;
  /** col_oidpartner: String, 1 to 18 bytes in UTF-8, optional. The merchant who receives the money, mainly in the E-wallet. Not together with col_userid. */
  col_oidpartner?: string;
  /** col_userid: String, 1 to 32 bytes in UTF-8, optional without col_oidpartner. The user who receives the money, mainly in the E-wallet. Not together with col_oidpartner. */
  col_userid?: string;
  /** shareing_data: String, 1 to 1024 bytes in UTF-8, optional. Who gets a share of the amount; up to three of account, kind of account, amount and description, joined by ^ and separated by |. */
  shareing_data?: string;
  /** secured_partner: String, 1 to 18 bytes in UTF-8, optional. The merchant who guarantees the transaction, mainly in the E-wallet. */
  secured_partner?: string;
  /** buyer_confirm_valid: Int, at least 1 character, optional. Nothing is printed about it. */
  buyer_confirm_valid?: string | number;
  /** seller_send_valid: Int, at least 1 character, optional. Nothing is printed about it. */
  seller_send_valid?: string | number;
  /** id_no: String, at least 1 byte in UTF-8, conditional where the payment is a verified payment. The number of the payer's ID card, of 15 or 18 characters. */
  id_no?: string;
  /** acct_name: String, at least 1 byte in UTF-8, conditional where the payment is a verified payment. The name of the payer, in Chinese. */
  acct_name?: string;
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of a bank, together with pay_type; the payer goes to its pages at once. */
  bank_code?: string;
  /** pay_type: String, at least 1 byte in UTF-8, optional. The way in which the payer pays, together with bank_code. Values: 1 online banking with a debit card; 8 online banking with a credit card; 9 online banking of a business. */
  pay_type?: '1' | '8' | '9';
}

/** The request of AGGREGATE_WEB_REDIRECT, in wire form: the same as the plain form. */
export type AggregateWebRedirectRequestWire = AggregateWebRedirectRequest;

/** What `encode` takes: as the plain form, but version, sign may be left out, and risk_item may be an object. */
export type AggregateWebRedirectRequestInput = Omit<AggregateWebRedirectRequest, 'version' | 'sign' | 'risk_item'> & {
  /** version: String, at least 1 byte in UTF-8, mandatory. The version of the interface. Values: 1.1 the one version. */
  version?: '1.1';
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string | RiskItem;
};

/** The notification of AGGREGATE_WEB_REDIRECT, in plain form. */
export interface AggregateWebRedirectNotification {
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
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory. LianLian's number of the transaction, never used twice. */
  oid_paybill: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory. The result of the payment; SUCCESS is its one known value. */
  result_pay: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payment, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request sent as info_order. */
  info_order?: string;
  /** pay_type: String, at least 1 byte in UTF-8, optional. The way in which the payer paid. Values: 0 balance; 1 online banking with a debit card; 2 quick payment with a debit card; 3 quick payment with a credit card; 8 online banking with a credit card; 9 online banking of a business; D verified payment; I WeChat Pay; L Alipay. */
  pay_type?: '0' | '1' | '2' | '3' | '8' | '9' | 'D' | 'I' | 'L';
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
}

/** The notification of AGGREGATE_WEB_REDIRECT, in wire form: the same as the plain form. */
export type AggregateWebRedirectNotificationWire = AggregateWebRedirectNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type AggregateWebRedirectNotificationInput = Omit<AggregateWebRedirectNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

const aggregateWebRedirectRequest = (): readonly Row[] => [
{ identifier: "version", type: "String", presence: "M", values: { "1.1": "" }, toleratedValues: { "1.0": "aggregate-form-version" } },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "timestamp", type: "String", presence: "M", condition: { always: true, erratum: "aggregate-form-timestamp" }, max: 14, when: always, format: dateTime, min: 14 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "busi_partner", type: "String", presence: "M", values: { "101001": "", "109001": "" }, max: 6 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "name_goods", type: "String", presence: "M", max: 40 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
{ identifier: "url_return", type: "String", presence: "O", max: 128 },
{ identifier: "userreq_ip", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "url_order", type: "String", presence: "O", max: 255 },
{ identifier: "valid_order", type: "Int", presence: "O", kind: int },
{ identifier: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "col_oidpartner", type: "String", presence: "O", max: 18 },
{ identifier: "col_userid", type: "String", presence: "O", sensitive: true, condition: { excludes: "col_oidpartner", erratum: "one-recipient" }, max: 32, when: excludes },
{ identifier: "shareing_data", type: "String", presence: "O", sensitive: true, max: 1024 },
{ identifier: "secured_partner", type: "String", presence: "O", max: 18 },
{ identifier: "buyer_confirm_valid", type: "Int", presence: "O", kind: int },
{ identifier: "seller_send_valid", type: "Int", presence: "O", kind: int },
{ identifier: "id_no", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "acct_name", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "bank_code", type: "String", presence: "O" },
{ identifier: "pay_type", type: "String", presence: "O", values: { "1": "", "8": "", "9": "" } },
];

const aggregateWebRedirectNotification = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "result_pay", type: "String", presence: "M" },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "pay_type", type: "String", presence: "O", values: { "0": "", "1": "", "2": "", "3": "", "8": "", "9": "", D: "", I: "", L: "" } },
{ identifier: "bank_code", type: "String", presence: "O" },
];

/**
 * Aggregate Web Redirect. Takes the payer to a page of LianLian where cards, online banking, Alipay and WeChat Pay are offered, by a form that the browser of the payer posts.
 *
 * @example
 * ```ts
 * import { aggregateWebRedirect } from 'tallystick/lianlian';
 *
 * const { valid, violations } = aggregateWebRedirect.request.validate({});
 * ```
 */
export const aggregateWebRedirect: InterfaceOf<{
  /** Request. */
  readonly request: Message<AggregateWebRedirectRequest, AggregateWebRedirectRequestWire, AggregateWebRedirectRequestInput>;
  /** Notification. */
  readonly notification: Message<AggregateWebRedirectNotification, AggregateWebRedirectNotificationWire, AggregateWebRedirectNotificationInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'AGGREGATE_WEB_REDIRECT', {
  request: { rows: aggregateWebRedirectRequest, transport: "form" },
  notification: { rows: aggregateWebRedirectNotification, transport: "form" },
});
