import { describe, expect, it } from 'vitest';
import { describedTable } from '../../src/catalogue/describedTable.js';
import type { Reading, Row } from '../../src/table/Row.js';
import { messageNamed } from '../messageNamed.js';

/** The answers about a refund and its notification are printed alike. */
const REFUND =
  'ret_code ret_msg oid_partner no_refund dt_refund oid_refundno money_refund money_foreign_refund rate_id rate exchange_bankcode sta_refund=2 settle_date sign_type sign';

/** The sample answers of exchange payments and the sample notification are printed alike. */
const EXCHANGED =
  'oid_partner dt_order no_order oid_paybill money_order currency_order money_pay currency_pay money_sellte currency_sellte exchange_rate result_pay settle_date info_order pay_type bank_code ret_code ret_msg sign_type sign';

/**
 * The members of the samples that the pages print, each with a value of our own, which is written where another
 * member depends on it: what the network's own people call right is refused by no reading that does not say so here.
 */
const PRINTED: readonly (readonly [message: string, readings: readonly Reading[], members: string])[] = [
  [
    'lianlian/MPAY_VERIFY/request',
    ['strict', 'tolerant'],
    'money_order no_order oid_partner sign sign_type token verify_code',
  ],
  [
    'lianlian/MPAY_VERIFY/response',
    ['strict', 'tolerant'],
    'dt_order money_order no_agree no_order oid_partner oid_paybill ret_code ret_msg settle_date sign sign_type',
  ],
  [
    'lianlian/MPAY_APPLY/response',
    ['strict', 'tolerant'],
    'ret_code ret_msg token oid_partner dt_order no_order oid_paybill money_order sign_type sign',
  ],
  [
    'lianlian/MPAY_NOTIFICATION/notification',
    ['strict', 'tolerant'],
    'oid_partner dt_order no_order oid_paybill money_order result_pay settle_date info_order pay_type bank_code sign_type sign',
  ],
  ['lianlian/MPAY_NOTIFICATION/acknowledgement', ['strict', 'tolerant'], 'ret_code ret_msg'],
  [
    'lianlian/MPAY_RESULT_QUERY/request',
    ['strict', 'tolerant'],
    'oid_partner dt_order no_order sign_type sign',
  ],
  // Without ret_code and ret_msg, and with a blank behind sign_type: result-query-sample.
  [
    'lianlian/MPAY_RESULT_QUERY/response',
    ['tolerant'],
    'oid_partner dt_order no_order result_pay oid_paybill money_order settle_date info_order pay_type bank_code sign_type_ sign',
  ],
  // "sign_type " with a blank: sign-type-blank.
  [
    'lianlian/INSTANT_PAYMENT_APPLY/request',
    ['tolerant'],
    'api_version oid_partner card_no dt_order flag_card info_order memo money_order no_order acct_name notify_url sign_type_ sign',
  ],
  [
    'lianlian/INSTANT_PAYMENT_APPLY/response',
    ['strict', 'tolerant'],
    'no_order oid_partner oid_paybill ret_code ret_msg sign sign_type',
  ],
  // api_version 1.0 in the place of 1.1: confirm-version.
  [
    'lianlian/INSTANT_PAYMENT_CONFIRM/request',
    ['tolerant'],
    'api_version=1.0 confirm_code no_order notify_url oid_partner sign sign_type',
  ],
  [
    'lianlian/INSTANT_PAYMENT_CONFIRM/response',
    ['strict', 'tolerant'],
    'no_order oid_partner oid_paybill ret_code ret_msg sign sign_type',
  ],
  // api_version in the place of query_version: payout-query-version.
  [
    'lianlian/INSTANT_PAYMENT_RESULT_QUERY/request',
    ['tolerant'],
    'oid_partner api_version no_order oid_paybill sign_type sign',
  ],
  [
    'lianlian/INSTANT_PAYMENT_RESULT_QUERY/response',
    ['strict', 'tolerant'],
    'dt_order info_order money_order no_order oid_partner oid_paybill result_pay ret_code ret_msg sign sign_type',
  ],
  [
    'lianlian/INSTANT_PAYMENT_NOTIFICATION/notification',
    ['strict', 'tolerant'],
    'oid_partner dt_order no_order oid_paybill money_order result_pay settle_date info_order sign_type sign',
  ],
  // Without timestamp, and version 1.0 in the place of 1.1: aggregate-form-timestamp, aggregate-form-version.
  [
    'lianlian/AGGREGATE_WEB_REDIRECT/request',
    ['tolerant'],
    'version=1.0 oid_partner user_id busi_partner no_order dt_order name_goods info_order money_order notify_url url_return userreq_ip risk_item url_order sign_type sign',
  ],
  // "sign_type " with a blank: sign-type-blank.
  ['lianlian/AGGREGATE_RESULT_QUERY/request', ['tolerant'], 'oid_partner dt_order no_order sign_type_ sign'],
  // Without ret_code and ret_msg: wallet-query-sample.
  [
    'lianlian/AGGREGATE_RESULT_QUERY/response',
    ['tolerant'],
    'oid_partner dt_order no_order result_pay oid_paybill money_order settle_date info_order pay_type bank_code sign_type sign',
  ],
  [
    'lianlian/AGGREGATE_NOTIFICATION/notification',
    ['strict', 'tolerant'],
    'oid_partner dt_order no_order oid_paybill money_order result_pay settle_date info_order pay_type bank_code sign_type sign',
  ],
  // pay_type 2, which is of MPAY: online-banking-pay-type.
  [
    'lianlian/ONLINE_BANKING_NOTIFICATION/notification',
    ['tolerant'],
    'oid_partner dt_order no_order oid_paybill money_order result_pay settle_date info_order pay_type=2 bank_code sign_type sign',
  ],
  // sign_type without a value, which a form leaves out: sync-sign-type.
  [
    'lianlian/SYNC_NOTIFICATION/notification',
    ['tolerant'],
    'oid_partner sign dt_order no_order oid_paybill money_order result_pay settle_date info_order pay_type bank_code',
  ],
  // time_stamp in the place of timestamp: unified-time-stamp. The sample itself is not JSON: unified-sample.
  [
    'lianlian/UNIFIED_DIRECT/request',
    ['tolerant'],
    'api_version sign_type sign time_stamp platform oid_partner user_id busi_partner no_order dt_order name_goods money_order notify_url risk_item flag_pay_product flag_chnl bank_code_',
  ],
  // Without user_id: unified-user-id.
  [
    'lianlian/UNIFIED_DIRECT/response',
    ['tolerant'],
    'ret_code ret_msg sign_type sign no_order dt_order money_order oid_paybill gateway_url token',
  ],
  // Without charset_name and timestamp: charset-name-sample.
  [
    'lianlian/ONLINE_BANKING_REDIRECT/request',
    ['tolerant'],
    'version oid_partner user_id busi_partner no_order dt_order name_goods info_order money_order notify_url url_return userreq_ip risk_item url_order sign_type sign',
  ],
  // Without api_version: card-bind-sample. The text of risk_item is damaged there, and whole here.
  [
    'lianlian/MPAY_CARD_BIND_APPLY/request',
    ['tolerant'],
    'acct_name bind_mob card_no dt_order id_no id_type no_order notify_url oid_partner pay_type risk_item={"goods_name”:1} sign sign_type user_id vali_date',
  ],
  // With blanks behind names: blank-behind-name.
  [
    'lianlian/MPAY_CARD_BIND_APPLY/response',
    ['tolerant'],
    'ret_code ret_msg token oid_partner user_id_ sign_type sign',
  ],
  [
    'lianlian/MPAY_CARD_BIND_VERIFY/request',
    ['strict', 'tolerant'],
    'oid_partner token user_id verify_code sign_type sign',
  ],
  // Its sample answer is not JSON; these are its members.
  [
    'lianlian/MPAY_CARD_BIND_VERIFY/response',
    ['strict', 'tolerant'],
    'ret_code ret_msg oid_partner user_id card_no no_agree sign_type sign',
  ],
  // Without five required members: card-bind-sample.
  [
    'lianlian/CARD_BIND_APPLY/request',
    ['tolerant'],
    'card_no acct_name bind_mob id_type id_no sign_type_ sign',
  ],
  [
    'lianlian/CARD_BIND_APPLY/response',
    ['tolerant'],
    'ret_code ret_msg token oid_partner user_id_ sign_type sign',
  ],
  [
    'lianlian/CARD_BIND_VERIFY/request',
    ['tolerant'],
    'oid_partner token user_id verify_code sign_type_ sign',
  ],
  [
    'lianlian/CARD_BIND_VERIFY/response',
    ['tolerant'],
    'ret_code ret_msg oid_partner user_id card_no_ no_agree sign_type sign',
  ],
  ['lianlian/CARD_BIND_UNBIND/request', ['tolerant'], 'oid_partner user_id offset no_agree sign_type_ sign'],
  ['lianlian/CARD_BIN_QUERY/request', ['tolerant'], 'oid_partner card_no sign_type_ sign'],
  // api_version 1.0 in the place of 1.1: balance-version.
  ['lianlian/BALANCE_QUERY/request', ['tolerant'], 'oid_partner api_version=1.0 sign_type sign'],
  [
    'lianlian/BALANCE_QUERY/response',
    ['strict', 'tolerant'],
    'amt_unsettle amt_balance ret_code ret_msg sign sign_type',
  ],
  [
    'lianlian/REFUND_APPLY/request',
    ['tolerant'],
    'oid_partner dt_refund no_refund money_refund dt_order no_order oid_paybill notify_url sign_type_ sign',
  ],
  ['lianlian/REFUND_APPLY/response', ['strict', 'tolerant'], REFUND],
  ['lianlian/REFUND_RESULT_QUERY/request', ['tolerant'], 'oid_partner dt_refund no_refund sign_type_ sign'],
  ['lianlian/REFUND_RESULT_QUERY/response', ['strict', 'tolerant'], REFUND],
  ['lianlian/REFUND_NOTIFICATION/notification', ['strict', 'tolerant'], REFUND],
  ['lianlian/REFUND_NOTIFICATION/acknowledgement', ['strict', 'tolerant'], 'ret_code ret_msg'],
  // Without user_id, with "sign_type " with a blank: easypay-apply-sample, sign-type-blank.
  [
    'lianlian/EASYPAY_APPLY/request',
    ['tolerant'],
    'api_version bank_code oid_partner dt_order time_stamp no_order busi_partner name_goods info_order money_order client_chnl notify_url valid_order pay_type card_no acct_name bind_mob vali_date cvv2 id_type id_no risk_item sign_type_ sign',
  ],
  [
    'lianlian/EASYPAY_APPLY/response',
    ['strict', 'tolerant'],
    'ret_code ret_msg name_goods token oid_partner dt_order no_order oid_paybill money_order sign_type sign',
  ],
  // Without dt_order, with "sign_type " with a blank: easypay-verify-sample, sign-type-blank.
  [
    'lianlian/EASYPAY_VERIFY/request',
    ['tolerant'],
    'oid_partner no_order money_order token verify_code sign_type_ sign',
  ],
  // Without dt_order, currency_order and name_goods: easypay-verify-answer.
  [
    'lianlian/EASYPAY_VERIFY/response',
    ['tolerant'],
    'info_order money_order no_agree no_order oid_partner oid_paybill ret_code ret_msg settle_date sign sign_type',
  ],
  // Without risk_item: easypay-form-sample.
  [
    'lianlian/EASYPAY_WEB_REDIRECT/request',
    ['tolerant'],
    'version oid_partner user_id timestamp busi_partner no_order dt_order name_goods info_order money_order notify_url url_return userreq_ip pay_type sign_type sign',
  ],
  [
    'lianlian/EASYPAY_WEB_REDIRECT/notification',
    ['strict', 'tolerant'],
    'ret_code ret_msg oid_partner sign_type sign dt_order no_order oid_paybill money_order settle_date info_order pay_type bank_code',
  ],
  // Without version, user_id, app_request, timestamp and pay_type: easypay-h5-sample.
  [
    'lianlian/EASYPAY_H5_REDIRECT/request',
    ['tolerant'],
    'oid_partner dt_order no_order busi_partner name_goods info_order money_order notify_url url_return back_url risk_item valid_order sign_type_ sign',
  ],
  [
    'lianlian/EASYPAY_H5_REDIRECT/notification',
    ['strict', 'tolerant'],
    'oid_partner dt_order no_order oid_paybill money_order result_pay settle_date sign_type sign',
  ],
  // Without ret_code and ret_msg: result-query-sample.
  [
    'lianlian/EASYPAY_RESULT_QUERY/response',
    ['tolerant'],
    'oid_partner dt_order no_order result_pay oid_paybill money_order settle_date info_order pay_type bank_code sign_type sign',
  ],
  [
    'lianlian/EASYPAY_RESULT_QUERY/request',
    ['strict', 'tolerant'],
    'oid_partner dt_order no_order sign_type sign',
  ],
  // pay_type 2, which is of MPAY: easypay-pay-type.
  [
    'lianlian/EASYPAY_NOTIFICATION/notification',
    ['tolerant'],
    'oid_partner dt_order no_order oid_paybill money_order result_pay settle_date info_order pay_type=2 bank_code sign_type sign',
  ],
  // Without api_version, user_id and risk_item, with "sign_type " with a blank: exchange-apply-sample, sign-type-blank.
  [
    'lianlian/EXCHANGE_APPLY/request',
    ['tolerant'],
    'oid_partner dt_order time_stamp no_order busi_partner name_goods info_order money_order currency_order currency_settle notify_url valid_order pay_type card_no bank_code acct_name bind_mob vali_date cvv2 id_type id_no sign_type_ sign',
  ],
  [
    'lianlian/EXCHANGE_APPLY/response',
    ['strict', 'tolerant'],
    'ret_code ret_msg token oid_partner dt_order no_order oid_paybill money_order currency_order sign_type sign',
  ],
  // "sign_type " with a blank: sign-type-blank.
  [
    'lianlian/EXCHANGE_VERIFY/request',
    ['tolerant'],
    'oid_partner no_order api_version verify_code token user_id time_stamp sign_type_ sign',
  ],
  // currency_sellte and money_sellte: exchange-settle-names.
  ['lianlian/EXCHANGE_VERIFY/response', ['tolerant'], EXCHANGED],
  ['lianlian/EXCHANGE_RESULT_QUERY/request', ['tolerant'], 'oid_partner no_order sign_type_ sign'],
  ['lianlian/EXCHANGE_RESULT_QUERY/response', ['tolerant'], EXCHANGED],
  ['lianlian/EXCHANGE_NOTIFICATION/notification', ['tolerant'], EXCHANGED],
  // api_verion in the place of api_version: preauth-api-version. The sample answers are not JSON: preauth-sample-answer.
  [
    'lianlian/EASYPAY_PREAUTH_COMPLETE/request',
    ['tolerant'],
    'user_id oid_partner pay_type api_verion oid_paybill dt_order=2026030116000 money_order=2500 no_order sign_type sign',
  ],
  [
    'lianlian/EASYPAY_PREAUTH_CANCEL/request',
    ['tolerant'],
    'user_id oid_partner pay_type api_verion oid_paybill dt_order=2026030116000 money_order=2500 no_order sign_type sign',
  ],
  // Without oid_paybill: preauth-query-sample.
  [
    'lianlian/EASYPAY_PREAUTH_QUERY/request',
    ['tolerant'],
    'oid_partner pay_type api_verion dt_order=2026030116000 no_order sign_type sign',
  ],
];

