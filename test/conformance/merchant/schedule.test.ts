import { describe, expect, it } from 'vitest';
import type { Ask, Case } from '../../../conformance/Case.js';
import { ConformanceError } from '../../../conformance/ConformanceError.js';
import {
  type MerchantFault,
  networkOfMerchants,
  ownMerchant,
} from '../../../conformance/faultyImplementations/ownMerchant.js';
import type { HttpExchange } from '../../../conformance/http/exchangeInLines.js';
import { keysOfCalls } from '../../../conformance/http/keysOfCalls.js';
import { createNetwork } from '../../../conformance/merchant/createNetwork.js';
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
    expect(written(meaningful(letters(given), 'aggregate'))).toBe(due);
  });

  // By hand: without a token no code is entered, and an answer that waits is of the one or the other step.
  it.each([
    ['pvsn', 'pvsn'],
    ['psn', 'p'],
    ['lv', 'l'],
    ['xpv', 'xpv'],
    ['hvrvs', 'hrvs'],
    ['pgsrn', 'pgsrn'],
    ['pyvs', 'pyvs'],
    ['pyf', 'py'],
    ['pon', 'pon'],
    ['pos', 'po'],
    ['pvfn', 'pvf'],
    ['v', ''],
    ['pgkvs', 'pgkvs'],
  ])('in two steps of %s comes to %s', (given, due) => {
    expect(written(meaningful(letters(given), 'mpay'))).toBe(due);
  });

  it('in two steps of two moves enters a code where there is a token', () => {
    // After p: ask in four ways, enter in five. After l and x: ask. After h: the answer.
    expect(schedulesOf(2, 'mpay')).toHaveLength(9 + 4 + 4 + 1);
    expect(schedulesOf(2, 'aggregate').map(written).join('')).not.toMatch(/[vwygo]/);
  });

  it('of one move asks, and of two moves goes on from there', () => {
    expect(schedulesOf(1, 'aggregate').map(written)).toEqual(['p', 'l', 'x', 'h']);
    // After p, l: ask in four ways, the payer pays or cannot. After x: ask. After h: the answer, the payer.
    expect(schedulesOf(2, 'aggregate')).toHaveLength(6 + 6 + 4 + 3);
    expect(schedulesOf(2, 'aggregate').map(written)).toContain('hs');
  });

  it('is read as it is written', () => {
    const plan = { flow: 'aggregate', moves: letters('hsn'), seed: 31 } as const;
    expect(tokenOf(plan)).toBe('hsn-1f');
    expect(scheduleIn('hsn-1f')).toEqual(plan);
    const inTwoSteps = { flow: 'mpay', moves: letters('pws'), seed: 31 } as const;
    expect(tokenOf(inTwoSteps)).toBe('mpay-pws-1f');
    expect(scheduleIn('mpay-pws-1f')).toEqual(inTwoSteps);
  });

  it.each([
    '',
    'hsn',
    'hsn-',
    'q-1',
    'hsn-1F',
    'hsn-123456789',
    '-1',
    'mpay-1f-',
    'mpay-q-1',
    `${'p'.repeat(65)}-1`,
  ])('is not %j', (token) => {
    expect(() => scheduleIn(token)).toThrow(ConformanceError);
  });
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
      'crash.mpay-verify.apply-unanswered',
      'crash.mpay-verify.between-the-steps',
      'crash.mpay-verify.before-the-answer',
      'crash.mpay-verify.after-the-answer',
      'crash.mpay-verify.answer-lost',
      'crash.mpay-verify.request-lost',
      'crash.mpay-verify.while-it-asks',
      'crash.mpay-verify.paid-at-once',
      'crash.mpay-verify.after-the-notice',
      'schedule.mpay.length-1',
      'schedule.mpay.length-2',
      'schedule.mpay.length-3',
      'schedule.mpay.drawn',
      'schedule.mpay.drawn-with-kills',
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

  // By hand: pvv; pvf; p; pwf, of which nothing can be left out.
  it.each<readonly [NonNullable<MerchantFault['paying']>, number]>([
    ['pays-in-doubt', 3],
    ['processing-is-success', 3],
    ['books-what-is-applied', 1],
    ['silence-is-success', 3],
  ])('in two steps shrink what convicts %s to the shortest', async (paying, shortest) => {
    const found = await outcomeOf('schedule.mpay.drawn', { paying }, { runs: 200 });
    expect(found?.outcome).toBe('failed');
    const token = String(found?.counterexample?.input.schedule);
    expect(token).toMatch(/^mpay-[a-z]+-7$/);
    expect(token.length - 'mpay--7'.length).toBe(shortest);
    const again = await outcomeOf('schedule.mpay.replayed', { paying }, { schedule: token });
    expect(again?.outcome).toBe('failed');
    const honest = await outcomeOf('schedule.mpay.replayed', {}, { schedule: token });
    expect(honest?.outcome).toBe('passed');
  });

  it('number a payment once, in what is answered and in the notice', async () => {
    const { member, network } = keysOfCalls;
    const orders = createNetwork(keysOfCalls, () => Date.parse(NOW));
    const numbers = ['A-1', 'A-2'].map((no_order) => {
      const seen: HttpExchange[] = [];
      return orders.expect({ no_order, money_order: '1.00' }, 'mpay', seen).number;
    });
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(number).toMatch(/^[0-9]{18}$/);
    const told = new Set<string>();
    const right = ownMerchant();
    const [one] = scheduleCases({
      parties: { member: network, network: member },
      run: 'numbers',
      clock: () => Date.parse(NOW),
      network: networkOfMerchants,
      seed: 7,
      pause: async () => {},
      schedule: 'mpay-povn-1',
    });
    await one?.explore?.(async ({ input, now }) => {
      if (input.body !== undefined) {
        const text = Buffer.from((input.body as { base64: string }).base64, 'base64').toString();
        told.add(JSON.parse(text).oid_paybill);
      }
      return right(input, new Date(now));
    });
    expect(told.size).toBe(1);
    expect([...told][0]).toMatch(/^[0-9]{18}$/);
  });

  it('convict a merchant that verifies another amount', async () => {
    const right = ownMerchant();
    const cheap: Operate = (input, now) =>
      right('apply' in input ? { apply: { ...(input.apply as object), money_order: '0.01' } } : input, now);
    const one = casesOf().find(({ id }) => id === 'schedule.mpay.length-1');
    const found = await one?.explore?.(asking(cheap));
    expect(found?.reason).toContain('The amount that it asks for is another.');
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
