import pc from 'picocolors';
import type { ServedGateway } from 'tallystick/gateway';
import { describe, expect, it } from 'vitest';
import { servedReport } from '../../../src/cli/render/servedReport.js';

const WITH = {
  directory: '.tallystick',
  memberKeys: 'test-keys/member',
  hasMemberKeys: true,
  network: 'unionpay',
} as const;

describe('servedReport', () => {
  it('says where calls go, and where a browser sees them', () => {
    const served = { url: 'http://127.0.0.1:4010', controlUrl: 'http://127.0.0.1:4011' } as ServedGateway;
    const terminal = { width: 80, colors: pc.createColors(false) } as never;
    const text = servedReport(served, WITH, terminal, 'npx tallystick');
    expect(text).toMatch(/^ {2}calls {4}http:\/\/127\.0\.0\.1:4010 /m);
    expect(text).toMatch(/^ {2}inspect {2}http:\/\/127\.0\.0\.1:4011\/ /m);
    // Where the package is installed in a project, only npx finds the program.
    expect(text.match(/(?:npx )?tallystick (?:sample|call)/g)).toEqual([
      'npx tallystick sample',
      'npx tallystick call',
    ]);
    expect(text).toContain('--url http://127.0.0.1:4010/v1/mobile-number-verification');
    expect(text).toMatch(/^ {2}keys {5}'?test-keys\/member'? is your side$/m);
    const without = servedReport(served, { ...WITH, hasMemberKeys: false }, terminal, 'npx tallystick');
    expect(without).toMatch(/^ {2}keys {5}'?test-keys\/member'? is not there: call with the key ring/m);
  });

  it.each([
    [undefined, 'any; --app-id takes one alone  (UnionPay)', '39990029'],
    ['12345678', '12345678 alone  (UnionPay)', '12345678'],
    ["a'$(b) c", "a'$(b) c alone  (UnionPay)", "'a'\\''$(b) c'"],
  ])('says which application may call, and calls as it: %s', (appId, senders, caller) => {
    const served = { url: 'http://127.0.0.1:4010', controlUrl: 'http://127.0.0.1:4011' } as ServedGateway;
    const terminal = { width: 80, colors: pc.createColors(false) } as never;
    const text = servedReport(served, { ...WITH, appId }, terminal, 'npx tallystick');
    expect(/^ {2}app ID {3}(.*)$/m.exec(text)?.[1]).toBe(senders);
    expect(/ --app-id (.+) \\$/m.exec(text)?.[1]).toBe(caller);
  });

  // `trigger` asks port 4011 by default, whatever listens there.
  it.each([
    ['http://127.0.0.1:4011', 'npx tallystick trigger NOTIFICATION --url URL'],
    [
      'http://127.0.0.1:5011',
      'npx tallystick trigger NOTIFICATION --control http://127.0.0.1:5011 --url URL',
    ],
  ])('says how a notice is sent by the gateway at %s', (controlUrl, command) => {
    const served = { url: 'http://127.0.0.1:4010', controlUrl } as ServedGateway;
    const terminal = { width: 80, colors: pc.createColors(false) } as never;
    const text = servedReport(served, WITH, terminal, 'npx tallystick');
    expect(/^ {2}notices {2}(.*)$/m.exec(text)?.[1]).toBe(
      `${command}  (such as AGGREGATE_NOTIFICATION; npx tallystick tables lists all)`,
    );
  });
});
