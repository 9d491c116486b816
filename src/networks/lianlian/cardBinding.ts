// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one product of a network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian/cardBinding
 */
import { createInterface, type Interface } from '../../codec/createInterface.js';
import type { Message } from '../../codec/createMessage.js';
import { jsonText, list } from '../../codec/kinds.js';
import { always, anyValue } from '../../table/presence/conditionRules.js';
import { type Agreement, agreement } from '../../networks/members/agreement.js';
import { type RiskItem, riskItem } from '../../networks/members/riskItem.js';
import type { Row } from '../../table/Row.js';

/** The request of CARD_BIND_APPLY, in plain form. */
export interface CardBindApplyRequest {
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id?: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner?: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** pay_type: String, at least 1 byte in UTF-8, mandatory. The way to pay that the card is bound for. Values: M easypay with a debit card; N easypay with a credit card; D authenticated payment. */
  pay_type?: 'M' | 'N' | 'D';
  /** api_version: String, 1 to 6 bytes in UTF-8, mandatory. The version of the interface. Values: 2.1 the one version. */
  api_version?: '2.1';
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item?: string;
  /** vali_date: String, at least 1 byte in UTF-8, conditional where the card is a credit card. The expiry date of a credit card. */
  vali_date?: string;
  /** cvv2: String, at least 1 byte in UTF-8, conditional where the card is a credit card. The security code of a credit card. */
  cvv2?: string;
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
}

/** The request of CARD_BIND_APPLY, in wire form: the same as the plain form. */
export type CardBindApplyRequestWire = CardBindApplyRequest;

/** What `encode` takes: as the plain form, but sign may be left out, and risk_item may be an object. */
export type CardBindApplyRequestInput = Omit<CardBindApplyRequest, 'sign' | 'risk_item'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
  /** risk_item: String, the JSON text of an object, mandatory. Parameters of the risk control, as a JSON text. */
  risk_item?: string | RiskItem;
};

/** The response of CARD_BIND_APPLY, in plain form. */
export interface CardBindApplyResponse {
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
  /** token: String, at least 1 byte in UTF-8, optional where /ret_code is 0000. The token for CARD_BIND_VERIFY. */
  token?: string;
}

/** The response of CARD_BIND_APPLY, in wire form: the same as the plain form. */
export type CardBindApplyResponseWire = CardBindApplyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBindApplyResponseInput = Omit<CardBindApplyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const cardBindApplyRequest = (): readonly Row[] => [
{ identifier: "user_id", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, sensitive: true, max: 32, when: always },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "oid_partner", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, max: 18, when: always },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "pay_type", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, values: { M: "", N: "", D: "" }, when: always },
{ identifier: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, values: { "2.1": "" }, max: 6, when: always },
{ identifier: "risk_item", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, sensitive: true, json: true, membersOf: "risk-item", when: always, members: riskItem(), kind: jsonText },
{ identifier: "vali_date", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "cvv2", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "id_type", type: "String", presence: "M", values: { "0": "", "2": "", "3": "", "4": "", "6": "", "9": "", X: "" }, max: 1 },
{ identifier: "id_no", type: "String", presence: "M", sensitive: true },
{ identifier: "acct_name", type: "String", presence: "M", sensitive: true },
{ identifier: "card_no", type: "String", presence: "M", sensitive: true },
{ identifier: "bind_mob", type: "String", presence: "M", sensitive: true },
];

const cardBindApplyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "user_id", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "blank-behind-name", lenient: true }, sensitive: true, max: 32, when: anyValue, matchesRequest: true },
{ identifier: "token", type: "String", presence: "O", sensitive: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
];

/**
 * Card Bind Apply. The first step of binding a card, in which the merchant names the cardholder, and LianLian sends a code to the telephone.
 *
 * @example
 * ```ts
 * import { cardBindApply } from 'tallystick/lianlian';
 *
 * const { valid, violations } = cardBindApply.request.validate({});
 * ```
 */
export const cardBindApply: Interface<
  Message<CardBindApplyRequest, CardBindApplyRequestWire, CardBindApplyRequestInput>,
  Message<CardBindApplyResponse, CardBindApplyResponseWire, CardBindApplyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'CARD_BIND_APPLY', {
  request: { rows: cardBindApplyRequest },
  response: { rows: cardBindApplyResponse },
});

/** The request of CARD_BIND_QUERY, in plain form. */
export interface CardBindQueryRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** pay_type: String, at least 1 byte in UTF-8, optional. Lists the cards of one way to pay alone. Values: 2 express payment with a debit card; 3 express payment with a credit card; D verified payment; M easypay, regular payments; F easypay, authorization. */
  pay_type?: '2' | '3' | 'D' | 'M' | 'F';
  /** no_agree: String, at least 1 byte in UTF-8, optional. Lists the card of this token alone. */
  no_agree?: string;
  /** card_no: String, at least 1 byte in UTF-8, optional. Lists what belongs to this card number alone. */
  card_no?: string;
  /** offset: String, 1 to 8 bytes in UTF-8, mandatory. How many of the results to leave out, from 0. */
  offset: string;
}

