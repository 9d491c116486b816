import { beforeAll, describe, expect, it } from 'vitest';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { currentKey } from '../../src/envelope/keys/currentKey.js';
import { importPrivateKey } from '../../src/envelope/keys/importKey.js';
import type { KeyRing } from '../../src/envelope/keys/KeyRing.js';
import { sign as signParams } from '../../src/envelope/lianlian/sign.js';
import { verify as verifyParams } from '../../src/envelope/lianlian/verify.js';
import { decrypt } from '../../src/envelope/unionpay/decrypt.js';
import { encrypt } from '../../src/envelope/unionpay/encrypt.js';
import { sign } from '../../src/envelope/unionpay/sign.js';
import { verify } from '../../src/envelope/unionpay/verify.js';
import { faultOf } from './keysFault.js';

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

  it('no key is taken before the first and after the last', () => {
    for (const now of [OLD - HOUR - 1, NEW_BEGINS + 365 * DAY + 1]) {
      expect(faultOf(() => currentKey(member.signing, 'signing', now))).toMatch(
        /no key whose certificate is valid now for signing/,
      );
    }
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
