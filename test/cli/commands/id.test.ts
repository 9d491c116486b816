import { describe, expect, it } from 'vitest';
import { runProgram } from '../runProgram.js';

describe('id', () => {
  it('makes message IDs', async () => {
    const { code, out, err } = await runProgram([
      'id',
      'message',
      '--industry-code',
      '00100234',
      '--count',
      '3',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(new Set(lines).size).toBe(3);
    for (const line of lines) expect(line).toMatch(/^A00100234\d{20}$/);
  });

  it('makes order IDs', async () => {
    const { code, out } = await runProgram(['id', 'order', '--member-iin', '39990029']);
    expect(code).toBe(0);
    expect(out).toMatch(/^39990029.{27}\n$/);
  });

  it('pads serial numbers', async () => {
    expect(await runProgram(['id', 'serial', '20260301-42'])).toEqual({
      code: 0,
      out: '00020260301-42\n',
      err: '',
    });
  });

  it('prints JSON arrays', async () => {
    const messages = JSON.parse(
      (await runProgram(['id', 'message', '--industry-code', '00100234', '--json'])).out,
    );
    expect(messages).toEqual([expect.stringMatching(/^A00100234/)]);
    const orders = await runProgram(['id', 'order', '--member-iin', '39990029', '--count', '4', '--json']);
    expect(JSON.parse(orders.out)).toHaveLength(4);
    expect(JSON.parse((await runProgram(['id', 'serial', '42', '--json'])).out)).toEqual(['00000000000042']);
  });

  it.each([
    ['an industry code of the wrong length', ['message', '--industry-code', 'sec']],
    ['an industry code with other characters', ['message', '--industry-code', 'sec-0001', '--json']],
    ['an IIN of the wrong length', ['order', '--member-iin', 'sec', '--json']],
    ['a serial number that is too long', ['serial', 'sec'.repeat(30)]],
    ['a serial number that is not ASCII', ['serial', 'sec编号']],
    ['no industry code', ['message']],
    ['no IIN', ['order']],
    ['no serial number', ['serial']],
  ])('ends with 2 for %s and does not repeat it', async (_, argv) => {
    const { code, out, err } = await runProgram(['id', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: /);
    expect(err).not.toContain('sec');
  });
});
