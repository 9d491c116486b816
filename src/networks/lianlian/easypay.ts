// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/easypay
 */
import { createInterface, type Interface, type InterfaceOf } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { amount, date, dateTime, dateTimeOrNumber, wholeAmount } from '../../table/format/formats.js';
import { int, jsonText } from '../../codec/kinds.js';
import { always, anyValue, missing, ofRequest } from '../../table/presence/conditionRules.js';
import { type RiskItem, riskItem } from '../../networks/members/riskItem.js';
import type { Row } from '../../table/Row.js';

/** The request of EASYPAY_APPLY, in plain form. */
export interface EasypayApplyRequest {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version: '1.0';
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
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
  risk_item: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: M easypay with a debit card; F easypay with pre-authorization. */
  pay_type: 'M' | 'F';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order, with two decimals. */
  money_order: string;
  /** vali_date: String, at least 1 byte in UTF-8, conditional where the card is a credit card. The expiry date of a credit card. */
  vali_date?: string;
  /** cvv2: String, at least 1 byte in UTF-8, conditional where the card is a credit card. The security code of a credit card. */
  cvv2?: string;
  /** id_type: String, exactly 1 byte in UTF-8, mandatory where no_agree is missing. The kind of the payer's document. Values: 0 ID card; 2 passport; 3 military officer certificate; 4 Hong Kong and Macau laissez-passer; 6 mainland travel permit for Taiwan residents; 9 police officer card; X other certificates. */
  id_type?: '0' | '2' | '3' | '4' | '6' | '9' | 'X';
  /** id_no: String, at least 1 byte in UTF-8, mandatory where no_agree is missing. The number of the payer's document; that of an ID card has 15 or 18 characters. */
  id_no?: string;
  /** acct_name: String, at least 1 byte in UTF-8, mandatory. The name of the payer, in Chinese. */
  acct_name: string;
  /** card_no: String, at least 1 byte in UTF-8, mandatory where no_agree is missing. The number of the payer's card. */
  card_no?: string;
  /** bind_mob: String, at least 1 byte in UTF-8, mandatory where no_agree is missing. The phone number of the payer, of mainland China. */
  bind_mob?: string;
  /** no_agree: String, 1 to 32 bytes in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** bank_code: String, 1 to 18 bytes in UTF-8, optional. The short code of the bank of the card. */
  bank_code?: string;
  /** client_chnl: String, at least 1 byte in UTF-8, optional. What the payer pays with. Values: 10 mobile application; 13 computer; 16 H5 page; 18 telephone menu. */
  client_chnl?: '10' | '13' | '16' | '18';
  /** In the sample only; when the request was made. */
  time_stamp?: string;
}

/** The request of EASYPAY_APPLY, in wire form: the same as the plain form. */
export type EasypayApplyRequestWire = EasypayApplyRequest;

/** What `encode` takes: as the plain form, but api_version, sign may be left out, and risk_item may be an object. */
export type EasypayApplyRequestInput = Omit<EasypayApplyRequest, 'api_version' | 'sign' | 'risk_item'> & {
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version?: '1.0';
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string | RiskItem;
};

/** The response of EASYPAY_APPLY, in plain form. */
export interface EasypayApplyResponse {
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
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. LianLian's number of the transaction; there where it has been created. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount of the transaction, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** result_pay: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The result of the payment; there where LianLian pays without a code. Values: SUCCESS paid; PROCESSING the payment is being processed. */
  result_pay?: 'SUCCESS' | 'PROCESSING';
  /** token: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The token for EASYPAY_VERIFY, for 30 minutes; there where LianLian sends a code. */
  token?: string;
  /** name_goods: String, 1 to 40 bytes in UTF-8, mandatory where /ret_code is 0000. The name of the product. */
  name_goods?: string;
  /** pay_type: String, exactly 1 byte in UTF-8, optional where /ret_code is 0000. The way in which the payer paid. */
  pay_type?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /ret_code is 0000. What the request sent as info_order. */
  info_order?: string;
  /** bank_code: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. The short code of the bank of the card. */
  bank_code?: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional where /result_pay is SUCCESS. The date of settlement, as YYYYMMdd. */
  settle_date?: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, optional where /result_pay is SUCCESS. A token that stands for the payer's means of payment. */
  no_agree?: string;
}

/** The response of EASYPAY_APPLY, in wire form: the same as the plain form. */
export type EasypayApplyResponseWire = EasypayApplyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayApplyResponseInput = Omit<EasypayApplyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const easypayApplyRequest = (): readonly Row[] => [
{ identifier: "api_version", type: "String", presence: "M", values: { "1.0": "" }, max: 6 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "user_id", type: "String", presence: "M", condition: { always: true, erratum: "easypay-apply-sample" }, sensitive: true, max: 32, when: always },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "busi_partner", type: "String", presence: "M", values: { "101001": "", "109001": "" }, max: 6 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "name_goods", type: "String", presence: "M", max: 40 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
{ identifier: "valid_order", type: "Int", presence: "O", kind: int },
{ identifier: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "pay_type", type: "String", presence: "M", values: { M: "", F: "" } },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "vali_date", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "cvv2", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "id_type", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1, when: missing },
{ identifier: "id_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, when: missing },
{ identifier: "acct_name", type: "String", presence: "M", sensitive: true },
{ identifier: "card_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, when: missing },
{ identifier: "bind_mob", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, when: missing },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 32 },
{ identifier: "bank_code", type: "String", presence: "O", max: 18 },
{ identifier: "client_chnl", type: "String", presence: "O", values: { "10": "", "13": "", "16": "", "18": "" } },
{ identifier: "time_stamp", type: "String", presence: "O", withoutRow: true },
];

const easypayApplyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256WITHRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true },
{ identifier: "result_pay", type: "String", presence: "O", values: { SUCCESS: "", PROCESSING: "" }, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "token", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "name_goods", type: "String", presence: "M", max: 40, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "pay_type", type: "String", presence: "O", max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "bank_code", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: date, min: 8 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" } },
];

/**
 * Easypay Apply Direct. The first step of an Easypay payment, in which the merchant names the order and the card, and LianLian sends a code to the payer.
 *
 * @example
 * ```ts
 * import { easypayApply } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayApply.request.validate({});
 * ```
 */
export const easypayApply: Interface<
  Message<EasypayApplyRequest, EasypayApplyRequestWire, EasypayApplyRequestInput>,
  Message<EasypayApplyResponse, EasypayApplyResponseWire, EasypayApplyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_APPLY', {
  request: { rows: easypayApplyRequest },
  response: { rows: easypayApplyResponse },
});

/** The request of EASYPAY_H5_REDIRECT, in plain form. */
export interface EasypayH5RedirectRequest {
  /** version: String, at least 1 byte in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  version?: '1.0';
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id?: string;
  /** app_request: String, exactly 1 byte in UTF-8, mandatory. Where the payer pays. Values: 1 Android; 2 iOS; 3 H5 page. */
  app_request?: '1' | '2' | '3';
  /** timestamp: String, exactly 14 bytes in UTF-8, mandatory. When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8. */
  timestamp?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** bg_color: String, exactly 6 bytes in UTF-8, optional. The colour behind the payment pages, as six hexadecimal digits; ff5001 where it is left out. */
  bg_color?: string;
  /** font_color: String, exactly 6 bytes in UTF-8, optional. The colour of the text of the payment pages, as six hexadecimal digits. */
  font_color?: string;
  /** syschnotify_flag: String, exactly 1 byte in UTF-8, optional. When the payer leaves the last payment page; 0 where it is left out. Values: 0 when the payer asks for it; 1 at once. */
  syschnotify_flag?: '0' | '1';
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
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** notify_url: String, 1 to 128 bytes in UTF-8, mandatory. Where LianLian sends the notification. */
  notify_url: string;
  /** url_return: String, 1 to 128 bytes in UTF-8, optional. Where the payer goes after the payment. */
  url_return?: string;
  /** back_url: String, 1 to 128 bytes in UTF-8, optional. Where the payer goes to choose another card, of a payment with preset data. */
  back_url?: string;
  /** no_agree: String, 1 to 32 bytes in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** valid_order: Int, at least 1 character, optional. After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out. */
  valid_order?: string | number;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays; LianLian refuses a debit card with F. Values: M easypay with a debit card; F easypay with pre-authorization, for credit cards alone. */
  pay_type?: 'M' | 'F';
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string;
  /** acct_name: String, at least 1 byte in UTF-8, optional. The name of the payer, in Chinese. */
  acct_name?: string;
  /** card_no: String, at least 1 byte in UTF-8, optional. The number of the payer's card. */
  card_no?: string;
  /** id_type: String, exactly 1 byte in UTF-8, optional. The kind of the payer's document. Values: 0 ID card; 2 passport; 3 military officer certificate; 4 Hong Kong and Macau laissez-passer; 6 mainland travel permit for Taiwan residents; 9 police officer card; X other certificates. */
  id_type?: '0' | '2' | '3' | '4' | '6' | '9' | 'X';
  /** id_no: String, at least 1 byte in UTF-8, optional. The number of the payer's document; that of an ID card has 15 or 18 characters. */
  id_no?: string;
}

/** The request of EASYPAY_H5_REDIRECT, in wire form: the same as the plain form. */
export type EasypayH5RedirectRequestWire = EasypayH5RedirectRequest;

/** What `encode` takes: as the plain form, but sign may be left out, and risk_item may be an object. */
export type EasypayH5RedirectRequestInput = Omit<EasypayH5RedirectRequest, 'sign' | 'risk_item'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item: string | RiskItem;
};

/** The notification of EASYPAY_H5_REDIRECT, in plain form. */
export interface EasypayH5RedirectNotification {
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
}

/** The notification of EASYPAY_H5_REDIRECT, in wire form: the same as the plain form. */
export type EasypayH5RedirectNotificationWire = EasypayH5RedirectNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayH5RedirectNotificationInput = Omit<EasypayH5RedirectNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

