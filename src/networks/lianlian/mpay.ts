// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/mpay
 */
import { createInterface, type Interface, type InterfaceOf } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { amount, date, dateTime } from '../../table/format/formats.js';
import { int, jsonText } from '../../codec/kinds.js';
import { always, anyValue, missing, ofRequest } from '../../table/presence/conditionRules.js';
import { type RiskItem, riskItem } from '../../networks/members/riskItem.js';
import type { Row } from '../../table/Row.js';

/** The request of MPAY_APPLY, in plain form. */
export interface MpayApplyRequest {
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
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
  /** name_goods: String, 1 to 40 bytes in UTF-8, mandatory. The name of the product. */
  name_goods: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. Comes back in the response and in the notification. */
  info_order?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order, with two decimals. */
  money_order: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
  /** valid_order: Int, at least 1 character, optional. After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out. */
  valid_order?: string | number;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: 2 quick payment with a debit card; 3 quick payment with a credit card; P new authenticated payment. */
  pay_type: '2' | '3' | 'P';
  /** card_no: String, at least 1 byte in UTF-8, mandatory where no_agree is missing. The number of the payer's card. */
  card_no?: string;
  /** bank_code: String, 1 to 18 bytes in UTF-8, optional. The short code of the bank of the card. */
  bank_code?: string;
  /** acct_name: String, at least 1 byte in UTF-8, mandatory. The name of the payer, in Chinese. */
  acct_name: string;
  /** bind_mob: String, at least 1 byte in UTF-8, mandatory where no_agree is missing. The phone number of the payer, of mainland China. */
  bind_mob?: string;
  /** id_type: String, exactly 1 byte in UTF-8, mandatory where no_agree is missing. The kind of the payer's document. Values: 0 ID card; 2 passport; 3 military officer certificate; 4 Hong Kong and Macau laissez-passer; 6 mainland travel permit for Taiwan residents; 9 police officer card; X other certificates. */
  id_type?: '0' | '2' | '3' | '4' | '6' | '9' | 'X';
  /** id_no: String, at least 1 byte in UTF-8, mandatory where no_agree is missing. The number of the payer's document; that of an ID card has 15 or 18 characters. */
  id_no?: string;
  /** no_agree: String, 1 to 32 bytes in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
}

/** The request of MPAY_APPLY, in wire form: the same as the plain form. */
export type MpayApplyRequestWire = MpayApplyRequest;

/** What `encode` takes: as the plain form, but sign may be left out, and risk_item may be an object. */
export type MpayApplyRequestInput = Omit<MpayApplyRequest, 'sign' | 'risk_item'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string | RiskItem;
};

/** The response of MPAY_APPLY, in plain form. */
export interface MpayApplyResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success, 8888 asks for the verification step. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 8888 or 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 8888 or 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 8888 or 0000. The signature over all other members. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 8888 or 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 8888 or 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 8888 or 0000. LianLian's number of the transaction; there where it has been created. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 8888 or 0000. The amount of the transaction, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** token: String, at least 1 byte in UTF-8, optional where /ret_code is 8888 or 0000. The token for the verification step; it expires after 30 minutes. */
  token?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /ret_code is 8888 or 0000. What the request sent as info_order. */
  info_order?: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional where /result_pay is SUCCESS. The date of settlement, as YYYYMMdd. */
  settle_date?: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, optional where /result_pay is SUCCESS. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** Named in a condition only; SUCCESS is its one known value. */
  result_pay?: string;
}

/** The response of MPAY_APPLY, in wire form: the same as the plain form. */
export type MpayApplyResponseWire = MpayApplyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayApplyResponseInput = Omit<MpayApplyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 8888 or 0000. The signature over all other members. */
  sign?: string;
};

