import { describe, expect, it } from 'vitest';
import { conform } from '../../conformance/conform.js';
import type { Event } from '../../conformance/Event.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { unknownNames } from '../../conformance/runner/unknownNames.js';
import type { Testee } from '../../conformance/Testee.js';
import { padCases } from './cases.js';
import { scriptedTestee } from './scriptedTestee.js';

async function eventsOf(ready: object) {
  const events: Event[] = [];
  for await (const event of runCases(padCases(2), { command: scriptedTestee({ ready }) })) events.push(event);
  return events;
}

describe('names that a testee declares', () => {
  it.each([
    ['validat', 'validate'],
    ['Validate', 'validate'],
    ['vaildate', 'validate'],
    ['jws_sign', 'jws-sign'],
    ['serialpad', 'serial-pad'],
  ])('misspells an operation: %s', (name, meant) => {
    expect(unknownNames({ operations: [name] })).toEqual({
      misspelt: [`The testee declares "${name}", which is not an operation; did you mean ${meant}?`],
      notes: [],
    });
  });

  it('misspells a message and a feature', () => {
    expect(
      unknownNames({
        operations: ['validate'],
        messages: ['lianlian/MPAY_VERFY/request'],
        features: ['observ'],
      }).misspelt,
    ).toEqual([
      'The testee declares "lianlian/MPAY_VERFY/request", which is not a message; did you mean lianlian/MPAY_VERIFY/request?',
      'The testee declares "observ", which is not a feature; did you mean observe?',
    ]);
  });

  it('may be of a later suite: a near name of what is declared, too, or another one', () => {
    expect(unknownNames({ operations: ['jws-sign', 'jws-sign2', 'settle'] })).toEqual({
      misspelt: [],
      notes: [
        'The testee declares "jws-sign2", "settle", which are not operations; suite 0.1.0 asks nothing about it.',
      ],
    });
    expect(unknownNames({ operations: ['validate', 'encode', 'decode'] })).toEqual({
      misspelt: [],
      notes: [],
    });
  });

  it('are all known where every table of the catalogue is named', async () => {
    const { interfaces } = await import('tallystick/catalogue');
    const messages = interfaces.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(messages.length).toBeGreaterThan(80);
    expect(unknownNames({ operations: ['validate'], messages }).notes).toEqual([]);
  });
});

describe('a run whose testee declares what the suite does not know', () => {
  it('ends at the start where a name is misspelt', async () => {
    const events = await eventsOf({ operations: ['serial-padd'] });
    expect(events.find(({ type }) => type === 'restart')).toMatchObject({
      reason: 'The testee declares "serial-padd", which is not an operation; did you mean serial-pad?',
    });
    expect(events.at(-1)).toMatchObject({ exitCode: 3, passed: 0 });
  });

  it('goes on, and says so, where the name may be of a later suite', async () => {
    const events = await eventsOf({ operations: ['serial-pad', 'settle'] });
    expect(events[0]).toMatchObject({
      notes: ['The testee declares "settle", which is not an operation; suite 0.1.0 asks nothing about it.'],
    });
    expect(events.at(-1)).toMatchObject({ exitCode: 0, passed: 2 });
  });

  it('is refused in this process, too', async () => {
    const testee = {
      implementation: { name: 'x' },
      operations: { serialPad: () => ({ status: 'ok', output: {} }) },
    } as Testee;
    const { exitCode, restarts } = await conform(testee, { include: ['serial-pad.empty'], seed: 1 });
    expect(exitCode).toBe(3);
    expect(restarts[0]?.reason).toContain('did you mean serial-pad?');
  });
});

describe('what is required or named', () => {
  const observing = padCases(2).map((one) => ({
    ...one,
    message: 'lianlian/MPAY_VERIFY/request',
    feature: 'observe' as const,
  }));
  const ready = { messages: ['lianlian/MPAY_VERIFY/request'] };

  async function eventsOfRun(options: object) {
    const events: Event[] = [];
    for await (const event of runCases(observing, { command: scriptedTestee({ ready }) }, options))
      events.push(event);
    return events;
  }

  it('fails where a required feature is not declared', async () => {
    const events = await eventsOfRun({ required: ['observe'] });
    expect(events.filter(({ type }) => type === 'result')).toMatchObject(
      [0, 1].map(() => ({
        outcome: 'failed',
        reason: 'The feature observe is required, and the testee does not declare it.',
      })),
    );
    expect(events.at(-1)).toMatchObject({ failed: 2, exitCode: 1 });
  });

  it('is said of an interface of which no case was asked, with the reason', async () => {
    const [start] = await eventsOfRun({ demanded: ['MPAY_VERIFY', 'MPAY_APPLY'] });
    expect(start).toMatchObject({
      notes: [
        'MPAY_VERIFY: no case was asked. The testee does not declare the feature observe.',
        'MPAY_APPLY: no case was asked. The options choose none of it.',
      ],
    });
    expect((await eventsOfRun({ demanded: ['MPAY_VERIFY'], shard: '1/9' }))[0]).not.toHaveProperty('notes');
  });
});