const easypayH5RedirectRequest = (): readonly Row[] => [
{ identifier: "version", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, values: { "1.0": "" }, when: always },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "user_id", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, sensitive: true, max: 32, when: always },
{ identifier: "app_request", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, values: { "1": "", "2": "", "3": "" }, max: 1, when: always },
{ identifier: "timestamp", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, max: 14, when: always, format: dateTime, min: 14 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "bg_color", type: "String", presence: "O", max: 6, min: 6 },
{ identifier: "font_color", type: "String", presence: "O", max: 6, min: 6 },
{ identifier: "syschnotify_flag", type: "String", presence: "O", values: { "0": "", "1": "" }, max: 1 },
{ identifier: "busi_partner", type: "String", presence: "M", values: { "101001": "", "109001": "" }, max: 6 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "name_goods", type: "String", presence: "M", max: 40 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "notify_url", type: "String", presence: "M", max: 128 },
{ identifier: "url_return", type: "String", presence: "O", max: 128 },
{ identifier: "back_url", type: "String", presence: "O", max: 128 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 32 },
{ identifier: "valid_order", type: "Int", presence: "O", kind: int },
{ identifier: "pay_type", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, values: { M: "", F: "" }, when: always },
{ identifier: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "acct_name", type: "String", presence: "O", sensitive: true },
{ identifier: "card_no", type: "String", presence: "O", sensitive: true },
{ identifier: "id_type", type: "String", presence: "O", values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1 },
{ identifier: "id_no", type: "String", presence: "O", sensitive: true },
];

const easypayH5RedirectNotification = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "result_pay", type: "String", presence: "M" },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
];

/**
 * Easypay H5 Redirect. Takes the payer to the payment page of LianLian for mobile telephones, by a form whose one field, req_data, holds the message.
 *
 * @example
 * ```ts
 * import { easypayH5Redirect } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayH5Redirect.request.validate({});
 * ```
 */
export const easypayH5Redirect: InterfaceOf<{
  /** Request. */
  readonly request: Message<EasypayH5RedirectRequest, EasypayH5RedirectRequestWire, EasypayH5RedirectRequestInput>;
  /** Notification. */
  readonly notification: Message<EasypayH5RedirectNotification, EasypayH5RedirectNotificationWire, EasypayH5RedirectNotificationInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_H5_REDIRECT', {
  request: { rows: easypayH5RedirectRequest, transport: "form", field: "req_data" },
  notification: { rows: easypayH5RedirectNotification, transport: "form", field: "res_data" },
});

/** The notification of EASYPAY_NOTIFICATION, in plain form. */
export interface EasypayNotificationNotification {
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
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount of the order in CNY, with two decimals. */
  money_order: string;
  /** result_pay: String, at least 1 byte in UTF-8, mandatory. The result of the payment; SUCCESS is its one known value. */
  result_pay: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payment, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request sent as info_order. */
  info_order?: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer paid. Values: M easypay with a debit card; F easypay with pre-authorization. */
  pay_type: '2' | 'M' | 'F';
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
  /** no_agree: String, at least 1 byte in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
}

/** The notification of EASYPAY_NOTIFICATION, in wire form: the same as the plain form. */
export type EasypayNotificationNotificationWire = EasypayNotificationNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayNotificationNotificationInput = Omit<EasypayNotificationNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The acknowledgement of EASYPAY_NOTIFICATION, in plain form. */
export interface EasypayNotificationAcknowledgement {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code: '0000';
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. Anything. */
  ret_msg: string;
}

/** The acknowledgement of EASYPAY_NOTIFICATION, in wire form: the same as the plain form. */
export type EasypayNotificationAcknowledgementWire = EasypayNotificationAcknowledgement;

/** What `encode` takes: as the plain form, but ret_code may be left out. */
export type EasypayNotificationAcknowledgementInput = Omit<EasypayNotificationAcknowledgement, 'ret_code'> & {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. Any other answer, or none within 5 seconds, makes LianLian send the notification again. Values: 0000 received. */
  ret_code?: '0000';
};

const easypayNotificationNotification = (): readonly Row[] => [
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
{ identifier: "pay_type", type: "String", presence: "M", values: { M: "", F: "" }, toleratedValues: { "2": "easypay-pay-type" } },
{ identifier: "bank_code", type: "String", presence: "O" },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true },
];

const easypayNotificationAcknowledgement = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", values: { "0000": "" }, max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
];

/**
 * Easypay Asynchronous Notification. Tells the merchant that a payment has succeeded, at the notify_url of its request, until the merchant confirms it.
 *
 * @example
 * ```ts
 * import { easypayNotification } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayNotification.notification.validate({});
 * ```
 */
export const easypayNotification: InterfaceOf<{
  /** Notification. */
  readonly notification: Message<EasypayNotificationNotification, EasypayNotificationNotificationWire, EasypayNotificationNotificationInput>;
  /** Acknowledgement. */
  readonly acknowledgement: Message<EasypayNotificationAcknowledgement, EasypayNotificationAcknowledgementWire, EasypayNotificationAcknowledgementInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_NOTIFICATION', {
  notification: { rows: easypayNotificationNotification },
  acknowledgement: { rows: easypayNotificationAcknowledgement },
});

/** The request of EASYPAY_PREAUTH_CANCEL, in plain form. */
export interface EasypayPreauthCancelRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: F easypay with pre-authorization. */
  pay_type: 'F';
  /** api_version: String, at least 1 byte in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version?: '1.0';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** dt_order: String, 1 to 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional. LianLian's number of the transaction that was authorized. */
  oid_paybill?: string;
  /** In the sample only, in the place of api_version. */
  api_verion?: string;
}

