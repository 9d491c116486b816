import { idCardPhotoVerification } from 'tallystick/unionpay';
import { isBase64, isOfAlphabet } from '../src/table/format/forms/base64.js';
import type { Section } from './Row.js';
import { medianTimes } from './rounds.js';

/** Judging the largest photo, compared with parsing its text. */
export function photo(): Section {
  const image = `/9j/${'k3F9'.repeat(51_199)}`;
  const message = {
    memberIIN: '39990029',
    memberName: 'Harbour Bank',
    tradeType: 'ID0203',
    encData: { customerNm: '张伟', certifID: '11010519491231002X', photo: image },
    orderID: '3999002920260301160000123000k3f9q2z',
    scUsageScenarios: 'Account opening',
    scUsePurpose: 'Verify the applicant',
    protocolVerNm: 'V2.1',
    serialNm: '20260301000042',
  };
  const text = JSON.stringify(message);
  const parsed = JSON.parse(text) as typeof message;
  const { request } = idCardPhotoVerification;
  if (!request.validate(parsed).valid) throw new Error('the photo is not valid');
  const times = medianTimes({
    parse: () => JSON.parse(text),
    native: () => request.validate(parsed),
    portable: () => isBase64(parsed.encData.photo, isOfAlphabet),
    regular: () => /^[A-Za-z0-9+/]*={0,2}$/.test(parsed.encData.photo),
  });
  const base = times.get('parse') as number;
  const ratio = (name: string) => (times.get(name) as number) / base;
  return {
    title: `ID_CARD_PHOTO_VERIFICATION request, photo of ${image.length} characters`,
    base: `JSON.parse of its text, ${Math.round(base / 1000)} µs`,
    rows: [
      { what: 'whole message, native decoder', ratio: ratio('native'), target: 0.2 },
      { what: 'photo alone, portable table', ratio: ratio('portable'), target: 0.5 },
      { what: 'photo alone, one regular expression', ratio: ratio('regular') },
    ],
  };
}
