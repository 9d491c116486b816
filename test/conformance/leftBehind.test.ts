import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Event, LeftProcess } from '../../conformance/Event.js';
import { createReporter } from '../../conformance/reports/createReporter.js';
import { mergeEvents } from '../../conformance/reports/mergeEvents.js';
import { readEvents } from '../../conformance/reports/readEvents.js';
import { createTrail } from '../../conformance/runner/createTrail.js';
import type { RunOptions } from '../../conformance/runner/RunOptions.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { runProgram } from '../cli/runProgram.js';
import { padCases } from './cases.js';
import { type Script, scriptedTestee } from './scriptedTestee.js';

/** Starts a program in a separate session. */
const LEAVING = `require('node:child_process').spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' }).unref();`;

async function run(script: Script, options: RunOptions = {}) {
  const events: Event[] = [];
  for await (const event of runCases(padCases(2), { command: scriptedTestee(script) }, options)) {
    events.push(event);
  }
  const left = events.flatMap((event) => (event.type === 'left-behind' ? event.processes : []));
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
  return { events, left };
}

describe.skipIf(process.platform !== 'linux')('what a testee leaves behind', () => {
  it('is told of before the end, with its program', async () => {
    const { events, left } = await run({ begin: LEAVING });
    expect(left).toEqual([{ pid: expect.any(Number), program: 'sleep' }]);
    expect(events.map(({ type }) => type)).toEqual(['start', 'result', 'result', 'left-behind', 'end']);
    expect(events.at(-1)).toMatchObject({ passed: 2, exitCode: 0 });
  });

  it('is told of by each of several, and by one that broke', async () => {
    const several = await run({ begin: LEAVING }, { jobs: 2 });
    expect(several.left).toHaveLength(2);
    const crashing = await run({ begin: LEAVING, onCase: 'process.exit(1)' });
    expect(crashing.events.some(({ type }) => type === 'restart')).toBe(true);
    expect(crashing.left.length).toBeGreaterThan(1);
  });

  it('is nothing where its children are in its group', async () => {
    const { left, events } = await run({ begin: LEAVING.replace('detached: true', 'detached: false') });
    expect(left).toEqual([]);
    expect(events.map(({ type }) => type)).toEqual(['start', 'result', 'result', 'end']);
  });
});

describe.skipIf(process.platform !== 'linux')('a trail', () => {
  it('finds the processes of its run alone, whatever their names', async () => {
    const [one, other] = [createTrail(), createTrail()];
    const child = spawn(
      process.execPath,
      ['-e', 'process.title = "a) b (c"; console.log(); setInterval(() => {}, 1000);'],
      {
        env: { ...one.environment },
        detached: true,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    ) as ChildProcess & { pid: number };
    try {
      await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
      expect(one.leftBehind()).toEqual([]);
      one.started(0);
      other.started(0);
      expect(one.leftBehind()).toEqual([{ pid: child.pid, program: 'a) b (c' }]);
      expect(other.leftBehind()).toEqual([]);
      one.started(child.pid);
      expect(one.leftBehind()).toEqual([]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

describe('a report', () => {
  const processes: readonly LeftProcess[] = Array.from({ length: 9 }, (_, index) => ({
    pid: 4001 + index,
    program: index === 0 ? '<b>*' : 'sleep',
  }));
  const counts = {
    passed: 1,
    failed: 0,
    acceptable: 0,
    notApplicable: 0,
    knownFailures: 0,
    unexpectedPasses: 0,
  };
  const events: readonly Event[] = [
    { type: 'start', kit: '1.0.0', implementation: { name: 'x' }, cases: 1, seed: 1 },
    { type: 'left-behind', processes },
    { type: 'end', ...counts, milliseconds: 1, exitCode: 0 },
  ];

  it.each([
    ['terminal', 'LEFT BEHIND Processes of the testee run on', '<b>* (pid 4001), sleep (pid 4002)'],
    ['tap', '# Processes of the testee run on', '<b>* (pid 4001), sleep (pid 4002)'],
    ['markdown', '## Left behind', '\\<b\\>\\* (pid 4001), sleep (pid 4002)'],
    ['html', '<h2>Left behind</h2>', '&lt;b&gt;* (pid 4001), sleep (pid 4002)'],
    ['jsonl', '{"type":"left-behind","processes":[{"pid":4001', '"program":"sleep"'],
  ])('of kind %s tells of them', async (name, head, named) => {
    const reporter = await createReporter(name);
    const text = events.map(reporter).join('');
    expect(text).toContain(head);
    expect(text).toContain(named);
    if (name !== 'jsonl') expect(text).toContain('and 1 more');
  });

  it.each(['junit', 'badge'])('of kind %s is whole beside them', async (name) => {
    const reporter = await createReporter(name);
    const without = await createReporter(name);
    expect(events.map(reporter).join('')).toBe(
      events
        .filter(({ type }) => type !== 'left-behind')
        .map(without)
        .join(''),
    );
  });

  it('is read again and merged with them', () => {
    const text = events.map((event) => JSON.stringify(event)).join('\n');
    expect(readEvents(text)).toEqual(events);
    expect(mergeEvents([events])[1]).toEqual(events[1]);
    expect(() => readEvents(text.replace('"pid":4001', '"pid":-1'))).toThrow('Line 2');
    expect(() => readEvents(text.replace(/"processes":\[.*?\]/, '"processes":[]'))).toThrow('Line 2');
  });
});

describe('a run that ends while its testee starts', () => {
  const waiting = (stop: string) => ['/bin/sh', '-c', `${stop}; cat >/dev/null; sleep 1000`];

  it('ends it at once: on a signal of the caller', async () => {
    const controller = new AbortController();
    const began = performance.now();
    const events: Event[] = [];
    const cases = async () => {
      setImmediate(() => controller.abort());
      return padCases(1);
    };
    const options = { signal: controller.signal, startTimeout: 600_000 };
    for await (const event of runCases(cases, { command: waiting(':') }, options)) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: 'end', exitCode: 130 });
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  it.skipIf(process.platform === 'win32')('ends it at once: where the cases cannot be made', async () => {
    const cases = async () => {
      throw new RangeError('no such case');
    };
    const running = runCases(cases, { command: waiting(':') }, { startTimeout: 600_000 });
    await expect(running.next()).rejects.toThrow('no such case');
    // Only a timer of ten minutes would end it otherwise, and this process would wait for it.
    await expect
      .poll(() => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap'))
      .toEqual([]);
  });
});

describe('the process of the caller', () => {
  it('has the listeners that it had', async () => {
    const listeners = () =>
      ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'uncaughtException'].map((name) =>
        process.listenerCount(name),
      );
    const before = listeners();
    let during: readonly number[] = [];
    for await (const event of runCases(padCases(2), { command: scriptedTestee({}) }, { jobs: 2 })) {
      if (event.type === 'start') during = listeners();
    }
    expect(during).toEqual(before.map((count, index) => (index === 0 ? count + 1 : count)));
    expect(listeners()).toEqual(before);
    await runProgram(['conform', '--operation', 'serial-pad', '--runs', '1', '--seed', '1']);
    expect(listeners()).toEqual(before);
  });
});
