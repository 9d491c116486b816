import type { Case } from '../Case.js';
import { askedOverHttp } from '../http/askedOverHttp.js';
import { type HttpExchange, withExchange } from '../http/exchangeInLines.js';
import { timesInWords } from '../reports/timesInWords.js';
import { merchantNeeds } from './merchantNeeds.js';
import { type Notification, notifications } from './notifications.js';
import { actsOf, NO_BOOKS, type ReceiverOptions, restartFault, unacknowledgedBy } from './receiverCases.js';
import type { KillMoment } from './receivingTestee.js';
import { type NoticeSetting, noticeFor, sealNotice } from './sealNotice.js';

/** How the cases of crashes run. */
export interface CrashOptions extends ReceiverOptions {
  /** Waits between one sending and the next, which decides nothing; by a timer unless given. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** When a merchant is killed, in words. */
const MOMENTS: Readonly<Record<KillMoment, string>> = {
  half: 'when half of a notice is sent',
  sent: 'when a notice is sent, and before it answers',
  acted: 'when it has acted on a notice, and before it answers if it is as slow as that',
  answered: 'when it has answered a notice',
};

/** Milliseconds in which a notice is sent again: what a killed process has claimed must be free by then. */
const PATIENCE = 10_000;

/**
 * Cases of a merchant that the suite has started: it is killed at each moment that can be seen, started again on the
 * same store, and sent the notice again until it acknowledges it. A notice is not lost that was acknowledged, and each is acted on once.
 */
export function crashCases({ paths, ...setting }: CrashOptions): readonly Case[] {
  return notifications(paths)
    .filter(({ transport }) => transport === 'json')
    .flatMap((notification) =>
      (Object.keys(MOMENTS) as KillMoment[]).map((moment) => caseOf(notification, moment, setting)),
    );
}

type Setting = NoticeSetting & Pick<CrashOptions, 'pause'>;

function caseOf(notification: Notification, moment: KillMoment, setting: Setting): Case {
  const { called } = notification;
  const id = `crash.${called.name.toLowerCase().replaceAll('_', '-')}.${moment}`;
  return {
    id,
    aliases: [],
    title: `The merchant is killed ${MOMENTS[moment]}.`,
    operation: 'receive',
    message: called.request.name,
    level: 'MUST',
    tags: ['http', 'crash'],
    references: [called.request.name],
    feature: 'restart',
    needs: merchantNeeds,
    expected: 'an acknowledgement after the restart, and one act',
    questions: [],
    judge: () => ({ outcome: 'failed', reason: 'A merchant is explored, not asked.' }),
    explore: async (ask) => {
      const situation = noticeFor(notification, setting, id);
      const notice = sealNotice(situation);
      const before = await actsOf(ask, situation);
      const seen: HttpExchange[] = [];
      const acts = async () => (await actsOf(ask, situation)) - before;
      const first = await askedOverHttp(ask, notice, situation, { seen, more: { kill: moment } });
      const stopped = await restartFault(ask, situation.now);
      // What is acknowledged is never sent again.
      const wasTold = unacknowledgedBy(first) === undefined;
      const reason =
        stopped ??
        (wasTold ? lostOrDoubled(await acts()) : undefined) ??
        (await acknowledged(() => askedOverHttp(ask, notice, situation, { seen }), setting)) ??
        lostOrDoubled(await acts());
      if (reason === undefined) return { outcome: 'passed', asked: 2 };
      return withExchange({ outcome: 'failed', reason, asked: 2 }, seen);
    },
  };
}

/** Sends a notice until it is acknowledged; why it is not. */
async function acknowledged(
  send: () => ReturnType<typeof askedOverHttp>,
  { clock, pause = aMoment }: Setting,
): Promise<string | undefined> {
  const until = clock() + PATIENCE;
  let fault = unacknowledgedBy(await send());
  for (let sent = 1; fault !== undefined && sent < MOST && clock() < until; sent++) {
    await pause();
    fault = unacknowledgedBy(await send());
  }
  return fault && `After the restart the notice is not acknowledged within ${PATIENCE / 1_000} s: ${fault}`;
}

/** Where the clock of the cases stands still, this many sendings are enough. */
const MOST = 200;

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

function lostOrDoubled(acts: number): string | undefined {
  if (acts === 1) return undefined;
  if (Number.isNaN(acts)) return NO_BOOKS;
  return acts === 0
    ? 'The notice is lost: it is acknowledged, and not acted on.'
    : `The merchant acts ${timesInWords(acts)}.`;
}
