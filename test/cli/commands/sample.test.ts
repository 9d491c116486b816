import { describe, expect, it } from 'vitest';
import { mobileNumberVerification } from '../../../src/networks/unionpay.js';
import { runProgram } from '../runProgram.js';

function parsed(out: string): unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('sample', () => {
  it('prints messages one a line, the same for the same seed', async () => {
    const argv = ['sample', 'MOBILE_NUMBER_VERIFICATION', '--seed', '7', '--count', '5'];
    const { code, out, err } = await runProgram(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const messages = parsed(out);
    expect(messages).toHaveLength(5);
    for (const message of messages)
      expect(mobileNumberVerification.request.validate(message).valid).toBe(true);
    expect((await runProgram(argv)).out).toBe(out);
    expect((await runProgram(argv.with(3, '8'))).out).not.toBe(out);
  });

  it('prints the seed it drew, so that the run can be replayed', async () => {
    const { code, out, err } = await runProgram(['sample', 'MPAY_VERIFY/response']);
    expect(code).toBe(0);
    expect(parsed(out)).toHaveLength(1);
    const [, seed = ''] = /^seed (\d+)\n$/.exec(err) ?? [];
    expect(Number(seed)).toBeLessThan(2 ** 32);
    expect((await runProgram(['sample', 'MPAY_VERIFY/response', '--seed', seed])).out).toBe(out);
  });

  it('draws numbers that were never used with --fresh, whatever the seed, and nothing else anew', async () => {
    const argv = ['sample', 'MOBILE_NUMBER_VERIFICATION', '--seed', '7', '--party', 'member'];
    const [drawn] = parsed((await runProgram(argv)).out) as Record<string, unknown>[];
    const fresh = parsed((await runProgram([...argv, '--fresh', '--count', '20'])).out) as (typeof drawn)[];
    expect(new Set(fresh.map((message) => message?.orderID)).size).toBe(20);
    for (const message of fresh)
      expect(mobileNumberVerification.request.validate(message, { reading: 'strict' }).valid).toBe(true);
    expect({ ...fresh[0], orderID: drawn?.orderID }).toEqual(drawn);
  });

  it('keeps to the party', async () => {
    const argv = ['sample', 'MOBILE_NUMBER_VERIFICATION', '--seed', '1', '--count', '20', '--party'];
    for (const message of parsed((await runProgram([...argv, 'merchant'])).out))
      expect(message).toHaveProperty('mcc');
    for (const message of parsed((await runProgram([...argv, 'member'])).out))
      expect(message).not.toHaveProperty('mcc');
  });

  it('prints faulty messages with their fault', async () => {
    const argv = [
      'sample',
      'MOBILE_NUMBER_VERIFICATION',
      '--seed',
      '1',
      '--count',
      '20',
      '--party',
      'member',
      '--faulty',
    ];
    const { out } = await runProgram(argv);
    expect(out.startsWith('{"fault":{"path":"/')).toBe(true);
    for (const line of parsed(out)) {
      const { fault, value, ...rest } = line as { fault: Record<string, string>; value: unknown };
      expect(rest).toEqual({});
      expect(Object.keys(fault).sort()).toEqual(['path', 'rule', 'what']);
      const { violations } = mobileNumberVerification.request.validate(value, { party: 'member' });
      expect(violations).toMatchObject([{ path: fault.path, rule: fault.rule }]);
    }
  });

  it('indents with --pretty', async () => {
    const { out } = await runProgram(['sample', 'CHANNEL_LOGIN_INFO', '--seed', '1', '--pretty']);
    expect(out).toMatch(/^\{\n {2}"msgID": "A/);
    expect(JSON.parse(out)).toEqual(
      JSON.parse((await runProgram(['sample', 'CHANNEL_LOGIN_INFO', '--seed', '1'])).out),
    );
  });
});

describe('schema', () => {
  it('prints the plain, tolerant schema', async () => {
    const { code, out, err } = await runProgram(['schema', 'mobile_number_verification']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith('{\n  "$schema"')).toBe(true);
    const schema = JSON.parse(out);
    expect(schema.$id).toBe('urn:tallystick:unionpay/MOBILE_NUMBER_VERIFICATION/request:plain:tolerant');
    expect(schema.properties.encData.type).toBe('object');
    expect(schema.properties.memberIIN).toMatchObject({ type: 'string', minLength: 8, maxLength: 8 });
  });

  it('prints another form and reading', async () => {
    const { out } = await runProgram([
      'schema',
      'MOBILE_NUMBER_VERIFICATION/request',
      '--form',
      'wire',
      '--reading',
      'strict',
    ]);
    const schema = JSON.parse(out);
    expect(schema.$id).toBe('urn:tallystick:unionpay/MOBILE_NUMBER_VERIFICATION/request:wire:strict');
    expect(schema.properties.encData.type).toBe('string');
  });
});
