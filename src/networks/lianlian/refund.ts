// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/refund
 */
import { createInterface, type Interface, type InterfaceOf } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { amount, date, dateTime } from '../../table/format/formats.js';
import { always, missing } from '../../table/presence/conditionRules.js';
import type { Row } from '../../table/Row.js';

/** The request of REFUND_APPLY, in plain form. */
export interface RefundApplyRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_refund: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the refund, another one than that of the order. */
  no_refund: string;
  /** dt_refund: String, exactly 14 bytes in UTF-8, mandatory. When the refund began, as yyyyMMddHHmmss. */
  dt_refund: string;
  /** money_refund: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the refund in CNY; send it with two decimals. */
  money_refund: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, conditional where oid_paybill is missing. The merchant's number of the payment. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, optional. When the payment began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 32 bytes in UTF-8, conditional where no_order is missing. LianLian's number of the payment. */
  oid_paybill?: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
}

/** The request of REFUND_APPLY, in wire form: the same as the plain form. */
export type RefundApplyRequestWire = RefundApplyRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type RefundApplyRequestInput = Omit<RefundApplyRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of REFUND_APPLY, in plain form. */
export interface RefundApplyResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 says that the refund is accepted, not that it succeeded. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** no_refund: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the refund, another one than that of the order. */
  no_refund?: string;
  /** dt_refund: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the refund began, as yyyyMMddHHmmss. */
  dt_refund?: string;
  /** money_refund: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount of the refund, in CNY. */
  money_refund?: string;
  /** money_foreign_refund: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount of the refund in the currency of the order, as its money_order has it. */
  money_foreign_refund?: string;
  /** rate_id: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The number of the exchange rate. */
  rate_id?: string;
  /** rate: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The exchange rate of this refund. */
  rate?: string;
  /** exchange_bankcode: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The code of the bank that exchanges the money. */
  exchange_bankcode?: string;
  /** oid_refundno: String, 1 to 16 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the refund, never used twice. */
  oid_refundno?: string;
  /** sta_refund: String, exactly 1 byte in UTF-8, mandatory where /ret_code is 0000. The state of the refund; the money is on its way where it is 2. Values: 0 begun; 1 being processed; 2 refunded; 3 not refunded. */
  sta_refund?: '0' | '1' | '2' | '3';
  /** settle_date: String, exactly 8 bytes in UTF-8, mandatory where /sta_refund is 2. The date of settlement of a refund that succeeded, as YYYYMMDD. */
  settle_date?: string;
}

/** The response of REFUND_APPLY, in wire form: the same as the plain form. */
export type RefundApplyResponseWire = RefundApplyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type RefundApplyResponseInput = Omit<RefundApplyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const refundApplyRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_refund", type: "String", presence: "M", max: 32 },
{ identifier: "dt_refund", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "money_refund", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "no_order", type: "String", presence: "C", condition: { missing: "oid_paybill", erratum: "refund-order-number" }, max: 32, when: missing },
{ identifier: "dt_order", type: "String", presence: "O", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "C", condition: { missing: "no_order", erratum: "refund-order-number" }, max: 32, when: missing },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
];

const refundApplyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "no_refund", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_refund", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, matchesRequest: true, min: 14 },
{ identifier: "money_refund", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true },
{ identifier: "money_foreign_refund", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "rate_id", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "rate", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "exchange_bankcode", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "oid_refundno", type: "String", presence: "M", max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "sta_refund", type: "String", presence: "M", values: { "0": "", "1": "", "2": "", "3": "" }, max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "settle_date", type: "String", presence: "M", condition: { member: "/sta_refund", equals: "2", erratum: "refund-settle-date" }, max: 8, format: date, min: 8 },
];

/**
 * Refund Apply. Asks for a refund of a payment, whole or in part.
 *
 * @example
 * ```ts
 * import { refundApply } from 'tallystick/lianlian';
 *
 * const { valid, violations } = refundApply.request.validate({});
 * ```
 */
