import type { Ask, Case, Explored } from '../Case.js';
import { askedOverHttp } from '../http/askedOverHttp.js';
import { type HttpExchange, withExchange } from '../http/exchangeInLines.js';
import { jsonObject } from '../http/NetworkSide.js';
import type { ServedAnswer } from '../http/SentRequest.js';
import type { Situation } from '../http/Situation.js';
import { timesInWords } from '../reports/timesInWords.js';
import { merchantNeeds } from './merchantNeeds.js';
import { merchantWords } from './merchantWords.js';
import type { NoticeOutcome, NoticeTrial } from './NoticeTrial.js';
import { formTrials, noticeTrials } from './noticeTrials.js';
import { type Notification, notifications } from './notifications.js';
import { type NoticeSetting, noticeFor } from './sealNotice.js';

/** Whom a merchant hears of, and where. */
export interface ReceiverOptions extends NoticeSetting {
  /** Where the notifications of each interface arrive; below `/v1` unless given. */
  readonly paths?: Readonly<Record<string, string>> | undefined;
}

/**
 * The cases of the operation `receive`: notices to a merchant's endpoint. A right one is acknowledged as printed, every
 * other one is not. Where the merchant can be observed, it acts on each notice once, and on a wrong one never.
 */
export function receiverCases({ paths, ...setting }: ReceiverOptions): readonly Case[] {
  return notifications(paths).flatMap((notification) => {
    if (notification.transport === 'form')
      return formTrials(notification.field).flatMap((trial) => [
        ...(trial.outcome === 'acknowledged' ? [answerCase(notification, trial, setting)] : []),
        actsCase(notification, trial, setting),
      ]);
    return noticeTrials.flatMap((trial) => [
      answerCase(notification, trial, setting),
      ...(trial.acceptable === undefined ? [actsCase(notification, trial, setting)] : []),
    ]);
  });
}

function caseOf(
  { called }: Notification,
  { slug, title, outcome, level = 'MUST', references = [] }: NoticeTrial,
): Omit<Case, 'expected' | 'explore'> {
  return {
    id: `receive.${called.name.toLowerCase().replaceAll('_', '-')}.${slug}`,
    aliases: [],
    title: `${title}.`,
    operation: 'receive',
    message: called.request.name,
    level,
    tags: ['http', outcome],
    references: [called.request.name, ...references],
    questions: [],
    judge: () => ({ outcome: 'failed', reason: 'A merchant is explored, not asked.' }),
  };
}

function answerCase(notification: Notification, trial: NoticeTrial, setting: NoticeSetting): Case {
  const one = caseOf(notification, trial);
  const { outcome, acceptable } = trial;
  const expected = notification.transport === 'form' ? 'a status below 400' : EXPECTED[outcome];
  return {
    ...one,
    expected: acceptable === undefined ? expected : `${expected}, or ${EXPECTED[acceptable]}`,
    explore: async (ask) => {
      const situation = noticeFor(notification, setting, one.id);
      const seen: HttpExchange[] = [];
      const answers = await answersTo(ask, trial, situation, seen);
      return withExchange({ ...judgedAnswer(notification, trial, answers), asked: answers.length }, seen);
    },
  };
}

/** The same notices, and how often the merchant acted. */
function actsCase(notification: Notification, trial: NoticeTrial, setting: NoticeSetting): Case {
  const one = caseOf(notification, trial);
  const id = `${one.id}.acts`;
  const isForm = notification.transport === 'form';
  return {
    ...one,
    id,
    title: `${trial.title}: ${trial.acts === 0 ? 'nothing is done' : 'each is acted on once'}.`,
    feature: 'observe',
    needs: merchantNeeds,
    expected: `the merchant acts ${isForm && trial.acts > 0 ? 'at most ' : ''}${timesInWords(trial.acts)}`,
    explore: async (ask) => {
      const situation = noticeFor(notification, setting, id);
      const before = await actsOf(ask, situation);
      const seen: HttpExchange[] = [];
      const answers = await answersTo(ask, trial, situation, seen);
      const { length: asked } = answers;
      const acts = (await actsOf(ask, situation)) - before;
      const silent = answers.find((answer) => typeof answer === 'string');
      if (silent !== undefined) return withExchange({ outcome: 'failed', reason: silent, asked }, seen);
      const isRight = acts === trial.acts || (isForm && acts >= 0 && acts < trial.acts);
      if (isRight) return { outcome: 'passed', asked };
      const reason = Number.isNaN(acts)
        ? NO_BOOKS
        : `The merchant acts ${timesInWords(acts)}, not ${timesInWords(trial.acts)}.`;
      return withExchange({ outcome: 'failed', reason, asked }, seen);
    },
  };
}

const EXPECTED: Readonly<Record<NoticeOutcome, string>> = {
  acknowledged: merchantWords.acknowledged,
  refused: 'any other answer than an acknowledgement',
};

/** Sends what a trial has, and gives the answers in their order. */
async function answersTo(
  ask: Ask,
  { rounds }: NoticeTrial,
  situation: Situation,
  seen: HttpExchange[],
): Promise<readonly (ServedAnswer | string)[]> {
  const answers: (ServedAnswer | string)[] = [];
  for (const round of rounds(situation))
    answers.push(...(await Promise.all(round.map((sent) => askedOverHttp(ask, sent, situation, { seen })))));
  return answers;
}

/** Why nothing can be said of what was done. */
export const NO_BOOKS = 'The books of the merchant do not say how often it has acted: {"count": 3}.';

/** How often a merchant has acted by now; not a number where its books do not say. */
export async function actsOf(ask: Ask, { now }: Pick<Situation, 'now'>): Promise<number> {
  const answer = await ask({ now, input: { observe: true } });
  const count = answer.status === 'ok' ? answer.output.count : undefined;
  return typeof count === 'number' ? count : Number.NaN;
}

/** What an acknowledgement lacks, in one sentence; undefined where the network sends the notice no more. */
export function unacknowledgedBy(answer: ServedAnswer | string): string | undefined {
  if (typeof answer === 'string') return answer;
  if (answer.status !== 200) return `It is answered with HTTP ${answer.status}.`;
  const body = jsonObject(answer.body);
  if (typeof body === 'string') return body;
  if (body.ret_code !== '0000') return 'ret_code of the answer must be 0000.';
  return typeof body.ret_msg === 'string' ? undefined : 'ret_msg of the answer is missing.';
}

function judgedAnswer(
  { transport }: Notification,
  { outcome, acceptable }: NoticeTrial,
  answers: readonly (ServedAnswer | string)[],
): Omit<Explored, 'asked'> {
  const silent = answers.find((answer) => typeof answer === 'string');
  if (silent !== undefined) return { outcome: 'failed', reason: silent };
  const answer = answers.at(-1) as ServedAnswer;
  const fault = transport === 'form' && answer.status < 400 ? undefined : unacknowledgedBy(answer);
  const given = fault === undefined ? 'acknowledged' : 'refused';
  if (given === outcome) return { outcome: 'passed' };
  if (given === acceptable)
    return { outcome: 'acceptable', reason: `The publication leaves open whether this is ${outcome}.` };
  return {
    outcome: 'failed',
    reason: fault === undefined ? 'It is acknowledged.' : `${merchantWords.rightRefused}: ${fault}`,
  };
}

/** Starts a merchant again; why it does not. */
export async function restartFault(ask: Ask, now: string): Promise<string | undefined> {
  const { status } = await ask({ now, input: { start: true } });
  return status === 'ok' ? undefined : 'The merchant does not start again on the store that it had.';
}
