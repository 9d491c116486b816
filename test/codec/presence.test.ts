import { describe, expect, it } from 'vitest';
import { notesIn, violationsIn } from './findings.js';
import { validMessages } from './validMessages.js';
import { withMember } from './withMember.js';

const MOBILE = 'unionpay/MOBILE_NUMBER_VERIFICATION/request';
const PHOTO = 'unionpay/ID_CARD_PHOTO_VERIFICATION/request';
const CONFIDENCE = 'unionpay/ID_CARD_PHOTO_VERIFICATION/response';
const LOGIN = 'unionpay/CHANNEL_LOGIN_INFO/request';
const LOGGED_IN = 'unionpay/CHANNEL_LOGIN_INFO/response';
const PAY = 'lianlian/MPAY_VERIFY/request';
const PAID = 'lianlian/MPAY_VERIFY/response';

describe('merchantID, merchantName and mcc', () => {
  const { merchantID, merchantName, mcc, ...member } = validMessages[MOBILE];
  const merchant = validMessages[MOBILE];

  it('are required of a merchant', () => {
    expect(violationsIn(MOBILE, member, { party: 'merchant' })).toEqual([
      '/merchantID required',
      '/merchantName required',
      '/mcc required',
    ]);
    expect(violationsIn(MOBILE, merchant, { party: 'merchant' })).toEqual([]);
  });

  it('are absent for a member', () => {
    expect(violationsIn(MOBILE, member, { party: 'member' })).toEqual([]);
    expect(violationsIn(MOBILE, merchant, { party: 'member' })).toEqual([
      '/merchantID absent',
      '/merchantName absent',
      '/mcc absent',
    ]);
    expect(violationsIn(MOBILE, { ...member, mcc: '48' }, { party: 'member' })).toEqual([
      '/mcc length',
      '/mcc absent',
    ]);
  });

  it('stand all or none where the party is not given', () => {
    expect(violationsIn(MOBILE, member)).toEqual([]);
    expect(violationsIn(MOBILE, merchant)).toEqual([]);
    expect(violationsIn(MOBILE, { ...member, mcc })).toEqual([
      '/merchantID required',
      '/merchantName required',
    ]);
    expect(violationsIn(MOBILE, { ...member, merchantID, merchantName })).toEqual(['/mcc required']);
  });
});

describe('members of a success', () => {
  const failed = { responseCode: 'E0', responseMsg: 'no' };
  it.each([
    [CONFIDENCE, '/confidence'],
    [LOGGED_IN, '/industryUrl'],
  ] as const)('%s %s is required beside 00 and tolerated beside a failure', (name, path) => {
    const success = validMessages[name];
    const failure = withMember(success, '/msgResponse', failed);
    expect(violationsIn(name, withMember(success, path, undefined))).toEqual([`${path} required`]);
    expect(violationsIn(name, withMember(failure, path, undefined), { reading: 'strict' })).toEqual([]);
    expect(violationsIn(name, failure)).toEqual([]);
    expect(notesIn(name, failure)).toEqual([`${path} absent beside-failure`]);
    expect(violationsIn(name, failure, { reading: 'strict' })).toEqual([`${path} absent`]);
  });

  it('confidence may be empty only where none is due', () => {
    const empty = withMember(validMessages[CONFIDENCE], '/confidence', '');
    expect(violationsIn(CONFIDENCE, empty)).toEqual(['/confidence length', '/confidence value']);
    expect(notesIn(CONFIDENCE, withMember(empty, '/msgResponse', failed))).toEqual([
      '/confidence absent beside-failure',
      '/confidence length confidence-length',
    ]);
    expect(violationsIn(CONFIDENCE, empty, { reading: 'strict' })).toEqual([
      '/confidence length',
      '/confidence value',
    ]);
    expect(violationsIn(CONFIDENCE, withMember(empty, '/msgResponse', failed))).toEqual([]);
  });

  it('LianLian rows after ret_msg are required with 0000 alone', () => {
    const { ret_code, ret_msg } = validMessages[PAID];
    expect(violationsIn(PAID, { ret_code, ret_msg })).toEqual(
      ['oid_partner', 'sign_type', 'sign', 'no_order', 'dt_order', 'oid_paybill', 'money_order'].map(
        (name) => `/${name} required`,
      ),
    );
    expect(violationsIn(PAID, { ret_code: '1004', ret_msg }, { reading: 'strict' })).toEqual([]);
    expect(violationsIn(PAID, { ret_code: '1004', ret_msg, token: 't' })).toEqual([]);
    expect(notesIn(PAID, { ret_code: '1004', ret_msg, token: 't' })).toEqual([
      '/token absent beside-failure',
    ]);
  });

  it('settle_date and no_agree stand beside result_pay SUCCESS', () => {
    const { result_pay, ...without } = validMessages[PAID];
    expect(notesIn(PAID, without)).toEqual([
      '/settle_date absent result-pay-without-row',
      '/no_agree absent result-pay-without-row',
    ]);
    // As in the sample answer that the page prints.
    expect(violationsIn(PAID, without, { reading: 'strict' })).toEqual([]);
  });
});