const mpayApplyRequest = (): readonly Row[] => [
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "busi_partner", type: "String", presence: "M", values: { "101001": "", "109001": "" }, max: 6 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "name_goods", type: "String", presence: "M", max: 40 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
{ identifier: "valid_order", type: "Int", presence: "O", kind: int },
{ identifier: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "pay_type", type: "String", presence: "M", values: { "2": "", "3": "", P: "" } },
{ identifier: "card_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, when: missing },
{ identifier: "bank_code", type: "String", presence: "O", max: 18 },
{ identifier: "acct_name", type: "String", presence: "M", sensitive: true },
{ identifier: "bind_mob", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, when: missing },
{ identifier: "id_type", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1, when: missing },
{ identifier: "id_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, when: missing },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 32 },
];

const mpayApplyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, format: amount, matchesRequest: true },
{ identifier: "token", type: "String", presence: "O", condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "token-beside-success" }, sensitive: true, when: anyValue },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, matchesRequest: true },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row", advice: true }, when: anyValue, format: date, min: 8 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row", advice: true }, when: anyValue },
{ identifier: "result_pay", type: "String", presence: "O", withoutRow: true },
];

/**
 * MPAY Apply Direct. The first step of an MPAY payment, in which the merchant names the order and the card, and LianLian sends a code to the payer.
 *
 * @example
 * ```ts
 * import { mpayApply } from 'tallystick/lianlian';
 *
 * const { valid, violations } = mpayApply.request.validate({});
 * ```
 */
export const mpayApply: Interface<
  Message<MpayApplyRequest, MpayApplyRequestWire, MpayApplyRequestInput>,
  Message<MpayApplyResponse, MpayApplyResponseWire, MpayApplyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'MPAY_APPLY', {
  request: { rows: mpayApplyRequest, payLoad: true },
  response: { rows: mpayApplyResponse },
});

/** The request of MPAY_CARD_BIND_APPLY, in plain form. */
export interface MpayCardBindApplyRequest {
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way to pay that the card is bound for. Values: 2 quick payment with a debit card; 3 quick payment with a credit card; P new authenticated payment. */
  pay_type: '2' | '3' | 'P';
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 2.1 the one version. */
  api_version?: '2.1';
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string;
  /** id_type: String, exactly 1 byte in UTF-8, mandatory. The kind of the cardholder's document. Values: 0 ID card; 2 passport; 3 military officer certificate; 4 Hong Kong and Macau laissez-passer; 6 mainland travel permit for Taiwan residents; 9 police officer card; X other certificates. */
  id_type: '0' | '2' | '3' | '4' | '6' | '9' | 'X';
  /** id_no: String, at least 1 byte in UTF-8, mandatory. The number of the cardholder's document; that of an ID card has 15 or 18 characters. */
  id_no: string;
  /** acct_name: String, at least 1 byte in UTF-8, mandatory. The name of the cardholder, in Chinese. */
  acct_name: string;
  /** card_no: String, at least 1 byte in UTF-8, mandatory. The number of the card. */
  card_no: string;
  /** bind_mob: String, at least 1 byte in UTF-8, mandatory. The phone number of the cardholder, of mainland China. */
  bind_mob: string;
  /** notify_url: String, at least 1 byte in UTF-8, optional. Where LianLian sends the notification. */
  notify_url?: string;
  /** no_order: String, at least 1 byte in UTF-8, optional. The merchant's number of the application. */
  no_order?: string;
  /** dt_order: String, at least 1 byte in UTF-8, optional. When the application began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** In the sample only; a credit card has an expiry date. */
  vali_date?: string;
}

/** The request of MPAY_CARD_BIND_APPLY, in wire form: the same as the plain form. */
export type MpayCardBindApplyRequestWire = MpayCardBindApplyRequest;

/** What `encode` takes: as the plain form, but sign may be left out, and risk_item may be an object. */
export type MpayCardBindApplyRequestInput = Omit<MpayCardBindApplyRequest, 'sign' | 'risk_item'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string | RiskItem;
};

/** The response of MPAY_CARD_BIND_APPLY, in plain form. */
export interface MpayCardBindApplyResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 8888 asks for the verification step. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 8888. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 8888. The signature over all other members. */
  sign?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 8888. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 8888. The merchant's number of the user. */
  user_id?: string;
  /** token: String, at least 1 byte in UTF-8, optional where /ret_code is 8888. The token for MPAY_CARD_BIND_VERIFY. */
  token?: string;
  /** dt_order: String, at least 1 byte in UTF-8, optional where /ret_code is 8888. When the application began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** no_order: String, at least 1 byte in UTF-8, optional where /ret_code is 8888. The merchant's number of the application. */
  no_order?: string;
}