/** The request of EASYPAY_PREAUTH_CANCEL, in wire form: the same as the plain form. */
export type EasypayPreauthCancelRequestWire = EasypayPreauthCancelRequest;

/** What `encode` takes: as the plain form, but sign, pay_type may be left out. */
export type EasypayPreauthCancelRequestInput = Omit<EasypayPreauthCancelRequest, 'sign' | 'pay_type'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: F easypay with pre-authorization. */
  pay_type?: 'F';
};

/** The response of EASYPAY_PREAUTH_CANCEL, in plain form. */
export interface EasypayPreauthCancelResponse {
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
  /** no_order: String, 1 to 32 bytes in UTF-8, optional where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, optional where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the user. */
  user_id?: string;
}

/** The response of EASYPAY_PREAUTH_CANCEL, in wire form: the same as the plain form. */
export type EasypayPreauthCancelResponseWire = EasypayPreauthCancelResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayPreauthCancelResponseInput = Omit<EasypayPreauthCancelResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const easypayPreauthCancelRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "pay_type", type: "String", presence: "M", values: { F: "" } },
{ identifier: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "preauth-api-version" }, values: { "1.0": "" }, when: always },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: wholeAmount },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTimeOrNumber },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18 },
{ identifier: "api_verion", type: "String", presence: "O", withoutRow: true },
];

const easypayPreauthCancelResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" } },
{ identifier: "no_order", type: "String", presence: "O", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "O", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" } },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true },
];

/**
 * Easypay Pre-authorization Cancel. Gives up a payment that was authorized before and not captured.
 *
 * @example
 * ```ts
 * import { easypayPreauthCancel } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayPreauthCancel.request.validate({});
 * ```
 */
export const easypayPreauthCancel: Interface<
  Message<EasypayPreauthCancelRequest, EasypayPreauthCancelRequestWire, EasypayPreauthCancelRequestInput>,
  Message<EasypayPreauthCancelResponse, EasypayPreauthCancelResponseWire, EasypayPreauthCancelResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_PREAUTH_CANCEL', {
  request: { rows: easypayPreauthCancelRequest },
  response: { rows: easypayPreauthCancelResponse },
});

/** The request of EASYPAY_PREAUTH_COMPLETE, in plain form. */
export interface EasypayPreauthCompleteRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: F easypay with pre-authorization. */
  pay_type: 'F';
  /** api_version: String, at least 1 byte in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version?: '1.0';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory. The amount in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** dt_order: String, 1 to 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional. LianLian's number of the transaction that was authorized. */
  oid_paybill?: string;
  /** risk_item: String, the JSON text of an object, optional. Parameters of the risk control, as a JSON text. */
  risk_item?: string;
  /** In the sample only, in the place of api_version. */
  api_verion?: string;
}

/** The request of EASYPAY_PREAUTH_COMPLETE, in wire form: the same as the plain form. */
export type EasypayPreauthCompleteRequestWire = EasypayPreauthCompleteRequest;

/** What `encode` takes: as the plain form, but sign, pay_type may be left out, and risk_item may be an object. */
export type EasypayPreauthCompleteRequestInput = Omit<EasypayPreauthCompleteRequest, 'sign' | 'pay_type' | 'risk_item'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: F easypay with pre-authorization. */
  pay_type?: 'F';
  /** risk_item: String, the JSON text of an object, optional. Parameters of the risk control, as a JSON text. */
  risk_item?: string | RiskItem;
};

/** The response of EASYPAY_PREAUTH_COMPLETE, in plain form. */
export interface EasypayPreauthCompleteResponse {
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
  /** no_order: String, 1 to 32 bytes in UTF-8, optional where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, optional where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional where /ret_code is 0000. The date of settlement of a successful capture, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /ret_code is 0000. What the request of the payment sent as info_order. */
  info_order?: string;
  /** In the sample only; the merchant's number of the user. */
  user_id?: string;
}

/** The response of EASYPAY_PREAUTH_COMPLETE, in wire form: the same as the plain form. */
export type EasypayPreauthCompleteResponseWire = EasypayPreauthCompleteResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayPreauthCompleteResponseInput = Omit<EasypayPreauthCompleteResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const easypayPreauthCompleteRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "pay_type", type: "String", presence: "M", values: { F: "" } },
{ identifier: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "preauth-api-version" }, values: { "1.0": "" }, when: always },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: wholeAmount },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTimeOrNumber },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18 },
{ identifier: "risk_item", type: "String", presence: "O", json: true, sensitive: true, membersOf: "risk-item", members: riskItem(), kind: jsonText },
{ identifier: "api_verion", type: "String", presence: "O", withoutRow: true },
];

const easypayPreauthCompleteResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" } },
{ identifier: "no_order", type: "String", presence: "O", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "O", max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" } },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, format: amount, matchesRequest: true },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" } },
{ sensitive: true, identifier: "user_id", type: "String", presence: "O", withoutRow: true },
];