describe('encData', () => {
  it('of a login stands exactly when one of its members does', () => {
    const { encData, ...without } = validMessages[LOGIN];
    expect(violationsIn(LOGIN, without, { reading: 'strict' })).toEqual([]);
    for (const empty of [{}, { other: 'x' }]) {
      expect(notesIn(LOGIN, { ...without, encData: empty })).toEqual([
        '/encData absent empty-encrypted-data',
      ]);
      expect(violationsIn(LOGIN, { ...without, encData: empty }, { reading: 'strict' })).toEqual([
        '/encData absent',
      ]);
    }
  });

  it('of a verification is required, and its members with it', () => {
    expect(violationsIn(MOBILE, withMember(validMessages[MOBILE], '/encData', undefined))).toEqual([
      '/encData required',
    ]);
    expect(violationsIn(MOBILE, withMember(validMessages[MOBILE], '/encData', {}))).toEqual([
      '/encData/customerNm required',
      '/encData/phoneNo required',
      '/encData/certifID required',
    ]);
  });

  it('is an object in the plain form and a JWE in the wire form', () => {
    const wire = (encData: unknown) =>
      violationsIn(MOBILE, { ...validMessages[MOBILE], encData }, { form: 'wire' });
    expect(wire('aA0_.b-.c.d.e')).toEqual([]);
    expect(violationsIn(MOBILE, { ...validMessages[MOBILE], encData: 'a.b.c.d.e' })).toEqual([
      '/encData type',
    ]);
    expect(wire(validMessages[MOBILE].encData)).toEqual(['/encData type']);
    for (const other of [7, null, []]) expect(wire(other)).toEqual(['/encData type']);
    for (const text of ['', 'a.b.c.d', 'a.b.c.d.e.f', 'a..c.d.e', 'a.b.c.d.e=', 'a.b.c.d.+', '.....']) {
      expect(wire(text)).toEqual(['/encData format']);
    }
  });

  it('holds the photo; beside it one is tolerated and judged', () => {
    const { photo, ...encData } = validMessages[PHOTO].encData;
    const outside = { ...validMessages[PHOTO], encData, photo };
    expect(violationsIn(PHOTO, { ...validMessages[PHOTO], encData })).toEqual(['/encData/photo required']);
    expect(violationsIn(PHOTO, outside)).toEqual([]);
    expect(notesIn(PHOTO, outside)).toEqual(['/photo absent photo-encryption']);
    expect(violationsIn(PHOTO, outside, { reading: 'strict' })).toEqual(['/photo absent']);
    expect(violationsIn(PHOTO, { ...outside, photo: 'R0lGODlh' })).toEqual(['/photo format']);
    expect(violationsIn(PHOTO, { ...outside, photo: 7 })).toEqual(['/photo type']);
    expect(violationsIn(PHOTO, { ...outside, encData: 'a.b.c.d.e' }, { form: 'wire' })).toEqual([]);
  });
});

describe('members without a row', () => {
  const { no_agree, ...without } = validMessages[PAY];
  const four = { id_no: '1', bind_mob: '', id_type: '\u0007', card_no: 'x'.repeat(5000) };

  it('may hold any string, and nothing else', () => {
    expect(violationsIn(PAY, { ...without, ...four }, { reading: 'strict' })).toEqual([]);
    expect(violationsIn(PAY, { ...validMessages[PAY], id_no: 7, no_agree: null })).toEqual([
      '/no_agree type',
      '/id_no type',
    ]);
  });

  it('the four are due where no_agree is missing, and both readings only say so', () => {
    expect(violationsIn(PAY, without)).toEqual([]);
    expect(notesIn(PAY, without)).toEqual(
      ['id_no', 'bind_mob', 'id_type', 'card_no'].map((name) => `/${name} required members-without-row`),
    );
    // As in the sample request that the page prints.
    expect(violationsIn(PAY, without, { reading: 'strict' })).toEqual([]);
    expect(violationsIn(PAY, validMessages[PAY], { reading: 'strict' })).toEqual([]);
  });
});

