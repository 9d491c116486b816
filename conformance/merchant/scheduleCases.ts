import fc from 'fast-check';
import type { Ask, Case, Explored } from '../Case.js';
import { type HttpExchange, withExchange } from '../http/exchangeInLines.js';
import { NOW } from '../properties/NOW.js';
import type { PaymentNetwork } from './createNetwork.js';
import { type Notification, notifications } from './notifications.js';
import { playSchedule, type Stage } from './playSchedule.js';
import type { ReceiverOptions } from './receiverCases.js';
import {
  chosenMoves,
  type Move,
  meaningful,
  moves,
  type Schedule,
  scheduleIn,
  schedulesOf,
  tokenOf,
} from './Schedule.js';

/** How schedules are explored. */
export interface ScheduleOptions extends ReceiverOptions {
  /** What the merchant calls. */
  readonly network: PaymentNetwork;
  /** Draws amounts and the longer schedules; a whole number below 2^32. */
  readonly seed: number;
  /** The longest schedules of which all are played; 3 unless given. */
  readonly length?: number | undefined;
  /** How many longer ones are drawn; 60 unless given. */
  readonly runs?: number | undefined;
  /** The token of the one schedule that is played in place of all. */
  readonly schedule?: string | undefined;
  /** Waits between one sending of a notice and the next; by a timer unless given. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** What a merchant is told when a payer has paid for what it asked for. */
const NOTIFICATION = 'AGGREGATE_NOTIFICATION';

/** Moves of the schedules that are drawn, at most. */
const MOST_MOVES = 10;

/** So many at once: each has an order of its own. */
const LANES = 4;

const WITH_KILLS = ['pay', 'restart'] as const;

/** A start takes its time. */
const RUNS_WITH_KILLS = 8;

/** Payments whose process dies where it matters, each as a schedule. */
const CRASHES: readonly (readonly [slug: string, title: string, schedule: string])[] = [
  [
    'before-the-answer',
    'The merchant is killed before the answer to its payment, and asked to pay again',
    'hkpsn',
  ],
  [
    'after-the-answer',
    'The merchant is killed after the answer to its payment, and asked to pay again',
    'pkpsn',
  ],
  ['answer-lost', 'The answer to a payment is lost, the merchant is killed, and asked to pay again', 'lkpsn'],
  ['request-lost', 'A payment is lost on its way, the merchant is killed, and asked to pay again', 'xkpsn'],
  [
    'while-it-asks',
    'The merchant is killed while it asks what came of a payment, and asked to pay again',
    'lhkpsn',
  ],
  [
    'after-the-payer-paid',
    'The merchant is killed, the payer pays, and the merchant is asked to pay again',
    'lksp',
  ],
  ['after-the-notice', 'The merchant is killed after the notice, and asked to pay again', 'psnkp'],
];

/**
 * Cases of a merchant that pays: over loss, delay and order of answers, notices and queries its books become those of
 * the network, and it never asks for a payment twice. Each schedule that is found has a token that plays it again.
 */
export function scheduleCases({
  paths,
  network,
  pause = aMoment,
  ...options
}: ScheduleOptions): readonly Case[] {
  const { seed, length = 3, runs = 60, schedule, ...setting } = options;
  const notification = notifications(paths).find(
    ({ called }) => called.name === NOTIFICATION,
  ) as Notification;
  const stage: Stage = { ...setting, network, notification, pause };
  const played = (
    slug: string,
    title: string,
    plans: readonly Schedule[],
    feature: Case['feature'] = 'pay',
  ) => caseOf(notification, { id: slug, title, feature }, (ask) => playAll(ask, stage, plans, slug));
  if (schedule !== undefined)
    return [
      played('schedule.aggregate.replayed', 'The schedule of a token is played', [scheduleIn(schedule)]),
    ];
  const lengths = Array.from({ length }, (_, index) => index + 1);
  return [
    ...CRASHES.map(([slug, title, letters]) =>
      played(`crash.aggregate-direct.${slug}`, title, [{ moves: [...letters] as Move[], seed }], WITH_KILLS),
    ),
    ...lengths.map((count) =>
      played(
        `schedule.aggregate.length-${count}`,
        `Every schedule of ${count} moves is played`,
        schedulesOf(count).map((one, index) => ({ moves: one, seed: (seed + index) % 2 ** 32 })),
      ),
    ),
    drawnCase(stage, 'schedule.aggregate.drawn', { seed, runs, withKills: false }),
    drawnCase(stage, 'schedule.aggregate.drawn-with-kills', {
      seed,
      runs: Math.min(runs, RUNS_WITH_KILLS),
      withKills: true,
    }),
  ];
}

type Exploring = (ask: Ask) => Promise<Explored>;

function caseOf(
  { called }: Notification,
  { id, title, feature }: Pick<Case, 'id' | 'title' | 'feature'>,
  explore: Exploring,
): Case {
  return {
    id,
    aliases: [],
    title: `${title}.`,
    operation: 'receive',
    message: called.request.name,
    level: 'MUST',
    tags: ['http', 'schedule'],
    references: [called.request.name],
    feature,
    expected: 'the books of the network, and no payment that is asked for twice',
    questions: [],
    judge: () => ({ outcome: 'failed', reason: 'A merchant is explored, not asked.' }),
    explore,
  };
}

/** Plays schedules side by side, and those with kills one after the other; the first that fails is the shortest. */
async function playAll(ask: Ask, stage: Stage, plans: readonly Schedule[], text: string): Promise<Explored> {
  let next = 0;
  const faults = new Map<number, Found>();
  const lane = async () => {
    for (let at = next++; at < plans.length && faults.size === 0; at = next++) {
      const seen: HttpExchange[] = [];
      const fault = await playSchedule(ask, stage, plans[at] as Schedule, `${text} ${at}`, seen);
      if (fault !== undefined) faults.set(at, { fault, seen });
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, plans.length) }, lane));
  const [first] = [...faults].sort(([one], [other]) => one - other);
  if (first === undefined) return { outcome: 'passed', asked: plans.length };
  return failed(plans[first[0]] as Schedule, first[1], first[0] + 1);
}

