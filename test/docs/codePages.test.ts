import { describe, expect, it } from 'vitest';
import { codePages } from '../../tools/site/codePages.js';

const [page] = await codePages();

function sectionOf(code: string): string {
  const [, section = ''] = page?.text.split(`<details id="${code}"`) ?? [];
  return section.split('</details>')[0] ?? '';
}

describe('the page of codes', () => {
  it.each([
    ['required', 'A right `unionpay/CHANNEL_LOGIN_INFO/request` in which `/userId` is missing gives:'],
    [
      'absent',
      'A right `unionpay/MOBILE_NUMBER_VERIFICATION/request` in which `/mcc` is `"4814"`, with `party: \'member\'`, gives:',
    ],
    [
      'beside-encrypted-object',
      'A right `unionpay/ID_CARD_PHOTO_VERIFICATION/request` in which `/photo` is `"/9j/4AAQ"` and `/encData/photo` is missing, with `reading: \'strict\'`, gives:',
    ],
    ['key-expired', 'A key whose certificate was issued 400 days ago for a year gives:'],
    ['key-not-yet-valid', 'A key whose certificate becomes valid tomorrow gives:'],
  ])('says what is done in the example of %s', (code, introduction) => {
    expect(sectionOf(code)).toContain(`\n${introduction}\n`);
  });

  it('leads to the row whose rule is broken', () => {
    expect(sectionOf('required')).toContain(
      'Where the rule is from: [unionpay/CHANNEL_LOGIN_INFO/request#userId](interfaces/CHANNEL_LOGIN_INFO.md#request.userId).',
    );
  });
});
