// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/onlineBanking
 */
import { createInterface, type InterfaceOf } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { amount, date, dateTime } from '../../table/format/formats.js';
import { int, jsonText } from '../../codec/kinds.js';
import { always } from '../../table/presence/conditionRules.js';
import { type RiskItem, riskItem } from '../../networks/members/riskItem.js';
import type { Row } from '../../table/Row.js';

/** The notification of ONLINE_BANKING_NOTIFICATION, in plain form. */
export interface OnlineBankingNotificationNotification {
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
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer paid. Values: 1 online banking with a debit card; 8 online banking with a credit card; 9 online banking of a business. */
  pay_type: '1' | '2' | '8' | '9';
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
  /** no_agree: String, at least 1 byte in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
}

/** The notification of ONLINE_BANKING_NOTIFICATION, in wire form: the same as the plain form. */
export type OnlineBankingNotificationNotificationWire = OnlineBankingNotificationNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type OnlineBankingNotificationNotificationInput = Omit<OnlineBankingNotificationNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The acknowledgement of ONLINE_BANKING_NOTIFICATION, in plain form. */
export interface OnlineBankingNotificationAcknowledgement {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code: '0000';
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. Anything. */
  ret_msg: string;
}

/** The acknowledgement of ONLINE_BANKING_NOTIFICATION, in wire form: the same as the plain form. */
export type OnlineBankingNotificationAcknowledgementWire = OnlineBankingNotificationAcknowledgement;

/** What `encode` takes: as the plain form, but ret_code may be left out. */
export type OnlineBankingNotificationAcknowledgementInput = Omit<OnlineBankingNotificationAcknowledgement, 'ret_code'> & {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code?: '0000';
};

const onlineBankingNotificationNotification = (): readonly Row[] => [
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
{ identifier: "pay_type", type: "String", presence: "M", values: { "1": "", "8": "", "9": "" }, toleratedValues: { "2": "online-banking-pay-type" } },
{ identifier: "bank_code", type: "String", presence: "O" },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true },
];

const onlineBankingNotificationAcknowledgement = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", values: { "0000": "" }, max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
];

/**
 * Online Banking Asynchronous Notification. Tells the merchant that an online banking payment has succeeded, at the notify_url of its request, until the merchant confirms it.
 *
 * @example
 * ```ts
 * import { onlineBankingNotification } from 'tallystick/lianlian';
 *
 * const { valid, violations } = onlineBankingNotification.notification.validate({});
 * ```
 */
export const onlineBankingNotification: InterfaceOf<{
  /** Notification. */
  readonly notification: Message<OnlineBankingNotificationNotification, OnlineBankingNotificationNotificationWire, OnlineBankingNotificationNotificationInput>;
  /** Acknowledgement. */
  readonly acknowledgement: Message<OnlineBankingNotificationAcknowledgement, OnlineBankingNotificationAcknowledgementWire, OnlineBankingNotificationAcknowledgementInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'ONLINE_BANKING_NOTIFICATION', {
  notification: { rows: onlineBankingNotificationNotification },
  acknowledgement: { rows: onlineBankingNotificationAcknowledgement },
});

/** The request of ONLINE_BANKING_REDIRECT, in plain form. */
export interface OnlineBankingRedirectRequest {
  /** version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  version: '1.0';
  /** charset_name: String, 1 to 18 bytes in UTF-8, mandatory. The encoding of the merchant's pages. Values: UTF-8 the default; GBK simplified Chinese; GB2312 simplified Chinese; GB18030 Chinese. */
  charset_name?: 'UTF-8' | 'GBK' | 'GB2312' | 'GB18030';
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
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. Comes back in the response and in the notification. */
  info_order?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order, with two decimals. */
  money_order: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
  /** url_return: String, 1 to 128 bytes in UTF-8, optional. Where the payer goes after the payment. */
  url_return?: string;
  /** userreq_ip: String, 1 to 32 bytes in UTF-8, optional. The IP address of the payer, with _ for each point. */
  userreq_ip?: string;
  /** url_order: String, 1 to 255 bytes in UTF-8, optional. The page of the product. */
  url_order?: string;
  /** valid_order: Int, at least 1 character, optional. After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out. */
  valid_order?: string | number;
  /** bank_code: String, 1 to 18 bytes in UTF-8, optional. The short code of a bank; the payer goes to its pages at once. */
  bank_code?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string;
  /** pay_type: String, at least 1 byte in UTF-8, optional. The way in which the payer pays. Values: 1 online banking with a debit card; 8 online banking with a credit card; 9 online banking of a business. */
  pay_type?: '1' | '8' | '9';
}

