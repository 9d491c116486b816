import { describe, expect, it } from 'vitest';
import type { Ask, Case } from '../../../conformance/Case.js';
import { ConformanceError } from '../../../conformance/ConformanceError.js';
import {
  type MerchantFault,
  networkOfMerchants,
  ownMerchant,
} from '../../../conformance/faultyImplementations/ownMerchant.js';
import { keysOfCalls } from '../../../conformance/http/keysOfCalls.js';
import {
  type Move,
  meaningful,
  scheduleIn,
  schedulesOf,
  tokenOf,
} from '../../../conformance/merchant/Schedule.js';
import { type ScheduleOptions, scheduleCases } from '../../../conformance/merchant/scheduleCases.js';
import { NOW } from '../../../conformance/properties/NOW.js';
import type { Operate } from '../../../conformance/Testee.js';

const letters = (text: string) => [...text] as Move[];
const written = (moves: readonly Move[]) => moves.join('');

describe('a schedule', () => {
  // By hand: a first move asks; what has not been asked for cannot be paid, and an unpaid order has no notice.
  it.each([
    ['nspsn', 'psn'],
    ['rprs', 'ps'],
    ['xsn', 'x'],
    ['hpsrn', 'hsrn'],
    ['psffn', 'psn'],
    ['pfsn', 'pf'],
    ['hkrp', 'hkp'],
    ['knp', 'p'],
  ])('of %s comes to %s', (given, due) => {
    expect(written(meaningful(letters(given)))).toBe(due);
  });

  it('of one move asks, and of two moves goes on from there', () => {
    expect(schedulesOf(1).map(written)).toEqual(['p', 'l', 'x', 'h']);
    // After p, l: ask in four ways, the payer pays or cannot. After x: ask. After h: the answer, the payer.
    expect(schedulesOf(2)).toHaveLength(6 + 6 + 4 + 3);
    expect(schedulesOf(2).map(written)).toContain('hs');
  });

  it('is read as it is written', () => {
    expect(tokenOf({ moves: letters('hsn'), seed: 31 })).toBe('hsn-1f');
    expect(scheduleIn('hsn-1f')).toEqual({ moves: ['h', 's', 'n'], seed: 31 });
  });

  it.each(['', 'hsn', 'hsn-', 'q-1', 'hsn-1F', 'hsn-123456789', '-1', `${'p'.repeat(65)}-1`])(
    'is not %j',
    (token) => {
      expect(() => scheduleIn(token)).toThrow(ConformanceError);
    },
  );
});

let runs = 0;

function casesOf(options: Partial<ScheduleOptions> = {}): readonly Case[] {
  runs += 1;
  const { member, network } = keysOfCalls;
  return scheduleCases({
    parties: { member: network, network: member },
    run: `schedules ${runs}`,
    clock: () => Date.parse(NOW),
    network: networkOfMerchants,
    seed: 7,
    pause: async () => {},
    ...options,
  });
}

const asking =
  (receive: Operate): Ask =>
  async ({ input, now }) =>
    receive(input, new Date(now));

async function outcomeOf(id: string, fault: MerchantFault = {}, options: Partial<ScheduleOptions> = {}) {
  const one = casesOf(options).find((candidate) => candidate.id === id);
  return one?.explore?.(asking(ownMerchant(fault)));
}

describe('scheduleCases', () => {
  it('have ids that never change', () => {
    expect(casesOf().map(({ id }) => id)).toEqual([
      'crash.aggregate-direct.before-the-answer',
      'crash.aggregate-direct.after-the-answer',
      'crash.aggregate-direct.answer-lost',
      'crash.aggregate-direct.request-lost',
      'crash.aggregate-direct.while-it-asks',
      'crash.aggregate-direct.after-the-payer-paid',
      'crash.aggregate-direct.after-the-notice',
      'schedule.aggregate.length-1',
      'schedule.aggregate.length-2',
      'schedule.aggregate.length-3',
      'schedule.aggregate.drawn',
      'schedule.aggregate.drawn-with-kills',
    ]);
  });

  // How few moves show each, by hand: pp; pf; hsn; ppf.
  it.each<readonly [NonNullable<MerchantFault['paying']>, number]>([
    ['pays-in-doubt', 2],
    ['books-what-is-accepted', 2],
    ['late-answer-wins', 3],
    ['any-result-is-success', 3],
  ])('shrink what convicts %s to the shortest', async (paying, shortest) => {
    const found = await outcomeOf('schedule.aggregate.drawn', { paying }, { runs: 200 });
    expect(found?.outcome).toBe('failed');
    const token = String(found?.counterexample?.input.schedule);
    expect(token).toMatch(/^[a-z]+-7$/);
    expect(token.length - '-7'.length).toBe(shortest);
    expect(found?.reason).toContain(`Again: --schedule ${token}`);
    const again = await outcomeOf('schedule.aggregate.replayed', { paying }, { schedule: token });
    expect(again?.outcome).toBe('failed');
    const honest = await outcomeOf('schedule.aggregate.replayed', {}, { schedule: token });
    expect(honest?.outcome).toBe('passed');
  });

  it('find what a kill alone shows', async () => {
    const found = await outcomeOf('schedule.aggregate.drawn-with-kills', { paying: 'forgets' }, { runs: 60 });
    expect(found?.outcome).toBe('failed');
    expect(String(found?.counterexample?.input.schedule)).toMatch(/^[plxh]k[plxh]-7$/);
  });

  it('convict a merchant that pays nothing that it is asked for', async () => {
    const idle: Operate = async ({ observe }) => ({ status: 'ok', output: observe ? { paid: [] } : {} });
    const one = casesOf().find(({ id }) => id === 'schedule.aggregate.length-1');
    const found = await one?.explore?.(asking(idle));
    expect(found?.reason).toContain('no request for the payment arrives');
  });
});
