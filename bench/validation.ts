import { readFileSync } from 'node:fs';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { ajvStandalone, type Judge, valibotJudge, zodJudge } from './competitors.js';
import type { Section } from './Row.js';
import { medianTimes } from './rounds.js';

const { request } = mobileNumberVerification;
const valid = {
  memberIIN: '39990029',
  memberName: 'Harbour Bank International Ltd.',
  merchantID: '104110548990001',
  merchantName: 'Orchard Telecom Shop',
  mcc: '4814',
  tradeType: 'TL0104',
  encData: { customerNm: '欧阳静怡', phoneNo: '13800138000', certifID: '11010519491231002X' },
  orderID: '3999002920260301160000123000k3f9q2z',
  scUsageScenarios: 'Account opening',
  scUsePurpose: 'Verify the applicant before a savings account is opened, as the rules for banks demand',
  protocolVerNm: 'PRIVACY-2026-01',
  serialNm: 'AGR-20260301-000815-0001',
};
const lastWrong = { ...valid, serialNm: 'AGR-1' };
const fiveWrong = {
  ...valid,
  memberIIN: '3999002',
  mcc: '48x4',
  encData: { ...valid.encData, phoneNo: '1380013800x' },
  orderID: '3999002920260301160000123000k3f9q2',
  serialNm: undefined,
};
const schemaFile = new URL(
  '../spec/schema/unionpay/MOBILE_NUMBER_VERIFICATION/request.plain.tolerant.json',
  import.meta.url,
);

/** Judging one message, beside parsing its text. */
export async function validation(): Promise<Section> {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
  const everyError = await ajvStandalone(schema, true);
  const firstError = await ajvStandalone(schema, false);
  const zod = zodJudge(request.table);
  const valibot = valibotJudge(request.table);
  // As they come from the wire: parsed, and not the same object every time.
  const copies = (value: object) =>
    Array.from({ length: 16 }, () => JSON.parse(JSON.stringify(value)) as unknown);
  const text = JSON.stringify(valid);
  const on = (judge: Judge, value: object, expected: boolean) => {
    const values = copies(value);
    let turn = 0;
    if (values.some((copy) => judge(copy) !== expected)) throw new Error('a library gives another verdict');
    return () => judge(values[turn++ % values.length]);
  };
  const ours: Judge = (value) => request.validate(value).valid;
  if (request.validate(copies(fiveWrong)[0]).violations.length !== 5)
    throw new Error('the five faults are not five');

  const times = medianTimes({
    parse: () => JSON.parse(text),
    'valid, tallystick': on(ours, valid, true),
    'valid, ajv standalone': on(firstError, valid, true),
    'valid, ajv standalone, all errors': on(everyError, valid, true),
    'valid, valibot': on(valibot, valid, true),
    'valid, zod': on(zod, valid, true),
    'five faults, tallystick': on(ours, fiveWrong, false),
    'five faults, ajv standalone, all errors': on(everyError, fiveWrong, false),
    'five faults, valibot': on(valibot, fiveWrong, false),
    'five faults, zod': on(zod, fiveWrong, false),
    'fault in the last field, tallystick': on(ours, lastWrong, false),
    'fault in the last field, ajv standalone, all errors': on(everyError, lastWrong, false),
  });
  const targets: Readonly<Record<string, number>> = {
    'valid, tallystick': 0.45,
    'five faults, tallystick': 0.55,
    'fault in the last field, tallystick': 0.6,
  };
  const base = times.get('parse') as number;
  return {
    title: `MOBILE_NUMBER_VERIFICATION request, ${Buffer.byteLength(text)} bytes, all violations`,
    base: `JSON.parse of its text, ${Math.round(base)} ns`,
    rows: [...times]
      .filter(([name]) => name !== 'parse')
      .map(([what, time]) => ({ what, ratio: time / base, ...(targets[what] && { target: targets[what] }) })),
  };
}