/** The request of ONLINE_BANKING_REDIRECT, in wire form: the same as the plain form. */
export type OnlineBankingRedirectRequestWire = OnlineBankingRedirectRequest;

/** What `encode` takes: as the plain form, but version, sign may be left out, and risk_item may be an object. */
export type OnlineBankingRedirectRequestInput = Omit<OnlineBankingRedirectRequest, 'version' | 'sign' | 'risk_item'> & {
  /** version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  version?: '1.0';
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string | RiskItem;
};

const onlineBankingRedirectRequest = (): readonly Row[] => [
{ identifier: "version", type: "String", presence: "M", values: { "1.0": "" }, max: 6 },
{ identifier: "charset_name", type: "String", presence: "M", condition: { always: true, erratum: "charset-name-sample" }, values: { "UTF-8": "", GBK: "", GB2312: "", GB18030: "" }, max: 18, when: always },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "timestamp", type: "String", presence: "M", condition: { always: true, erratum: "charset-name-sample" }, max: 14, when: always, format: dateTime, min: 14 },
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
{ identifier: "userreq_ip", type: "String", presence: "O", sensitive: true, max: 32 },
{ identifier: "url_order", type: "String", presence: "O", max: 255 },
{ identifier: "valid_order", type: "Int", presence: "O", kind: int },
{ identifier: "bank_code", type: "String", presence: "O", max: 18 },
{ identifier: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "pay_type", type: "String", presence: "O", values: { "1": "", "8": "", "9": "" } },
];

/**
 * Online Banking Redirect. Takes the payer to the payment page of LianLian, by a form that the browser of the payer posts.
 *
 * @example
 * ```ts
 * import { onlineBankingRedirect } from 'tallystick/lianlian';
 *
 * const { valid, violations } = onlineBankingRedirect.request.validate({});
 * ```
 */
export const onlineBankingRedirect: InterfaceOf<{
  /** Request. */
  readonly request: Message<OnlineBankingRedirectRequest, OnlineBankingRedirectRequestWire, OnlineBankingRedirectRequestInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'ONLINE_BANKING_REDIRECT', {
  request: { rows: onlineBankingRedirectRequest, transport: "form" },
});

/** The notification of SYNC_NOTIFICATION, in plain form. */
export interface SyncNotificationNotification {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory. LianLian's number of the transaction, never used twice. */
  oid_paybill: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory. The result of the payment; SUCCESS is its one known value. */
  result_pay: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payment, as YYYYMMDD. */
  settle_date?: string;
  /** In the sample alone; what the request sent as info_order. */
  info_order?: string;
  /** In the sample alone; the way in which the payer paid. */
  pay_type?: string;
  /** In the sample alone; the short code of the bank. */
  bank_code?: string;
}

/** The notification of SYNC_NOTIFICATION, in wire form: the same as the plain form. */
export type SyncNotificationNotificationWire = SyncNotificationNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type SyncNotificationNotificationInput = Omit<SyncNotificationNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

const syncNotificationNotification = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sync-sign-type" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "result_pay", type: "String", presence: "M" },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
{ sensitive: true, identifier: "info_order", type: "String", presence: "O", withoutRow: true },
{ identifier: "pay_type", type: "String", presence: "O", withoutRow: true },
{ identifier: "bank_code", type: "String", presence: "O", withoutRow: true },
];

/**
 * Synchronous Notification. Tells the merchant that a payment has succeeded, by a form that the browser of the payer posts to url_return, once and not in every case.
 *
 * @example
 * ```ts
 * import { syncNotification } from 'tallystick/lianlian';
 *
 * const { valid, violations } = syncNotification.notification.validate({});
 * ```
 */
export const syncNotification: InterfaceOf<{
  /** Notification. */
  readonly notification: Message<SyncNotificationNotification, SyncNotificationNotificationWire, SyncNotificationNotificationInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'SYNC_NOTIFICATION', {
  notification: { rows: syncNotificationNotification, transport: "form" },
});