/** The response of MPAY_CARD_BIND_APPLY, in wire form: the same as the plain form. */
export type MpayCardBindApplyResponseWire = MpayCardBindApplyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayCardBindApplyResponseInput = Omit<MpayCardBindApplyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 8888. The signature over all other members. */
  sign?: string;
};

const mpayCardBindApplyRequest = (): readonly Row[] => [
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "pay_type", type: "String", presence: "M", values: { "2": "", "3": "", P: "" } },
{ identifier: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, values: { "2.1": "" }, max: 6, when: always },
{ identifier: "risk_item", type: "String", presence: "M", sensitive: true, json: true, damaged: "risk-item-text", membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "id_type", type: "String", presence: "M", values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1 },
{ identifier: "id_no", type: "String", presence: "M", sensitive: true },
{ identifier: "acct_name", type: "String", presence: "M", sensitive: true },
{ identifier: "card_no", type: "String", presence: "M", sensitive: true },
{ identifier: "bind_mob", type: "String", presence: "M", sensitive: true },
{ identifier: "notify_url", type: "String", presence: "O" },
{ identifier: "no_order", type: "String", presence: "O" },
{ identifier: "dt_order", type: "String", presence: "O", format: dateTime },
{ sensitive: true, identifier: "vali_date", type: "String", presence: "O", withoutRow: true },
];

const mpayCardBindApplyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" } },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "user_id", type: "String", presence: "M", condition: { member: "/ret_code", equals: "8888", erratum: "blank-behind-name", lenient: true }, sensitive: true, max: 32, when: anyValue, matchesRequest: true },
{ identifier: "token", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" } },
{ identifier: "dt_order", type: "String", presence: "O", condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, format: dateTime, matchesRequest: true },
{ identifier: "no_order", type: "String", presence: "O", condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, matchesRequest: true },
];

/**
 * MPAY Card Bind Apply. The first step of binding a card for MPAY, in which the merchant names the cardholder, and LianLian sends a code to the telephone.
 *
 * @example
 * ```ts
 * import { mpayCardBindApply } from 'tallystick/lianlian';
 *
 * const { valid, violations } = mpayCardBindApply.request.validate({});
 * ```
 */
export const mpayCardBindApply: Interface<
  Message<MpayCardBindApplyRequest, MpayCardBindApplyRequestWire, MpayCardBindApplyRequestInput>,
  Message<MpayCardBindApplyResponse, MpayCardBindApplyResponseWire, MpayCardBindApplyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'MPAY_CARD_BIND_APPLY', {
  request: { rows: mpayCardBindApplyRequest, payLoad: true },
  response: { rows: mpayCardBindApplyResponse },
});

/** The request of MPAY_CARD_BIND_VERIFY, in plain form. */
export interface MpayCardBindVerifyRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** token: String, at least 1 byte in UTF-8, mandatory. The token of MPAY_CARD_BIND_APPLY. */
  token: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** verify_code: String, at least 1 byte in UTF-8, mandatory. The code that the cardholder received. */
  verify_code: string;
  /** no_order: String, at least 1 byte in UTF-8, optional. The merchant's number of the application. */
  no_order?: string;
}

/** The request of MPAY_CARD_BIND_VERIFY, in wire form: the same as the plain form. */
export type MpayCardBindVerifyRequestWire = MpayCardBindVerifyRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayCardBindVerifyRequestInput = Omit<MpayCardBindVerifyRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of MPAY_CARD_BIND_VERIFY, in plain form. */
export interface MpayCardBindVerifyResponse {
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
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the user. */
  user_id?: string;
  /** card_no: String, 4 to 19 bytes in UTF-8, mandatory where /ret_code is 0000. The number of the card, or its last four digits. */
  card_no?: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, optional where /ret_code is 0000. A token that stands for the card. */
  no_agree?: string;
  /** no_order: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The merchant's number of the application. */
  no_order?: string;
}

