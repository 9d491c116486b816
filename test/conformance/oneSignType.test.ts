import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { builtIn, conform, type Operate, type Testee } from '../../conformance/conform.js';
import { root } from '../package/repository.js';

vi.mock(import('../../conformance/trials/tableCases.js'), async (original) => {
  const { casesMadeOnce } = await import('./casesMadeOnce.js');
  return casesMadeOnce(original);
});

const right = builtIn().operations;

/** Signs and verifies for LianLian with SHA256withRSA alone, as many merchants do. */
const one: Testee = {
  implementation: { name: 'one sign type' },
  operations: {
    'kv-sign': (input, now) =>
      input.signType === 'RSA'
        ? { status: 'error', message: 'RSA' }
        : (right['kv-sign'] as Operate)(input, now),
    'kv-verify': (input, now) =>
      (input.params as { sign_type?: unknown }).sign_type === 'RSA'
        ? { status: 'reject', violations: [{ rule: 'value', path: '/sign_type' }] }
        : (right['kv-verify'] as Operate)(input, now),
  },
};

/** What the guide says to leave out. */
function excluded(): readonly string[] {
  const guide = readFileSync(`${root}/docs/guides/test-your-implementation.md`, 'utf8');
  const sentence =
    /SHA256withRSA alone for LianLian[^.]*?leaves out the other type by `([^`]*)`/.exec(guide)?.[1] ?? '';
  return [...sentence.matchAll(/'([^']+)'/g)].map(([, glob]) => glob as string);
}

it('one sign type alone conforms, with what the guide says to leave out', async () => {
  expect(excluded()).toHaveLength(2);
  const { failures, counts } = await conform(one, { seed: 1, runs: 40, exclude: excluded() });
  expect(failures.map(({ id }) => id)).toEqual([]);
  // Forty vectors of a verifier and more, and the properties.
  expect(counts.passed).toBeGreaterThan(60);
});

it('and fails without, in cases of the other type alone', async () => {
  const { failures } = await conform(one, { seed: 1, runs: 40 });
  const names = failures.map(({ id }) => id.replace(/^property\./, ''));
  expect(names).toContain('kv-verify.rsa');
  expect(names).toContain('kv-verify.accepts-signed-rsa');
  expect(names.filter((id) => !/^kv-\w+\.rsa|-rsa$/.test(id))).toEqual([]);
});
