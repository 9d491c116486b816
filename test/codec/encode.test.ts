import { describe, expect, it } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { mpayVerify } from '../../src/networks/lianlian.js';
import {
  channelLoginInfo,
  idCardPhotoVerification,
  mobileNumberVerification,
} from '../../src/networks/unionpay.js';
import { validMessages } from './validMessages.js';

const { tradeType, ...input } = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];

function refusal(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof TallystickError) return error.violations.map(({ path, rule }) => `${path} ${rule}`);
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('encode', () => {
  it('fills in the constant, pads the serial number and keeps the order of the table', () => {
    const { serialNm, ...rest } = input;
    expect(mobileNumberVerification.request.encode({ serialNm: '42', ...rest })).toBe(
      '{"memberIIN":"39990029","memberName":"Harbour Bank Ltd.","merchantID":"104110548990001",' +
        '"merchantName":"Orchard Telecom Shop","mcc":"4814","tradeType":"TL0104",' +
        '"encData":{"customerNm":"张伟","phoneNo":"13800138000","certifID":"11010519491231002X"},' +
        '"orderID":"3999002920260301160000000000abcdefg","scUsageScenarios":"Account opening",' +
        '"scUsePurpose":"Verify the applicant","protocolVerNm":"V2.1","serialNm":"00000000000042"}',
    );
  });

  it('fills in nothing else', () => {
    const { memberIIN, ...rest } = input;
    expect(refusal(() => mobileNumberVerification.request.encode(rest as typeof input))).toEqual([
      '/memberIIN required',
    ]);
    expect(refusal(() => mobileNumberVerification.request.encode({ ...input, serialNm: '' }))).toEqual([
      '/serialNm length',
    ]);
    expect(
      refusal(() => mobileNumberVerification.request.encode({ ...input, tradeType: 'ID0203' as 'TL0104' })),
    ).toEqual(['/tradeType value']);
    const { clientType, ...login } = validMessages['unionpay/CHANNEL_LOGIN_INFO/request'];
    expect(channelLoginInfo.request.encode(login)).not.toContain('clientType');
  });

  it('tells the sender of unknown members, which are typing errors', () => {
    const typed = { ...input, memberNam: 'x', encData: { ...input.encData, 'phone/No~': '1' } };
    expect(refusal(() => mobileNumberVerification.request.encode(typed))).toEqual(
      ['/memberNam unknown', '/encData/phone~1No~0 unknown'].reverse(),
    );
    expect(() =>
      mobileNumberVerification.request.encode({ ...input, typo: undefined } as typeof input),
    ).not.toThrow();
  });

  it('is strict', () => {
    const { photo, ...encData } = validMessages['unionpay/ID_CARD_PHOTO_VERIFICATION/request'].encData;
    const message = { ...validMessages['unionpay/ID_CARD_PHOTO_VERIFICATION/request'], encData, photo };
    expect(refusal(() => idCardPhotoVerification.request.encode(message as never))).toEqual([
      '/photo absent',
    ]);
    expect(refusal(() => mobileNumberVerification.request.encode(input, { party: 'member' }))).toHaveLength(
      3,
    );
    expect(
      refusal(() =>
        mpayVerify.request.encode({ ...validMessages['lianlian/MPAY_VERIFY/request'], money_order: '5.0' }),
      ),
    ).toEqual(['/money_order format']);
  });

  it('does not ask for the signature of a LianLian message', () => {
    const { sign, ...unsigned } = validMessages['lianlian/MPAY_VERIFY/request'];
    expect(JSON.parse(mpayVerify.request.encode(unsigned))).toEqual(unsigned);
    expect(mpayVerify.request.validate(unsigned).violations.map(({ path }) => path)).toEqual(['/sign']);
  });

  it('writes members that have no row', () => {
    const written = JSON.parse(mpayVerify.request.encode(validMessages['lianlian/MPAY_VERIFY/request']));
    expect(written.no_agree).toBe('2017080112345678');
  });

  it.each([null, 7, 'text', []])('refuses %j', (value) => {
    expect(refusal(() => mobileNumberVerification.request.encode(value as never))).toEqual([' type']);
  });

  it('never says the value in its error', () => {
    const secret = {
      ...input,
      encData: { ...input.encData, customerNm: 'Zhang Wei', phoneNo: '+8613800138' },
    };
    try {
      mobileNumberVerification.request.encode(secret);
      expect.unreachable();
    } catch (error) {
      const said = `${String(error)}${JSON.stringify(error)}${(error as Error).stack}`;
      expect(said).not.toMatch(/Zhang|8613800138|11010519491231002X/);
    }
  });
});