/** The response of MPAY_CARD_BIND_VERIFY, in wire form: the same as the plain form. */
export type MpayCardBindVerifyResponseWire = MpayCardBindVerifyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayCardBindVerifyResponseInput = Omit<MpayCardBindVerifyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const mpayCardBindVerifyRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "token", type: "String", presence: "M", sensitive: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "verify_code", type: "String", presence: "M", sensitive: true },
{ identifier: "no_order", type: "String", presence: "O" },
];

const mpayCardBindVerifyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "card_no", type: "String", presence: "M", sensitive: true, max: 19, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 4 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "O", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
];

/**
 * MPAY Card Bind Verify. The second step of binding a card for MPAY, in which the merchant confirms it with the code that the cardholder received.
 *
 * @example
 * ```ts
 * import { mpayCardBindVerify } from 'tallystick/lianlian';
 *
 * const { valid, violations } = mpayCardBindVerify.request.validate({});
 * ```
 */
export const mpayCardBindVerify: Interface<
  Message<MpayCardBindVerifyRequest, MpayCardBindVerifyRequestWire, MpayCardBindVerifyRequestInput>,
  Message<MpayCardBindVerifyResponse, MpayCardBindVerifyResponseWire, MpayCardBindVerifyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'MPAY_CARD_BIND_VERIFY', {
  request: { rows: mpayCardBindVerifyRequest },
  response: { rows: mpayCardBindVerifyResponse },
});

/** The notification of MPAY_NOTIFICATION, in plain form. */
export interface MpayNotificationNotification {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the order. */
  no_order: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the order was made, as yyyyMMddHHmmss. */
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
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer paid. Values: 2 quick payment with a debit card; 3 quick payment with a credit card; P new authenticated payment. */
  pay_type: '2' | '3' | 'P';
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
  /** no_agree: String, at least 1 byte in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** id_type: String, exactly 1 byte in UTF-8, conditional where LianLian has configured it for the merchant. The kind of the payer's document. Values: 0 ID card; 2 passport; 3 military officer certificate; 4 Hong Kong and Macau laissez-passer; 6 mainland travel permit for Taiwan residents; 9 police officer card; X other certificates. */
  id_type?: '0' | '2' | '3' | '4' | '6' | '9' | 'X';
  /** id_no: String, at least 1 byte in UTF-8, conditional where LianLian has configured it for the merchant. The number of the payer's document; that of an ID card has 15 or 18 characters. */
  id_no?: string;
  /** acct_name: String, at least 1 byte in UTF-8, conditional where LianLian has configured it for the merchant. The name of the payer, in Chinese. */
  acct_name?: string;
  /** card_no: String, at least 1 byte in UTF-8, conditional where LianLian has configured it for the merchant. The number of the payer's card. */
  card_no?: string;
}

/** The notification of MPAY_NOTIFICATION, in wire form: the same as the plain form. */
export type MpayNotificationNotificationWire = MpayNotificationNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayNotificationNotificationInput = Omit<MpayNotificationNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The acknowledgement of MPAY_NOTIFICATION, in plain form. */
export interface MpayNotificationAcknowledgement {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code: '0000';
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. Anything. */
  ret_msg: string;
}

/** The acknowledgement of MPAY_NOTIFICATION, in wire form: the same as the plain form. */
export type MpayNotificationAcknowledgementWire = MpayNotificationAcknowledgement;

/** What `encode` takes: as the plain form, but ret_code may be left out. */
export type MpayNotificationAcknowledgementInput = Omit<MpayNotificationAcknowledgement, 'ret_code'> & {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code?: '0000';
};

const mpayNotificationNotification = (): readonly Row[] => [
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
{ identifier: "pay_type", type: "String", presence: "M", values: { "2": "", "3": "", P: "" } },
{ identifier: "bank_code", type: "String", presence: "O" },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true },
{ identifier: "id_type", type: "String", presence: "C", condition: { unknowable: "" }, values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1 },
{ identifier: "id_no", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "acct_name", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "card_no", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
];

const mpayNotificationAcknowledgement = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", values: { "0000": "" }, max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
];

