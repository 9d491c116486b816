import { describe, expect, it } from 'vitest';
import { describedTable } from '../../src/catalogue/describedTable.js';
import type { Row } from '../../src/table/Row.js';
import { messageNamed } from '../messageNamed.js';

/**
 * The columns of the published pages, typed off by hand: identifier, type, length, presence, in the
 * printed order. LianLian's String(n) is the type String and the length n, Required is M.
 */
const member =
  'memberIIN AN 8 M, memberName ANS 1-40 M, merchantID ANS 1-15 C, merchantName ANS 1-25 C, mcc N 4 C, tradeType N 6 M, encData Object - M, customerNm S 1-66 M';
const agreement =
  'orderID ANS 35 M, scUsageScenarios ANS 2-40 M, scUsePurpose ANS 2-128 M, protocolVerNm ANS 2-128 M';
const outcome = 'msgResponse Object - M, responseCode AN 2 M, responseMsg S 1-100 M';

const printed = {
  'unionpay/MOBILE_NUMBER_VERIFICATION/request': `${member}, phoneNo ANS 11 M, certifID ANS 1-20 M, ${agreement}, serialNm ANS 14-64 M`,
  'unionpay/MOBILE_NUMBER_VERIFICATION/response': `${outcome}, errorDetail S 1-255 C`,
  'unionpay/ID_CARD_PHOTO_VERIFICATION/request': `${member}, certifID ANS 1-20 M, photo S 1-204800 M, ${agreement}, serialNm a 14-64 M`,
  'unionpay/ID_CARD_PHOTO_VERIFICATION/response': `confidence N 0-3 C, ${outcome}, errorDetail S 1-255 C`,
  'unionpay/CHANNEL_LOGIN_INFO/request':
    'msgID AN 29 M, channelCode AN 8-12 M, channelName ANS 1-50 O, clientType N 1 O, industryCode AN 8 M, userId ANS 1-64 M, language ANS 5 O, longitude NS 15 O, latitude NS 15 O, encData Object - C, mobile ANS 1-64 C, email ANS 1-100 O, idType N 1 O, idNo ANS 18 O',
  'unionpay/CHANNEL_LOGIN_INFO/response': `msgID AN 29 M, channelCode AN 8-12 R, industryCode AN 8 M, industryUrl ANS 1-512 C, ${outcome}, errorDetail S 1-255 O`,
  'lianlian/MPAY_VERIFY/request':
    'oid_partner String 18 M, no_order String 32 M, token String - M, sign_type String 3 M, sign String - M, money_order String 12 M, verify_code String 6 M',
  'lianlian/MPAY_VERIFY/response':
    'ret_code String 4 M, ret_msg String 100 M, oid_partner String 18 M, sign_type String 3 M, sign String - M, no_order String 32 M, dt_order String 14 M, oid_paybill String 18 M, money_order String 12 M, token String - O, info_order String 255 O, settle_date String 8 O, no_agree String 16 O',
};

describe('the tables keep what is printed', () => {
  it.each(Object.entries(printed))('%s', (name, columns) => {
    const rows = describedTable(messageNamed(name)).rows.filter((row) => !row.withoutRow);
    expect(rows.flatMap((row) => [row, ...(row.members ?? [])]).map(asPrinted)).toEqual(columns.split(', '));
  });

  it('and explain every row that is read differently', () => {
    for (const name of Object.keys(printed)) {
      for (const row of describedTable(messageNamed(name)).rows.flatMap((top) => [
        top,
        ...(top.members ?? []),
      ])) {
        if (row.published) expect(row.errata, row.identifier).not.toEqual([]);
        expect(row.note, row.identifier).toBeTruthy();
      }
    }
  });
});

function asPrinted({ identifier, type, min, max, presence, published = {} }: Row): string {
  const length = max === undefined ? '-' : min === max || type === 'String' ? String(max) : `${min}-${max}`;
  return [
    identifier,
    published.type ?? type,
    published.length ?? length,
    published.presence ?? presence,
  ].join(' ');
}
