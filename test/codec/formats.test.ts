import { describe, expect, it } from 'vitest';
import { notesIn, violationsIn } from './findings.js';
import { type MessageName, validMessages } from './validMessages.js';
import { withMember } from './withMember.js';

/** What the two readings say of a value: nothing, a rule they refuse it by, or the erratum that tolerates it. */
type FormatCase = readonly [value: string, refusedBy: string | undefined, toleratedBy?: string];

function formats(name: MessageName, path: string, cases: readonly FormatCase[]): void {
  describe(`${name} ${path}`, () => {
    it.each(cases)('%j', (value, refusedBy, toleratedBy) => {
      const message = withMember(validMessages[name], path, value);
      const at = (lines: readonly string[]) => lines.filter((line) => line.startsWith(`${path} `));
      const tolerated = at(notesIn(name, message)).map((line) => line.split(' ')[2]);
      expect(at(violationsIn(name, message))).toEqual(refusedBy ? [`${path} ${refusedBy}`] : []);
      if (refusedBy) return;
      expect(tolerated).toEqual(toleratedBy ? [toleratedBy] : []);
      expect(at(violationsIn(name, message, { reading: 'strict' }))).toHaveLength(toleratedBy ? 1 : 0);
    });
  });
}

const MOBILE = 'unionpay/MOBILE_NUMBER_VERIFICATION/request';
const LOGIN = 'unionpay/CHANNEL_LOGIN_INFO/request';

formats(MOBILE, '/tradeType', [
  ['TL0104', undefined],
  ['ID0203', 'value'],
  ['tl0104', 'value'],
]);

formats(MOBILE, '/encData/phoneNo', [
  ['13800138000', undefined],
  ['+8613800138', 'format'],
  ['1380013800x', 'format'],
  ['１３８００１３８０００', 'charset'],
]);

formats(MOBILE, '/encData/customerNm', [
  ['张伟', undefined],
  ['阿依古丽·买买提', undefined],
  ['〇', undefined],
  ['𠮷', undefined],
  ['陳大文', undefined, 'simplified-chinese'],
  ['·张伟', undefined, 'simplified-chinese'],
  ['张伟·', undefined, 'simplified-chinese'],
  ['张··伟', undefined, 'simplified-chinese'],
  ['张'.repeat(23), undefined, 'length-unit'],
  ['张'.repeat(67), 'length'],
  ['Zhang Wei', 'format'],
  ['张Wei', 'format'],
  ['张 伟', 'format'],
  ['张\u2022伟', undefined, 'simplified-chinese'],
  ['张\u2027伟', undefined, 'simplified-chinese'],
  ['张\u30fb伟', undefined, 'simplified-chinese'],
  ['张\uff65伟', undefined, 'simplified-chinese'],
  ['张\u2026伟', 'format'],
  ['张\uff0e伟', 'format'],
  ['张-伟', 'format'],
  ['张\n伟', 'charset'],
  ['张\ud800', 'charset'],
]);

formats('unionpay/ID_CARD_PHOTO_VERIFICATION/request', '/encData/photo', [
  ['/9j/', undefined],
  ['iVBORw0KGgo=', undefined],
  ['iVBORw0KGgoAAAANSUhEUg==', undefined],
  ['/9j/AA==', undefined],
  ['/9j/AAA=', undefined],
  ['/9j/AB==', undefined, 'photo-base64'],
  ['/9j/AAB=', undefined, 'photo-base64'],
  ['R0lGODlhAQABAAAAACw=', 'format'],
  ['R0lG/9j/', 'format'],
  ['R0lGiVBORw0KGgo=', 'format'],
  ['/9j/A', 'format'],
  ['/9j/A===', 'format'],
  ['/9j/AA==AAAA', 'format'],
  ['/9j/AA=A', 'format'],
  ['/9j/====', 'format'],
  ['/9j/-_AA', 'format'],
  ['/9j/ AAA', 'format'],
  ['/9j/AAA中', 'format'],
  ['data:image/jpeg;base64,/9j/', 'format'],
  ['/9j/\r\nAA', 'charset'],
]);

formats(LOGIN, '/msgID', [
  ['A0010023420260301160000482913', undefined],
  ['A0010023420240229235959000000', undefined],
  ['A9910023420260301160000482913', undefined, 'message-id-industry-code'],
  ['a0010023420260301160000482913', 'format'],
  ['B0010023420260301160000482913', 'format'],
  ['A0010023420260229160000482913', 'format'],
  ['A0010023420261301160000482913', 'format'],
  ['A0010023420260301240000482913', 'format'],
  ['A0010023420260301166000482913', 'format'],
  ['A0010023420260301160060482913', 'format'],
  ['A00100234000003011600004829 3', 'charset'],
  ['A0010023400000301160000482913', 'format'],
  ['A00100234202603011600004829AB', 'format'],
]);

