import { describe, expect, it } from 'vitest';
import type { Case } from '../../conformance/Case.js';
import type { Event } from '../../conformance/Event.js';
import type { RunOptions } from '../../conformance/runner/RunOptions.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { padCase, padCases } from './cases.js';
import { type Script, scriptedTestee } from './scriptedTestee.js';

type Result = Extract<Event, { type: 'result' }>;

async function eventsOf(cases: readonly Case[], script: Script, options: RunOptions = {}) {
  const events: Event[] = [];
  const command = scriptedTestee(script);
  for await (const event of runCases(cases, { command }, { exitTimeout: 2000, ...options }))
    events.push(event);
  const end = events.at(-1);
  if (end?.type !== 'end') throw new Error('the run has no end');
  const results = events.filter((event): event is Result => event.type === 'result');
  return {
    events,
    results,
    failed: results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id),
    reason: (id: string) => results.find((result) => result.id === id)?.reason,
    restarts: events.filter((event) => event.type === 'restart'),
    end,
  };
}

/** Each case has one result. */
function expectEachOnce(results: readonly Result[], cases: readonly Case[]): void {
  expect(results.map(({ id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
}

describe('what is recommended and not demanded', () => {
  const failing: Case = { ...padCase('x'), judge: () => ({ outcome: 'failed', reason: 'It is wrong.' }) };

  it('is reported as that, and neither fails anyone nor reads as if it did', async () => {
    const recommended: Case = { ...failing, level: 'SHOULD', expected: 'reject with header' };
    const { results, end } = await eventsOf([recommended], {});
    expect(results[0]).toMatchObject({
      outcome: 'acceptable',
      reason: 'Recommended, not demanded: reject with header.',
    });
    expect(end).toMatchObject({ failed: 0, acceptable: 1, exitCode: 0 });
  });

  it('excuses no testee that breaks', async () => {
    const { end } = await eventsOf([{ ...failing, level: 'SHOULD' }], { onCase: 'process.exit(7)' });
    expect(end).toMatchObject({ failed: 1, acceptable: 0 });
  });

  it('is told from what is demanded', async () => {
    const { end } = await eventsOf([failing], {});
    expect(end).toMatchObject({ failed: 1, exitCode: 1 });
  });
});

describe('a process that keeps to the protocol', () => {
  it('passes; start comes first and end last', async () => {
    const { events, results, end } = await eventsOf(padCases(20), {});
    expect(events[0]).toMatchObject({ type: 'start', cases: 20, implementation: { name: 'scripted' } });
    expect(results.every(({ outcome }) => outcome === 'passed')).toBe(true);
    expect(end).toMatchObject({ passed: 20, failed: 0, exitCode: 0 });
  });

  it('may answer several cases in flight in any order', async () => {
    const cases = padCases(12);
    const { results, end } = await eventsOf(cases, {
      ready: { maxInFlight: 4 },
      begin: 'const waiting = [];',
      onCase:
        'waiting.push(() => answer(serial)); if (count % 4 === 0) while (waiting.length) waiting.pop()();',
    });
    expectEachOnce(results, cases);
    expect(end).toMatchObject({ passed: 12, exitCode: 0 });
  });

  it('is never asked more than it takes at once', async () => {
    const { end } = await eventsOf(padCases(5), {
      begin: 'let open = 0;',
      onCase:
        'open += 1; setImmediate(() => { if (open === 1) answer(serial); else answer("x"); open -= 1; });',
    });
    expect(end.passed).toBe(5);
  });

  it('may start late, and write whatever it likes to standard error', async () => {
    const { end } = await eventsOf(padCases(2), {
      begin: `console.error('x'.repeat(200_000)); for (const until = Date.now() + 100; Date.now() < until;);`,
    });
    expect(end.exitCode).toBe(0);
  });

  it('is asked in several processes', async () => {
    const cases = padCases(40);
    const { results, end } = await eventsOf(cases, {}, { jobs: 3 });
    expectEachOnce(results, cases);
    expect(end.passed).toBe(40);
  });

  it('gets the questions of one case one after the other, in one process', async () => {
    const question = { now: '2026-03-01T08:00:00Z', input: { serial: 'q' } };
    const answers: unknown[] = [];
    const repeated = padCase('repeated', {
      questions: [question, question, question],
      judge: (given) => {
        answers.push(...given);
        return { outcome: 'passed' };
      },
    });
    await eventsOf([repeated], { onCase: 'answer(String(count))' }, { jobs: 2 });
    expect(answers).toMatchObject(
      ['1', '2', '3'].map((text) => ({ output: { serial: text.padStart(14, '0') } })),
    );
  });
});

describe('what a testee does not declare', () => {
  it('is not applicable, and counted', async () => {
    const cases = [
      padCase('a'),
      padCase('b', { operation: 'validate' }),
      padCase('c', { message: 'lianlian/MPAY_VERIFY/request' }),
      padCase('d', { feature: 'accept' }),
    ];
    const { events, results, end } = await eventsOf(cases, { ready: { messages: [] } });
    expect(results.filter(({ outcome }) => outcome === 'not-applicable').map(({ id }) => id)).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect(events[0]).toMatchObject({ cases: 1 });
    expect(end).toMatchObject({ passed: 1, notApplicable: 3, exitCode: 0 });
  });

  it('runs nothing where it declares nothing', async () => {
    expect((await eventsOf(padCases(2), { ready: { operations: [] } })).end).toMatchObject({
      notApplicable: 2,
      exitCode: 4,
    });
  });

  it('fails where it is declared and answered unsupported', async () => {
    const { end, reason } = await eventsOf(padCases(2), {
      onCase: `say({ type: 'result', id, status: 'unsupported' })`,
    });
    expect(end).toMatchObject({ failed: 2, exitCode: 1 });
    expect(reason('c0')).toContain('unsupported');
  });

  it('fails where it is answered error, which is no reject', async () => {
    const rejecting = padCase('r', {
      judge: ([answer]) => ({ outcome: answer?.status === 'reject' ? 'passed' : 'failed' }),
    });
    expect(
      (await eventsOf([rejecting], { onCase: `say({ type: 'result', id, status: 'error' })` })).failed,
    ).toEqual(['r']);
    expect(
      (await eventsOf([rejecting], { onCase: `say({ type: 'result', id, status: 'reject' })` })).failed,
    ).toEqual([]);
  });
});

describe('a testee that breaks on one case', () => {
  const cases = padCases(6);
  const onC3 = (deed: string) => `if (serial === 'c3') { ${deed} } else answer(serial)`;
  const deeds = {
    crashes: 'process.exit(7)',
    'kills itself': `process.kill(process.pid, 'SIGKILL')`,
    'prints noise': `process.stdout.write('noise\\n')`,
    'prints noise ahead of its answer': `process.stdout.write('debug\\n'); answer(serial)`,
    'prints what is not UTF-8': `process.stdout.write(Buffer.from([0xff, 0x0a]))`,
    'writes another type of message': `say({ type: 'log' })`,
    'answers an id that was not asked': `say({ type: 'result', id: 99999, status: 'ok', output: {} })`,
    'answers an id that is a string': `say({ type: 'result', id: String(id), status: 'ok', output: {} })`,
    'answers twice': 'answer(serial); answer(serial)',
    'has no output': `say({ type: 'result', id, status: 'ok' })`,
    'has a status of its own': `say({ type: 'result', id, status: 'fine' })`,
    'has violations that are no list': `say({ type: 'result', id, status: 'reject', violations: {} })`,
    'floods one line': `process.stdout.write('x'.repeat(1_500_000))`,
    'floods many lines': `for (let i = 0; i < 100_000; i++) process.stdout.write('{}\\n')`,
    'closes its output': `require('node:fs').closeSync(1)`,
    hangs: '',
  };

  it.each(Object.entries(deeds))('%s: that case alone fails, the others are asked', async (_, deed) => {
    const { results, failed, end } = await eventsOf(cases, { onCase: onC3(deed) }, { timeout: 400 });
    expectEachOnce(results, cases);
    expect(failed).toEqual(['c3']);
    expect(end).toMatchObject({ passed: 5, failed: 1, exitCode: 1 });
  });

  it.each(Object.entries(deeds))('%s, with several cases in flight', async (_, deed) => {
    const { results, failed, end } = await eventsOf(
      cases,
      { ready: { maxInFlight: 4 }, onCase: onC3(deed) },
      { timeout: 400 },
    );
    expectEachOnce(results, cases);
    expect(failed).toEqual(['c3']);
    expect(end).toMatchObject({ passed: 5, failed: 1, exitCode: 1 });
  });

  it('says why, names the case of the restart, and tells no value', async () => {
    const { events, reason, restarts } = await eventsOf(cases, {
      onCase: onC3(`process.stdout.write('6222000000000000\\n')`),
    });
    expect(reason('c3')).toContain('no JSON object');
    expect(restarts).toEqual([{ type: 'restart', id: 'c3', reason: reason('c3'), said: '…' }]);
    expect(JSON.stringify(events)).not.toContain('6222');
  });
});

describe('what a testee said', () => {
  const one = padCases(1);
  const saidBy = async (script: Script, options: RunOptions = {}) => {
    const { results, restarts, events } = await eventsOf(one, script, options);
    return { result: results[0], restart: restarts[0], events };
  };

  it('of its own fault is told, masked and in one line', async () => {
    const message = 'KeyError:\n  mcc of 6222000000000000 \u001b[31m';
    const { result } = await saidBy({
      onCase: `say({ type: 'result', id, status: 'error', message: ${JSON.stringify(message)} })`,
    });
    expect(result).toMatchObject({
      outcome: 'failed',
      received: 'error',
      said: 'KeyError: mcc of … \ufffd[31m',
    });
  });

  it('is at most 200 characters, and no half of a token', async () => {
    const { result } = await saidBy({
      onCase: `say({ type: 'result', id, status: 'error', message: 'word '.repeat(1000) })`,
    });
    expect(result?.said).toHaveLength(200);
    const { result: token } = await saidBy({
      onCase: `say({ type: 'result', id, status: 'error', message: 'token ' + 'eyJ' + 'x.'.repeat(5000) })`,
    });
    expect(token?.said).toBe('token …');
  });

  it('of a right answer is not told', async () => {
    expect((await saidBy({})).result).not.toHaveProperty('said');
  });

  it.each([
    ['a log line', `process.stdout.write('INFO case ' + id + '\\n')`, 'no JSON object', 'INFO case 0'],
    ['an empty line', `process.stdout.write('\\n')`, 'an empty line', undefined],
    ['an object over several lines', `process.stdout.write('{\\n}\\n')`, 'goes on in the next line', '{'],
    [
      'another encoding',
      `process.stdout.write(Buffer.from('{"a":"é"}\\n', 'latin1'))`,
      'not UTF-8',
      '{"a":"\ufffd"}',
    ],
    [
      'UTF-16',
      `process.stdout.write(Buffer.from('{"n":"13800138000"}\\n', 'utf16le'))`,
      'UTF-16',
      '{"n":"…"}',
    ],
    [
      'another type',
      `say({ type: 'log', text: 'x' })`,
      'another type than result',
      '{"type":"log","text":"x"}',
    ],
    [
      'an id of another type',
      `say({ type: 'result', id: 'a', status: 'ok' })`,
      'id is not the integer',
      '{"type":"result","id":"a","status":"ok"}',
    ],
    [
      'a status of its own',
      `say({ type: 'result', id, status: 'OK' })`,
      '/status has a wrong value',
      '{"type":"result","id":0,"status":"OK"}',
    ],
    [
      'no output',
      `say({ type: 'result', id, status: 'ok' })`,
      'it has no output',
      '{"type":"result","id":0,"status":"ok"}',
    ],
    [
      'an id that was not asked',
      `say({ type: 'result', id: 9, status: 'ok', output: {} })`,
      'was not asked',
      '{"type":"result","id":9,"status":"ok","output":{}}',
    ],
  ])('instead of an answer is told with what was expected: %s', async (_, onCase, reason, said) => {
    const { result } = await saidBy({ onCase });
    expect(result?.reason).toContain(reason);
    expect(result?.said).toBe(said);
    if (!reason.includes('asked'))
      expect(result?.reason).toMatch(/Expected (?:is|are) .*(?:"status"|a status)/);
  });

  it('instead of ready is told with what was expected', async () => {
    const { restart } = await saidBy({ begin: `console.log('Welcome!')` });
    expect(restart).toMatchObject({
      reason: expect.stringContaining('Expected is {"type":"ready","protocol":1'),
      said: 'Welcome!',
    });
  });

  it('is the beginning of a line that is too long', async () => {
    const { result } = await saidBy({ onCase: `process.stdout.write('begun ' + 'x'.repeat(1_500_000))` });
    expect(result).toMatchObject({ reason: expect.stringContaining('1 MiB'), said: 'begun …' });
  });

  it('may begin with a byte-order mark, which is passed over', async () => {
    const { result } = await saidBy({ begin: `process.stdout.write('\\uFEFF');` });
    expect(result?.outcome).toBe('passed');
  });

  it('is nothing: it is asked whether it flushes', async () => {
    const silent = { begin: 'process.stdout.write = () => true;' };
    const { restart } = await saidBy(silent, { startTimeout: 300 });
    expect(restart?.reason).toMatch(/did not say ready within 0.3 s\. Nothing has come: .* flush/);
    const { result } = await saidBy({ onCase: '' }, { timeout: 300 });
    expect(result?.reason).toMatch(/did not answer within 0.3 s\. Nothing has come: .* flush/);
  });

  it('is a line without an end: it is asked for the line feed', async () => {
    const begun = { begin: `process.stdout.write('{"type":"ready"'); process.stdout.write = () => true;` };
    const { restart } = await saidBy(begun, { startTimeout: 500 });
    expect(restart).toMatchObject({
      reason: expect.stringMatching(/ready within 0.5 s\. It has begun a line: does a line feed/),
      said: '{"type":"ready"',
    });
  });

  it('before shows that it flushes: a later silence is a time-out alone', async () => {
    const { reason } = await eventsOf(
      padCases(2),
      { onCase: `if (count === 1) answer(serial)` },
      { timeout: 300 },
    );
    expect(reason('c1')).toBe('The testee did not answer within 0.3 s.');
  });
});

describe('a testee that breaks for good', () => {
  it('cannot be started', async () => {
    const events: Event[] = [];
    for await (const event of runCases(padCases(2), { command: ['/nowhere/testee'] })) events.push(event);
    expect(events.map(({ type }) => type)).toEqual(['start', 'restart', 'result', 'result', 'end']);
    expect(events.at(-1)).toMatchObject({ failed: 2, exitCode: 3 });
  });

  it.each([
    ['is silent', { begin: 'process.stdout.write = () => true;' }],
    ['ends at once', { begin: 'process.exit(1)' }],
    ['greets before ready', { begin: `console.log('Welcome!')` }],
    ['speaks version 2', { ready: { protocol: 2 } }],
    ['has no operations', { ready: { operations: 'all' } }],
    ['floods', { begin: `process.stdout.write('x'.repeat(3_000_000))` }],
  ] as const)('%s at the handshake', async (_, script) => {
    const { end, restarts } = await eventsOf(padCases(2), script, { startTimeout: 500 });
    expect(end).toMatchObject({ failed: 2, exitCode: 3 });
    expect(restarts).toHaveLength(1);
  });

  it('crashes on everything: it is not started for each case, and each case fails', async () => {
    const cases = padCases(50);
    const { results, restarts, end } = await eventsOf(cases, { onCase: 'process.exit(1)' });
    expectEachOnce(results, cases);
    expect(restarts.length).toBeLessThan(13);
    expect(end).toMatchObject({ failed: 50, exitCode: 3 });
  });

  it('starts once and never again', async () => {
    const { mkdtempSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const flag = join(mkdtempSync(join(tmpdir(), 'tallystick-')), 'started');
    const { end } = await eventsOf(padCases(4), {
      begin: `const fs = require('node:fs'); if (fs.existsSync(${JSON.stringify(flag)})) process.exit(1); fs.writeFileSync(${JSON.stringify(flag)}, '');`,
      onCase: `if (serial === 'c1') process.exit(1); answer(serial);`,
    });
    expect(end).toMatchObject({ passed: 1, failed: 3, exitCode: 3 });
  });

  it('fails at one operation alone: the others go on', async () => {
    const cases = [
      ...padCases(20),
      padCase('v', {
        operation: 'validate',
        questions: [{ now: '2026-03-01T08:00:00Z', input: { serial: 'v' } }],
      }),
    ];
    const { results, end } = await eventsOf(cases, {
      ready: { operations: ['serial-pad', 'validate'] },
      onCase: `if (serial !== 'v') process.exit(1); answer(serial);`,
    });
    expectEachOnce(results, cases);
    expect(end).toMatchObject({ passed: 1, failed: 20 });
  });
});

describe('a slow testee with several cases in flight', () => {
  it('is charged with no case that it answers in time when asked alone, and told apart from one that is fine', async () => {
    const cases = padCases(4);
    const { results, restarts, end } = await eventsOf(
      cases,
      {
        ready: { maxInFlight: 4 },
        onCase: 'for (const until = Date.now() + 150; Date.now() < until;); answer(serial);',
      },
      { timeout: 400 },
    );
    expectEachOnce(results, cases);
    expect(end).toMatchObject({ passed: 4, failed: 0, exitCode: 3 });
    expect(restarts).toMatchObject([{ reason: expect.stringContaining('declare a smaller maxInFlight') }]);
  });

  it('that crashes and cannot be caught at it is no pass', async () => {
    const { mkdtempSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const flag = join(mkdtempSync(join(tmpdir(), 'tallystick-')), 'crashed');
    const { end } = await eventsOf(padCases(4), {
      ready: { maxInFlight: 4 },
      begin: `const fs = require('node:fs');`,
      onCase: `if (!fs.existsSync(${JSON.stringify(flag)})) { fs.writeFileSync(${JSON.stringify(flag)}, ''); process.exit(1); } answer(serial);`,
    });
    expect(end).toMatchObject({ passed: 4, failed: 0, exitCode: 3 });
  });
});

describe('the end', () => {
  it('is told of a testee that does not go after bye', async () => {
    const { restarts, end } = await eventsOf(
      padCases(1),
      { onBye: 'setInterval(() => {}, 1000)' },
      { exitTimeout: 50 },
    );
    expect(restarts).toMatchObject([{ reason: expect.stringContaining('bye') }]);
    expect(end.passed).toBe(1);
  });

  it('charges the last case with noise that follows it', async () => {
    const { failed } = await eventsOf(padCases(2), {
      onBye: `process.stdout.write('noise\\n', () => process.exit(0))`,
    });
    expect(failed).toEqual(['c1']);
  });

  it('comes after the first failure with failFast', async () => {
    const { results, end } = await eventsOf(padCases(10), { onCase: `answer('x')` }, { failFast: true });
    expect(results).toHaveLength(1);
    expect(end.exitCode).toBe(1);
  });

  it('comes at once when the run is interrupted', async () => {
    const controller = new AbortController();
    const events: Event[] = [];
    const command = scriptedTestee({ onCase: `if (serial !== 'c2') answer(serial)` });
    for await (const event of runCases(padCases(5), { command }, { signal: controller.signal })) {
      events.push(event);
      if (event.type === 'result') controller.abort();
    }
    expect(events.at(-1)).toMatchObject({ type: 'end', exitCode: 130 });
  });
});

describe('known failures', () => {
  const knownFailing = [{ pattern: 'c1*', reason: 'TICKET-7' }];

  it('still run, and do not fail the run', async () => {
    const { results, end } = await eventsOf(
      padCases(3),
      { onCase: `answer(serial === 'c1' ? 'x' : serial)` },
      { knownFailing },
    );
    expect(results[1]).toMatchObject({ outcome: 'known-failure', reason: 'TICKET-7' });
    expect(end).toMatchObject({ passed: 2, knownFailures: 1, exitCode: 0 });
  });

  it('fail the run where they pass, and name the pattern', async () => {
    const { results, end } = await eventsOf(padCases(3), {}, { knownFailing });
    expect(end).toMatchObject({ passed: 2, unexpectedPasses: 1, exitCode: 1 });
    expect(results[1]?.reason).toBe(
      'It passes, and c1* of the known failures names it: name what fails alone.',
    );
    const exact = await eventsOf(padCases(3), {}, { knownFailing: [{ pattern: 'c1', reason: 'TICKET-7' }] });
    expect(exact.results[1]?.reason).toBe('It passes; take its line out of the known failures.');
  });

  it.each([
    ['2026-12-31', { outcome: 'known-failure', reason: 'TICKET-7 (until 2026-12-31)' }, 0],
    [
      '2027-01-01',
      {
        outcome: 'failed',
        reason: expect.stringMatching(/ It was a known failure: TICKET-7 \(until 2026-12-31\)\.$/),
      },
      1,
    ],
  ])('end after their last day: on %s', async (today, result, exitCode) => {
    const { results, end } = await eventsOf(
      padCases(3),
      { onCase: `answer(serial === 'c1' ? 'x' : serial)` },
      { knownFailing: [{ pattern: 'c1', reason: 'TICKET-7', until: '2026-12-31' }], today },
    );
    expect(results[1]).toMatchObject(result);
    expect(end.exitCode).toBe(exitCode);
  });

  it('without a ticket are noted', async () => {
    const todo = [{ pattern: 'c1', reason: 'TODO: ticket. It failed.' }];
    const noted = await eventsOf(padCases(3), {}, { knownFailing: todo });
    expect(noted.events[0]).toMatchObject({ notes: ['Known failures without a ticket (TODO): 1.'] });
    expect((await eventsOf(padCases(3), {}, { knownFailing })).events[0]).not.toHaveProperty('notes');
  });
});

describe('a testee in this process', () => {
  const inProcess = async (pad: (serial: string) => unknown, options: RunOptions = {}) => {
    const events: Event[] = [];
    const testee = {
      implementation: { name: 'own' },
      operations: { 'serial-pad': ({ serial }: { serial?: unknown }) => pad(serial as string) as never },
    };
    for await (const event of runCases(padCases(4), testee, options)) events.push(event);
    return events;
  };
  const right = (serial: string) => ({ status: 'ok', output: { serial: serial.padStart(14, '0') } });

  it('passes', async () => {
    expect((await inProcess(right)).at(-1)).toMatchObject({ passed: 4, exitCode: 0 });
    expect((await inProcess(async (serial) => right(serial))).at(-1)).toMatchObject({ passed: 4 });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('6222000000000000');
      },
    ],
    ['answers nothing', () => undefined],
    ['answers what is no answer', () => ({ status: 'ok' })],
    ['answers null', () => null],
    ['never settles', () => new Promise(() => {})],
  ])('fails where it %s', async (_, deed) => {
    const events = await inProcess((serial) => (serial === 'c2' ? deed() : right(serial)), { timeout: 50 });
    expect(events.at(-1)).toMatchObject({ passed: 3, failed: 1, exitCode: 1 });
    expect(JSON.stringify(events)).not.toContain('6222');
  });

  it('tells what it throws, masked', async () => {
    const events = await inProcess(() => {
      throw new Error('no row for 6222000000000000');
    });
    expect(events.find(({ type }) => type === 'result')).toMatchObject({ said: 'no row for …' });
  });
});
