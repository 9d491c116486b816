import { createSign, type KeyObject } from 'node:crypto';
import { unionpay } from 'tallystick/envelope';
import { unifiedDirect } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { describe, expect, it } from 'vitest';
import { gatewayOf, keys, START } from './gatewayOf.js';

const PATHS = { lianlian: '/v1/paycreatebill', unionpay: '/v1/mobile-number-verification' } as const;

/** The exchange of a request as it is in the log. */
async function refused(path: string, headers: Record<string, string>, body: string) {
  const seen: unknown[] = [];
  const { gateway, world } = gatewayOf({ onExchange: (_, exchange) => seen.push(exchange) });
  const url = `https://gateway.example/w/a${path}`;
  await gateway.fetch(new Request(url, { method: 'POST', headers, body }));
  const { exchanges } = await world.exchanges();
  expect(seen).toEqual(exchanges);
  expect(exchanges).toMatchObject([{ verdict: 'refused' }]);
  return exchanges[0]?.reason;
}

/** A request of LianLian, signed by arithmetic on its members that take part. */
function signedBy(takesPart: (value: string) => boolean, members: Readonly<Record<string, string>>) {
  const source = Object.entries(members)
    .filter(([, value]) => value !== '' && takesPart(value))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const [{ key }] = keys.member.ring.signing as unknown as [{ key: KeyObject }];
  return JSON.stringify({ ...members, sign: createSign('sha256').update(source).sign(key, 'base64') });
}

describe('the reason of a refusal', () => {
  const JSON_TYPE = { 'Content-Type': 'application/json' };
  const drawn = samples(unifiedDirect.request, { seed: 1 }).next().value;
  const members = {
    ...(Object.fromEntries(Object.entries(drawn).filter(([name]) => name !== 'sign')) as Record<
      string,
      string
    >),
    ...{ sign_type: 'SHA256withRSA', timestamp: '20260301160000', flag_pay_product: '0' },
  };

  it('of LianLian is the finding that proves it, and the time after it', async () => {
    const late = { ...members, timestamp: '20260301080000' };
    const proof = 'source-zeros-dropped (proven): Members with the value 0 were left out of the signature.';
    const dropped = (value: string) => value !== '0';
    expect(await refused(PATHS.lianlian, JSON_TYPE, signedBy(dropped, members))).toBe(proof);
    expect(await refused(PATHS.lianlian, JSON_TYPE, signedBy(dropped, late))).toBe(
      `${proof} timestamp is 8 hours behind; the network takes 30 minutes, this gateway any time.`,
    );
  });

  it('of UnionPay is the finding that proves it', async () => {
    const { request } = mobileNumberVerification;
    const { value } = samples(request, { seed: 1, party: 'member' }).next();
    const { headers, body } = await unionpay.seal(request, value as never, {
      ...{ keys: keys.member.ring, appId: '39990029', requestPath: PATHS.unionpay, clock: () => START },
    });
    const spaced = JSON.stringify(JSON.parse(Buffer.from(body).toString()), null, 2);
    expect(await refused(PATHS.unionpay, headers, spaced)).toBe(
      'signed-compact (proven): The signed text is the same JSON without blanks.',
    );
  });

  it('is not there where a proof takes long', async () => {
    const body = signedBy(() => true, members).replace('20260301160000', '20260301160001');
    expect(await refused(PATHS.lianlian, JSON_TYPE, body)).toBeUndefined();
  });
});
