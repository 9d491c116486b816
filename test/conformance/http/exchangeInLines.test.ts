import { describe, expect, it } from 'vitest';
import type { Event, ResultEvent } from '../../../conformance/Event.js';
import { ownClient } from '../../../conformance/faultyImplementations/ownClient.js';
import { type MerchantFault, ownMerchant } from '../../../conformance/faultyImplementations/ownMerchant.js';
import { askedOverHttp } from '../../../conformance/http/askedOverHttp.js';
import { clientCases } from '../../../conformance/http/clientCases.js';
import { type HttpExchange, withExchange } from '../../../conformance/http/exchangeInLines.js';
import { keysOfCalls } from '../../../conformance/http/keysOfCalls.js';
import { serverCases } from '../../../conformance/http/serverCases.js';
import { NOW } from '../../../conformance/properties/NOW.js';
import { createReporter } from '../../../conformance/reports/createReporter.js';
import { readEvents } from '../../../conformance/reports/readEvents.js';
import { runCases } from '../../../conformance/runner/runCases.js';
import { callCases } from '../../../conformance/selfTest.js';
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

  it('is that of a merchant, too: the notice, masked by its own tables, and what acknowledges it', async () => {
    const { outcome, exchange = [] } = await ofMerchant('receive.aggregate-notification.unsigned', {
      answer: () => ({ status: 200, headers: [], body: Buffer.from('{"ret_code":"0000","ret_msg":"ok"}') }),
    });
    expect(outcome).toBe('failed');
    expect(exchange[0]).toBe('> POST /v1/aggregate-notification');
    const sent = exchange.find((line) => line.startsWith('> body of')) ?? '';
    expect(sent).toContain('"result_pay":"SUCCESS"');
    expect(sent).not.toContain('"sign":');
    expect(exchange.slice(-2)).toEqual(['< 200', '< body of 34 bytes: {"ret_code":"0000","ret_msg":"ok"}']);
  });

  it('shows what a merchant acted on, the copies in their order', async () => {
    const { exchange = [] } = await ofMerchant('receive.aggregate-notification.duplicate.acts', {
      memory: 'none',
    });
    expect(exchange.filter((line) => line === '> POST /v1/aggregate-notification')).toHaveLength(2);
    expect(exchange.filter((line) => line === '< 200')).toHaveLength(2);
  });

  // The signature is base64, which a form encodes; a number of a card and the name of its owner are personal.
  it('shows a form field by field, masked by its table', async () => {
    const { exchange = [] } = await ofMerchant('receive.sync-notification.duplicate.acts', {
      memory: 'none',
    });
    const sent = exchange.find((line) => line.startsWith('> body of')) ?? '';
    expect(sent).toMatch(/^> body of \d+ bytes: (?:[a-z_]+=[^&]*&)+[a-z_]+=[^&]*$/);
    expect(sent).toContain('result_pay=SUCCESS');
    const inField = await ofMerchant('receive.easypay-h5-redirect.duplicate.acts', { memory: 'none' });
    const field = inField.exchange?.find((line) => line.startsWith('> body of')) ?? '';
    expect(field).toMatch(/^> body of \d+ bytes: [a-zA-Z_]+=\{"/);
  });

  it('masks what is personal in a form, and what no row has', () => {
    const body = Buffer.from(new URLSearchParams({ card_no: '6222020000000000', zusatz: PEM }).toString());
    const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
    const { exchange = [] } = withExchange({ outcome: 'failed', asked: 1 }, [
      { called: { name: 'SYNC_NOTIFICATION' }, request: { method: 'POST', target: '/', headers, body } },
    ]);
    expect(exchange[2]).toBe(`> body of ${body.length} bytes: card_no=***&zusatz=***`);
  });

  it('says that the connection ended where it did, and not where the time was over', async () => {
    const seen: HttpExchange[] = [];
    const sent = { method: 'POST', target: '/', headers: [], body: Buffer.from('{}') };
    const about = { now: new Date(NOW), called: { name: 'SYNC_NOTIFICATION' } as never };
    const answers = [
      { status: 'error', message: 'the server did not answer in time' },
      { status: 'ok', output: { status: 499, headers: [], body: { base64: '' } } },
    ] as const;
    for (const one of answers) await askedOverHttp(async () => one, sent, about as never, { seen });
    const { exchange = [] } = withExchange({ outcome: 'failed', asked: 2 }, seen);
    expect(exchange.filter((line) => line.startsWith('<'))).toEqual([
      '< no answer',
      '< no answer: the connection ended',
    ]);
  });

  it('is that of a crash and of a schedule', async () => {
    const crash = await ofMerchant('crash.aggregate-notification.answered', { memory: 'process' });
    // Once when it is killed, and once more after the restart.
    expect(crash.exchange?.filter((line) => line.startsWith('> POST'))).toHaveLength(2);
    const schedule = await ofMerchant('crash.aggregate-direct.before-the-answer', { paying: 'writes-late' });
    expect(schedule.reason).toContain('Again: --schedule');
    // hkpsn: asked, killed, asked again; then the notice.
    expect(schedule.exchange?.filter((line) => line.startsWith('> POST'))).toEqual([
      '> POST /v1/aggregate-direct',
      '> POST /v1/aggregate-direct',
      '> POST /v1/aggregate-notification',
    ]);
    expect(schedule.exchange).toContain('< no answer: the connection ended');
  });
});

async function ofMerchant(id: string, fault: MerchantFault): Promise<ResultEvent> {
  runs += 1;
  const one = callCases(`exchange ${runs}`).filter((candidate) => candidate.id === id);
  const testee: Testee = {
    implementation: { name: 'merchant' },
    messages: [String(one[0]?.message)],
    features: ['observe', 'restart', 'pay'],
    operations: { receive: ownMerchant(fault) },
  };
  const events: Event[] = [];
  for await (const event of runCases(one, testee)) events.push(event);
  return resultIn(events);
}