/**
 * Easypay Pre-authorization Capture. Takes the money of a payment that was authorized before.
 *
 * @example
 * ```ts
 * import { easypayPreauthComplete } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayPreauthComplete.request.validate({});
 * ```
 */
export const easypayPreauthComplete: Interface<
  Message<EasypayPreauthCompleteRequest, EasypayPreauthCompleteRequestWire, EasypayPreauthCompleteRequestInput>,
  Message<EasypayPreauthCompleteResponse, EasypayPreauthCompleteResponseWire, EasypayPreauthCompleteResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_PREAUTH_COMPLETE', {
  request: { rows: easypayPreauthCompleteRequest },
  response: { rows: easypayPreauthCompleteResponse },
});

/** The request of EASYPAY_PREAUTH_QUERY, in plain form. */
export interface EasypayPreauthQueryRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: F easypay with pre-authorization. */
  pay_type: 'F';
  /** api_version: String, at least 1 byte in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  api_version?: '1.0';
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** dt_order: String, 1 to 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** In the sample only, in the place of api_version. */
  api_verion?: string;
}

/** The request of EASYPAY_PREAUTH_QUERY, in wire form: the same as the plain form. */
export type EasypayPreauthQueryRequestWire = EasypayPreauthQueryRequest;

/** What `encode` takes: as the plain form, but sign, pay_type may be left out. */
export type EasypayPreauthQueryRequestInput = Omit<EasypayPreauthQueryRequest, 'sign' | 'pay_type'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays. Values: F easypay with pre-authorization. */
  pay_type?: 'F';
};

/** The response of EASYPAY_PREAUTH_QUERY, in plain form. */
export interface EasypayPreauthQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The state, PR07 to PR16, 2003 or 2006; or why the query failed. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is PR07, PR08, PR09, PR10, PR11, PR12, PR13, PR14, PR15, PR16, 2003, 2006 or 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is PR07, PR08, PR09, PR10, PR11, PR12, PR13, PR14, PR15, PR16, 2003, 2006 or 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is PR07, PR08, PR09, PR10, PR11, PR12, PR13, PR14, PR15, PR16, 2003, 2006 or 0000. The signature over all other members. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, optional where /ret_code is PR07, PR08, PR09, PR10, PR11, PR12, PR13, PR14, PR15, PR16, 2003, 2006 or 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, optional where /ret_code is PR07, PR08, PR09, PR10, PR11, PR12, PR13, PR14, PR15, PR16, 2003, 2006 or 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional where /ret_code is PR07, PR08, PR09, PR10, PR11, PR12, PR13, PR14, PR15, PR16, 2003, 2006 or 0000. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, optional where /ret_code is PR07, PR08, PR09, PR10, PR11, PR12, PR13, PR14, PR15, PR16, 2003, 2006 or 0000. The amount in CNY, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** In the sample only; the merchant's number of the user. */
  user_id?: string;
}

/** The response of EASYPAY_PREAUTH_QUERY, in wire form: the same as the plain form. */
export type EasypayPreauthQueryResponseWire = EasypayPreauthQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayPreauthQueryResponseInput = Omit<EasypayPreauthQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is PR07, PR08, PR09, PR10, PR11, PR12, PR13, PR14, PR15, PR16, 2003, 2006 or 0000. The signature over all other members. */
  sign?: string;
};

const easypayPreauthQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "pay_type", type: "String", presence: "M", values: { F: "" } },
{ identifier: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "preauth-api-version" }, values: { "1.0": "" }, when: always },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTimeOrNumber },
{ identifier: "oid_paybill", type: "String", presence: "M", condition: { always: true, erratum: "preauth-query-sample" }, max: 18, when: always },
{ identifier: "api_verion", type: "String", presence: "O", withoutRow: true },
];

const easypayPreauthQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue },
{ identifier: "no_order", type: "String", presence: "O", max: 32, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "O", max: 14, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue },
{ identifier: "money_order", type: "String", presence: "O", max: 12, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, format: amount },
{ sensitive: true, identifier: "user_id", type: "String", presence: "O", withoutRow: true },
];

/**
 * Easypay Pre-authorization Status Query. Asks for the state of a pre-authorization, its capture or its cancellation.
 *
 * @example
 * ```ts
 * import { easypayPreauthQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayPreauthQuery.request.validate({});
 * ```
 */
export const easypayPreauthQuery: Interface<
  Message<EasypayPreauthQueryRequest, EasypayPreauthQueryRequestWire, EasypayPreauthQueryRequestInput>,
  Message<EasypayPreauthQueryResponse, EasypayPreauthQueryResponseWire, EasypayPreauthQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_PREAUTH_QUERY', {
  request: { rows: easypayPreauthQueryRequest },
  response: { rows: easypayPreauthQueryResponse },
});