/** The request of CARD_BIND_QUERY, in wire form: the same as the plain form. */
export type CardBindQueryRequestWire = CardBindQueryRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBindQueryRequestInput = Omit<CardBindQueryRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of CARD_BIND_QUERY, in plain form. */
export interface CardBindQueryResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; 0000 is success. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members but the list. */
  sign?: string;
  /** oid_paybill: String, 1 to 18 bytes in UTF-8, mandatory where /ret_code is 0000. LianLian's number of the transaction. */
  oid_paybill?: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory where /ret_code is 0000. The merchant's number of the user. */
  user_id?: string;
  /** count: String, 1 to 8 bytes in UTF-8, mandatory where /ret_code is 0000. How many tokens there are. */
  count?: string;
  /** aggrement_list: list of objects, optional where /ret_code is 0000. The bound cards of the user, the newest first. Takes no part in the signature. */
  agreement_list?: readonly Agreement[];
  /** aggrement_list: list of objects, optional where /ret_code is 0000. The same under the name that the table prints. Takes no part in the signature. */
  aggrement_list?: readonly Agreement[];
}

/** The response of CARD_BIND_QUERY, in wire form: the same as the plain form. */
export type CardBindQueryResponseWire = CardBindQueryResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBindQueryResponseInput = Omit<CardBindQueryResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members but the list. */
  sign?: string;
};

const cardBindQueryRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "pay_type", type: "String", presence: "O", values: { "2": "", "3": "", D: "", M: "", F: "" } },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true },
{ identifier: "card_no", type: "String", presence: "O", sensitive: true },
{ identifier: "offset", type: "String", presence: "M", max: 8 },
];

const cardBindQueryResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "oid_paybill", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "count", type: "String", presence: "M", max: 8, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "agreement_list", type: "List", presence: "O", membersOf: "agreement", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, members: agreement(), kind: list, unsigned: true },
{ identifier: "aggrement_list", type: "List", presence: "O", membersOf: "agreement", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, members: agreement(), kind: list, unsigned: true },
];

/**
 * Card Bind Query. Lists the cards that a user of the merchant has bound, each with the token that stands for it.
 *
 * @example
 * ```ts
 * import { cardBindQuery } from 'tallystick/lianlian';
 *
 * const { valid, violations } = cardBindQuery.request.validate({});
 * ```
 */
export const cardBindQuery: Interface<
  Message<CardBindQueryRequest, CardBindQueryRequestWire, CardBindQueryRequestInput>,
  Message<CardBindQueryResponse, CardBindQueryResponseWire, CardBindQueryResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'CARD_BIND_QUERY', {
  request: { rows: cardBindQueryRequest },
  response: { rows: cardBindQueryResponse },
});

/** The request of CARD_BIND_UNBIND, in plain form. */
export interface CardBindUnbindRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** platform: String, 1 to 32 bytes in UTF-8, optional. Shares users between several merchant numbers; left out unless LianLian says so. */
  platform?: string;
  /** pay_type: String, at least 1 byte in UTF-8, optional. The way to pay that the card is bound for. Values: 2 express payment with a debit card; 3 express payment with a credit card; D verified payment; M easypay, regular payments; F easypay, authorization. */
  pay_type?: '2' | '3' | 'D' | 'M' | 'F';
  /** no_agree: String, at least 1 byte in UTF-8, mandatory. The token of the card. */
  no_agree: string;
  /** In the sample only; a card query has a member of this name. */
  offset?: string;
}

/** The request of CARD_BIND_UNBIND, in wire form: the same as the plain form. */
export type CardBindUnbindRequestWire = CardBindUnbindRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBindUnbindRequestInput = Omit<CardBindUnbindRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of CARD_BIND_UNBIND, in plain form. */
export interface CardBindUnbindResponse {
  /** ret_code: String, exactly 4 bytes in UTF-8, mandatory. The code of the outcome; the card is unbound where it is 0000. */
  ret_code: string;
  /** ret_msg: String, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, in Chinese. */
  ret_msg: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory where /ret_code is 0000. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
}

/** The response of CARD_BIND_UNBIND, in wire form: the same as the plain form. */
export type CardBindUnbindResponseWire = CardBindUnbindResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBindUnbindResponseInput = Omit<CardBindUnbindResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const cardBindUnbindRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "platform", type: "String", presence: "O", max: 32 },
{ identifier: "pay_type", type: "String", presence: "O", values: { "2": "", "3": "", D: "", M: "", F: "" } },
{ identifier: "no_agree", type: "String", presence: "M", sensitive: true },
{ identifier: "offset", type: "String", presence: "O", withoutRow: true },
];

const cardBindUnbindResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
];

/**
 * Card Unbind. Unbinds a card of a user, whose token is worth nothing afterwards.
 *
 * @example
 * ```ts
 * import { cardBindUnbind } from 'tallystick/lianlian';
 *
 * const { valid, violations } = cardBindUnbind.request.validate({});
 * ```
 */
export const cardBindUnbind: Interface<
  Message<CardBindUnbindRequest, CardBindUnbindRequestWire, CardBindUnbindRequestInput>,
  Message<CardBindUnbindResponse, CardBindUnbindResponseWire, CardBindUnbindResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'CARD_BIND_UNBIND', {
  request: { rows: cardBindUnbindRequest },
  response: { rows: cardBindUnbindResponse },
});

/** The request of CARD_BIND_VERIFY, in plain form. */
export interface CardBindVerifyRequest {
  /** oid_partner: String, 1 to 18 bytes in UTF-8, mandatory. The number that LianLian assigned to the merchant. */
  oid_partner: string;
  /** sign_type: String, 3 to 13 bytes in UTF-8, mandatory. The algorithm of the signature. Values: RSA MD5 with RSA; SHA256withRSA SHA-256 with RSA. */
  sign_type?: 'RSA' | 'SHA256withRSA' | (string & {});
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign: string;
  /** token: String, at least 1 byte in UTF-8, mandatory. The token of CARD_BIND_APPLY. */
  token: string;
  /** user_id: String, 1 to 32 bytes in UTF-8, mandatory. The merchant's number of the user. */
  user_id: string;
  /** verify_code: String, at least 1 byte in UTF-8, mandatory. The code that the cardholder received. */
  verify_code: string;
}

/** The request of CARD_BIND_VERIFY, in wire form: the same as the plain form. */
export type CardBindVerifyRequestWire = CardBindVerifyRequest;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBindVerifyRequestInput = Omit<CardBindVerifyRequest, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory. The signature over all other members. */
  sign?: string;
};

/** The response of CARD_BIND_VERIFY, in plain form. */
export interface CardBindVerifyResponse {
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
}

/** The response of CARD_BIND_VERIFY, in wire form: the same as the plain form. */
export type CardBindVerifyResponseWire = CardBindVerifyResponse;

/** What `encode` takes: as the plain form, but sign may be left out. */
export type CardBindVerifyResponseInput = Omit<CardBindVerifyResponse, 'sign'> & {
  /** sign: String, at least 1 byte in UTF-8, mandatory where /ret_code is 0000. The signature over all other members. */
  sign?: string;
};

const cardBindVerifyRequest = (): readonly Row[] => [
{ identifier: "oid_partner", type: "String", presence: "M", max: 18 },
{ identifier: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, when: always, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true },
{ identifier: "token", type: "String", presence: "M", sensitive: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32 },
{ identifier: "verify_code", type: "String", presence: "M", sensitive: true },
];

const cardBindVerifyResponse = (): readonly Row[] => [
{ identifier: "ret_code", type: "String", presence: "M", max: 4, min: 4 },
{ identifier: "ret_msg", type: "String", presence: "M", max: 100 },
{ identifier: "sign_type", type: "String", presence: "M", values: { RSA: "", SHA256withRSA: "" }, ignoreCase: "sign-type-letter-case", max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, min: 3 },
{ identifier: "sign", type: "String", presence: "M", signature: true, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
{ identifier: "oid_partner", type: "String", presence: "M", max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "user_id", type: "String", presence: "M", sensitive: true, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true },
{ identifier: "card_no", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "blank-behind-name", lenient: true }, sensitive: true, max: 19, when: anyValue, min: 4 },
{ identifier: "no_agree", type: "String", presence: "O", sensitive: true, max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" } },
];

/**
 * Card Bind Verify. The second step of binding a card, in which the merchant confirms it with the code that the cardholder received.
 *
 * @example
 * ```ts
 * import { cardBindVerify } from 'tallystick/lianlian';
 *
 * const { valid, violations } = cardBindVerify.request.validate({});
 * ```
 */
export const cardBindVerify: Interface<
  Message<CardBindVerifyRequest, CardBindVerifyRequestWire, CardBindVerifyRequestInput>,
  Message<CardBindVerifyResponse, CardBindVerifyResponseWire, CardBindVerifyResponseInput>
> = /* @__PURE__ */ createInterface('lianlian', 'CARD_BIND_VERIFY', {
  request: { rows: cardBindVerifyRequest },
  response: { rows: cardBindVerifyResponse },
});
