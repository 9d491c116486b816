// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/instantPayment
 */
import { createInterface, type Interface, type InterfaceOf } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { amount, date, dateTime } from '../../table/format/formats.js';
import { always, anyValue, missing } from '../../table/presence/conditionRules.js';
import type { Row } from '../../table/Row.js';

/** The request of INSTANT_PAYMENT_APPLY, in plain form. */
export interface InstantPaymentApplyRequest {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.1 the one version. */
  api_version: '1.1';
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** flag_card: String, exactly 1 byte in UTF-8, mandatory. Whose account receives the money. Values: 0 a person, in the sample alone; 1 debit card of a person; 2 account of a business. */
  flag_card: '0' | '1' | '2';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount in CNY, with two decimals. */
  money_order: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the payout. */
  no_order: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the merchant ordered the payout, as yyyyMMddHHmmss. */
  dt_order: string;
  /** card_no: String, at least 1 byte in UTF-8, mandatory. The number of the card or account that receives the money. */
  card_no: string;
  /** acct_name: String, at least 1 byte in UTF-8, mandatory. The name of the owner of the card or account, in Chinese. */
  acct_name: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, mandatory. Comes back in the notification. */
  info_order: string;
  /** memo: String, 1 to 24 bytes in UTF-8, mandatory. What the statement of the bank may show. */
  memo: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
  /** bank_code: String, 1 to 18 bytes in UTF-8, mandatory where /flag_card is 2. The short code of the bank that keeps the account of a business. */
  bank_code?: string;
}

/** The request of INSTANT_PAYMENT_APPLY, in wire form: the same as the plain form. */
export type InstantPaymentApplyRequestWire = InstantPaymentApplyRequest;

/** What `encode` takes: as the plain form, but api_version, sign may be left out. */
export type InstantPaymentApplyRequestInput = Omit<InstantPaymentApplyRequest, 'api_version' | 'sign'> & {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.1 the one version. */
  api_version?: '1.1';
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of INSTANT_PAYMENT_APPLY, in plain form. */
export interface InstantPaymentApplyResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success, and 4002, 4003 and 4004 ask for a confirmation. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, optional. The merchant's number of the payout. */
  no_order?: string;
  /** confirm_code: String, 1 to 6 bytes in UTF-8, optional where /ret_code is 4002, 4003 or 4004. The code for the confirmation, which has to be sent within 24 hours. */
  confirm_code?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. LianLian's number of the payout; there where it has been created. */
  oid_paybill?: string;
}

/** The response of INSTANT_PAYMENT_APPLY, in wire form: the same as the plain form. */
export type InstantPaymentApplyResponseWire = InstantPaymentApplyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type InstantPaymentApplyResponseInput = Omit<InstantPaymentApplyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

const instantPaymentApplyRequest = (): readonly Row[] => [
{ identifier: "api_version", type: "String", presence: "M", values: { "1.1": "" }, max: 6 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "flag_card", type: "String", presence: "M", values: { "0": "", "1": "", "2": "" }, max: 1 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "card_no", type: "String", presence: "M", sensitive: true },
{ identifier: "acct_name", type: "String", presence: "M", sensitive: true },
{ identifier: "info_order", type: "String", presence: "M", sensitive: true, max: 255 },
{ identifier: "memo", type: "String", presence: "M", sensitive: true, max: 24 },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
{ identifier: "bank_code", type: "String", presence: "M", condition: { member: "/flag_card", equals: "2", otherwise: "optional", erratum: "bank-code-of-business", lenient: true }, max: 18, when: anyValue },
];

const instantPaymentApplyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "O", max: 32, matchesRequest: true },
{ identifier: "confirm_code", type: "String", presence: "O", condition: { member: "/ret_code", equals: ["4002", "4003", "4004"], erratum: "confirm-code" }, sensitive: true, max: 6, when: anyValue },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
];

/**
 * Instant Payment Apply. Pays money out of the merchant's account to a bank account, almost in real time.
 *
 * @example
 * ```ts
 * import { instantPaymentApply } from 'tallystick/lianlian';
 *
 * const { valid, violations } = instantPaymentApply.request.validate({});
 * ```
 */
export const instantPaymentApply: Interface<
  Message<InstantPaymentApplyRequest, InstantPaymentApplyRequestWire, InstantPaymentApplyRequestInput>,
  Message<InstantPaymentApplyResponse, InstantPaymentApplyResponseWire, InstantPaymentApplyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'INSTANT_PAYMENT_APPLY', {
  request: { rows: instantPaymentApplyRequest, payLoad: true },
  response: { rows: instantPaymentApplyResponse },
});

