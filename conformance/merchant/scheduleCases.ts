import fc from 'fast-check';
import type { Ask, Case, Explored } from '../Case.js';
import { type HttpExchange, withExchange } from '../http/exchangeInLines.js';
import { NOW } from '../properties/NOW.js';
import { countInWords } from '../reports/countInWords.js';
import type { PaymentNetwork } from './createNetwork.js';
import { type FlowName, flows } from './Flow.js';
import { merchantNeeds } from './merchantNeeds.js';
import { type Notification, notifications } from './notifications.js';
import { playSchedule, type Stage } from './playSchedule.js';
import type { ReceiverOptions } from './receiverCases.js';
import {
  chosenMoves,
  type Move,
  meaningful,
  moves,
  plainest,
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

/** Moves of the schedules that are drawn, at most. */
const MOST_MOVES = 10;

/** So many at once: each has a separate order. */
const LANES = 4;

/** What a merchant must declare that pays in a flow. */
const FEATURES = { aggregate: 'pay', mpay: 'verify' } as const;

type Crash = readonly [slug: string, title: string, schedule: string];

/** A start takes its time. */
const RUNS_WITH_KILLS = 8;

/** Payments whose process dies where it matters, each as a schedule. */
const CRASHES: Readonly<Record<FlowName, readonly Crash[]>> = {
  aggregate: [
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
    [
      'answer-lost',
      'The answer to a payment is lost, the merchant is killed, and asked to pay again',
      'lkpsn',
    ],
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
  ],
  mpay: [
    ['apply-unanswered', 'The merchant is killed before it has a token, and asked to pay again', 'hkpvsn'],
    ['between-the-steps', 'The merchant is killed when the payer has got a code, which is entered', 'pkvsn'],
    [
      'before-the-answer',
      'The merchant is killed before the answer to the code, which is entered again',
      'pgkvsn',
    ],
    [
      'after-the-answer',
      'The merchant is killed after the answer to the code, which is entered again',
      'pvkvsn',
    ],
    [
      'answer-lost',
      'The answer to the code is lost, the merchant is killed, and the code is entered again',
      'pwkvsn',
    ],
    [
      'request-lost',
      'The code is lost on its way, the merchant is killed, and the code is entered again',
      'pykvsn',
    ],
    [
      'while-it-asks',
      'The merchant is killed while it asks what came of the code, which is entered again',
      'pwgkvsn',
    ],
    ['paid-at-once', 'The code pays at once, the merchant is killed, and asked to pay again', 'pokpvn'],
    ['after-the-notice', 'The merchant is killed after the notice, and the code is entered again', 'pvsnkv'],
  ],
};

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
  const { schedule, ...setting } = options;
  const stageOf = (flow: FlowName): Stage => {
    const { notification: name } = flows[flow];
    const notification = notifications(paths).find(({ called }) => called.name === name) as Notification;
    return { ...setting, network, notification, pause };
  };
  if (schedule !== undefined) {
    const plan = scheduleIn(schedule);
    const about = {
      id: `schedule.${plan.flow}.replayed`,
      title: 'The schedule of a token is played',
      feature: FEATURES[plan.flow],
    };
    return [playedCase(stageOf(plan.flow), about, [plan])];
  }
  return (Object.keys(flows) as FlowName[]).flatMap((flow) => casesOf(flow, stageOf(flow), setting));
}