formats(LOGIN, '/language', [
  ['zh-CN', undefined],
  ['zh_CN', undefined, 'language-separator'],
  ['ZH-cn', undefined, 'language-separator'],
  ['zh CN', 'format'],
  ['zhoCN', 'format'],
]);

formats(LOGIN, '/clientType', [
  ['0', undefined],
  ['2', undefined],
  ['3', 'value'],
]);

formats(LOGIN, '/encData/idType', [
  ['8', undefined],
  ['0', 'value'],
  ['9', 'value'],
]);

formats(LOGIN, '/longitude', [
  ['180', undefined],
  ['-180.000', undefined],
  ['0.5', undefined],
  ['+103.8', undefined, 'coordinate-form'],
  ['007.5', undefined, 'coordinate-form'],
  ['.5', undefined, 'coordinate-form'],
  ['1-2-3', undefined, 'coordinate-form'],
  ['180.0001', 'value'],
  ['+181', 'value'],
  ['-0200', 'value'],
  ['103E', 'charset'],
]);

formats(LOGIN, '/latitude', [
  ['90', undefined],
  ['-90.0', undefined],
  ['90.1', 'value'],
  ['91', 'value'],
  ['100', 'value'],
]);

formats('unionpay/CHANNEL_LOGIN_INFO/response', '/industryUrl', [
  ['http://a', undefined],
  ['HTTPS://a.example/b?c#d', undefined],
  ['ftp://a.example/', 'format'],
  ['//a.example/', 'format'],
  ['https:///path', 'format'],
  ['https://', 'format'],
  ['https://a b', 'format'],
  ['http://:80', 'format'],
  ['http://a:999999', 'format'],
  ['https://[', 'format'],
  ['https://"<>', 'format'],
  ['https://a.example:8443/b?c={d}', undefined],
  ['http://[::1]:80/', undefined],
]);

formats('unionpay/ID_CARD_PHOTO_VERIFICATION/response', '/confidence', [
  ['0', undefined],
  ['007', undefined],
  ['99', undefined],
  ['100', undefined],
  ['101', 'value'],
  ['1.5', 'charset'],
]);

for (const name of ['lianlian/MPAY_VERIFY/request', 'lianlian/MPAY_VERIFY/response'] as const) {
  formats(name, '/money_order', [
    ['0.01', undefined],
    ['100000000.00', undefined],
    ['5.0', undefined, 'money-order-decimals'],
    ['100000000.0', undefined, 'money-order-decimals'],
    ['0.00', 'value'],
    ['0.0', 'value'],
    ['100000000.01', 'value'],
    ['200000000.0', 'value'],
    ['5', 'format'],
    ['5.', 'format'],
    ['.50', 'format'],
    ['05.00', 'format'],
    ['1,000.00', 'format'],
    ['1e3', 'format'],
    ['-5.00', 'format'],
    ['1.005', 'format'],
  ]);
}

formats('lianlian/MPAY_VERIFY/request', '/sign_type', [
  ['RSA', undefined],
  ['SHA256withRSA', undefined],
  ['SHA256WITHRSA', undefined, 'sign-type-letter-case'],
  ['rsa', undefined, 'sign-type-letter-case'],
  ['MD5', 'value'],
]);

formats('lianlian/MPAY_VERIFY/response', '/sign_type', [
  ['SHA256WITHRSA', undefined],
  ['SHA256withRSA', undefined, 'sign-type-letter-case'],
]);

formats('lianlian/MPAY_VERIFY/response', '/dt_order', [
  ['20240229000000', undefined],
  ['20000229235959', undefined],
  ['19000229000000', 'format'],
  ['20260431000000', 'format'],
  ['20261231240000', 'format'],
]);

formats('lianlian/MPAY_VERIFY/response', '/settle_date', [
  ['20240229', undefined],
  ['20230229', 'format'],
  ['20230631', 'format'],
  ['20230731', undefined],
  ['00000101', 'format'],
]);

describe('coordinates', () => {
  it('may have other special characters in the tolerant reading', () => {
    const message = withMember(validMessages[LOGIN], '/longitude', '103,8');
    expect(notesIn(LOGIN, message)).toEqual([
      '/longitude charset ns-special-characters',
      '/longitude format coordinate-form',
    ]);
    expect(violationsIn(LOGIN, message, { reading: 'strict' })).toHaveLength(2);
  });
});

