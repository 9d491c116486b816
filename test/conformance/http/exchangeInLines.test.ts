import { describe, expect, it } from 'vitest';
import type { Event, ResultEvent } from '../../../conformance/Event.js';
import { ownClient } from '../../../conformance/faultyImplementations/ownClient.js';
import { clientCases } from '../../../conformance/http/clientCases.js';
import { keysOfCalls } from '../../../conformance/http/keysOfCalls.js';
import { serverCases } from '../../../conformance/http/serverCases.js';
import { NOW } from '../../../conformance/properties/NOW.js';
import { createReporter } from '../../../conformance/reports/createReporter.js';
import { readEvents } from '../../../conformance/reports/readEvents.js';
import { runCases } from '../../../conformance/runner/runCases.js';
import type { Testee } from '../../../conformance/Testee.js';

/** Escapes a terminal, ends a line, ends a text, and would run in a page. */
const HOSTILE = '\u001B[31mred\u0000\r\nFORGED passed\u202E<script>alert(1)</script>';
const PEM = `-----BEGIN PRIVATE KEY-----\n${'TUlJRXZRSUJBREFOQmdrcWhr'.repeat(3)}\n-----END PRIVATE KEY-----`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
const RAW = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/;

let runs = 0;

async function eventsOf(body: string | Buffer, status: number, slug: string): Promise<readonly Event[]> {
  runs += 1;
  const cases = serverCases({
    parties: keysOfCalls,
    run: `exchange ${runs}`,
    clock: () => Date.parse(NOW),
    interfaces: ['MOBILE_NUMBER_VERIFICATION'],
  });
  const headers = [
    ['x-token', 'hunter2-hunter2'],
    ['server', HOSTILE.slice(0, 8)],
    ...Array.from({ length: 40 }, (_, index) => [`x-${index}`, 'more']),
  ];
  const output = { status, headers, body: { base64: Buffer.from(body).toString('base64') } };
  const testee: Testee = {
    implementation: { name: 'hostile' },
    operations: { serve: () => ({ status: 'ok', output }) },
  };
  const wanted = cases.filter(({ id }) => id.endsWith(`.${slug}`));
  const events: Event[] = [];
  for await (const event of runCases(wanted, testee)) events.push(event);
  return events;
}

const resultIn = (events: readonly Event[]) => events.find(({ type }) => type === 'result') as ResultEvent;

const answer = (responseMsg: string, more: object = {}) =>
  JSON.stringify({
    msgResponse: { responseCode: '00', responseMsg, ...more },
    d: 'private exponent',
    [HOSTILE]: 1,
  });

describe('the exchange of a case that fails', () => {
  it('is the request and the answer, masked by the tables', async () => {
    const { outcome, exchange = [] } = resultIn(await eventsOf(answer('fine'), 200, 'unsigned'));
    expect(outcome).toBe('failed');
    expect(exchange[0]).toBe('> POST /v1/mobile-number-verification');
    expect(exchange[1]).toBe('> Content-Type: application/json; charset=utf-8');
    const sent = exchange.find((line) => line.startsWith('> body of')) ?? '';
    // What the table marks as personal, and what it encrypts; a member's number is neither.
    expect(sent).toContain('"encData":"***"');
    expect(sent).toContain('"memberIIN":"39990029"');
    expect(exchange).toContain('< 200');
    expect(exchange).toContain('< x-token: ***');
    expect(exchange.at(-1)).toContain('"responseMsg":"fine"');
    expect(exchange.join('\n')).not.toMatch(/hunter2|private exponent|13800138000|张伟/);
  });

  it('is not there where the case passes', async () => {
    const result = resultIn(await eventsOf('', 401, 'unsigned'));
    expect(result.outcome).toBe('passed');
    expect(result.exchange).toBeUndefined();
  });

  it('is there where the case is acceptable', async () => {
    const cases = clientCases().filter(({ id }) => id === 'call.mpay-verify.failure');
    const testee = {
      implementation: { name: 'own' },
      operations: { call: ownClient({ outcome: () => 'unknown' }) },
    };
    const events: Event[] = [];
    for await (const event of runCases(cases, testee)) events.push(event);
    expect(resultIn(events)).toMatchObject({
      outcome: 'acceptable',
      exchange: expect.arrayContaining(['< 200']),
    });
  });

  it('has no key and no markup of the peer, in no reporter', async () => {
    const events = await eventsOf(answer(HOSTILE, { errorDetail: PEM }), 200, 'unsigned');
    const { exchange = [] } = resultIn(events);
    expect(exchange.join('\n')).not.toContain('TUlJRXZR');
    for (const name of ['terminal', 'jsonl', 'junit', 'tap', 'markdown', 'html']) {
      const reporter = await createReporter(name);
      const text = events.map((event) => reporter(event)).join('');
      expect(text, name).not.toMatch(RAW);
      expect(text, name).not.toContain('TUlJRXZR');
      expect(
        text.split('\n').filter((line) => line.startsWith('FORGED')),
        name,
      ).toEqual([]);
      if (name === 'html') expect(text).not.toContain('<script>alert');
      if (name === 'junit') expect(text).toContain('&gt; POST /v1/mobile-number-verification');
    }
  });

  it('is bounded, whatever the peer sends, and passes through JSON lines', async () => {
    const events = await eventsOf(Buffer.alloc(10_000_000, 'A'), 302, 'success');
    const { exchange = [] } = resultIn(events);
    expect(exchange).toContain('< and 26 more headers');
    expect(exchange.find((line) => line.startsWith('< body'))).toMatch(/^< body of 10000000 bytes: /);
    expect(Math.max(...exchange.map(({ length }) => length))).toBeLessThanOrEqual(1002);
    expect(exchange.length).toBeLessThan(50);
    const reporter = await createReporter('jsonl');
    const read = readEvents(events.map((event) => reporter(event)).join(''));
    expect(resultIn(read).exchange).toEqual(exchange);
  });

  it('is that of a client, too: what arrived, and what was scripted', async () => {
    const cases = clientCases().filter(({ id }) => id === 'call.mobile-number-verification.unsigned');
    const testee: Testee = {
      implementation: { name: 'careless' },
      operations: {
        call: async ({ url }) => {
          await fetch(String(url), { method: 'POST', body: '{"certifID":"11010519491231002X"}' });
          return { status: 'ok', output: { outcome: 'answered' } };
        },
      },
    };
    const events: Event[] = [];
    for await (const event of runCases(cases, testee)) events.push(event);
    const { outcome, exchange = [] } = resultIn(events);
    expect(outcome).toBe('failed');
    expect(exchange[0]).toBe('> POST /v1/mobile-number-verification');
    expect(exchange).toContain('> body of 33 bytes: {"certifID":"***"}');
    expect(exchange).toContain('< 200');
    expect(exchange.at(-1)).toContain('"responseCode":"00"');
  });
});