export const refundApply: Interface<
  Message<RefundApplyRequest, RefundApplyRequestWire, RefundApplyRequestInput>,
  Message<RefundApplyResponse, RefundApplyResponseWire, RefundApplyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'REFUND_APPLY', {
  request: { rows: refundApplyRequest },
  response: { rows: refundApplyResponse },
});

/** The notification of REFUND_NOTIFICATION, in plain form. */
export interface RefundNotificationNotification {
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** no_refund: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the refund, another one than that of the order. */
  no_refund: string;
  /** dt_refund: String, exactly 14 bytes in UTF-8, mandatory. When the refund began, as yyyyMMddHHmmss. */
  dt_refund: string;
  /** money_refund: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the refund, in CNY. */
  money_refund: string;
  /** money_foreign_refund: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the refund in the currency of the order, as its money_order has it. */
  money_foreign_refund: string;
  /** rate_id: String, at least 1 byte in UTF-8, mandatory. The number of the exchange rate. */
  rate_id: string;
  /** rate: String, at least 1 byte in UTF-8, mandatory. The exchange rate of this refund. */
  rate: string;
  /** exchange_bankcode: String, at least 1 byte in UTF-8, mandatory. The code of the bank that exchanges the money. */
  exchange_bankcode: string;
  /** oid_refundno: String, 1 to 16 bytes in UTF-8, mandatory. LianLian's number of the refund, never used twice. */
  oid_refundno: string;
  /** sta_refund: String, exactly 1 byte in UTF-8, mandatory. The state of the refund; the money is on its way where it is 2. Values: 0 begun; 1 being processed; 2 refunded; 3 not refunded. */
  sta_refund: '0' | '1' | '2' | '3';
  /** settle_date: String, exactly 8 bytes in UTF-8, mandatory where /sta_refund is 2. The date of settlement of a refund that succeeded, as YYYYMMDD. */
  settle_date?: string;
  /** In the sample only, as 0000; the state of the refund is sta_refund. */
  ret_code?: string;
  /** In the sample only. */
  ret_msg?: string;
}

/** The notification of REFUND_NOTIFICATION, in wire form: the same as the plain form. */
export type RefundNotificationNotificationWire = RefundNotificationNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type RefundNotificationNotificationInput = Omit<RefundNotificationNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The acknowledgement of REFUND_NOTIFICATION, in plain form. */
export interface RefundNotificationAcknowledgement {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code: '0000';
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. Anything. */
  ret_msg: string;
}

/** The acknowledgement of REFUND_NOTIFICATION, in wire form: the same as the plain form. */
export type RefundNotificationAcknowledgementWire = RefundNotificationAcknowledgement;

/** What `encode` takes: as the plain form, but ret_code may be left out. */
export type RefundNotificationAcknowledgementInput = Omit<RefundNotificationAcknowledgement, 'ret_code'> & {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code?: '0000';
};

const refundNotificationNotification = (): readonly Row[] => [
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "no_refund", type: "String", presence: "M", max: 32 },
{ identifier: "dt_refund", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "money_refund", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "money_foreign_refund", type: "String", presence: "M", max: 12 },
{ identifier: "rate_id", type: "String", presence: "M" },
{ identifier: "rate", type: "String", presence: "M" },
{ identifier: "exchange_bankcode", type: "String", presence: "M" },
{ identifier: "oid_refundno", type: "String", presence: "M", max: 16 },
{ identifier: "sta_refund", type: "String", presence: "M", values: { "0": "", "1": "", "2": "", "3": "" }, max: 1 },
{ identifier: "settle_date", type: "String", presence: "M", condition: { member: "/sta_refund", equals: "2", erratum: "refund-settle-date" }, max: 8, format: date, min: 8 },
{ identifier: "ret_code", type: "String", presence: "O", withoutRow: true },
{ identifier: "ret_msg", type: "String", presence: "O", withoutRow: true },
];

const refundNotificationAcknowledgement = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", values: { "0000": "" }, max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
];

/**
 * Refund Asynchronous Notification. Tells the merchant that a refund has succeeded, at the notify_url of its request, until the merchant confirms it.
 *
 * @example
 * ```ts
 * import { refundNotification } from 'tallystick/lianlian';
 *
 * const { valid, violations } = refundNotification.notification.validate({});
 * ```
 */
