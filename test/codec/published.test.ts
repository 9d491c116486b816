import { describe, expect, it } from 'vitest';
import { messageNamed } from '../messageNamed.js';
import { type MessageName, validMessages } from './validMessages.js';
import { withMember } from './withMember.js';

/**
 * The published tables once more, by hand: path, shortest and longest value that the page allows
 * (the nearest attainable), a value one too long, and whether the member may be missing.
 */
type RowCase = readonly [
  path: string,
  shortest: string,
  longest: string,
  tooLong: string | undefined,
  presence: 'required' | 'optional',
];

const X = (count: number) => 'x'.repeat(count);
const D = (count: number) => '7'.repeat(count);

const verification: readonly RowCase[] = [
  ['/memberIIN', D(8), 'AbCd0123', D(9), 'required'],
  ['/memberName', X(1), X(40), X(41), 'required'],
  ['/merchantID', X(1), X(15), X(16), 'required'],
  ['/merchantName', X(1), X(25), X(26), 'required'],
  ['/mcc', '0000', '9999', '99999', 'required'],
  ['/encData/customerNm', '李', '李'.repeat(22), '李'.repeat(67), 'required'],
  ['/encData/certifID', X(1), X(20), X(21), 'required'],
  ['/orderID', X(35), `${X(34)}~`, X(36), 'required'],
  ['/scUsageScenarios', X(2), X(40), X(41), 'required'],
  ['/scUsePurpose', X(2), X(128), X(129), 'required'],
  ['/protocolVerNm', X(2), X(128), X(129), 'required'],
  ['/serialNm', X(14), X(64), X(65), 'required'],
];

const outcome: readonly RowCase[] = [
  ['/msgResponse/responseCode', '00', 'E0', '000', 'required'],
  ['/msgResponse/responseMsg', X(1), X(100), X(101), 'required'],
  ['/msgResponse/errorDetail', X(1), X(255), X(256), 'optional'],
];

const url = (length: number) => `https://a/${X(length - 10)}`;