/** Three of the five basic members, and numbers that no row has. */
const RISK_ITEM = JSON.stringify({
  user_info_bind_phone: '13800138000',
  user_info_dt_register: '20240611083000',
  frms_ware_category: '1009',
  request_imei: 211,
  request_ip: '192.0.2.17',
});

function valueFor({ json, values, examples = [], identifier }: Row): string {
  const [first] = values ? Object.keys(values) : examples;
  if (json) return RISK_ITEM;
  if (first === undefined) throw new Error(`${identifier} has no example`);
  return first;
}

describe.each(PRINTED)('the printed sample of %s', (name, readings, members) => {
  const { rows } = describedTable(messageNamed(name));
  const value = Object.fromEntries(
    members.split(' ').map((printed) => {
      const [member = '', value] = printed.split('=');
      const isWithBlank = member.endsWith('_');
      const identifier = isWithBlank ? member.slice(0, -1) : member;
      const row = rows.find((candidate) => candidate.identifier === identifier);
      if (row === undefined) throw new Error(`${name} has no ${identifier}`);
      return [isWithBlank ? `${identifier} ` : identifier, value ?? valueFor(row)];
    }),
  );

  it(`passes: ${readings.join(', ')}`, () => {
    for (const reading of ['strict', 'tolerant'] as const) {
      const { valid, violations } = messageNamed(name).validate(value, { reading });
      expect(valid, JSON.stringify(violations)).toBe(readings.includes(reading));
    }
  });

  it('is refused only with an erratum', () => {
    const { violations } = messageNamed(name).validate(value, { reading: 'strict' });
    for (const { path, erratum } of violations) expect(erratum, path).toBeTypeOf('string');
  });
});
