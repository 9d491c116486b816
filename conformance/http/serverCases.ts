import { createHash } from 'node:crypto';
import type { Ask, Case, Explored } from '../Case.js';
import { timesInWords } from '../reports/timesInWords.js';
import { anyRequestTrials } from './anyRequestTrials.js';
import { askedOverHttp } from './askedOverHttp.js';
import { calledInterfaces } from './calledInterfaces.js';
import { type HttpExchange, withExchange } from './exchangeInLines.js';
import { exchangeOf } from './exchangeOf.js';
import { firstStep, firstSteps } from './firstStep.js';
import { lianlianRequestTrials } from './lianlianRequestTrials.js';
import { lianlianSide } from './lianlianSide.js';
import { missingMemberTrials } from './missingMemberTrials.js';
import { jsonObject } from './NetworkSide.js';
import type { Parties } from './Parties.js';
import type { RequestTrial } from './RequestTrial.js';
import { NO_ANSWER, type ServedAnswer } from './SentRequest.js';
import type { CalledInterface, Situation } from './Situation.js';
import { secondStepNeeds, serverNeeds, serverWords } from './serverWords.js';
import { unionpayRequestTrials } from './unionpayRequestTrials.js';
import { unionpaySide } from './unionpaySide.js';

const sides = { unionpay: unionpaySide, lianlian: lianlianSide } as const;
const trials = {
  unionpay: [...anyRequestTrials(unionpaySide), ...unionpayRequestTrials],
  lianlian: [...anyRequestTrials(lianlianSide), ...lianlianRequestTrials],
} as const;

/** What is called unless others are named: each way in which a request is sealed, and the second of two steps. */
export const usualInterfaces: readonly string[] = [
  'MOBILE_NUMBER_VERIFICATION',
  'ID_CARD_PHOTO_VERIFICATION',
  'CHANNEL_LOGIN_INFO',
  'MPAY_APPLY',
  'MPAY_VERIFY',
  'INSTANT_PAYMENT_APPLY',
  'AGGREGATE_DIRECT',
  'CARD_BIN_QUERY',
];