function casesOf(
  flow: FlowName,
  stage: Stage,
  { seed, length = 3, runs = 60 }: Pick<ScheduleOptions, 'seed' | 'length' | 'runs'>,
): readonly Case[] {
  const lengths = Array.from({ length }, (_, index) => index + 1);
  const feature = FEATURES[flow];
  const crash = `crash.${flows[flow].pay.toLowerCase().replaceAll('_', '-')}`;
  return [
    ...CRASHES[flow].map(([slug, title, letters]) =>
      playedCase(stage, { id: `${crash}.${slug}`, title, feature: [feature, 'restart'] }, [
        { flow, moves: [...letters] as Move[], seed },
      ]),
    ),
    ...lengths.map((count) =>
      playedCase(
        stage,
        {
          id: `schedule.${flow}.length-${count}`,
          title: `Every schedule of ${countInWords(count, 'move')} is played`,
          feature,
        },
        schedulesOf(count, flow).map((one, index) => ({ flow, moves: one, seed: (seed + index) % 2 ** 32 })),
      ),
    ),
    drawnCase(stage, `schedule.${flow}.drawn`, { flow, seed, runs, withKills: false }),
    drawnCase(stage, `schedule.${flow}.drawn-with-kills`, {
      flow,
      seed,
      runs: Math.min(runs, RUNS_WITH_KILLS),
      withKills: true,
    }),
  ];
}

type About = Pick<Case, 'id' | 'title' | 'feature'>;

function playedCase(stage: Stage, about: About, plans: readonly Schedule[]): Case {
  return caseOf(stage.notification, about, (ask) => playAll(ask, stage, plans, about.id));
}

type Exploring = (ask: Ask) => Promise<Explored>;

function caseOf({ called }: Notification, { id, title, feature }: About, explore: Exploring): Case {
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
    needs: merchantNeeds,
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
  readonly flow: FlowName;
  readonly seed: number;
  readonly runs: number;
  readonly withKills: boolean;
}

/** Longer schedules, drawn; of one that fails, moves are taken away as long as it fails. */
function drawnCase(stage: Stage, id: string, { flow, seed, runs, withKills }: Drawing): Case {
  const title = `Longer schedules are drawn${withKills ? ', in which the merchant is killed' : ''}`;
  const feature = withKills ? ([FEATURES[flow], 'restart'] as const) : FEATURES[flow];
  return caseOf(stage.notification, { id, title, feature }, async (ask) => {
    let asked = 0;
    const faultOf = async (given: readonly Move[]): Promise<Found | undefined> => {
      asked += 1;
      const seen: HttpExchange[] = [];
      const fault = await playSchedule(ask, stage, { flow, moves: given, seed }, `${id} ${asked}`, seen);
      return fault === undefined ? undefined : { fault, seen };
    };
    let found: Finding | undefined;
    const choices = fc.array(fc.nat(), { minLength: 4, maxLength: MOST_MOVES, size: 'max' });
    const holds = fc.asyncProperty(choices, async (given) => {
      const chosen = chosenMoves(given, withKills, flow);
      const one = await faultOf(chosen);
      if (one !== undefined) found = { ...one, moves: chosen };
      return one === undefined;
    });
    await fc.check(holds, { seed, numRuns: runs, endOnFailure: true });
    if (found === undefined) return { outcome: 'passed', asked };
    const { moves: shortest, ...fault } = await shrunk(found as Finding, flow, faultOf);
    return failed({ flow, moves: shortest, seed }, fault, asked);
  });
}

/** Moves that fail, and why. */
interface Finding extends Found {
  readonly moves: readonly Move[];
}

/** Takes away one move after the other, or makes it a plainer one, as long as the rest fails. */
async function shrunk(
  found: Finding,
  flow: FlowName,
  faultOf: (given: readonly Move[]) => Promise<Found | undefined>,
): Promise<Finding> {
  let shortest = found;
  for (let at = 0; at < shortest.moves.length; at++) {
    for (const moves of simpler(shortest.moves, at, flow)) {
      const one = await faultOf(moves);
      if (one === undefined) continue;
      shortest = { ...one, moves };
      at = -1;
      break;
    }
  }
  return shortest;
}

/** Moves without the one at a place, and with a plainer one there. */
function simpler(given: readonly Move[], at: number, flow: FlowName): readonly (readonly Move[])[] {
  const plain = plainest(given[at] as Move);
  return [given.toSpliced(at, 1), given.toSpliced(at, 1, plain)]
    .map((moves) => meaningful(moves, flow))
    .filter((moves) => moves.length > 0 && moves.join('') !== given.join(''));
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