const cases: Readonly<Record<MessageName, readonly RowCase[]>> = {
  'unionpay/MOBILE_NUMBER_VERIFICATION/request': [
    ...verification,
    ['/tradeType', 'TL0104', 'TL0104', 'TL01040', 'required'],
    ['/encData/phoneNo', '00000000000', '99999999999', '138001380000', 'required'],
  ],
  'unionpay/MOBILE_NUMBER_VERIFICATION/response': outcome,
  'unionpay/ID_CARD_PHOTO_VERIFICATION/request': [
    ...verification,
    ['/tradeType', 'ID0203', 'ID0203', 'ID02030', 'required'],
    ['/encData/photo', '/9j/', `/9j/${'A'.repeat(204_796)}`, `/9j/${'A'.repeat(204_800)}`, 'required'],
  ],
  'unionpay/ID_CARD_PHOTO_VERIFICATION/response': [
    ...outcome,
    ['/confidence', '0', '100', '1000', 'required'],
  ],
  'unionpay/CHANNEL_LOGIN_INFO/request': [
    [
      '/msgID',
      'A0010023400010101000000000000',
      'A0010023499991231235959999999',
      'A00100234202603011600004829130',
      'required',
    ],
    ['/channelCode', X(8), X(12), X(13), 'required'],
    ['/channelName', X(1), X(50), X(51), 'optional'],
    ['/clientType', '0', '2', '00', 'optional'],
    ['/industryCode', X(8), D(8), X(9), 'required'],
    ['/userId', X(1), X(64), X(65), 'required'],
    ['/language', 'zh-CN', 'en-SG', 'zh-CNN', 'optional'],
    ['/longitude', '0', '-179.9999999999', '103.819800000000', 'optional'],
    ['/latitude', '0', '-89.99999999999', '1.35210000000000', 'optional'],
    ['/encData/mobile', X(1), X(64), X(65), 'optional'],
    ['/encData/email', X(1), X(100), X(101), 'optional'],
    ['/encData/idType', '1', '8', '11', 'optional'],
    ['/encData/idNo', X(1), X(18), X(19), 'optional'],
  ],
  'unionpay/CHANNEL_LOGIN_INFO/response': [
    ...outcome,
    [
      '/msgID',
      'A0010023400010101000000000000',
      'A0010023499991231235959999999',
      'A00100234202603011600004829130',
      'required',
    ],
    ['/channelCode', X(8), X(12), X(13), 'required'],
    ['/industryCode', X(8), D(8), X(9), 'required'],
    ['/industryUrl', 'http://a', url(512), url(513), 'required'],
  ],
  'lianlian/MPAY_VERIFY/request': [
    ['/oid_partner', X(1), X(18), X(19), 'required'],
    ['/no_order', X(1), X(32), X(33), 'required'],
    ['/token', X(1), X(4000), undefined, 'required'],
    ['/sign_type', 'RSA', 'SHA256withRSA', 'SHA256withRSA2', 'required'],
    ['/sign', X(1), X(4000), undefined, 'required'],
    ['/money_order', '0.01', '100000000.00', '0100000000.00', 'required'],
    ['/verify_code', X(1), X(6), X(7), 'required'],
  ],
  'lianlian/MPAY_VERIFY/response': [
    ['/ret_code', '0000', '0000', '00000', 'required'],
    ['/ret_msg', X(1), X(100), X(101), 'required'],
    ['/oid_partner', X(1), X(18), X(19), 'required'],
    ['/sign_type', 'RSA', 'SHA256WITHRSA', 'SHA256WITHRSA2', 'required'],
    ['/sign', X(1), X(4000), undefined, 'required'],
    ['/no_order', X(1), X(32), X(33), 'required'],
    ['/dt_order', '20170801225714', '99991231235959', '201708012257140', 'required'],
    ['/oid_paybill', X(1), X(18), X(19), 'required'],
    ['/money_order', '0.01', '100000000.00', '0100000000.00', 'required'],
    ['/token', X(1), X(4000), undefined, 'optional'],
    ['/info_order', X(1), X(255), X(256), 'optional'],
    ['/settle_date', '20170801', '99991231', '201708010', 'optional'],
    ['/no_agree', X(1), X(16), X(17), 'optional'],
  ],
};

const found = (name: string, value: unknown, reading: 'strict' | 'tolerant') =>
  messageNamed(name)
    .validate(value, { reading })
    .violations.map(({ path, rule }) => [path, rule]);

describe.each(Object.entries(cases) as [MessageName, readonly RowCase[]][])('%s', (name, rows) => {
  const valid = validMessages[name];

  it('accepts the message with every member, in both readings', () => {
    expect(messageNamed(name).validate(valid, { reading: 'strict' })).toEqual({
      valid: true,
      violations: [],
      notes: [],
    });
    expect(found(name, valid, 'tolerant')).toEqual([]);
  });

  it.each(rows)('%s', (path, shortest, longest, tooLong, presence) => {
    const judged = (value: unknown) => found(name, withMember(valid, path, value), 'tolerant');
    expect(judged(shortest)).toEqual([]);
    expect(judged(longest)).toEqual([]);
    if (tooLong !== undefined) expect(judged(tooLong)).toContainEqual([path, 'length']);
    expect(judged('')).toContainEqual(path === '/confidence' ? [path, 'value'] : [path, 'length']);
    if (shortest.length > 1 && shortest.length === longest.length) {
      expect(judged(shortest.slice(1))).toContainEqual([path, 'length']);
    }
    for (const other of [null, 7, true, [], {}, ['x']]) expect(judged(other)).toContainEqual([path, 'type']);
    expect(judged(undefined)).toEqual(presence === 'required' ? [[path, 'required']] : []);
    expect(judged(`${shortest.slice(1)}\u0007`)).toContainEqual([path, 'charset']);
  });

  it('has a case for every row that holds text', () => {
    const paths = messageNamed(name).table.rows.flatMap(({ identifier, members, withoutRow }) =>
      withoutRow
        ? []
        : members
          ? members.map((member) => `/${identifier}/${member.identifier}`)
          : [`/${identifier}`],
    );
    expect(rows.map(([path]) => path).sort()).toEqual([...paths].sort());
  });
});