/** The request of EASYPAY_RESULT_QUERY, in plain form. */
export interface EasypayResultQueryRequest {
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

/** The request of EASYPAY_RESULT_QUERY, in wire form: the same as the plain form. */
export type EasypayResultQueryRequestWire = EasypayResultQueryRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayResultQueryRequestInput = Omit<EasypayResultQueryRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of EASYPAY_RESULT_QUERY, in plain form. */
export interface EasypayResultQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code?: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members but bank_name and memo. */
  sign?: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the transaction. */
  no_order?: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, optional. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, optional. LianLian's number of the transaction, never used twice. */
  oid_paybill?: string;
  /** money_order: String, 1 to 12 bytes in UTF-8, optional. The amount of the order in CNY, with two decimals. */
  money_order?: string;
  /** result_pay: String, at least 1 byte in UTF-8, optional. The state of the payment; deliver by it alone. Values: SUCCESS paid; WAITING not yet paid; PROCESSING banks are at work; REFUND reversed; FAILURE not paid. */
  result_pay?: 'SUCCESS' | 'WAITING' | 'PROCESSING' | 'REFUND' | 'FAILURE';
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payment, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request of the payment sent as info_order. */
  info_order?: string;
  /** pay_type: String, exactly 1 byte in UTF-8, optional. The way in which the payer paid. Values: M easypay with a debit card; N easypay with a credit card; F easypay with pre-authorization, of a credit card. */
  pay_type?: 'M' | 'N' | 'F';
  /** bank_code: String, 1 to 8 bytes in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
  /** bank_name: String, 1 to 32 bytes in UTF-8, optional where /query_version of the request is 1.1. The name of the bank. Takes no part in the signature. */
  bank_name?: string;
  /** memo: String, 1 to 255 bytes in UTF-8, optional where /query_version of the request is 1.1. What the bank says of a payment that failed. Takes no part in the signature. */
  memo?: string;
  /** card_no: String, 15 to 19 bytes in UTF-8, optional. The number of the card, masked. */
  card_no?: string;
}

/** The response of EASYPAY_RESULT_QUERY, in wire form: the same as the plain form. */
export type EasypayResultQueryResponseWire = EasypayResultQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayResultQueryResponseInput = Omit<EasypayResultQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members but bank_name and memo. */
  sign?: string;
};

const easypayResultQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", condition: { missing: "oid_paybill", erratum: "either-order-number" }, max: 32, when: missing },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", condition: { missing: "no_order", erratum: "either-order-number" }, max: 18, when: missing },
{ identifier: "query_version", type: "String", presence: "O", values: { "1.0": "", "1.1": "" }, max: 6 },
];

const easypayResultQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", condition: { always: true, erratum: "result-query-sample" }, max: 4, when: always, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", condition: { always: true, erratum: "result-query-sample" }, max: 100, when: always },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "easypay-query-failure", lenient: true }, when: anyValue, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "easypay-query-failure", lenient: true }, when: anyValue, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "easypay-query-failure", lenient: true }, when: anyValue },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "easypay-query-failure", lenient: true }, when: anyValue },
{ identifier: "dt_order", type: "String", presence: "O", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "O", max: 18 },
{ identifier: "money_order", type: "String", presence: "O", max: 12, format: amount },
{ identifier: "result_pay", type: "String", presence: "O", values: { SUCCESS: "", WAITING: "", PROCESSING: "", REFUND: "", FAILURE: "" } },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "pay_type", type: "String", presence: "O", values: { M: "", N: "", F: "" }, max: 1 },
{ identifier: "bank_code", type: "String", presence: "O", max: 8 },
{ identifier: "bank_name", type: "String", presence: "O", condition: { request: "/query_version", equals: "1.1", erratum: "query-version" }, unsigned: true, max: 32, when: ofRequest },
{ identifier: "memo", type: "String", presence: "O", condition: { request: "/query_version", equals: "1.1", erratum: "query-version" }, unsigned: true, max: 255, when: ofRequest },
{ identifier: "card_no", type: "String", presence: "O", max: 19, min: 15 },
];

/**
 * Easypay Payment Result Query. Asks for the result of a payment.
 *
 * @example
 * ```ts
 * import { easypayResultQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayResultQuery.request.validate({});
 * ```
 */
export const easypayResultQuery: Interface<
  Message<EasypayResultQueryRequest, EasypayResultQueryRequestWire, EasypayResultQueryRequestInput>,
  Message<EasypayResultQueryResponse, EasypayResultQueryResponseWire, EasypayResultQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_RESULT_QUERY', {
  request: { rows: easypayResultQueryRequest },
  response: { rows: easypayResultQueryResponse },
});

