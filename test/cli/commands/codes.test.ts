import { describe, expect, it } from 'vitest';
import { runProgram } from '../runProgram.js';

describe('codes', () => {
  it('says what one code means, what to do and which member it is about', async () => {
    const { code, out, err } = await runProgram(['codes', '1002']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1002 {2}lianlian {2}no_order\n/);
    expect(out).toContain('Query the outcome before you send anything');
  });

  it('says of a code that nothing is decided yet', async () => {
    expect((await runProgram(['codes', '1003'])).out).toMatch(/^1003 {2}lianlian {2}pending\n/);
    expect((await runProgram(['codes', '8888'])).out).toMatch(
      /^8888 {2}lianlian {2}pending {2}verify_code\n/,
    );
  });

  it('takes letters in any case', async () => {
    const { out } = await runProgram(['codes', 'e0']);
    expect(out).toMatch(/^E0 {2}unionpay\n/);
    // Anyone on the way may write an answer that nobody signs.
    expect(out.replaceAll(/\s+/g, ' ')).toContain('proves nothing: where money moves, query first');
  });

  it.each(['1001', '1004', '5007'])('says that %s comes unsigned', async (asked) => {
    const { out } = await runProgram(['codes', asked]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('proves nothing: where money moves, query first');
  });

  it('says of 8901 what it tells about an order', async () => {
    const { out } = await runProgram(['codes', '8901']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('to a query it says that the network has no such order');
  });

  it('says of 0000 that it is not a payment', async () => {
    const { out } = await runProgram(['codes', '0000']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'not yet paid; wait for the notification, or query result_pay or sta_refund',
    );
  });

  it('lists all of both networks as JSON, in ascending order', async () => {
    const { out } = await runProgram(['codes', '--json']);
    const codes: { network: string; member: string; code: string }[] = JSON.parse(out);
    const of = (network: string) =>
      codes.filter((entry) => entry.network === network).map(({ code }) => code);
    expect(of('unionpay')).toEqual(['00', 'E0']);
    // The page of return codes lists 140, that of the query of pre-authorizations ten more.
    expect(of('lianlian')).toHaveLength(150);
    expect(of('lianlian').slice(0, 3)).toEqual(['0000', '0106', '1000']);
    expect(of('lianlian').at(-1)).toBe('PR16');
    expect(new Set(codes.map(({ member }) => member))).toEqual(new Set(['responseCode', 'ret_code']));
  });

  // The texts are those of docs/codes.yaml.
  it('explains a code of tallystick: of a violation, an error and a warning', async () => {
    const { code, out, err } = await runProgram(['codes', 'required']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^required {2}tallystick: Members that are missing\n {2}The member is missing\. Rows of M/,
    );
    expect(out).toContain('\n  Send it. If it depends on another member');
    expect((await runProgram(['codes', 'Envelope-Refused'])).out).toMatch(/^envelope-refused /);
    expect((await runProgram(['codes', 'key-other-use'])).out).toContain('the network delivers one of each');
    expect(JSON.parse((await runProgram(['codes', 'required', '--json'])).out)).toMatchObject([
      {
        code: 'required',
        group: 'Members that are missing',
        rule: 'required',
        meaning: 'The member is missing.',
      },
    ]);
  });

  it('refuses a code that nobody publishes', async () => {
    const { code, out, err } = await runProgram(['codes', '4711']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('no network publishes this code');
    expect(err).toContain('docs/findings.md');
  });

  it('names the codes that the local gateway adds, as in ISO 8583', async () => {
    expect((await runProgram(['codes', '94'])).err).toMatch(
      /30 \(wrong member\) and 94 \(repeated order number\)/,
    );
  });
});