/**
 * MPAY Asynchronous Notification. Tells the merchant that a payment has succeeded, at the notify_url of its request, until the merchant confirms it.
 *
 * @example
 * ```ts
 * import { mpayNotification } from 'tallystick/lianlian';
 *
 * const { valid, violations } = mpayNotification.notification.validate({});
 * ```
 */
export const mpayNotification: InterfaceOf<{
  /** Notification. */
  readonly notification: Message<MpayNotificationNotification, MpayNotificationNotificationWire, MpayNotificationNotificationInput>;
  /** Acknowledgement. */
  readonly acknowledgement: Message<MpayNotificationAcknowledgement, MpayNotificationAcknowledgementWire, MpayNotificationAcknowledgementInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'MPAY_NOTIFICATION', {
  notification: { rows: mpayNotificationNotification },
  acknowledgement: { rows: mpayNotificationAcknowledgement },
});

/** The request of MPAY_RESULT_QUERY, in plain form. */
export interface MpayResultQueryRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where oid_paybill is missing. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where no_order is missing. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** query_version: String, 1 to 6 bytes in UTF-8, optional. Which members the answer has; 1.0 where it is left out. Values: 1.0 the usual answer; 1.1 with memo and bank_name. */
  query_version?: '1.0' | '1.1';
}

/** The request of MPAY_RESULT_QUERY, in wire form: the same as the plain form. */
export type MpayResultQueryRequestWire = MpayResultQueryRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayResultQueryRequestInput = Omit<MpayResultQueryRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of MPAY_RESULT_QUERY, in plain form. */
export interface MpayResultQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code?: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members but bank_name, memo and card_no. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the transaction, never used twice. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount of the order in CNY, with two decimals. */
  money_order?: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The state of the payment; deliver by it alone. Values: SUCCESS paid; WAITING not yet paid; PROCESSING banks are at work; REFUND reversed; FAILURE not paid. */
  result_pay?: 'SUCCESS' | 'WAITING' | 'PROCESSING' | 'REFUND' | 'FAILURE';
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payment, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request of the payment sent as info_order. */
  info_order?: string;
  /** pay_type: String, exactly 1 byte in UTF-8, optional. The way in which the payer paid. Values: 2 quick payment with a debit card; 3 quick payment with a credit card; P new authenticated payment. */
  pay_type?: '2' | '3' | 'P';
  /** bank_code: String, 1 to 8 bytes in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
  /** bank_name: String, 1 to 32 bytes in UTF-8, optional where /query_version of the request is 1.1. The name of the bank. Takes no part in the signature. */
  bank_name?: string;
  /** memo: String, 1 to 255 bytes in UTF-8, optional where /query_version of the request is 1.1. What the bank says of a payment that failed. Takes no part in the signature. */
  memo?: string;
  /** card_no: String, 15 to 19 bytes in UTF-8, optional. The number of the card, masked. Takes no part in the signature. */
  card_no?: string;
}

/** The response of MPAY_RESULT_QUERY, in wire form: the same as the plain form. */
export type MpayResultQueryResponseWire = MpayResultQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayResultQueryResponseInput = Omit<MpayResultQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members but bank_name, memo and card_no. */
  sign?: string;
};

const mpayResultQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", condition: { missing: "oid_paybill", erratum: "either-order-number" }, max: 32, when: missing },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", condition: { missing: "no_order", erratum: "either-order-number" }, max: 18, when: missing },
{ identifier: "query_version", type: "String", presence: "O", values: { "1.0": "", "1.1": "" }, max: 6 },
];

const mpayResultQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", condition: { always: true, erratum: "result-query-sample" }, max: 4, when: always, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", condition: { always: true, erratum: "result-query-sample" }, max: 100, when: always },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, format: amount },
{ identifier: "result_pay", type: "String", presence: "M", values: { SUCCESS: "", WAITING: "", PROCESSING: "", REFUND: "", FAILURE: "" }, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "pay_type", type: "String", presence: "O", values: { "2": "", "3": "", P: "" }, max: 1 },
{ identifier: "bank_code", type: "String", presence: "O", max: 8 },
{ identifier: "bank_name", type: "String", presence: "O", condition: { request: "/query_version", equals: "1.1", erratum: "query-version" }, unsigned: true, max: 32, when: ofRequest },
{ identifier: "memo", type: "String", presence: "O", condition: { request: "/query_version", equals: "1.1", erratum: "query-version" }, unsigned: true, max: 255, when: ofRequest },
{ identifier: "card_no", type: "String", presence: "O", unsigned: true, max: 19, min: 15 },
];

