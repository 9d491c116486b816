import { describe, expect, it, vi } from 'vitest';
import type { Event } from '../../../conformance/Event.js';
import { events } from '../../conformance/conformanceEvents.js';
import { scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

vi.mock(import('../../../conformance/trials/tableCases.js'), async (original) => {
  const { casesMadeOnce } = await import('../../conformance/casesMadeOnce.js');
  return casesMadeOnce(original);
});

const { file } = scratch();

/** A report in which one case failed and another passed. */
const report = file(
  'failed.jsonl',
  events
    .flatMap((event): readonly Event[] => {
      if (event.type !== 'result') return [event];
      if (event.id === 'f') return [{ ...event, id: 'serial-pad.zero' }];
      return event.id === 'p' ? [{ ...event, id: 'serial-pad.empty' }] : [];
    })
    .map((event) => JSON.stringify(event))
    .join('\n'),
);

describe('conform --failed-in', () => {
  it('asks the cases that failed, and no other', async () => {
    const { code, out } = await runProgram([
      ...['conform', '--seed', '1', '--runs', '1', '--reporter', 'tap', '--failed-in', report],
    ]);
    expect(code).toBe(0);
    expect(out).toContain('ok 1 - serial-pad.zero ');
    expect(out).not.toContain('serial-pad.empty');
    expect(out).toMatch(/# Narrowed by --failed-in .*failed\.jsonl: 1 of \d+ applicable cases\./);
  }, 60_000);

  it('needs a case that failed', async () => {
    const none = file(
      'none.jsonl',
      events
        .filter(({ type }) => type === 'start' || type === 'end')
        .map((event) => JSON.stringify(event))
        .join('\n'),
    );
    expect(await runProgram(['conform', '--failed-in', none])).toMatchObject({
      code: 2,
      err: expect.stringContaining('No case failed in '),
    });
  });
});

describe('an id of a case', () => {
  it('that does not exist gets the nearest one', async () => {
    expect(await runProgram(['conform', 'show', 'serial-pad.zerro'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean serial-pad.zero?'),
    });
  }, 60_000);

  it('is the only one of a replay', async () => {
    expect(
      await runProgram(['conform', 'replay', 'serial-pad.zero', 'serial-pad.empty', '--', 'x']),
    ).toMatchObject({ code: 2, err: expect.stringContaining('replay takes one id') });
  });
});