export const refundNotification: InterfaceOf<{
  /** Notification. */
  readonly notification: Message<RefundNotificationNotification, RefundNotificationNotificationWire, RefundNotificationNotificationInput>;
  /** Acknowledgement. */
  readonly acknowledgement: Message<RefundNotificationAcknowledgement, RefundNotificationAcknowledgementWire, RefundNotificationAcknowledgementInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'REFUND_NOTIFICATION', {
  notification: { rows: refundNotificationNotification },
  acknowledgement: { rows: refundNotificationAcknowledgement },
});

/** The request of REFUND_RESULT_QUERY, in plain form. */
export interface RefundResultQueryRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_refund: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the refund, another one than that of the order. */
  no_refund: string;
  /** dt_refund: String, exactly 14 bytes in UTF-8, mandatory. When the refund began, as yyyyMMddHHmmss. */
  dt_refund: string;
}

/** The request of REFUND_RESULT_QUERY, in wire form: the same as the plain form. */
export type RefundResultQueryRequestWire = RefundResultQueryRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type RefundResultQueryRequestInput = Omit<RefundResultQueryRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of REFUND_RESULT_QUERY, in plain form. */
export interface RefundResultQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** no_refund: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the refund, another one than that of the order. */
  no_refund?: string;
  /** dt_refund: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the refund began, as yyyyMMddHHmmss. */
  dt_refund?: string;
  /** money_refund: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount of the refund, in CNY. */
  money_refund?: string;
  /** money_foreign_refund: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount of the refund in the currency of the order, as its money_order has it. */
  money_foreign_refund?: string;
  /** rate_id: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The number of the exchange rate. */
  rate_id?: string;
  /** rate: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The exchange rate of this refund. */
  rate?: string;
  /** exchange_bankcode: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The code of the bank that exchanges the money. */
  exchange_bankcode?: string;
  /** oid_refundno: String, 1 to 16 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the refund, never used twice. */
  oid_refundno?: string;
  /** sta_refund: String, exactly 1 byte in UTF-8, mandatory where /ret_code is 0000. The state of the refund; the money is on its way where it is 2. Values: 0 begun; 1 being processed; 2 refunded; 3 not refunded. */
  sta_refund?: '0' | '1' | '2' | '3';
  /** settle_date: String, exactly 8 bytes in UTF-8, mandatory where /sta_refund is 2. The date of settlement of a refund that succeeded, as YYYYMMDD. */
  settle_date?: string;
}

/** The response of REFUND_RESULT_QUERY, in wire form: the same as the plain form. */
export type RefundResultQueryResponseWire = RefundResultQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type RefundResultQueryResponseInput = Omit<RefundResultQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const refundResultQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_refund", type: "String", presence: "M", max: 32 },
{ identifier: "dt_refund", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
];

const refundResultQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "no_refund", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_refund", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, matchesRequest: true, min: 14 },
{ identifier: "money_refund", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount },
{ identifier: "money_foreign_refund", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "rate_id", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "rate", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "exchange_bankcode", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "oid_refundno", type: "String", presence: "M", max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "sta_refund", type: "String", presence: "M", values: { "0": "", "1": "", "2": "", "3": "" }, max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "settle_date", type: "String", presence: "M", condition: { member: "/sta_refund", equals: "2", erratum: "refund-settle-date" }, max: 8, format: date, min: 8 },
];

/**
 * Refund Result Query. Asks for the state of a refund, 15 minutes after it was asked for.
 *
 * @example
 * ```ts
 * import { refundResultQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = refundResultQuery.request.validate({});
 * ```
 */
export const refundResultQuery: Interface<
  Message<RefundResultQueryRequest, RefundResultQueryRequestWire, RefundResultQueryRequestInput>,
  Message<RefundResultQueryResponse, RefundResultQueryResponseWire, RefundResultQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'REFUND_RESULT_QUERY', {
  request: { rows: refundResultQueryRequest },
  response: { rows: refundResultQueryResponse },
});
