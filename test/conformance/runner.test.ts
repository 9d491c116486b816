import { describe, expect, it } from 'vitest';
import type { Case } from '../../conformance/Case.js';
import type { Event } from '../../conformance/Event.js';
import { type RunOptions, runCases } from '../../conformance/runner/runCases.js';
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
    failed: results.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id),
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
  const failing: Case = { ...padCase('x'), judge: () => ({ outcome: 'fail', reason: 'It is wrong.' }) };

  it('is reported and fails no one', async () => {
    const { results, end } = await eventsOf([{ ...failing, level: 'SHOULD' }], {});
    expect(results[0]).toMatchObject({
      outcome: 'acceptable',
      reason: 'Recommended, not demanded. It is wrong.',
    });
    expect(end).toMatchObject({ failed: 0, acceptable: 1, exitCode: 0 });
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
    expect(results.every(({ outcome }) => outcome === 'pass')).toBe(true);
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
        return { outcome: 'pass' };
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
      judge: ([answer]) => ({ outcome: answer?.status === 'reject' ? 'pass' : 'fail' }),
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
    expect(restarts).toEqual([{ type: 'restart', id: 'c3', reason: reason('c3') }]);
    expect(JSON.stringify(events)).not.toContain('6222');
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
    ['is silent', { begin: 'setInterval(() => {}, 1000); return;' }],
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
    expect(end).toMatchObject({ failed: 50, exitCode: 1 });
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
  it('is not charged with what it answers in time when asked alone', async () => {
    const cases = padCases(4);
    const { results, end } = await eventsOf(
      cases,
      {
        ready: { maxInFlight: 4 },
        onCase: 'for (const until = Date.now() + 150; Date.now() < until;); answer(serial);',
      },
      { timeout: 400 },
    );
    expectEachOnce(results, cases);
    expect(end).toMatchObject({ passed: 4, exitCode: 0 });
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

  it('fail the run where they pass', async () => {
    const { end } = await eventsOf(padCases(3), {}, { knownFailing });
    expect(end).toMatchObject({ passed: 2, unexpectedPasses: 1, exitCode: 1 });
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
});
