import { beforeAll, describe, expect, it } from 'vitest';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { currentKey } from '../../src/envelope/keys/currentKey.js';
import { importPrivateKey } from '../../src/envelope/keys/importKey.js';
import type { KeyRing } from '../../src/envelope/keys/KeyRing.js';
import type { RsaKey } from '../../src/envelope/keys/RsaKey.js';
import { sign as signParams } from '../../src/envelope/lianlian/sign.js';
import { verify as verifyParams } from '../../src/envelope/lianlian/verify.js';
import { decrypt } from '../../src/envelope/unionpay/decrypt.js';
import { encrypt } from '../../src/envelope/unionpay/encrypt.js';
import { sign } from '../../src/envelope/unionpay/sign.js';
import { verify } from '../../src/envelope/unionpay/verify.js';
import { faultOf } from './keysFault.js';
import { errorOf } from './refusalOf.js';

const DAY = 86_400_000;
const HOUR = DAY / 24;
const OLD = Date.UTC(2020, 0, 1);
const NEW = OLD + 360 * DAY;
// Certificates are valid from an hour before they are made, for 365 days.
const OLD_ENDS = OLD - HOUR + 365 * DAY;
const NEW_BEGINS = NEW - HOUR;

describe('while one key replaces another', () => {
  let older: TestKeys;
  let newer: TestKeys;
  let member: KeyRing;
  let network: KeyRing;

  beforeAll(async () => {
    older = await createTestKeys({ clock: () => OLD });
    newer = await createTestKeys({ clock: () => NEW });
    // The order of the lists must not matter.
    member = joined(newer.member.ring, older.member.ring);
    network = joined(older.network.ring, newer.network.ring);
  });

  it.each([
    ['the day before the new one', NEW_BEGINS - DAY, 'older'],
    ['the moment before the new one', NEW_BEGINS - 1, 'older'],
    ['the first moment of the new one', NEW_BEGINS, 'newer'],
    ['the last moment of the old one', OLD_ENDS, 'newer'],
    ['after the old one', OLD_ENDS + 1, 'newer'],
  ])('%s', (_, now, which) => {
    const { signing, encryption } = which === 'older' ? older.member : newer.member;
    expect(currentKey(member.signing, 'signing', now).kid).toBe(signing.kid);
    expect(currentKey(network.verification, 'verification', now).kid).toBe(signing.kid);
    expect(currentKey(network.encryption, 'encryption', now).kid).toBe(encryption.kid);
  });

  it.each([
    ['before the first', OLD - HOUR - 1000, 'key-not-yet-valid', OLD - HOUR],
    ['after the last', NEW_BEGINS + 365 * DAY + 1000, 'key-expired', NEW_BEGINS],
  ])(
    'no key is taken %s: the error names the time, and the validity nearest to it',
    async (_, now, code, from) => {
      const utc = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`;
      const error = await errorOf(() => currentKey(member.signing, 'signing', now));
      expect(error.code).toBe('key-invalid');
      expect(error.violations).toEqual([expect.objectContaining({ code, rule: 'key', path: '' })]);
      expect(error.message).toBe(
        `At ${utc(now)}, the time that was used, no certificate for signing is valid; the nearest one is valid from ${utc(from)} to ${utc(from + 365 * DAY)}. If the time is wrong, correct the clock; if it is right, add a key that is valid then.`,
      );
    },
  );

  it('no key is taken between two: the nearer one is named', async () => {
    const two = [older.member.ring, newer.member.ring].map(({ signing }, index) => ({
      ...(signing[0] as RsaKey),
      validity: { from: OLD + index * 10 * DAY, to: OLD + index * 10 * DAY + DAY },
    }));
    for (const [now, code] of [
      [OLD + 2 * DAY, 'key-expired'],
      [OLD + 9 * DAY, 'key-not-yet-valid'],
    ] as const)
      expect((await errorOf(() => currentKey(two, 'signing', now))).violations[0]?.code).toBe(code);
  });

  it('names no time that has no date, and an empty list', async () => {
    const { message } = await errorOf(() => currentKey(member.signing, 'signing', 1e17));
    expect(message).toMatch(/^At an instant without a date, /);
    expect(faultOf(() => currentKey([], 'signing', OLD))).toMatch(/has no key for signing/);
  });

  it('a key without certificate is taken while nothing better is there', () => {
    const bare = importPrivateKey(older.member.signing.privateKey, { kid: 'bare' });
    expect(currentKey([bare, ...member.signing], 'signing', OLD).kid).toBe(older.member.signing.kid);
    expect(currentKey([bare, ...member.signing], 'signing', OLD - DAY).kid).toBe('bare');
  });

  it('what an expired key signed still verifies', async () => {
    const now = OLD_ENDS + DAY;
    for (const { member: sender } of [older, newer]) {
      const key = sender.ring.signing[0] as KeyRing['signing'][0];
      const header = await sign('{}', { key, appId: '39990029', requestPath: '/v1', clock: () => now });
      const claims = await verify('{}', header, {
        keys: network.verification,
        requestPath: '/v1',
        clock: () => now,
      });
      expect(claims.kid).toBe(sender.signing.kid);
      const params = { no_order: '7', sign_type: 'SHA256withRSA' };
      verifyParams({ ...params, sign: signParams(params, { key }) }, { keys: network.verification });
    }
  });

  it('what was encrypted for an expired key still opens', () => {
    for (const { member: sender } of [older, newer]) {
      const key = sender.ring.encryption[0] as KeyRing['encryption'][0];
      expect(decrypt(encrypt('{"a":"b"}', key), network.decryption).toString()).toBe('{"a":"b"}');
    }
  });
});

function joined(one: KeyRing, other: KeyRing): KeyRing {
  return {
    signing: [...one.signing, ...other.signing],
    decryption: [...one.decryption, ...other.decryption],
    verification: [...one.verification, ...other.verification],
    encryption: [...one.encryption, ...other.encryption],
  };
}
