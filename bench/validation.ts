import { readFileSync } from 'node:fs';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { ajvStandalone, valibotJudge, zodJudge } from './competitors.js';
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
const COPIES = 16;
const schemaFile = new URL(
  '../spec/schema/unionpay/MOBILE_NUMBER_VERIFICATION/request.plain.tolerant.json',
  import.meta.url,
);

/** Judging one message, compared with parsing its text. */
export async function validation(): Promise<Section> {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
  const everyError = await ajvStandalone(schema, true);
  const firstError = await ajvStandalone(schema, false);
  const zod = zodJudge(request.table);
  const valibot = valibotJudge(request.table);
  // As they come from the wire: parsed, and not the same object every time. Each subject is a separate
  // function, because the engine optimises what one function calls for all its callers at once.
  const copies = (value: object) =>
    Array.from({ length: COPIES }, () => JSON.parse(JSON.stringify(value)) as unknown);
  const good = copies(valid);
  const bad = copies(fiveWrong);
  const late = copies(lastWrong);
  const text = JSON.stringify(valid);
  for (const judge of [
    (value: unknown) => request.validate(value).valid,
    everyError,
    firstError,
    zod,
    valibot,
  ]) {
    if (!judge(good[0]) || judge(bad[0]) || judge(late[0]))
      throw new Error('a library gives another verdict');
  }
  if (request.validate(bad[0]).violations.length !== 5) throw new Error('the five faults are not five');

  let turn = 0;
  const next = () => turn++ % COPIES;
  const lean = medianTimes({
    parse: () => JSON.parse(text),
    'valid, tallystick': () => request.validate(good[next()]),
    'valid, ajv standalone': () => firstError(good[next()]),
    'valid, ajv standalone, all errors': () => everyError(good[next()]),
    'five faults, tallystick': () => request.validate(bad[next()]),
    'five faults, ajv standalone, all errors': () => everyError(bad[next()]),
    'fault in the last field, tallystick': () => request.validate(late[next()]),
    'fault in the last field, ajv standalone, all errors': () => everyError(late[next()]),
  });
  // Libraries that leave garbage slow down the others, so they have separate rounds.
  const lavish = medianTimes({
    parse: () => JSON.parse(text),
    'valid, valibot': () => valibot(good[next()]),
    'valid, zod': () => zod(good[next()]),
    'five faults, valibot': () => valibot(bad[next()]),
    'five faults, zod': () => zod(bad[next()]),
  });
  const targets: Readonly<Record<string, number>> = {
    'valid, tallystick': 0.45,
    'five faults, tallystick': 0.55,
    'fault in the last field, tallystick': 0.6,
  };
  const rowsOf = (times: ReadonlyMap<string, number>) =>
    [...times]
      .filter(([name]) => name !== 'parse')
      .map(([what, time]) => ({
        what,
        ratio: time / (times.get('parse') as number),
        ...(targets[what] && { target: targets[what] }),
      }));
  return {
    title: `MOBILE_NUMBER_VERIFICATION request, ${Buffer.byteLength(text)} bytes, all violations`,
    base: `JSON.parse of its text, ${Math.round(lean.get('parse') as number)} ns`,
    rows: [...rowsOf(lean), ...rowsOf(lavish)],
  };
}
