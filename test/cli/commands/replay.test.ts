import { createTestKeys, lianlian, unionpay } from 'tallystick/envelope';
import { type ServedGateway, serveGateway } from 'tallystick/gateway';
import { aggregateDirect, cardBinQuery, mpayApply } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { channelLoginInfo, mobileNumberVerification } from 'tallystick/unionpay';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTestKeys } from '../../../src/envelope/keys/writeTestKeys.js';
import { scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory, file } = scratch();
/** So old that no network takes the signature any more. */
const clock = () => Date.now() - 3_600_000;

let served: ServedGateway;
let keys: string;
let captures: Readonly<Record<string, string>>;

interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const httpText = ({ path, headers, body }: Sent) =>
  Buffer.concat([
    Buffer.from(
      `POST ${path} HTTP/1.1\r\nHost: gateway.example\r\n${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}Content-Length: ${body.length}\r\n\r\n`,
    ),
    body,
  ]);

beforeAll(async () => {
  const made = await createTestKeys();
  await writeTestKeys(`${directory}/keys`, made);
  keys = `${directory}/keys/member`;
  served = await serveGateway({ keys: made.network.ring, time: 'runs' });
  const { ring } = made.member;
  const about = { keys: ring, appId: '39990029', clock };
  const value = <Value>(message: { readonly name: string }): Value =>
    samples(message as never, { seed: 7 }).next().value as Value;
  const mobile = await unionpay.seal(
    mobileNumberVerification.request,
    value(mobileNumberVerification.request),
    { ...about, requestPath: '/v1/mobile-number-verification' },
  );
  const login = await unionpay.seal(channelLoginInfo.request, value(channelLoginInfo.request), {
    ...about,
    requestPath: '/v1/channel-login-info',
  });
  const direct = lianlian.seal(aggregateDirect.request, value(aggregateDirect.request), {
    keys: ring,
    requestPath: '/v1/aggregate-direct',
  });
  const bin = lianlian.seal(cardBinQuery.request, value(cardBinQuery.request), {
    keys: ring,
    requestPath: '/v1/card-bin-query',
  });
  const apply = lianlian.seal(mpayApply.request, value(mpayApply.request), {
    keys: ring,
    requestPath: '/v1/mpay-apply',
  });
  captures = Object.fromEntries(
    Object.entries({ mobile, login, direct, bin, apply }).map(([name, sent]) => [
      name,
      file(`${name}.http`, httpText(sent)),
    ]),
  );
});

afterAll(() => served.close());

const replay = (name: string, path: string, ...more: readonly string[]) =>
  runProgram(['replay', captures[name] as string, '--keys', keys, '--url', `${served.url}${path}`, ...more]);

describe('replay', () => {
  it('signs a recorded request anew, with numbers of its own, as often as it is asked', async () => {
    for (const _ of [1, 2]) {
      const { code, out, err } = await replay('mobile', '/v1/mobile-number-verification');
      expect({ code, err }).toEqual({
        code: 0,
        err: 'MOBILE_NUMBER_VERIFICATION, renewed: UPI-UUID, UPI-TIMESTAMP, orderID\n',
      });
      expect(JSON.parse(out)).toMatchObject({ msgResponse: { responseCode: '00' } });
    }
  });

  it('keeps the numbers that it is told to keep, which a network takes once', async () => {
    const path = '/v1/mobile-number-verification';
    const kept = await replay('mobile', path, '--keep', 'orderID');
    expect(kept).toMatchObject({
      code: 0,
      err: 'MOBILE_NUMBER_VERIFICATION, renewed: UPI-UUID, UPI-TIMESTAMP\n',
    });
    const again = await replay('mobile', path, '--keep', 'orderID');
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({ msgResponse: { responseCode: '94' } });
    expect(again.err).toMatch(/^failed: /m);
  });

  it('renews the msgID, whose industry code stays', async () => {
    const { code, err, out } = await replay('login', '/v1/channel-login-info');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'CHANNEL_LOGIN_INFO, renewed: UPI-UUID, UPI-TIMESTAMP, msgID\n',
    });
    expect(JSON.parse(out).msgResponse.responseCode).toBe('00');
  });

  it('renews the number of an order that the request begins', async () => {
    const called = ['/v1/aggregate-direct', '--interface', 'AGGREGATE_DIRECT'] as const;
    const first = await replay('direct', ...called);
    expect(first).toMatchObject({ code: 0, err: 'AGGREGATE_DIRECT, renewed: sign, no_order\n' });
    const kept = [await replay('direct', ...called, '--keep', 'no_order')];
    kept.push(await replay('direct', ...called, '--keep', 'no_order'));
    expect(kept.map(({ code }) => code)).toEqual([0, 1]);
    // LianLian's own number for an order that there is already; only a query tells what became of it.
    expect(kept[1]?.err).toContain('code 1002');
  });

  it('signs alone what has no number', async () => {
    const { code, err } = await replay('bin', '/v1/card-bin-query', '--interface', 'CARD_BIN_QUERY');
    expect({ code, err }).toEqual({ code: 0, err: 'CARD_BIN_QUERY, renewed: sign\n' });
  });

  it('sends what is encrypted whole as it was recorded, and says so', async () => {
    const unnamed = await replay('apply', '/v1/mpay-apply');
    expect(unnamed).toMatchObject({ code: 2, err: expect.stringContaining('give --interface') });
    const { err } = await replay('apply', '/v1/mpay-apply', '--interface', 'MPAY_APPLY');
    expect(err).toContain('MPAY_APPLY, renewed: nothing; it is sent as it was recorded\n');
  });

  it('says how it ended where the gateway declines', async () => {
    const { code, out, err } = await replay('mobile', '/v1/nowhere');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^(?:refused|outcome-unknown): /m);
  });

  it.each([
    ['no capture', 'hello', [], 'Cannot read'],
    [
      'another body than an object',
      'POST /v1/x HTTP/1.1\r\nContent-Length: 2\r\n\r\n[]',
      [],
      'must be a JSON object',
    ],
    ['members of no interface', 'POST /v1/x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}', [], 'give --interface'],
    [
      'no application ID',
      'POST /v1/x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}',
      ['--interface', 'CHANNEL_LOGIN_INFO'],
      'give --app-id',
    ],
    [
      'an interface that a browser calls',
      'POST /v1/x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}',
      ['--interface', 'ONLINE_BANKING_REDIRECT'],
      'a request and a response',
    ],
  ])('refuses %s', async (_, text, more, words) => {
    const argv = ['replay', '-', '--keys', keys, '--url', `${served.url}/v1/x`, ...more];
    const { code, err } = await runProgram(argv, { stdin: text });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });
});
