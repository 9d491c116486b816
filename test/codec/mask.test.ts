import { describe, expect, it } from 'vitest';
import { mask } from '../../src/codec/mask.js';
import { firstMessages, messageNamed } from '../messageNamed.js';
import { validMessages } from './validMessages.js';

describe('mask', () => {
  it('hides personal data and credentials, and shows the rest', () => {
    expect(
      mask(
        messageNamed('unionpay/CHANNEL_LOGIN_INFO/request'),
        validMessages['unionpay/CHANNEL_LOGIN_INFO/request'],
      ),
    ).toEqual({
      msgID: 'A0010023420260301160000482913',
      channelCode: 'CHNL0001',
      channelName: 'Harbour Bank App',
      clientType: '0',
      industryCode: '00100234',
      userId: '***',
      language: 'zh-CN',
      longitude: '***',
      latitude: '***',
      encData: { mobile: '***', email: '***', idType: '1', idNo: '***' },
    });
  });

  it('keeps the name of what is not declared where a program gave it, and of no number or address', () => {
    const request = messageNamed('unionpay/CHANNEL_LOGIN_INFO/request');
    const undeclared = [
      'usrId',
      'line_1',
      '13800138000',
      'a@b.example',
      '张三',
      'x'.repeat(33),
      'card62123456',
    ];
    const members = Object.fromEntries(undeclared.map((name) => [name, 'x']));
    const left = { usrId: '***', line_1: '***', '***': '***' };
    expect(mask(request, members)).toEqual(left);
    expect(mask(request, { encData: members })).toEqual({ encData: left });
    const nested = { extra: { '13800138000': { name: 'x' } }, list: [{ '13800138000': 1 }] };
    expect(mask(request, nested)).toEqual({ extra: '***', list: '***' });
    expect(mask(request, JSON.parse('{"__proto__":{"a":1}}'))).toEqual(JSON.parse('{"__proto__":"***"}'));
  });

  it('marks exactly these rows of the first messages', () => {
    const marked = firstMessages.flatMap(({ name, table }) =>
      table.rows.flatMap((row) =>
        [row, ...(row.members ?? [])]
          .filter(({ sensitive }) => sensitive)
          .map(({ identifier }) => `${name.replace(/.*\/(\w+)\//, '$1 ')} ${identifier}`),
      ),
    );
    expect(marked).toEqual([
      'CHANNEL_LOGIN_INFO request userId',
      'CHANNEL_LOGIN_INFO request longitude',
      'CHANNEL_LOGIN_INFO request latitude',
      'CHANNEL_LOGIN_INFO request mobile',
      'CHANNEL_LOGIN_INFO request email',
      'CHANNEL_LOGIN_INFO request idNo',
      'CHANNEL_LOGIN_INFO response industryUrl',
      'ID_CARD_PHOTO_VERIFICATION request customerNm',
      'ID_CARD_PHOTO_VERIFICATION request certifID',
      'ID_CARD_PHOTO_VERIFICATION request photo',
      'MOBILE_NUMBER_VERIFICATION request customerNm',
      'MOBILE_NUMBER_VERIFICATION request phoneNo',
      'MOBILE_NUMBER_VERIFICATION request certifID',
      'MPAY_VERIFY request token',
      'MPAY_VERIFY request verify_code',
      'MPAY_VERIFY request no_agree',
      'MPAY_VERIFY request id_no',
      'MPAY_VERIFY request bind_mob',
      'MPAY_VERIFY request card_no',
      'MPAY_VERIFY request info_order',
      'MPAY_VERIFY response token',
      'MPAY_VERIFY response info_order',
      'MPAY_VERIFY response no_agree',
    ]);
  });

  it('hides what the table does not know, and values of another type', () => {
    const message = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request');
    const odd = {
      custmerNm: '张伟',
      mcc: { name: '张伟' },
      memberName: ['张伟'],
      encData: 'eyJ.a.b.c.d',
      orderID: 'x',
    };
    expect(mask(message, odd)).toEqual({
      custmerNm: '***',
      mcc: '***',
      memberName: '***',
      encData: '***',
      orderID: 'x',
    });
    for (const value of ['张伟', null, 7, ['张伟'], undefined]) expect(mask(message, value)).toBe('***');
  });

  it('hides the photo wherever it stands, and leaves the value as it was', () => {
    const message = messageNamed('unionpay/ID_CARD_PHOTO_VERIFICATION/request');
    const value = { photo: '/9j/', encData: { photo: '/9j/' } };
    expect(mask(message, value)).toEqual({ photo: '***', encData: { photo: '***' } });
    expect(value).toEqual({ photo: '/9j/', encData: { photo: '/9j/' } });
  });
});