/** Why a schedule fails, and what was sent and answered. */
interface Found {
  readonly fault: string;
  readonly seen: readonly HttpExchange[];
}

/** A token in the reason, because a report shows it whole. */
function failed(schedule: Schedule, { fault, seen }: Found, asked: number): Explored {
  const token = tokenOf(schedule);
  const found: Explored = {
    outcome: 'failed',
    reason: `${fault} ${schedule.moves.map((move) => moves[move]).join(' ')} Again: --schedule ${token}`,
    counterexample: { now: NOW, input: { schedule: token } },
    asked,
  };
  return withExchange(found, seen);
}

interface Drawing {
  readonly seed: number;
  readonly runs: number;
  readonly withKills: boolean;
}

/** Longer schedules, drawn; of one that fails, moves are taken away as long as it fails. */
function drawnCase(stage: Stage, id: string, { seed, runs, withKills }: Drawing): Case {
  const title = `Longer schedules are drawn${withKills ? ', in which the merchant is killed' : ''}`;
  return caseOf(stage.notification, { id, title, feature: withKills ? WITH_KILLS : 'pay' }, async (ask) => {
    let asked = 0;
    const faultOf = async (given: readonly Move[]): Promise<Found | undefined> => {
      asked += 1;
      const seen: HttpExchange[] = [];
      const fault = await playSchedule(ask, stage, { moves: given, seed }, `${id} ${asked}`, seen);
      return fault === undefined ? undefined : { fault, seen };
    };
    let found: Finding | undefined;
    const choices = fc.array(fc.nat(), { minLength: 4, maxLength: MOST_MOVES, size: 'max' });
    const holds = fc.asyncProperty(choices, async (given) => {
      const chosen = chosenMoves(given, withKills);
      const one = await faultOf(chosen);
      if (one !== undefined) found = { ...one, moves: chosen };
      return one === undefined;
    });
    await fc.check(holds, { seed, numRuns: runs, endOnFailure: true });
    if (found === undefined) return { outcome: 'passed', asked };
    const { moves: shortest, ...fault } = await shrunk(found as Finding, faultOf);
    return failed({ moves: shortest, seed }, fault, asked);
  });
}

/** Moves that fail, and why. */
interface Finding extends Found {
  readonly moves: readonly Move[];
}

/** Takes away one move after the other, as long as the rest fails. */
async function shrunk(
  found: Finding,
  faultOf: (given: readonly Move[]) => Promise<Found | undefined>,
): Promise<Finding> {
  let shortest = found;
  for (let at = 0; at < shortest.moves.length; at++) {
    const fewer = meaningful(shortest.moves.filter((_, place) => place !== at));
    const one = fewer.length === 0 ? undefined : await faultOf(fewer);
    if (one === undefined) continue;
    shortest = { ...one, moves: fewer };
    at = -1;
  }
  return shortest;
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