/** The request of EASYPAY_VERIFY, in plain form. */
export interface EasypayVerifyRequest {
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** no_order: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the transaction. */
  no_order: string;
  /** token: String, at least 1 byte in UTF-8, mandatory. The token of EASYPAY_APPLY; it expires after 30 minutes. */
  token: string;
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
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

/** The request of EASYPAY_VERIFY, in wire form: the same as the plain form. */
export type EasypayVerifyRequestWire = EasypayVerifyRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayVerifyRequestInput = Omit<EasypayVerifyRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of EASYPAY_VERIFY, in plain form. */
export interface EasypayVerifyResponse {
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
  /** dt_order: String, exactly 14 bytes in UTF-8, mandatory where /ret_code is 0000. When the transaction began, as yyyyMMddHHmmss. */
  dt_order?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the transaction, never used twice. */
  oid_paybill?: string;
  /** currency_order: String, exactly 3 bytes in UTF-8, mandatory where /ret_code is 0000. The currency of the amount. Values: AUD Australian dollar; CNY Chinese yuan; DKK Danish krone; EUR euro; GBP pound sterling; HKD Hong Kong dollar; JPY Japanese yen; NZD New Zealand dollar; SEK Swedish krona; SGD Singapore dollar; USD US dollar. */
  currency_order?: 'AUD' | 'CNY' | 'DKK' | 'EUR' | 'GBP' | 'HKD' | 'JPY' | 'NZD' | 'SEK' | 'SGD' | 'USD';
  /** money_order: String, 1 to 12 bytes in UTF-8, mandatory where /ret_code is 0000. The amount of the transaction, from 0.01 to 100000000.00, with two decimals. */
  money_order?: string;
  /** result_pay: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The result of the payment; there where LianLian pays without a code. Values: SUCCESS paid; PROCESSING the payment is being processed. */
  result_pay?: 'SUCCESS' | 'PROCESSING';
  /** token: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The token of the payment request. */
  token?: string;
  /** name_goods: String, 1 to 40 bytes in UTF-8, mandatory where /ret_code is 0000. The name of the product. */
  name_goods?: string;
  /** pay_type: String, exactly 1 byte in UTF-8, optional where /ret_code is 0000. The way in which the payer paid. */
  pay_type?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional where /ret_code is 0000. What the request sent as info_order. */
  info_order?: string;
  /** bank_code: String, 1 to 18 bytes in UTF-8, optional where /ret_code is 0000. The short code of the bank of the card. */
  bank_code?: string;
  /** settle_date: String, exactly 8 bytes in UTF-8, optional where /result_pay is SUCCESS. The date of settlement, as YYYYMMdd. */
  settle_date?: string;
  /** no_agree: String, 1 to 16 bytes in UTF-8, optional where /result_pay is SUCCESS. A token that stands for the payer's means of payment. */
  no_agree?: string;
}

/** The response of EASYPAY_VERIFY, in wire form: the same as the plain form. */
export type EasypayVerifyResponseWire = EasypayVerifyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayVerifyResponseInput = Omit<EasypayVerifyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const easypayVerifyRequest = (): readonly Row[] => [
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "token", type: "String", presence: "M", sensitive: true },
{ identifier: "dt_order", type: "String", presence: "M", condition: { always: true, erratum: "easypay-verify-sample" }, max: 14, when: always, format: dateTime, min: 14 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "verify_code", type: "String", presence: "M", sensitive: true, max: 6 },
{ sensitive: true, identifier: "no_agree", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "id_no", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "bind_mob", type: "String", presence: "O", withoutRow: true },
{ condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "id_type", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "card_no", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, identifier: "info_order", type: "String", presence: "O", withoutRow: true },
];

const easypayVerifyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256WITHRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "easypay-verify-answer", lenient: true }, max: 14, when: anyValue, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "currency_order", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "easypay-verify-answer", lenient: true }, values: { AUD: "", CNY: "", DKK: "", EUR: "", GBP: "", HKD: "", JPY: "", NZD: "", SEK: "", SGD: "", USD: "" }, max: 3, when: anyValue, min: 3 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true },
{ identifier: "result_pay", type: "String", presence: "O", values: { SUCCESS: "", PROCESSING: "" }, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "token", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "name_goods", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "easypay-verify-answer", lenient: true }, max: 40, when: anyValue },
{ identifier: "pay_type", type: "String", presence: "O", max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: "info-order-echo" },
{ identifier: "bank_code", type: "String", presence: "O", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "easypay-verify-answer", advice: true }, when: anyValue, format: date, min: 8 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "easypay-verify-answer", advice: true }, when: anyValue },
];

/**
 * Easypay Verify Direct. The second step of an Easypay payment, in which the merchant confirms the payment with the code that the payer received.
 *
 * @example
 * ```ts
 * import { easypayVerify } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayVerify.request.validate({});
 * ```
 */
export const easypayVerify: Interface<
  Message<EasypayVerifyRequest, EasypayVerifyRequestWire, EasypayVerifyRequestInput>,
  Message<EasypayVerifyResponse, EasypayVerifyResponseWire, EasypayVerifyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_VERIFY', {
  request: { rows: easypayVerifyRequest },
  response: { rows: easypayVerifyResponse },
});

/** The request of EASYPAY_WEB_REDIRECT, in plain form. */
export interface EasypayWebRedirectRequest {
  /** version: String, at least 1 byte in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  version: '1.0';
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** timestamp: String, exactly 14 bytes in UTF-8, mandatory. When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8. */
  timestamp: string;
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
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way in which the payer pays; LianLian refuses a debit card with F. Values: M easypay with a debit card; F easypay with pre-authorization, for credit cards alone. */
  pay_type: 'M' | 'F';
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item?: string;
  /** back_url: String, 1 to 128 bytes in UTF-8, optional. Where the payer goes to choose another card, of a payment with preset data. */
  back_url?: string;
  /** no_agree: String, 1 to 32 bytes in UTF-8, optional. A token that stands for the payer's means of payment. */
  no_agree?: string;
  /** acct_name: String, at least 1 byte in UTF-8, optional. The name of the payer, in Chinese. */
  acct_name?: string;
  /** card_no: String, at least 1 byte in UTF-8, optional. The number of the payer's card. */
  card_no?: string;
  /** id_type: String, exactly 1 byte in UTF-8, optional. The kind of the payer's document. Values: 0 ID card; 2 passport; 3 military officer certificate; 4 Hong Kong and Macau laissez-passer; 6 mainland travel permit for Taiwan residents; 9 police officer card; X other certificates. */
  id_type?: '0' | '2' | '3' | '4' | '6' | '9' | 'X';
  /** id_no: String, at least 1 byte in UTF-8, optional. The number of the payer's document; that of an ID card has 15 or 18 characters. */
  id_no?: string;
}