/** The request of INSTANT_PAYMENT_CONFIRM, in plain form. */
export interface InstantPaymentConfirmRequest {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.1 the one version. */
  api_version: '1.1' | '1.0';
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** confirm_code: String, 1 to 6 bytes in UTF-8, mandatory. The code from the answer to the request of the payout. */
  confirm_code: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the payout. */
  no_order: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
}

/** The request of INSTANT_PAYMENT_CONFIRM, in wire form: the same as the plain form. */
export type InstantPaymentConfirmRequestWire = InstantPaymentConfirmRequest;

/** What `encode` takes: as the plain form, but api_version, sign may be left out. */
export type InstantPaymentConfirmRequestInput = Omit<InstantPaymentConfirmRequest, 'api_version' | 'sign'> & {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.1 the one version. */
  api_version?: '1.1';
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of INSTANT_PAYMENT_CONFIRM, in plain form. */
export interface InstantPaymentConfirmResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. LianLian's number of the payout; there where it has been created. */
  oid_paybill?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, optional where /ret_code is 0000. The merchant's number of the payout. */
  no_order?: string;
}

/** The response of INSTANT_PAYMENT_CONFIRM, in wire form: the same as the plain form. */
export type InstantPaymentConfirmResponseWire = InstantPaymentConfirmResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type InstantPaymentConfirmResponseInput = Omit<InstantPaymentConfirmResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

const instantPaymentConfirmRequest = (): readonly Row[] => [
{ identifier: "api_version", type: "String", presence: "M", values: { "1.1": "" }, toleratedValues: { "1.0": "confirm-version" }, max: 6 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "confirm_code", type: "String", presence: "M", sensitive: true, max: 6 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
];

const instantPaymentConfirmResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "O", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
];

/**
 * Instant Payment Confirm. Confirms a payout that LianLian holds back, because it looks like a repetition or the name does not fit the card.
 *
 * @example
 * ```ts
 * import { instantPaymentConfirm } from 'tallystick/lianlian';
 *
 * const { valid, violations } = instantPaymentConfirm.request.validate({});
 * ```
 */
export const instantPaymentConfirm: Interface<
  Message<InstantPaymentConfirmRequest, InstantPaymentConfirmRequestWire, InstantPaymentConfirmRequestInput>,
  Message<InstantPaymentConfirmResponse, InstantPaymentConfirmResponseWire, InstantPaymentConfirmResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'INSTANT_PAYMENT_CONFIRM', {
  request: { rows: instantPaymentConfirmRequest, payLoad: true },
  response: { rows: instantPaymentConfirmResponse },
});

/** The notification of INSTANT_PAYMENT_NOTIFICATION, in plain form. */
export interface InstantPaymentNotificationNotification {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the merchant ordered the payout, as yyyyMMddHHmmss. */
  dt_order: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the payout. */
  no_order: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory. LianLian's number of the payout, never used twice; act on each once. */
  oid_paybill: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount in CNY, with two decimals. */
  money_order: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request sent as info_order; of a payout that failed, it may be there in any case. */
  info_order?: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory. The result of the payout; SUCCESS and FAILURE are its known values. */
  result_pay: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payout, as YYYYMMDD. */
  settle_date?: string;
}

/** The notification of INSTANT_PAYMENT_NOTIFICATION, in wire form: the same as the plain form. */
export type InstantPaymentNotificationNotificationWire = InstantPaymentNotificationNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type InstantPaymentNotificationNotificationInput = Omit<InstantPaymentNotificationNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The acknowledgement of INSTANT_PAYMENT_NOTIFICATION, in plain form. */
export interface InstantPaymentNotificationAcknowledgement {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code: '0000';
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. Anything. */
  ret_msg: string;
}

/** The acknowledgement of INSTANT_PAYMENT_NOTIFICATION, in wire form: the same as the plain form. */
export type InstantPaymentNotificationAcknowledgementWire = InstantPaymentNotificationAcknowledgement;

/** What `encode` takes: as the plain form, but ret_code may be left out. */
export type InstantPaymentNotificationAcknowledgementInput = Omit<InstantPaymentNotificationAcknowledgement, 'ret_code'> & {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code?: '0000';
};

const instantPaymentNotificationNotification = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "result_pay", type: "String", presence: "M" },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
];

