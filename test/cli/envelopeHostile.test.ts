import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { validMessages } from '../codec/validMessages.js';
import { AT, partyDirectories, scratch } from './keyFiles.js';
import { runProgram } from './runProgram.js';

const { directory } = scratch();
const RUNS = 300;
const HAR = JSON.stringify({
  log: {
    entries: [
      {
        startedDateTime: AT,
        request: {
          method: 'POST',
          url: 'https://gateway.example/v1',
          headers: [{ name: 'UPI-JWS', value: 'a..b' }],
          postData: { text: '{}' },
        },
        response: { status: 200, headers: [], content: { text: '{}' } },
      },
    ],
  },
});
const INSERTIONS = ['{', '}', 'null', '[]', '"', '\r\n', ': ', '..', '.', '0', '-1', '__proto__'];

let seeds: readonly string[];
let commands: readonly (readonly string[])[];

beforeAll(async () => {
  const { member, network } = await partyDirectories(directory);
  const request = JSON.stringify(validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request']);
  const sealing = ['seal', 'MOBILE_NUMBER_VERIFICATION', '--keys', member, '--at', AT];
  const to = ['--app-id', '39990029', '--request-path', '/v1'];
  const { out } = await runProgram([...sealing, ...to], { stdin: request });
  const jws = /^UPI-JWS: (.*)\r$/m.exec(out)?.[1] ?? '';
  seeds = [out, request, jws, HAR];
  const opening = ['--keys', network];
  const lianlian = ['lianlian', '--key'];
  commands = [
    ['inspect'],
    ['inspect', '--json', '--message', 'MOBILE_NUMBER_VERIFICATION', ...opening],
    ['inspect', '--message', 'MPAY_VERIFY/response'],
    ['open', 'MOBILE_NUMBER_VERIFICATION', '-', '--at', AT, ...opening],
    ['open', 'MOBILE_NUMBER_VERIFICATION/response', '-', '--request-path', '/v1', ...opening],
    ['open', 'MPAY_VERIFY', '-', '--json', ...opening],
    ['open', 'MPAY_VERIFY/response', '-', ...opening],
    [...sealing, ...to],
    ['seal', 'MPAY_VERIFY/response', ...opening],
    ['sign', ...lianlian, join(network, 'signing.key.pem')],
    ['verify', ...lianlian, join(network, 'signing.cert.pem')],
  ];
});

describe('the commands of the envelope', () => {
  it('answer every input with a verdict', { timeout: 60_000 }, async () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(...INSERTIONS)),
    );
    const given = fc.tuple(fc.nat(), fc.array(edit, { maxLength: 4 }));
    const odd = fc.json();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.oneof(given, odd), async (command, input) => {
        const argv = commands[command % commands.length] as readonly string[];
        const stdin = typeof input === 'string' ? input : edited(input);
        const { code, out, err } = await runProgram(argv, { stdin });
        expect(code === 2 ? err : '').toMatch(/^$|--sign-type|error: Cannot read standard input: /);
        expect(code === 1 ? out + err : 'violation').toContain('violation');
      }),
      { numRuns: RUNS },
    );
  });
});

function edited([seed, edits]: readonly [number, readonly (readonly [number, number, string])[]]): string {
  return edits.reduce(
    (text, [at, removed, inserted]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + inserted + text.slice(index + removed);
    },
    seeds[seed % seeds.length] as string,
  );
}
