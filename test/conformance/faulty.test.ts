import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allFaulty } from '../../conformance/faultyImplementations/allFaulty.js';
import { open, seal } from '../../conformance/faultyImplementations/jweFaults.js';
import { signWrong } from '../../conformance/faultyImplementations/jwsSignFaults.js';
import {
  signParams,
  sourceOf,
  verifyParams,
} from '../../conformance/faultyImplementations/keyValueFaults.js';
import { verifyLaxly } from '../../conformance/faultyImplementations/verifyLaxly.js';
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import { matchesGlob } from '../../conformance/runner/matchesGlob.js';
import { callCases } from '../../conformance/selfTest.js';
import type { JsonObject, Testee } from '../../conformance/Testee.js';
import { tableCases } from '../../conformance/trials/tableCases.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';

const cases = [
  ...loadVectors(),
  ...propertyCases({ seed: 1, runs: 100 }),
  ...tableCases(),
  ...callCases('names'),
];

describe('faulty implementations', () => {
  it('are as many as the documents say, each with an id of its own and a sentence', () => {
    const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const [, inReadme] = /: (\d+) implementations with one known fault each/.exec(read('README.md')) ?? [];
    const [, inChangelog] =
      /a test of itself with (\d+) faulty implementations/.exec(read('CHANGELOG.md')) ?? [];
    expect([inReadme, inChangelog]).toEqual([`${allFaulty.length}`, `${allFaulty.length}`]);
    expect(new Set(allFaulty.map(({ id }) => id)).size).toBe(allFaulty.length);
    for (const { id, wrong } of allFaulty) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(wrong).toMatch(/^[A-Za-z].{10,}\.$/);
    }
  });

  it('name cases that there are', () => {
    const ids = cases.map((one) => one.id);
    const isOfOne = (pattern: string) => {
      const [first = ''] = pattern.split('*');
      return ids.some((one) => one.startsWith(first) && matchesGlob(pattern, one));
    };
    const stale = allFaulty.flatMap(({ id, convictedBy }) =>
      convictedBy.filter((pattern) => !isOfOne(pattern)).map((pattern) => [id, pattern]),
    );
    expect(stale).toEqual([]);
    expect(allFaulty.filter(({ convictedBy }) => convictedBy.length === 0)).toEqual([]);
  });

  // By hand from what integrators really get wrong, as far as a codec can show it.
  it.each([
    'jws-time-not-checked',
    'jws-replay-not-checked',
    'jws-crit-not-checked',
    'jws-kid-ignored',
    'jws-app-id-not-checked',
    'jws-signature-ignored',
    'jws-missing-header-taken',
    'jws-empty',
    'jws-none-taken',
    'jws-hmac-taken',
    'jws-b64-taken',
    'jws-signs-claims',
    'jws-not-detached',
    'jws-signs-reserialised-body',
    'jws-signs-json-of-json',
    'jws-signs-a-literal',
    'jws-signs-unencoded-payload',
    'jws-signature-in-standard-base64',
    'jws-signature-with-padding',
    'jws-timestamp-in-milliseconds',
    'jws-timestamp-as-number',
    'jws-one-path-for-all',
    'jws-names-for-values',
    'jws-two-parts-taken',
    'jwe-with-claims',
    'jwe-vector-constant',
    'jwe-content-key-constant',
    'jwe-content-key-in-hex',
    'jwe-content-key-in-hex-refused',
    'jwe-header-of-another-algorithm',
    'json-damaged-by-replacement',
    'message-id-of-constant-digits',
    'message-id-in-utc',
    'message-id-ends-in-a-word',
    'kv-result-ignored',
    'kv-missing-sign-taken',
    'kv-known-members-only',
    'kv-verified-known-members-only',
    'kv-zeros-dropped',
    'kv-empties-kept',
    'kv-message-chooses-sign-type',
    'kv-sha-1-for-rsa',
    'kv-sha-256-for-rsa',
    'kv-sign-in-hex',
    'kv-hex-taken',
    'kv-sorted-without-letter-case',
    'kv-sorted-by-locale',
    'kv-sign-type-added-after-signing',
    'kv-sign-type-left-out',
    'kv-url-encoded',
    'kv-sign-url-encoded',
    'kv-ascii-only',
    'numbers-for-strings',
    'resent-after-twice-n-minutes',
  ])('have %s among them', (id) => {
    expect(allFaulty.map((faulty) => faulty.id)).toContain(id);
  });

  // Else a faulty one could be convicted of something other than its fault.
  it('are right where nothing is made wrong', async () => {
    const testee: Testee = {
      implementation: { name: 'without fault' },
      operations: {
        'jws-sign': (input, now) => signWrong(input, now),
        'jws-verify': (input, now) => verifyLaxly(input, now),
        'jwe-encrypt': (input) => seal(input),
        'jwe-decrypt': (input) => open(input),
        'kv-source': ({ params }) => ({ status: 'ok', output: { source: sourceOf(params as JsonObject) } }),
        'kv-sign': (input) => signParams(input),
        'kv-verify': (input) => verifyParams(input),
      },
    };
    const asked = cases.filter(({ operation }) => operation in testee.operations);
    expect(asked.length).toBeGreaterThan(400);
    for (const one of asked) {
      const { outcome, reason } = await judgeInProcess(one, testee);
      expect([one.id, reason, outcome === 'failed']).toEqual([
        one.id,
        outcome === 'passed' ? undefined : reason,
        false,
      ]);
    }
  });
});
