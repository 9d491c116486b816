// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/query
 */
import { createInterface, type Interface } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { always } from '../../table/presence/conditionRules.js';
import type { Row } from '../../table/Row.js';

/** The request of BALANCE_QUERY, in plain form. */
export interface BalanceQueryRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.1 the one version. */
  api_version: '1.1' | '1.0';
}

/** The request of BALANCE_QUERY, in wire form: the same as the plain form. */
export type BalanceQueryRequestWire = BalanceQueryRequest;

/** What `encode` takes: as the plain form, but sign, api_version may be left out. */
export type BalanceQueryRequestInput = Omit<BalanceQueryRequest, 'sign' | 'api_version'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 1.1 the one version. */
  api_version?: '1.1';
};

/** The response of BALANCE_QUERY, in plain form. */
export interface BalanceQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** amt_unsettle: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. What is not settled yet; refunds can be paid from it. */
  amt_unsettle?: string;
  /** amt_balance: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. What is available; money can be transferred from it. */
  amt_balance?: string;
}

/** The response of BALANCE_QUERY, in wire form: the same as the plain form. */
export type BalanceQueryResponseWire = BalanceQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type BalanceQueryResponseInput = Omit<BalanceQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const balanceQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "api_version", type: "String", presence: "M", values: { "1.1": "" }, toleratedValues: { "1.0": "balance-version" }, max: 6 },
];

const balanceQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "amt_unsettle", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "amt_balance", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
];

/**
 * Balance Query. Asks for the balance of the merchant's account.
 *
 * @example
 * ```ts
 * import { balanceQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = balanceQuery.request.validate({});
 * ```
 */
export const balanceQuery: Interface<
  Message<BalanceQueryRequest, BalanceQueryRequestWire, BalanceQueryRequestInput>,
  Message<BalanceQueryResponse, BalanceQueryResponseWire, BalanceQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'BALANCE_QUERY', {
  request: { rows: balanceQueryRequest },
  response: { rows: balanceQueryResponse },
});

/** The request of CARD_BIN_QUERY, in plain form. */
export interface CardBinQueryRequest {
  /** api_version: String, 1 to 6 bytes in UTF-8, optional. The version of the interface. Values: 1.0 the one version. */
  api_version?: '1.0';
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** card_no: String, at least 1 byte in UTF-8, mandatory. The number of the card. */
  card_no: string;
}

/** The request of CARD_BIN_QUERY, in wire form: the same as the plain form. */
export type CardBinQueryRequestWire = CardBinQueryRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBinQueryRequestInput = Omit<CardBinQueryRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of CARD_BIN_QUERY, in plain form. */
export interface CardBinQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
  /** card_no: String, 1 to 4 bytes in UTF-8, mandatory where /ret_code is 0000. The last four digits of the card number. */
  card_no?: string;
  /** bank_code: String, 1 to 8 bytes in UTF-8, mandatory where /ret_code is 0000. The short code of the bank. */
  bank_code?: string;
  /** bank_name: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The name of the bank, in Chinese. */
  bank_name?: string;
  /** card_type: String, exactly 1 byte in UTF-8, mandatory where /ret_code is 0000. What kind of card it is. Values: 2 debit card; 3 credit card. */
  card_type?: '2' | '3';
}

/** The response of CARD_BIN_QUERY, in wire form: the same as the plain form. */
export type CardBinQueryResponseWire = CardBinQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBinQueryResponseInput = Omit<CardBinQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const cardBinQueryRequest = (): readonly Row[] => [
{ identifier: "api_version", type: "String", presence: "O", values: { "1.0": "" }, max: 6 },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "card_no", type: "String", presence: "M", sensitive: true },
];

const cardBinQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" } },
{ identifier: "card_no", type: "String", presence: "M", max: 4, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" } },
{ identifier: "bank_code", type: "String", presence: "M", max: 8, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" } },
{ identifier: "bank_name", type: "String", presence: "M", max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" } },
{ identifier: "card_type", type: "String", presence: "M", values: { "2": "", "3": "" }, max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" } },
];

/**
 * Card BIN Query. Tells of which bank and of which kind a UnionPay card is.
 *
 * @example
 * ```ts
 * import { cardBinQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = cardBinQuery.request.validate({});
 * ```
 */
export const cardBinQuery: Interface<
  Message<CardBinQueryRequest, CardBinQueryRequestWire, CardBinQueryRequestInput>,
  Message<CardBinQueryResponse, CardBinQueryResponseWire, CardBinQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'CARD_BIN_QUERY', {
  request: { rows: cardBinQueryRequest },
  response: { rows: cardBinQueryResponse },
});