/** The request of EASYPAY_WEB_REDIRECT, in wire form: the same as the plain form. */
export type EasypayWebRedirectRequestWire = EasypayWebRedirectRequest;

/** What `encode` takes: as the plain form, but version, sign may be left out, and risk_item may be an object. */
export type EasypayWebRedirectRequestInput = Omit<EasypayWebRedirectRequest, 'version' | 'sign' | 'risk_item'> & {
  /** version: String, at least 1 byte in UTF-8, mandatory. The version of the interface. Values: 1.0 the one version. */
  version?: '1.0';
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item?: string | RiskItem;
};

/** The notification of EASYPAY_WEB_REDIRECT, in plain form. */
export interface EasypayWebRedirectNotification {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. A failure is not notified. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
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
  /** settle_date: String, exactly 8 bytes in UTF-8, optional. The date of settlement of a successful payment, as YYYYMMDD. */
  settle_date?: string;
  /** info_order: String, 1 to 255 bytes in UTF-8, optional. What the request sent as info_order. */
  info_order?: string;
  /** pay_type: String, at least 1 byte in UTF-8, optional. The way in which the payer paid. Values: 0 balance; 1 online banking with a debit card; 2 quick payment with a debit card; 3 quick payment with a credit card; 8 online banking with a credit card; 9 online banking of a business; D verified payment; I WeChat Pay; L Alipay; M easypay with a debit card; F easypay with pre-authorization. */
  pay_type?: '0' | '1' | '2' | '3' | '8' | '9' | 'D' | 'I' | 'L' | 'M' | 'F';
  /** bank_code: String, at least 1 byte in UTF-8, optional. The short code of the bank. */
  bank_code?: string;
}

/** The notification of EASYPAY_WEB_REDIRECT, in wire form: the same as the plain form. */
export type EasypayWebRedirectNotificationWire = EasypayWebRedirectNotification;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type EasypayWebRedirectNotificationInput = Omit<EasypayWebRedirectNotification, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

const easypayWebRedirectRequest = (): readonly Row[] => [
{ identifier: "version", type: "String", presence: "M", values: { "1.0": "" } },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "timestamp", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
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
{ identifier: "pay_type", type: "String", presence: "M", values: { M: "", F: "" } },
{ identifier: "risk_item", type: "String", presence: "M", condition: { always: true, erratum: "easypay-form-sample" }, json: true, sensitive: true, membersOf: "risk-item", when: always, members: riskItem(), kind: jsonText },
{ identifier: "back_url", type: "String", presence: "O", max: 128 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 32 },
{ identifier: "acct_name", type: "String", presence: "O", sensitive: true },
{ identifier: "card_no", type: "String", presence: "O", sensitive: true },
{ identifier: "id_type", type: "String", presence: "O", values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1 },
{ identifier: "id_no", type: "String", presence: "O", sensitive: true },
];

const easypayWebRedirectNotification = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "no_order", type: "String", presence: "M", max: 32 },
{ identifier: "dt_order", type: "String", presence: "M", max: 14, format: dateTime, min: 14 },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18 },
{ identifier: "money_order", type: "String", presence: "M", max: 12, format: amount },
{ identifier: "settle_date", type: "String", presence: "O", max: 8, format: date, min: 8 },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, max: 255 },
{ identifier: "pay_type", type: "String", presence: "O", values: { "0": "", "1": "", "2": "", "3": "", "8": "", "9": "", D: "", I: "", L: "", M: "", F: "" } },
{ identifier: "bank_code", type: "String", presence: "O" },
];

/**
 * Easypay Web Redirect. Takes the payer to the payment page of LianLian, by a form that the browser of the payer posts.
 *
 * @example
 * ```ts
 * import { easypayWebRedirect } from 'tallystick/lianlian';
 *
 * const { valid, violations } = easypayWebRedirect.request.validate({});
 * ```
 */
export const easypayWebRedirect: InterfaceOf<{
  /** Request. */
  readonly request: Message<EasypayWebRedirectRequest, EasypayWebRedirectRequestWire, EasypayWebRedirectRequestInput>;
  /** Notification. */
  readonly notification: Message<EasypayWebRedirectNotification, EasypayWebRedirectNotificationWire, EasypayWebRedirectNotificationInput>;
}> = /* @__PURE__ */ createInterface('lianlian', 'EASYPAY_WEB_REDIRECT', {
  request: { rows: easypayWebRedirectRequest, transport: "form" },
  notification: { rows: easypayWebRedirectNotification, transport: "form" },
});
