import { expect, it } from 'vitest';
import { mpayApply } from '../../src/networks/lianlian/mpay.js';
import type { Reading } from '../../src/table/Row.js';

/** The five basic members, with values of our own. */
const BASIC = {
  frms_ware_category: '1009',
  user_info_mercht_userno: 'user-20417',
  user_info_bind_phone: '13800138000',
  user_info_dt_register: '20240611083000',
  goods_name: 'Running shoes',
};

const ORDER = {
  sign_type: 'RSA',
  sign: 'bm90IGEgcmVhbCBzaWduYXR1cmU=',
  oid_partner: '201304121000001004',
  user_id: 'user-20417',
  busi_partner: '109001',
  no_order: '20260301160000000017',
  dt_order: '20260301160000',
  name_goods: 'Running shoes',
  money_order: '88.00',
  notify_url: 'https://merchant.example/notify',
  pay_type: '2',
  acct_name: '张伟',
  no_agree: '2017080112345678',
};

function found(riskItem: object, reading: Reading): readonly string[] {
  const value = { ...ORDER, risk_item: JSON.stringify(riskItem) };
  return mpayApply.request.validate(value, { reading }).violations.map(({ code, path }) => `${code} ${path}`);
}

const SIX = {
  user_info_mercht_userlogin: '',
  user_info_mail: '',
  user_info_mercht_usertype: '',
  user_info_dt_registe: '20180206143300',
  user_info_register_ip: '',
  user_info_id_type: '0',
};

it.each<[string, object, string[], string[]]>([
  ['the basic members alone', BASIC, [], []],
  [
    'the members of the printed sample, six of them without a row',
    {
      frms_ware_category: '1002',
      user_info_mercht_userno: '...',
      user_info_bind_phone: '...',
      ...SIX,
      user_info_full_name: '...',
      user_info_id_no: '...',
      user_info_identify_state: '0',
      user_info_identify_type: '4',
    },
    ['required /risk_item/user_info_dt_register', 'required /risk_item/goods_name'],
    [],
  ],
  [
    'the account of another person without its number',
    { ...BASIC, game_id_belongs: '2' },
    ['required /risk_item/game_id'],
    ['required /risk_item/game_id'],
  ],
  [
    'the own account with a number',
    { ...BASIC, game_id_belongs: '1', game_id: 'player-3307' },
    ['absent /risk_item/game_id'],
    [],
  ],
  [
    'two tickets, the second on a day that is none',
    {
      ...BASIC,
      airline_list: [
        { dt_flight: '20260315', station_from_province: 'PEK' },
        { dt_flight: '20260230', passenger_idcard_type: 'Y' },
      ],
    },
    [
      'value /risk_item/airline_list/1/passenger_idcard_type',
      'format-date /risk_item/airline_list/1/dt_flight',
    ],
    [
      'value /risk_item/airline_list/1/passenger_idcard_type',
      'format-date /risk_item/airline_list/1/dt_flight',
    ],
  ],
  [
    'goods that are sent, in a cycle that the page does not list',
    { ...BASIC, logistics_mode: '9', delivery_cycle: '36h', virtual_goods_status: '0' },
    ['value /risk_item/delivery_cycle'],
    ['value /risk_item/delivery_cycle'],
  ],
])('risk_item with %s', (_, riskItem, strict, tolerant) => {
  expect(found(riskItem, 'strict')).toEqual(strict);
  expect(found(riskItem, 'tolerant')).toEqual(tolerant);
});
