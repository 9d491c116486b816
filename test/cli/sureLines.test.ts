import { interfaces } from 'tallystick/catalogue';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { describe, expect, it } from 'vitest';
import { findMessage } from '../../src/cli/arguments/findMessage.js';
import { SureLines } from '../../src/cli/commands/validate/bytes/SureLines.js';
import type { Message } from '../../src/codec/createMessage.js';
import type { JudgeOptions } from '../../src/codec/validateMessage.js';
import { phoneNumber } from '../../src/table/format/forms/phoneNumber.js';
import type { JsonObject } from '../../src/table/JsonObject.js';
import type { Row } from '../../src/table/Row.js';
import { judgedByBytes, judgedByValues } from './judgedTwice.js';
import { messyLines } from './messyLines.js';

const SEED = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const MESSAGES = interfaces.flatMap(({ messages }) => messages);
const LINES = 20_000;
const BLOCK = 12;

const OPTIONS: readonly JudgeOptions[] = [
  {},
  { reading: 'strict' },
  { party: 'merchant' },
  { party: 'member', reading: 'strict' },
  { form: 'wire' },
];

function blocksOf(message: Message, count: number, mutations: number): readonly Buffer[] {
  const lines = messyLines(message, SEED, mutations);
  const drawn = Array.from({ length: count }, () => lines.next().value as Buffer);
  // A byte that is not of UTF-8 leaves a whole block to the ordinary way.
  return Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) =>
    Buffer.concat(drawn.slice(block * BLOCK, (block + 1) * BLOCK)),
  );
}

function expectSame(message: Message, blocks: readonly Buffer[], options: JudgeOptions): number {
  const byValues = judgedByValues(message, blocks, options);
  const { sure, ...byBytes } = judgedByBytes(message, blocks, options);
  expect(byBytes, `${message.name} ${JSON.stringify(options)} seed ${SEED}`).toEqual({
    results: byValues.results,
    summary: byValues.summary,
  });
  return sure;
}

describe('lines that are told by their bytes', () => {
  it('have the verdict of their values, in every table', () => {
    const each = Math.ceil(LINES / MESSAGES.length);
    const sure = MESSAGES.map((message, index) =>
      expectSame(message, blocksOf(message, each, 10), OPTIONS[index % OPTIONS.length] as JudgeOptions),
    );
    // Few are the tables of which no line is told, such as those with lists in every message.
    expect(sure.filter((told) => told > each / 10).length).toBeGreaterThan(MESSAGES.length / 3);
  });

  it('are tried less while there are none, and found again afterwards', async () => {
    const message = await findMessage('CHANNEL_LOGIN_INFO/request');
    const { value } = samples(message, { seed: SEED }).next();
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    const lines = new SureLines(message);
    lines.learn(line, value);
    const isSure = (block: Buffer) => [...lines.runsOf(block)].some(({ sure }) => sure > 0);
    expect(isSure(line)).toBe(true);
    const other = Buffer.from(`${'[]\n'.repeat(16_384)}`);
    for (let count = 0; count < 6; count++) expect(isSure(other)).toBe(false);
    const found = Array.from({ length: 40 }, () => isSure(line));
    const first = found.indexOf(true);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(16);
    expect(found.slice(first).every(Boolean)).toBe(true);
  });

  it('have it where a form has one size, and the row is longer', () => {
    const { table } = mobileNumberVerification.request;
    const phone: Row = {
      identifier: 'phone',
      name: 'Phone',
      type: 'N',
      presence: 'M',
      min: 1,
      max: 20,
      format: phoneNumber,
    };
    const lines = new SureLines({ ...mobileNumberVerification.request, table: { ...table, rows: [phone] } });
    const line = (digits: number) => Buffer.from(`{"phone":"${'1'.repeat(digits)}"}\n`);
    lines.learn(line(11), { phone: '1'.repeat(11) });
    const sureOf = (digits: number) => [...lines.runsOf(line(digits))].map(({ sure }) => sure);
    expect([10, 11, 12].map(sureOf)).toEqual([[0], [1], [0]]);
  });

  it('have it whatever the name is', () => {
    const { request } = mobileNumberVerification;
    const value = samples(request, { seed: SEED, party: 'merchant' }).next().value as JsonObject;
    const named = (customerNm: string) => ({
      ...value,
      encData: { ...(value.encData as JsonObject), customerNm },
    });
    const line = (name: string) => Buffer.from(`${JSON.stringify(named(name))}\n`);
    const lines = new SureLines(request);
    lines.learn(line('林华'), named('林华'));
    // A right name each time, since lines are tried less where none is sure.
    const isSure = (name: string) =>
      [line('林华'), line(name)].map((block) => [...lines.runsOf(block)].some(({ sure }) => sure > 0));
    expect(isSure('阿依古丽·买买提')).toEqual([true, true]);
    // Too long, traditional, a dot at the end, and Tangut, whose last sixteen bits are those of a Chinese character.
    for (const name of ['林'.repeat(300), '林'.repeat(150), '張華', '林·', '林\u{17389}']) {
      expect(isSure(name), name).toEqual([true, false]);
    }
  });

  it('have it whatever byte of them is changed', async () => {
    for (const name of ['MOBILE_NUMBER_VERIFICATION', 'MPAY_VERIFY', 'CHANNEL_LOGIN_INFO/response']) {
      const message = await findMessage(name);
      expectSame(message, blocksOf(message, 5000, 90), {});
    }
  });
});
