import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeyRing } from '../../src/envelope/keys/KeyRing.js';
import { keyWarnings } from '../../src/envelope/keys/keyWarnings.js';
import type { PrivateKey } from '../../src/envelope/keys/RsaKey.js';

const DAY = 86_400_000;
const FROM = Date.UTC(2026, 2, 1);
const TO = Date.UTC(2027, 2, 1);
const key = createSecretKey(Buffer.alloc(1));
const certified: PrivateKey = {
  type: 'private',
  kid: 'A1',
  key,
  bits: 2048,
  validity: { from: FROM, to: TO },
};
const EMPTY: KeyRing = { signing: [], decryption: [], verification: [], encryption: [] };

describe('keyWarnings', () => {
  it.each([
    ['the day before', FROM - DAY, 'key-not-yet-valid'],
    ['the last moment before', FROM - 1, 'key-not-yet-valid'],
    ['the first moment', FROM, undefined],
    ['30 days and a moment before the end', TO - 30 * DAY - 1, undefined],
    ['30 days before the end', TO - 30 * DAY, 'key-expires-soon'],
    ['the last moment', TO, 'key-expires-soon'],
    ['the first moment after', TO + 1, 'key-expired'],
  ])('%s', (_, now, code) => {
    const warnings = keyWarnings({ ...EMPTY, signing: [certified] }, now);
    expect(warnings.map((warning) => warning.code)).toEqual(code === undefined ? [] : [code]);
  });

  it('says which key, what and when', () => {
    expect(keyWarnings({ ...EMPTY, decryption: [certified] }, TO + 1)).toEqual([
      {
        kid: 'A1',
        list: 'decryption',
        code: 'key-expired',
        message:
          'The certificate expired on 2027-03-01 00:00 UTC; have a new one issued, and take this one out of use.',
      },
    ]);
  });

  it('goes through the lists in their order, every key by itself', () => {
    const early = { ...certified, kid: 'A2', validity: { from: TO, to: TO + 90 * DAY } };
    const bare = { ...certified, kid: '', validity: undefined };
    const own = [certified, bare, early];
    const theirs = own.map((one) => ({ ...one, type: 'public' as const }));
    const ring = { signing: own, decryption: [], verification: theirs, encryption: theirs.slice(1) };
    const found = keyWarnings(ring, TO - 1).map(({ list, kid, code }) => `${list} ${kid} ${code}`);
    expect(found).toEqual([
      'signing A1 key-expires-soon',
      'signing A2 key-not-yet-valid',
      'verification A1 key-expires-soon',
      'verification A2 key-not-yet-valid',
      'encryption A2 key-not-yet-valid',
    ]);
  });
});