describe('a response beside its request', () => {
  const request = validMessages[LOGIN];
  const paid = validMessages[PAID];

  it('returns channelCode and industryCode, and strictly msgID', () => {
    const other = {
      ...validMessages[LOGGED_IN],
      channelCode: 'CHNL0002',
      industryCode: '00100235',
      msgID: 'A0010023520260301160000482913',
    };
    expect(violationsIn(LOGGED_IN, validMessages[LOGGED_IN], { request, reading: 'strict' })).toEqual([]);
    expect(violationsIn(LOGGED_IN, other, { request })).toEqual([
      '/channelCode value',
      '/industryCode value',
    ]);
    expect(notesIn(LOGGED_IN, other, { request })).toEqual(['/msgID value response-message-id']);
    expect(violationsIn(LOGGED_IN, other)).toEqual([]);
  });

  it('is about the same partner, order and amount', () => {
    const order = { ...validMessages[PAY], money_order: '88.0', info_order: 'A pair of shoes' };
    expect(violationsIn(PAID, paid, { request: order, reading: 'strict' })).toEqual([]);
    expect(
      violationsIn(PAID, paid, {
        request: { ...order, no_order: 'B', oid_partner: 'C', money_order: '88.01' },
      }),
    ).toEqual(['/oid_partner value', '/no_order value', '/money_order value']);
  });

  it('strictly repeats info_order exactly when it was sent', () => {
    const { info_order, ...without } = paid;
    const sent = { ...validMessages[PAY], info_order };
    expect(notesIn(PAID, without, { request: sent })).toEqual(['/info_order required info-order-echo']);
    expect(notesIn(PAID, paid, { request: validMessages[PAY] })).toEqual([
      '/info_order value info-order-echo',
    ]);
    expect(notesIn(PAID, without, { request: validMessages[PAY] })).toEqual([]);
    expect(notesIn(PAID, { ret_code: '1004', ret_msg: 'x' }, { request: sent })).toEqual([]);
  });
});

describe('anything that is no object', () => {
  it.each([null, undefined, 7, 'text', true, [], () => 1])('%s is of the wrong type', (value) => {
    expect(violationsIn(MOBILE, value)).toEqual([' type']);
  });
});

describe('a member that is undefined', () => {
  it('is missing, once', () => {
    const message = { ...validMessages[MOBILE], memberName: undefined };
    const reversed = Object.fromEntries(Object.entries(message).reverse());
    expect(violationsIn(MOBILE, message)).toEqual(['/memberName required']);
    expect(violationsIn(MOBILE, reversed)).toEqual(['/memberName required']);
  });
});

describe('an unknown member', () => {
  it('has no part in the verdict on another', () => {
    const encData = { ...validMessages[MOBILE].encData, certifID: 'AB1234', idType: '1' };
    expect(violationsIn(MOBILE, { ...validMessages[MOBILE], encData }, { reading: 'strict' })).toEqual([]);
  });
});

describe('the order of members', () => {
  it('does not matter', () => {
    const reversed = Object.fromEntries(Object.entries(validMessages[MOBILE]).reverse());
    expect(violationsIn(MOBILE, reversed, { reading: 'strict', party: 'merchant' })).toEqual([]);
    const { mcc, serialNm, memberIIN, ...some } = reversed;
    expect([...violationsIn(MOBILE, { extra: 1, ...some })].sort()).toEqual([
      '/mcc required',
      '/memberIIN required',
      '/serialNm required',
    ]);
  });

  it('unknown members are noted in the strict reading alone, and never refused', () => {
    const typed = {
      ...validMessages[MOBILE],
      memberNam: 'x',
      encData: { ...validMessages[MOBILE].encData, Email: 'x' },
    };
    expect(violationsIn(MOBILE, typed, { reading: 'strict' })).toEqual([]);
    expect(notesIn(MOBILE, typed, { reading: 'strict' })).toEqual([
      '/encData/Email unknown undefined',
      '/memberNam unknown undefined',
    ]);
    expect(notesIn(MOBILE, typed)).toEqual([]);
  });

  it('nor do unknown members', () => {
    expect(
      violationsIn(MOBILE, { a: 1, ...validMessages[MOBILE], z: { deep: [] } }, { reading: 'strict' }),
    ).toEqual([]);
  });
});
