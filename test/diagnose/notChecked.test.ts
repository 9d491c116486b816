import { type Capture, createTestKeys, diagnose, type TestKeys } from 'tallystick/envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import { lianLianCapture } from '../../tools/captures/lianLianCapture.js';
import { NOW } from '../../tools/captures/NOW.js';
import { PATH, unionPayCapture } from '../../tools/captures/unionPayCapture.js';

let keys: TestKeys;
beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
});

const sent = (kid?: string) =>
  unionPayCapture(keys.member.signing, { body: '{"a":"1"}', ...(kid && { kid }) });
const notChecked = (
  captures: Capture | readonly Capture[],
  ring = keys.member.ring,
  direction?: 'sent' | 'received',
) => diagnose(captures, ring, { direction }).notChecked;

/** A refusal, which nobody signs, with the Date of a clock so many seconds ahead. */
const refusal = (seconds: number): Capture => ({
  kind: 'response',
  status: 401,
  headers: [
    ['Content-Type', 'application/json'],
    ['Date', new Date(NOW + seconds * 1000).toUTCString()],
  ],
  body: Buffer.from('{"MsgResponse":{"responseCode":"E0","responseMsg":"x"}}'),
});

describe('what was not checked', () => {
  it('of a request that we sent, is what only the network knows', () => {
    expect(notChecked(sent())).toEqual([
      `whether the network knows kid ${keys.member.signing.kid} for this certificate`,
      'whether the network knows this application ID, and has the API enabled for it',
      'appId',
      'the path',
      'your clock',
    ]);
  });

  it('leaves out what was given and compared', () => {
    const given = (options: object) =>
      diagnose(sent(), keys.member.ring, { ...options, direction: 'sent' }).notChecked;
    const kid = expect.stringContaining(keys.member.signing.kid);
    // What was given is only what the sender takes for it.
    const app = expect.stringContaining('knows this application ID');
    expect(given({ appId: '39990029' })).toEqual([kid, app, 'the path', 'your clock']);
    expect(given({ requestPath: PATH })).toEqual([kid, app, 'appId', 'your clock']);
    expect(given({ requestPath: PATH, appId: '39990029' })).toEqual([kid, app, 'your clock']);
  });

  it('names the kid that was sent, as nobody here knows the right one', () => {
    const own = keys.member.ring.signing.map((key) => ({ ...key, kid: '4999999999' }));
    const { healthy, notChecked } = diagnose(sent('4999999999'), { ...keys.member.ring, signing: own });
    expect(healthy).toBe(true);
    expect(notChecked?.[0]).toBe('whether the network knows kid 4999999999 for this certificate');
    expect(diagnose(sent('13800 138000'), keys.member.ring).notChecked?.[0]).not.toContain('138');
  });

  it('has the encryption certificate where something is encrypted', () => {
    const capture = unionPayCapture(keys.member.signing, { body: '{"encData":"a.b.c.d.e"}' });
    expect(notChecked(capture)).toContain('the encryption certificate');
  });

  it('of a request that we received, is nothing', () => {
    expect(notChecked(sent(), keys.network.ring)).toBeUndefined();
    expect(notChecked(sent(), keys.member.ring, 'received')).toBeUndefined();
  });

  it('has the time last where nothing tells it', () => {
    const { at: _, ...timeless } = sent();
    expect(notChecked(timeless)?.at(-1)).toBe('its time');
    expect(notChecked(timeless, keys.network.ring)).toEqual(['its time']);
  });

  it('of a request of LianLian, has no clock', () => {
    const capture = lianLianCapture(keys.member.signing);
    expect(notChecked(capture)).toEqual([
      'whether the network has your public key for this oid_partner',
      'the path',
      'whether your address is registered',
    ]);
    expect(notChecked(capture, keys.network.ring, 'received')).toBeUndefined();
  });

  it('of LianLian leaves out the path where the message is published at it, and not below a prefix', async () => {
    const { mpayVerify } = await import('tallystick/lianlian');
    const about = { message: mpayVerify.request, direction: 'sent' } as const;
    const at = (target: string) =>
      diagnose(lianLianCapture(keys.member.signing, { capture: { target } }), keys.member.ring, about);
    expect(at('/v1/bankcardpay').notChecked).toContain('the path');
    const published = at('/v1/bankcardprepay?x=1');
    expect(published.notChecked).not.toContain('the path');
    expect(published.checked).toContain('the path, which is published for the message');
    const behind = at('/proxy/v1/bankcardprepay');
    expect(behind.healthy).toBe(true);
    expect(behind.notChecked).toContain('the path');
  });

  it('of LianLian has no time where an answer has a Date; what that shows is not proven', () => {
    const ordered = (timestamp: string) => {
      const { at: _, ...timeless } = lianLianCapture(keys.member.signing, { members: { timestamp } });
      return diagnose([timeless, refusal(0)], keys.member.ring);
    };
    const told = ({ findings }: ReturnType<typeof diagnose>) =>
      findings.map(({ id, certainty }) => `${certainty} ${id}`);
    // NOW is 16:00 in Beijing.
    expect(ordered('20260301160000').notChecked).not.toContain('its time');
    expect(told(ordered('20260301160000'))).not.toContain('likely order-time-zone');
    expect(told(ordered('20260301080000'))).toContain('likely order-time-zone');
    expect(told(ordered('20260301152959'))).toContain('likely request-time-far');
    expect(ordered('20260301152959').findings.at(-1)?.evidence).toContain('which nothing signs');
  });

  it('of LianLian has the time where it has one and nothing tells when it was sent', () => {
    const { at: _, ...timeless } = lianLianCapture(keys.member.signing, {
      members: { timestamp: '20260301160000' },
    });
    expect(notChecked(timeless)?.at(-1)).toBe('its time');
    const { at: __, ...without } = lianLianCapture(keys.member.signing);
    expect(notChecked(without)).not.toContain('its time');
  });

  // The receiver tolerates 300 seconds either side.
  it.each([
    [301, 'your clock: it is 301 seconds behind the Date of the answer, which nothing signs', 0],
    [-301, 'your clock: it is 301 seconds ahead of the Date of the answer, which nothing signs', 0],
    [3600, 'your clock: it is 1 hour behind the Date of the answer, which nothing signs', 0],
    [
      28_800,
      'your clock: it is 8 hours behind the Date of the answer, which nothing signs: the difference between Beijing and UTC',
      0,
    ],
    [300, 'your clock', -1],
    [0, 'your clock', -1],
  ])('says that the Date of the answer differs by %d seconds', (seconds, clock, place) => {
    expect(notChecked([sent(), refusal(seconds)])?.at(place)).toBe(clock);
  });

  it('ignores a Date that is none', () => {
    const answer = { ...refusal(0), headers: [['Date', 'yesterday']] as const };
    expect(notChecked([sent(), answer])).toContain('your clock');
  });
});