const instantPaymentNotificationAcknowledgement = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", values: { "0000": "" }, max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
];

/**
 * Instant Payment Asynchronous Notification. Tells the merchant that a payout has succeeded or failed, at the notify_url of its request, until the merchant confirms it.
 *
 * @example
 * ```ts
 * import { instantPaymentNotification } from 'tallystick/lianlian';
 *
 * const { valid, violations } = instantPaymentNotification.notification.validate({});
 * ```
 */
export const instantPaymentNotification: InterfaceOf<{
  /** Notification. */
  readonly notification: Message<InstantPaymentNotificationNotification, InstantPaymentNotificationNotificationWire, InstantPaymentNotificationNotificationInput>;
  /** Acknowledgement. */
  readonly acknowledgement: Message<InstantPaymentNotificationAcknowledgement, InstantPaymentNotificationAcknowledgementWire, InstantPaymentNotificationAcknowledgementInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'INSTANT_PAYMENT_NOTIFICATION', {
  notification: { rows: instantPaymentNotificationNotification },
  acknowledgement: { rows: instantPaymentNotificationAcknowledgement },
});

/** The request of INSTANT_PAYMENT_RESULT_QUERY, in plain form. */
export interface InstantPaymentResultQueryRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where oid_paybill is missing. The merchant's number of the payout. */
  no_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where no_order is missing. LianLian's number of the payout. */
  oid_paybill?: string;
  /** query_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the query. Values: 1.0 the one version. */
  query_version?: '1.0';
  /** In the sample alone, in the place of query_version. */
  api_version?: string;
}

/** The request of INSTANT_PAYMENT_RESULT_QUERY, in wire form: the same as the plain form. */
export type InstantPaymentResultQueryRequestWire = InstantPaymentResultQueryRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type InstantPaymentResultQueryRequestInput = Omit<InstantPaymentResultQueryRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of INSTANT_PAYMENT_RESULT_QUERY, in plain form. */
export interface InstantPaymentResultQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome of the query; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the payout. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the merchant ordered the payout, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the payout, never used twice. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount in CNY, with two decimals. */
  money_order?: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The state of the payout; decide by it alone. Values: SUCCESS paid out; WAITING the receiving bank's result is not there yet; PROCESSING banks are at work; CANCEL reversed by the receiving bank; FAILURE not paid out; CHECK waits for a confirmation; CLOSED not confirmed within 24 hours. */
  result_pay?: 'SUCCESS' | 'WAITING' | 'PROCESSING' | 'CANCEL' | 'FAILURE' | 'CHECK' | 'CLOSED';
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payout, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request of the payout sent as info_order. */
  info_order?: string;
}

/** The response of INSTANT_PAYMENT_RESULT_QUERY, in wire form: the same as the plain form. */
export type InstantPaymentResultQueryResponseWire = InstantPaymentResultQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type InstantPaymentResultQueryResponseInput = Omit<InstantPaymentResultQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

const instantPaymentResultQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", condition: { missing: "oid_paybill", erratum: "either-order-number" }, max: 32, when: missing },
{ identifier: "oid_paybill", type: "String", presence: "M", condition: { missing: "no_order", erratum: "either-order-number" }, max: 18, when: missing },
{ identifier: "query_version", type: "String", presence: "M", condition: { always: true, erratum: "payout-query-version" }, values: { "1.0": "" }, max: 6, when: always },
{ identifier: "api_version", type: "String", presence: "O", withoutRow: true },
];

const instantPaymentResultQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" } },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" }, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" } },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" }, format: amount },
{ identifier: "result_pay", type: "String", presence: "M", values: { SUCCESS: "", WAITING: "", PROCESSING: "", CANCEL: "", FAILURE: "", CHECK: "", CLOSED: "" }, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" } },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
];

/**
 * Instant Payment Result Query. Asks for the state of a payout.
 *
 * @example
 * ```ts
 * import { instantPaymentResultQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = instantPaymentResultQuery.request.validate({});
 * ```
 */
export const instantPaymentResultQuery: Interface<
  Message<InstantPaymentResultQueryRequest, InstantPaymentResultQueryRequestWire, InstantPaymentResultQueryRequestInput>,
  Message<InstantPaymentResultQueryResponse, InstantPaymentResultQueryResponseWire, InstantPaymentResultQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'INSTANT_PAYMENT_RESULT_QUERY', {
  request: { rows: instantPaymentResultQueryRequest },
  response: { rows: instantPaymentResultQueryResponse },
});
