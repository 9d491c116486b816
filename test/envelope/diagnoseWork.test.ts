import { beforeAll, describe, expect, it } from 'vitest';
import { diagnoseWith } from '../../src/envelope/diagnose/diagnose.js';
import { type Engine, nodeEngine } from '../../src/envelope/diagnose/Engine.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { lianLianCapture, NOW, unionPayCapture } from './faultyProducer.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
});

describe('the work of a diagnosis', () => {
  function counting(): Engine & { readonly counts: { recovered: number; hashed: number; bytes: number } } {
    const counts = { recovered: 0, hashed: 0, bytes: 0 };
    return {
      counts,
      recover(key, signature) {
        counts.recovered += 1;
        return nodeEngine.recover(key, signature);
      },
      verifyPss(key, bytes, signature) {
        counts.hashed += 1;
        counts.bytes += bytes.length;
        return nodeEngine.verifyPss(key, bytes, signature);
      },
      digest(hash, bytes) {
        counts.hashed += 1;
        counts.bytes += bytes.length;
        return nodeEngine.digest(hash, bytes);
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
    const engine = counting();
    const { healthy } = diagnoseWith(engine, make(), keys.network.ring);
    expect(healthy).toBe(false);
    expect(engine.counts.recovered).toBeLessThanOrEqual(4);
    expect(engine.counts.hashed).toBeGreaterThan(10);
    expect(engine.counts.hashed).toBeLessThanOrEqual(3 * 12_000);
    expect(engine.counts.bytes).toBeLessThanOrEqual(5 * 128 * 0x100000);
  });

  function many(count: number): Readonly<Record<string, string>> {
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`member${index}`, 'x']));
  }
});
