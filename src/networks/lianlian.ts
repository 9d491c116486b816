// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian
 */
import { createInterface, type Interface, type Message } from '../codec/createMessage.js';
import { amount, date, dateTime } from '../table/format/formats.js';
import type { Row } from '../table/Row.js';

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

const mpayVerifyRequest: readonly Row[] = [
{ identifier: "oid_partner", type: "String", presence: "M", min: 1, max: 18 },
{ identifier: "no_order", type: "String", presence: "M", min: 1, max: 32 },
{ identifier: "token", type: "String", presence: "M", sensitive: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", min: 3, max: 13 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "money_order", type: "String", presence: "M", min: 1, max: 12, format: amount },
{ identifier: "verify_code", type: "String", presence: "M", sensitive: true, min: 1, max: 6 },
{ sensitive: true, identifier: "no_agree", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row" }, identifier: "id_no", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row" }, identifier: "bind_mob", type: "String", presence: "O", withoutRow: true },
{ condition: { missing: "no_agree", erratum: "members-without-row" }, identifier: "id_type", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, condition: { missing: "no_agree", erratum: "members-without-row" }, identifier: "card_no", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, identifier: "info_order", type: "String", presence: "O", withoutRow: true },
];

const mpayVerifyResponse: readonly Row[] = [
{ identifier: "ret_code", type: "String", presence: "M", min: 4, max: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", min: 1, max: 100 },
{ identifier: "oid_partner", type: "String", presence: "M", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256WITHRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "no_order", type: "String", presence: "M", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "dt_order", type: "String", presence: "M", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime },
{ identifier: "oid_paybill", type: "String", presence: "M", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "money_order", type: "String", presence: "M", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true },
{ identifier: "token", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "info_order", type: "String", presence: "O", sensitive: true, min: 1, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: "info-order-echo" },
{ identifier: "settle_date", type: "String", presence: "O", min: 8, max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row" }, format: date },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, min: 1, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row" } },
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
> = /* @__PURE__ */ createInterface('lianlian', 'MPAY_VERIFY', mpayVerifyRequest, mpayVerifyResponse);
