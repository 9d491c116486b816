import type { JsonObject } from '../../conformance/Testee.js';

/** A photo of one pixel. */
const PHOTO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const MERCHANT_AND_MEMBER = {
  memberIIN: '47980156',
  memberName: 'Lion City Payments Pte. Ltd.',
  merchantID: 'MID-7781',
  merchantName: 'Peak Insurance Broker',
  mcc: '6300',
};

const ORDER = {
  orderID: '47980156-20260301-000000000000-0042',
  scUsageScenarios: 'Insurance claim',
  scUsePurpose: 'Verify the payee of a claim',
  protocolVerNm: 'PRIVACY-2026-01',
  serialNm: 'AGR-20260301-000815',
};

const SUCCESS = { responseCode: '00', responseMsg: 'Success', errorDetail: 'No error' };
const FAILURE = { responseCode: 'E1', responseMsg: 'Unauthorized access', errorDetail: 'Unknown member' };

/** A hundred characters. */
const HUNDRED =
  'The payment was verified and accepted by the network; nothing else is left to be done by you today..';

/**
 * Valid messages, written by hand from the published pages, which no accepted reading refuses: where a
 * length may be exact, it is. Every row that can stand together does.
 */
export const bases: Readonly<Record<string, JsonObject>> = {
  'unionpay/MOBILE_NUMBER_VERIFICATION/request': {
    ...MERCHANT_AND_MEMBER,
    tradeType: 'TL0104',
    encData: { customerNm: '欧阳静怡', phoneNo: '18600001111', certifID: '440308199901011517' },
    ...ORDER,
  },
  'unionpay/MOBILE_NUMBER_VERIFICATION/response': { msgResponse: SUCCESS },
  'unionpay/ID_CARD_PHOTO_VERIFICATION/request': {
    ...MERCHANT_AND_MEMBER,
    tradeType: 'ID0203',
    encData: { customerNm: '欧阳静怡', certifID: '440308199901011517', photo: PHOTO },
    ...ORDER,
  },
  'unionpay/ID_CARD_PHOTO_VERIFICATION/response': { confidence: '97', msgResponse: SUCCESS },
  'unionpay/CHANNEL_LOGIN_INFO/request': {
    msgID: 'A0020001720260301160000731904',
    channelCode: 'UPAPP0000001',
    channelName: 'Harbour Bank App',
    clientType: '1',
    industryCode: '00200017',
    userId: '90017263',
    language: 'en-US',
    longitude: '113.32450000000',
    latitude: '23.129110000000',
    encData: {
      mobile: '+65 8123 4567',
      email: 'user@example.com',
      idType: '1',
      idNo: '11010519491231002X',
    },
  },
  'unionpay/CHANNEL_LOGIN_INFO/response': {
    msgID: 'A0020001720260301160000731904',
    channelCode: 'UPAPP0000001',
    industryCode: '00200017',
    industryUrl: 'https://parking.example.com/enter?ticket=5f0c',
    msgResponse: SUCCESS,
  },
  'lianlian/MPAY_VERIFY/request': {
    oid_partner: '201304121000001004',
    no_order: '20260301160000000000000000000017',
    token: '4f2c9d7e81b34a6b9a0c5d2e7f10b3a4',
    sign_type: 'RSA',
    sign: 'bm90IGEgcmVhbCBzaWduYXR1cmU=',
    money_order: '100000000.00',
    verify_code: '482913',
    no_agree: '2017080112345678',
  },
  'lianlian/MPAY_VERIFY/response': {
    ret_code: '0000',
    ret_msg: HUNDRED,
    oid_partner: '201304121000001004',
    sign_type: 'RSA',
    sign: 'bm90IGEgcmVhbCBzaWduYXR1cmU=',
    no_order: '20260301160000000000000000000017',
    dt_order: '20170801225714',
    oid_paybill: '201103090000109834',
    money_order: '100000000.00',
    token: '4f2c9d7e81b34a6b9a0c5d2e7f10b3a4',
    info_order: 'A pair of shoes, size forty-two. '.repeat(8).slice(0, 255),
    settle_date: '20170801',
    no_agree: '2017080112345678',
    result_pay: 'SUCCESS',
  },
};

/** Valid responses that tell of a failure; nothing depends on their codes. */
export const failures: Readonly<Record<string, JsonObject>> = {
  'unionpay/MOBILE_NUMBER_VERIFICATION/response': { msgResponse: FAILURE },
  'unionpay/ID_CARD_PHOTO_VERIFICATION/response': { msgResponse: FAILURE },
  'unionpay/CHANNEL_LOGIN_INFO/response': {
    msgID: 'A0020001720260301160000731904',
    channelCode: 'UPAPP0000001',
    industryCode: '00200017',
    msgResponse: FAILURE,
  },
  'lianlian/MPAY_VERIFY/response': { ret_code: '1004', ret_msg: HUNDRED },
};

/** The request that each response of the first kind answers. */
export const requests: Readonly<Record<string, JsonObject>> = {
  'unionpay/CHANNEL_LOGIN_INFO/response': bases['unionpay/CHANNEL_LOGIN_INFO/request'] as JsonObject,
  'lianlian/MPAY_VERIFY/response': {
    ...bases['lianlian/MPAY_VERIFY/request'],
    info_order: 'A pair of shoes, size forty-two. '.repeat(8).slice(0, 255),
  },
};
