import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ownClient } from '../../../conformance/faultyImplementations/ownClient.js';
import { clientCases } from '../../../conformance/http/clientCases.js';
import { judgeInProcess } from '../../../conformance/runner/judgeInProcess.js';
import { runCases } from '../../../conformance/runner/runCases.js';
import { suite } from '../../../conformance/suite.js';
import type { Operate, Testee } from '../../../conformance/Testee.js';
import { builtIn } from '../../../conformance/testees/builtIn.js';

const cases = clientCases();

const withCall = (call: Operate): Testee => ({ implementation: { name: 'a client' }, operations: { call } });

async function failedOf(testee: Testee, chosen = cases): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const one of chosen) {
    const { outcome, reason } = await judgeInProcess(one, testee);
    if (outcome === 'failed') failed.push(`${one.id}: ${reason}`);
  }
  return failed;
}

const caseNamed = (id: string) => cases.filter((one) => one.id === id);

describe('clientCases', () => {
  it('are many, each with an id of its own that says interface and answer', () => {
    expect(cases.length).toBeGreaterThanOrEqual(250);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { id, title, expected, references } of cases) {
      expect(id).toMatch(/^call\.[a-z0-9-]+\.[a-z0-9-]+$/);
      expect(title).toMatch(/^[A-Za-z][^\n]+\.$/);
      expect(expected).toMatch(/^one request as it must be, and (?:answered|failed|refused|unknown)/);
      expect(references[0]).toMatch(/^(?:unionpay|lianlian)\/[A-Z0-9_]+\/response$/);
    }
  });

  it('acquit the client of the package, and one that shares nothing with it', {
    timeout: 120_000,
  }, async () => {
    expect(await failedOf(builtIn())).toEqual([]);
    expect(await failedOf(withCall(ownClient()))).toEqual([]);
  });

  it('ask nobody who does not declare the operation', async () => {
    const { implementation, operations } = builtIn();
    const { call: _, ...others } = operations;
    const asked: string[] = [];
    const calls = (await suite({ seed: 1, runs: 1 })).filter(({ operation }) => operation === 'call');
    expect(calls).toHaveLength(cases.length);
    for await (const event of runCases(calls, { implementation, operations: others })) {
      if (event.type === 'result') asked.push(event.id);
    }
    expect(asked).toEqual([]);
  });

  it.each([
    ['names its messages', { messages: ['lianlian/MPAY_APPLY/request'] }, 'call.mpay-apply.'],
    ['leaves messages out', {}, /^call\.(?:mobile-number|id-card|channel-login|mpay-verify)/],
  ])('are not applicable where a client that %s does not offer the message', async (_, offered, asked) => {
    const results: (readonly [string, string, string | undefined])[] = [];
    const testee = { ...withCall(async () => ({ status: 'unsupported' })), ...offered };
    for await (const event of runCases(cases, testee)) {
      if (event.type === 'result') results.push([event.id, event.outcome, event.reason]);
    }
    expect(results.map(([id]) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
    const others = results.filter(([id]) =>
      typeof asked === 'string' ? !id.startsWith(asked) : !asked.test(id),
    );
    expect(others.length).toBeGreaterThan(100);
    expect(new Set(others.map(([, outcome, reason]) => `${outcome}: ${reason}`))).toEqual(
      new Set(['not-applicable: The testee does not declare the message.']),
    );
    // One is recommended alone.
    expect(results.filter(([, outcome]) => outcome !== 'not-applicable')).toHaveLength(
      cases.length - others.length,
    );
  });

  it.each([
    ['no request', async () => ({ outcome: 'unknown' }), 'No request arrived.'],
    [
      'a request that is not signed',
      async (url: string) => {
        await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
        return { outcome: 'answered', value: {} };
      },
      'The request: The header UPI-JWS must come once.',
    ],
    [
      'two requests',
      async (url: string) => {
        await fetch(url, { method: 'POST', body: '{}' });
        await fetch(url, { method: 'POST', body: '{}' });
        return { outcome: 'answered', value: {} };
      },
      '2 requests arrived: nothing is ever sent twice.',
    ],
  ])('say what is wrong with %s', async (_, call, reason) => {
    const testee = withCall(async ({ url }) => ({ status: 'ok', output: await call(String(url)) }));
    const [failure] = await failedOf(testee, caseNamed('call.mobile-number-verification.success'));
    expect(failure).toBe(`call.mobile-number-verification.success: ${reason}`);
  });

  it('say what a call ends as, and which member is another', async () => {
    const right = ownClient();
    const ends = (change: (output: object) => object) =>
      withCall(async (input, now) => {
        const answer = await right(input, now);
        return answer.status === 'ok' ? { status: 'ok', output: { ...change(answer.output) } } : answer;
      });
    const [one] = [caseNamed('call.mpay-verify.success')];
    expect(
      await failedOf(
        ends(() => ({ outcome: 'fine' })),
        one,
      ),
    ).toEqual(['call.mpay-verify.success: The call ends as none of the four outcomes.']);
    expect(
      await failedOf(
        ends((output) => ({ ...output, value: { ret_code: '0000' } })),
        one,
      ),
    ).toEqual(['call.mpay-verify.success: The value: The member ret_msg did not arrive as it was given.']);
  });

  it('leave no port open', async () => {
    let url = '';
    const testee = withCall(async (input) => {
      url = String(input.url);
      return { status: 'ok', output: { outcome: 'unknown' } };
    });
    await failedOf(testee, caseNamed('call.mpay-verify.success'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(Number(new URL(url).port), '127.0.0.1', resolve));
    expect((server.address() as AddressInfo).port).toBe(Number(new URL(url).port));
    server.close();
  });
});