describe('a value that is not listed', () => {
  it('is told whatever its length and characters are', () => {
    const judged = (value: string) =>
      violationsIn('lianlian/MPAY_VERIFY/request', {
        ...validMessages['lianlian/MPAY_VERIFY/request'],
        sign_type: value,
      });
    expect(judged('MD')).toEqual(['/sign_type length', '/sign_type value']);
    expect(judged('MD5')).toEqual(['/sign_type value']);
    expect(judged('R\tA')).toEqual(['/sign_type charset', '/sign_type value']);
  });
});

describe('free text', () => {
  const judged = (value: string) =>
    violationsIn('unionpay/MOBILE_NUMBER_VERIFICATION/response', {
      msgResponse: { responseCode: '00', responseMsg: value },
    });
  it('takes every character but controls and halves of a surrogate pair', () => {
    for (const text of ['中文', 'é', '😀', '\u2028', '\u00a0', '\ufeff']) expect(judged(text)).toEqual([]);
    for (const code of [0, 9, 10, 0x1f, 0x7f, 0x80, 0x9f, 0xd800, 0xdfff]) {
      expect(judged(String.fromCharCode(code))).toEqual(['/msgResponse/responseMsg charset']);
    }
  });

  it('of nine million characters is refused, not crashed on', () => {
    expect(judged('张'.repeat(9_000_000))).toEqual(['/msgResponse/responseMsg length']);
    const token = { ...validMessages['lianlian/MPAY_VERIFY/request'], token: '张'.repeat(9_000_000) };
    expect(violationsIn('lianlian/MPAY_VERIFY/request', token)).toEqual([]);
    expect(violationsIn('lianlian/MPAY_VERIFY/request', { ...token, token: `${token.token}\u0007` })).toEqual(
      ['/token charset'],
    );
  });

  it('counts characters, not UTF-16 units, in the tolerant reading', () => {
    expect(judged('😀'.repeat(100))).toEqual([]);
    expect(judged('😀'.repeat(101))).toEqual(['/msgResponse/responseMsg length']);
  });
});

describe('ID numbers', () => {
  // Check digits by hand from GB 11643: 11010519491231002X is the standard's own example.
  const advice = (number: string) =>
    notesIn(MOBILE, withMember(validMessages[MOBILE], '/encData/certifID', number), { reading: 'strict' });
  it('with a wrong check digit are noted, never refused', () => {
    expect(advice('11010519491231002X')).toEqual([]);
    expect(advice('11010519491231002x')).toEqual([]);
    expect(advice('440524188001010014')).toEqual([]);
    for (const wrong of [
      '110105194912310021',
      '440524188001010015',
      '44052418800101001X',
      '44052418800101001x',
    ]) {
      expect(advice(wrong)).toEqual(['/encData/certifID value id-number-check-digit']);
    }
    for (const other of ['G12345678', '11010519491231002Z', 'ABCDEFGHIJKLMNOPQR', '110105491231002'])
      expect(advice(other)).toEqual([]);
  });

  it('hold printable ASCII alone, even where what stands for a digit would make the check digit right', () => {
    for (const stranger of ['１', '一', '\u0000', 'é']) {
      for (const last of '0123456789X') {
        for (const number of [`1101051949123100${stranger}${last}`, `${stranger}1010519491231002${last}`]) {
          const message = withMember(validMessages[MOBILE], '/encData/certifID', number);
          expect(violationsIn(MOBILE, message), JSON.stringify(number)).toEqual([
            '/encData/certifID charset',
          ]);
        }
      }
    }
  });

  it('have the length of their type, strictly', () => {
    const judged = (idType: string | undefined, idNo: string, reading: 'strict' | 'tolerant') =>
      violationsIn(
        LOGIN,
        { ...validMessages[LOGIN], encData: { ...(idType && { idType }), idNo } },
        { reading },
      );
    expect(judged('2', '110105491231002', 'strict')).toEqual([]);
    expect(judged('2', '11010519491231002X', 'strict')).toEqual(['/encData/idNo length']);
    expect(judged('1', '110105491231002', 'strict')).toEqual(['/encData/idNo length']);
    expect(judged('1', '110105491231002', 'tolerant')).toEqual([]);
    expect(judged('7', 'H1234567', 'strict')).toEqual([]);
    expect(judged(undefined, 'H1234567', 'strict')).toEqual([]);
  });
});
