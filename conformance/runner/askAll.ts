import { setImmediate } from 'node:timers/promises';
import type { Case } from '../Case.js';
import { TesteeFault } from './TesteeFault.js';
import type { Reply, TesteeSession } from './TesteeSession.js';

/** What the caller wants to know and to be told. */
export interface Handlers {
  readonly isStopped: () => boolean;
  /** Whether there is no use in asking this case. */
  readonly isLost: (one: Case) => boolean;
  readonly replied: (one: Case, replies: readonly Reply[], milliseconds: number) => void;
  readonly charged: (one: Case, reason: string, milliseconds: number) => void;
}

/** How a session came to its end. */
export interface Asked {
  /** None where every case was asked. */
  readonly fault?: TesteeFault;
  /** Taken from the source, but neither answered nor charged. */
  readonly unanswered: readonly Case[];
}

/** For timers and streams, where a testee in this process never waits. */
const BREATH = 10;

/**
 * Asks a session the cases of a source, several at once. The questions of one case follow each other.
 *
 * @param source the next case is the last; what is taken is gone from it
 * @param limit cases in flight
 */
export async function askAll(
  session: TesteeSession,
  source: Case[],
  limit: number,
  handlers: Handlers,
): Promise<Asked> {
  const unanswered: Case[] = [];
  let fault: TesteeFault | undefined;
  let breath = performance.now();

  async function slot(): Promise<void> {
    while (fault === undefined && !handlers.isStopped()) {
      const one = source.pop();
      if (one === undefined) return;
      if (handlers.isLost(one)) {
        handlers.charged(one, 'Not asked: the testee broke too often in a row at this operation.', 0);
        continue;
      }
      const started = performance.now();
      try {
        const replies = await askOne(session, one);
        handlers.replied(one, replies, performance.now() - started);
      } catch (error) {
        if (!(error instanceof TesteeFault)) throw error;
        if (!error.ends) handlers.charged(one, error.message, performance.now() - started);
        else {
          fault ??= error;
          unanswered.push(one);
        }
      }
      if (performance.now() - breath > BREATH) {
        await setImmediate();
        breath = performance.now();
      }
    }
  }

  await Promise.all(Array.from({ length: limit }, slot));
  return { ...(fault && { fault }), unanswered };
}

async function askOne(session: TesteeSession, { id, operation, questions }: Case): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const { now, input } of questions) {
    replies.push(await session.ask({ caseId: id, operation, now, input }));
  }
  return replies;
}
