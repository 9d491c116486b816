import { beforeAll, describe, expect, it } from 'vitest';
import { type CryptoBackend, nodeBackend } from '../../src/diagnose/CryptoBackend.js';
import { diagnoseWith } from '../../src/diagnose/diagnose.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { lianLianCapture } from '../../tools/captures/lianLianCapture.js';
import { NOW } from '../../tools/captures/NOW.js';
import { unionPayCapture } from '../../tools/captures/unionPayCapture.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
});

describe('the work of a diagnosis', () => {
  function counting(): CryptoBackend & {
    readonly counts: { recovered: number; hashed: number; bytes: number };
  } {
    const counts = { recovered: 0, hashed: 0, bytes: 0 };
    return {
      counts,
      recover(key, signature) {
        counts.recovered += 1;
        return nodeBackend.recover(key, signature);
      },
      verifyPss(key, bytes, signature) {
        counts.hashed += 1;
        counts.bytes += bytes.length;
        return nodeBackend.verifyPss(key, bytes, signature);
      },
      digest(hash, bytes) {
        counts.hashed += 1;
        counts.bytes += bytes.length;
        return nodeBackend.digest(hash, bytes);
      },
    };
  }

  const large = JSON.stringify({ a: { b: '中'.repeat(300_000) }, c: 'x'.repeat(100_000) });

  it.each([
    ['a body of 1 MiB', () => unionPayCapture(keys.member.signing, { body: large, signed: 'other' })],
    ['a small body', () => unionPayCapture(keys.member.signing, { signed: 'other' })],
    [
      'a signature by nobody',
      () => unionPayCapture(keys.member.signing, { body: large, pss: true, signed: 'other' }),
    ],
    [
      'many members',
      () => lianLianCapture(keys.member.signing, { members: many(30), source: () => 'other' }),
    ],
    [
      'too many members',
      () => lianLianCapture(keys.member.signing, { members: many(20_000), source: () => 'other' }),
    ],
  ])('is bounded for %s', (_, make) => {
    const backend = counting();
    const { healthy } = diagnoseWith(backend, make(), keys.network.ring);
    expect(healthy).toBe(false);
    expect(backend.counts.recovered).toBeLessThanOrEqual(4);
    expect(backend.counts.hashed).toBeGreaterThan(10);
    expect(backend.counts.hashed).toBeLessThanOrEqual(3 * 12_000);
    expect(backend.counts.bytes).toBeLessThanOrEqual(5 * 128 * 0x100000);
  });

  function many(count: number): Readonly<Record<string, string>> {
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`member${index}`, 'x']));
  }
});
