import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../conformance/Event.js';
import eventsSchema from '../../conformance/events.schema.json' with { type: 'json' };
import { createReporter } from '../../conformance/reports/createReporter.js';
import { mergeEvents } from '../../conformance/reports/mergeEvents.js';
import { readEvents } from '../../conformance/reports/readEvents.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { updateKnownFailures } from '../../conformance/runner/updateKnownFailures.js';
import { padCases } from './cases.js';
import { type Script, scriptedTestee } from './scriptedTestee.js';

/** Eight cases, four at once, to a testee that breaks at the seventh question of each process. */
async function runWith(deed: string, ready: Script['ready'] = { maxInFlight: 4 }): Promise<readonly Event[]> {
  const events: Event[] = [];
  const command = scriptedTestee({ ready, onCase: `if (id >= 6) { ${deed} } else answer(serial);` });
  for await (const event of runCases(padCases(8), { command }, { timeout: 500, exitTimeout: 2000 }))
    events.push(event);
  return events;
}

async function rendered(name: string, events: readonly Event[]): Promise<string> {
  const report = await createReporter(name);
  return events.map(report).join('');
}

describe.each([
  ['hangs', '', 'The testee did not answer within 0.5 s. 2 cases were in flight: if it is only slow,'],
  ['ends', 'process.exit(7)', 'The testee ended by itself with exit code 7.'],
])('a testee that %s in a way that concerns no single case', (_, deed, reason) => {
  it('is broken, whatever else it answers rightly: in the events and in every report', async () => {
    const events = await runWith(deed);
    expect(events.at(-1)).toMatchObject({ passed: 8, failed: 0, exitCode: 3 });
    const restarts = events.filter(({ type }) => type === 'restart');
    expect(restarts).toMatchObject([{ reason: expect.stringContaining(reason), last: 'c7' }]);
    expect(restarts[0]).not.toHaveProperty('id');
    for (const name of ['terminal', 'markdown', 'html', 'tap']) {
      const text = await rendered(name, events);
      expect(text, name).toContain('The testee broke');
      expect(text, name).toContain('Asked last: c7');
      expect(text, name).not.toContain('Conforms');
    }
    const junit = await rendered('junit', events);
    expect(junit).toMatch(/<testsuites [^>]*failures="0" errors="1"/);
    expect(junit).toContain('Asked last: c7');
  });

  it('is broken in a merged report, and in one that is read again', async () => {
    const events = await runWith(deed);
    const isEvent = new Ajv2020({ strict: true }).compile(eventsSchema);
    for (const event of events) expect(isEvent(event), JSON.stringify(isEvent.errors)).toBe(true);
    const read = readEvents(await rendered('jsonl', events));
    expect(mergeEvents([read]).at(-1)).toMatchObject({ passed: 8, exitCode: 3 });
  });
});

it.each([
  ['answers and is wrong', `answer('x')`, { knownFailures: 8, failed: 0, exitCode: 4 }],
  ['says ready and ends', 'process.exit(9)', { knownFailures: 0, failed: 8, exitCode: 3 }],
])('a testee of which every failure is listed conforms in no way: %s', async (_, onCase, counts) => {
  const events: Event[] = [];
  const knownFailing = [{ pattern: '*', reason: 'TICKET-1' }];
  for await (const event of runCases(padCases(8), { command: scriptedTestee({ onCase }) }, { knownFailing }))
    events.push(event);
  expect(events.at(-1)).toMatchObject({ passed: 0, ...counts });
  for (const name of ['terminal', 'markdown', 'html']) {
    const text = await rendered(name, events);
    expect(text).not.toContain('Conforms');
    expect(text).toContain(counts.exitCode === 4 ? 'No case passed.' : 'The testee broke.');
  }
  const results = events.filter((event) => event.type === 'result');
  const written = updateKnownFailures('', results, padCases(8));
  expect(written.trim().split('\n').filter(Boolean)).toHaveLength(counts.knownFailures);
});

it('a failure without an answer is not known, where others are', async () => {
  const events: Event[] = [];
  const command = scriptedTestee({ onCase: `if (serial === 'c1') process.exit(7); answer(serial);` });
  const knownFailing = [{ pattern: 'c1', reason: 'TICKET-1' }];
  for await (const event of runCases(padCases(3), { command }, { knownFailing })) events.push(event);
  expect(events.at(-1)).toMatchObject({ passed: 2, failed: 1, knownFailures: 0, exitCode: 1 });
});

it('a testee that hangs at one case, one at a time, fails that case', async () => {
  const events = await runWith(`if (serial !== 'c6') answer(serial);`, {});
  expect(events.at(-1)).toMatchObject({ passed: 7, failed: 1, exitCode: 1 });
  const [restart] = events.filter(({ type }) => type === 'restart');
  expect(restart).toMatchObject({ id: 'c6', reason: 'The testee did not answer within 0.5 s.' });
  expect(restart).not.toHaveProperty('last');
});

it('a testee that hangs again and again between right answers is given up after 30 times', async () => {
  const events: Event[] = [];
  // Each process answers one and hangs at the next.
  const command = scriptedTestee({ onCase: `if (id === 0) answer(serial);` });
  const times = { timeout: 300, startTimeout: 10_000, jobs: 4 };
  for await (const event of runCases(padCases(120), { command }, times)) events.push(event);
  expect(events.at(-1)).toMatchObject({ exitCode: 3 });
  const restarts = events.filter(({ type }) => type === 'restart').length;
  expect(restarts).toBeGreaterThanOrEqual(30);
  expect(restarts).toBeLessThan(40);
  expect(events.filter((event) => event.type === 'result').at(-1)).toMatchObject({
    id: 'c119',
    reason: 'Not asked: The testee did not answer in time 30 times.',
  });
});

it('a testee that conforms and ends late is not called broken', async () => {
  const events: Event[] = [];
  const command = scriptedTestee({ onBye: 'setInterval(() => {}, 1000)' });
  for await (const event of runCases(padCases(1), { command }, { exitTimeout: 50 })) events.push(event);
  for (const name of ['markdown', 'html']) {
    const text = await rendered(name, events);
    expect(text).toContain('did not end within 0.05 s of bye');
    expect(text).toContain('What else happened');
    expect(text).not.toContain('The testee broke');
  }
});

it('a pattern that covers a case that passes gives way to the ids that fail, also where others were not asked', async () => {
  const events: Event[] = [];
  const command = scriptedTestee({ onCase: `answer(serial === 'c1' ? 'x' : serial);` });
  const knownFailing = [{ pattern: 'c*', reason: 'TICKET-1' }];
  for await (const event of runCases(padCases(3), { command }, { knownFailing })) events.push(event);
  const results = events.filter((event) => event.type === 'result');
  expect(updateKnownFailures('c*  TICKET-1\n', results, padCases(9))).toBe('c1  TICKET-1\n');
  const dated = 'c*  until=2026-12-31 TICKET-1\n';
  expect(updateKnownFailures(dated, results, padCases(9))).toBe('c1  until=2026-12-31 TICKET-1\n');
  const failing = results.filter(({ id }) => id === 'c1');
  expect(updateKnownFailures('c*  TICKET-1\n', failing, padCases(9))).toBe('c*  TICKET-1\n');
});