/** Whom a server talks to, and what it offers. */
export interface ServerOptions {
  /** Who calls, with private keys, and who is called, with public ones. */
  readonly parties: Parties;
  /** The interfaces that are called; {@link usualInterfaces} unless given. */
  readonly interfaces?: readonly string[] | undefined;
  /** Interfaces that must be offered: their cases fail where a right call is answered with 404; none unless given. */
  readonly demanded?: readonly string[] | undefined;
  /** A text that no run had before, so that its numbers were never used with the server. */
  readonly run: string;
  /** The server's time, in milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * The cases of the operation `serve`: calls of a server that plays the network. A right one is answered and signed over
 * the exact bytes, every other one is refused in whatever way. An interface that answers a right call with 404 is not
 * applicable, unless it is demanded. Where the server can be observed, a refused call must not have done the work.
 */
export function serverCases({ interfaces = usualInterfaces, ...options }: ServerOptions): readonly Case[] {
  const chosen = calledInterfaces().filter(({ name }) => interfaces.includes(name));
  const first = chosen.find(({ name }) => options.demanded?.includes(name)) ?? chosen[0];
  return [
    ...chosen.flatMap((called) => {
      const setting = { ...options, isOffered: offers(called, options) };
      const missing = missingMemberTrials(called, sides[called.network]);
      return [...trials[called.network], ...missing].flatMap((trial) => {
        const one = caseOf(called, trial, setting);
        return trial.outcome === 'refused' && trial.acceptable === undefined
          ? [one, withoutWork(one, called, trial, setting)]
          : [one];
      });
    }),
    ...(first === undefined ? [] : slowCases(first, options)),
  ];
}

const SLOW = { headers: 'headers come', body: 'body comes' } as const;

/** Requests that never end, to an interface that is demanded if one is, which need not be offered; one of each, because they take their time. */
function slowCases(called: CalledInterface, setting: Omit<Setting, 'isOffered'>): readonly Case[] {
  return (['headers', 'body'] as const).map((slow) => {
    const id = `serve.slow-${slow}`;
    return {
      id,
      aliases: [],
      title: `A request whose ${SLOW[slow]} byte by byte never ends.`,
      operation: 'serve',
      level: 'MUST',
      tags: ['http', 'refused'],
      references: ['RFC 9110 section 15.5.9'],
      feature: 'limit',
      needs: serverNeeds,
      expected:
        'an answer that does not say yes, or the end of the connection, within the limit of the server',
      questions: [],
      judge: () => ({ outcome: 'failed', reason: 'A server is explored, not asked.' }),
      explore: async (ask) => {
        const situation = situationOf(called, setting, id);
        const request = sides[called.network].sealRequest(situation.value, situation);
        const seen: HttpExchange[] = [];
        const answer = await askedOverHttp(ask, { ...request, slow }, situation, { seen });
        const found =
          typeof answer === 'string'
            ? ({
                outcome: 'failed',
                reason: 'Within its limit the server neither answers nor ends it.',
              } as const)
            : await judged({ outcome: 'refused' }, answer, situation);
        return withExchange({ ...found, asked: 1 }, seen);
      },
    };
  });
}

interface Setting extends Omit<ServerOptions, 'interfaces'> {
  readonly isOffered: (ask: Ask) => Promise<boolean>;
}

function caseOf(called: CalledInterface, trial: RequestTrial, setting: Setting): Case {
  const { slug, formerly, title, outcome, acceptable, references = [], level = 'MUST' } = trial;
  const idOf = (end: string) => `serve.${called.name.toLowerCase().replaceAll('_', '-')}.${end}`;
  const id = idOf(slug);
  const first = firstSteps[called.name];
  return {
    id,
    aliases: formerly === undefined ? [] : [idOf(formerly)],
    title: `${title}.`,
    operation: 'serve',
    message: called.request.name,
    level,
    tags: ['http', outcome],
    references: [called.request.name, ...references],
    // The code of a payer, the books of the server alone tell.
    ...(first !== undefined && { feature: 'observe' as const }),
    needs: first === undefined ? serverNeeds : secondStepNeeds(called.name, first),
    expected: [outcome, ...(acceptable ? [acceptable] : [])].map((one) => EXPECTED[one]).join(', or '),
    questions: [],
    judge: () => ({ outcome: 'failed', reason: 'A server is explored, not asked.' }),
    explore: async (ask) => {
      if (!(await setting.isOffered(ask))) return unoffered(called, setting);
      const situation = await prepared(ask, situationOf(called, setting, id));
      if (typeof situation === 'string') return notApplicable(situation);
      const sent = trial.requests(situation, situation.value);
      const seen: HttpExchange[] = [];
      for (const [index, request] of sent.entries()) {
        const answer = await askedOverHttp(ask, request, situation, { seen });
        if (typeof answer === 'string')
          return withExchange({ outcome: 'failed', reason: answer, asked: index + 1 }, seen);
        const isLast = index === sent.length - 1;
        const due = isLast ? trial : { outcome: 'accepted' as const };
        const found = await judged(due, answer, { ...situation, now: instant(setting) });
        if (isLast || found.outcome === 'failed') return withExchange({ ...found, asked: index + 1 }, seen);
      }
      throw new Error('a trial has a request');
    },
  };
}

/** The same requests, and that the server worked for those alone that were accepted. */
function withoutWork(one: Case, called: CalledInterface, trial: RequestTrial, setting: Setting): Case {
  const id = `${one.id}.no-work`;
  return {
    ...one,
    id,
    aliases: one.aliases.map((alias) => `${alias}.no-work`),
    title: `${trial.title}: the work is not done.`,
    feature: 'observe',
    expected: 'as much work as there were requests before the refused one',
    explore: async (ask) => {
      if (!(await setting.isOffered(ask))) return unoffered(called, setting);
      const situation = await prepared(ask, situationOf(called, setting, id));
      if (typeof situation === 'string') return notApplicable(situation);
      const sent = trial.requests(situation, situation.value);
      const before = await observed(ask, situation);
      const seen: HttpExchange[] = [];
      for (const [index, request] of sent.entries()) {
        const answer = await askedOverHttp(ask, request, situation, { seen });
        if (typeof answer === 'string')
          return withExchange({ outcome: 'failed', reason: answer, asked: index + 1 }, seen);
      }
      const done = (await observed(ask, situation)) - before;
      const found: Explored =
        done === sent.length - 1
          ? { outcome: 'passed', asked: sent.length }
          : { outcome: 'failed', reason: `The work was done ${timesInWords(done)}.`, asked: sent.length };
      return withExchange(found, seen);
    },
  };
}

const EXPECTED = {
  accepted: serverWords.accepted,
  refused: 'a status from 400 on, or a code that says no',
} as const;

function unoffered({ name }: CalledInterface, { demanded = [] }: Setting): Explored {
  return demanded.includes(name)
    ? { outcome: 'failed', reason: serverWords.demanded, asked: 1 }
    : notApplicable(serverWords.notOffered);
}

function notApplicable(reason: string): Explored {
  return { outcome: 'not-applicable', reason, asked: 1 };
}

/** Whether a server has an interface at all; asked once. */
function offers(called: CalledInterface, options: Omit<Setting, 'isOffered'>): Setting['isOffered'] {
  let known: Promise<boolean> | undefined;
  return (ask) => {
    known ??= (async () => {
      const situation = situationOf(called, options, called.name);
      const request = sides[called.network].sealRequest(situation.value, situation);
      const answer = await askedOverHttp(ask, request, situation, { seen: [] });
      return typeof answer === 'string' || answer.status !== 404;
    })().catch((error) => {
      // Asked again by the next case, which is not to blame.
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** By the real clock, which is the server's. */
function situationOf(
  called: CalledInterface,
  { parties, run, clock }: Omit<Setting, 'isOffered'>,
  text: string,
): Situation {
  const draw = (what: string, size: number) =>
    createHash('shake256', { outputLength: size }).update(`${run} ${text} ${what}`).digest();
  const { value, success } = exchangeOf(called);
  const fresh = sides[called.network].renewed(value, draw);
  return { called, value: fresh, success, parties, now: instant({ clock }), draw };
}

function instant({ clock }: Pick<Setting, 'clock'>): string {
  return new Date(clock()).toISOString();
}

async function observed(ask: Ask, { now }: Situation): Promise<number> {
  const answer = await ask({ now, input: { observe: true } });
  return answer.status === 'ok' ? Number(answer.output.count) : Number.NaN;
}

/** Of an interface that is a second step: the first one is made, and what came of it joins the value; else why not. */
async function prepared(ask: Ask, situation: Situation): Promise<Situation | string> {
  const first = firstSteps[situation.called.name];
  if (first === undefined) return situation;
  const joined = await firstStep(ask, first, situation);
  return typeof joined === 'string' ? joined : { ...situation, value: { ...situation.value, ...joined } };
}

async function judged(
  { outcome, acceptable }: Pick<RequestTrial, 'outcome' | 'acceptable'>,
  answer: ServedAnswer,
  situation: Situation,
): Promise<Omit<Explored, 'asked'>> {
  const side = sides[situation.called.network];
  const body = jsonObject(answer.body);
  const isYes = answer.status < 400 && typeof body !== 'string' && side.saysYes(body, situation);
  const fault = isYes ? await side.answerFault(answer, situation) : undefined;
  if (fault !== undefined) return { outcome: 'failed', reason: `The answer says yes: ${fault}` };
  const given = isYes ? 'accepted' : 'refused';
  if (given === outcome) return { outcome: 'passed' };
  if (given === acceptable)
    return { outcome: 'acceptable', reason: `The publication leaves open whether this is ${outcome}.` };
  const code = answer.status === NO_ANSWER ? 'no answer: the connection ends' : `HTTP ${answer.status}`;
  return {
    outcome: 'failed',
    reason: isYes ? `It is accepted with ${code}.` : `${serverWords.rightRefused} with ${code}.`,
  };
}