/**
 * MPAY Payment Result Query. Asks for the result of a payment.
 *
 * @example
 * ```ts
 * import { mpayResultQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = mpayResultQuery.request.validate({});
 * ```
 */
export const mpayResultQuery: Interface<
  Message<MpayResultQueryRequest, MpayResultQueryRequestWire, MpayResultQueryRequestInput>,
  Message<MpayResultQueryResponse, MpayResultQueryResponseWire, MpayResultQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'MPAY_RESULT_QUERY', {
  request: { rows: mpayResultQueryRequest },
  response: { rows: mpayResultQueryResponse },
});

/** The request of MPAY_VERIFY, in plain form. */
export interface MpayVerifyRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** token: String, at least 1 byte in UTF-8, mandatory. The token of the payment request; it expires after 30 minutes. */
  token: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order, with two decimals. */
  money_order: string;
  /** verify_code: String, 1 to 6 bytes in UTF-8, mandatory. The code that the payer received. */
  verify_code: string;
  /** The token of a stored payment; without it the four members below are required. */
  no_agree?: string;
  /** Named in a condition only, for a payer without stored payment. */
  id_no?: string;
  /** Named in a condition only, for a payer without stored payment. */
  bind_mob?: string;
  /** Named in a condition only, for a payer without stored payment. */
  id_type?: string;
  /** Named in a condition only, for a payer without stored payment. */
  card_no?: string;
  /** Named in the response only, which returns it. */
  info_order?: string;
}

/** The request of MPAY_VERIFY, in wire form: the same as the plain form. */
export type MpayVerifyRequestWire = MpayVerifyRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayVerifyRequestInput = Omit<MpayVerifyRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of MPAY_VERIFY, in plain form. */
export interface MpayVerifyResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256WITHRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256WITHRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the transaction began, as YYYYMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the transaction, never used twice. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount of the transaction, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** token: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The token of the payment request. */
  token?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /ret_code is 0000. What the request sent as info_order. */
  info_order?: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional where /result_pay is SUCCESS. The date of settlement, as YYYYMMdd. */
  settle_date?: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, optional where /result_pay is SUCCESS. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** Named in a condition only; SUCCESS is its one known value. */
  result_pay?: string;
}

/** The response of MPAY_VERIFY, in wire form: the same as the plain form. */
export type MpayVerifyResponseWire = MpayVerifyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type MpayVerifyResponseInput = Omit<MpayVerifyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const mpayVerifyRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "token", type: "String", presence: "M", sensitive: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "verify_code", type: "String", presence: "M", sensitive: true, max: 6 },
{ sensitive: true, identifier: "no_agree", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "id_no", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "bind_mob", type: "String", presence: "O", withoutRow: true },
{ condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "id_type", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "card_no", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, identifier: "info_order", type: "String", presence: "O", withoutRow: true },
];

const mpayVerifyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256WITHRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true },
{ identifier: "token", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: "info-order-echo" },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row", advice: true }, when: anyValue, format: date, min: 8 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row", advice: true }, when: anyValue },
{ identifier: "result_pay", type: "String", presence: "O", withoutRow: true },
];

/**
 * MPAY Verify Direct. The verification step of an MPAY payment request, in which the merchant confirms the payment with the code that the payer received.
 *
 * @example
 * ```ts
 * import { mpayVerify } from 'tallystick/lianlian';
 *
 * const { valid, violations } = mpayVerify.request.validate({});
 * ```
 */
export const mpayVerify: Interface<
  Message<MpayVerifyRequest, MpayVerifyRequestWire, MpayVerifyRequestInput>,
  Message<MpayVerifyResponse, MpayVerifyResponseWire, MpayVerifyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'MPAY_VERIFY', {
  request: { rows: mpayVerifyRequest },
  response: { rows: mpayVerifyResponse },
});
