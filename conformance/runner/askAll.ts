import type { Case, Explored, Question } from '../Case.js';
import type { Answer } from '../Testee.js';
import { TesteeFault } from './TesteeFault.js';
import type { TesteeSession } from './TesteeSession.js';

/** What the caller decides and what it receives. */
export interface Handlers {
  readonly isStopped: () => boolean;
  /** Whether there is no use in asking this case. */
  readonly isLost: (one: Case) => boolean;
  readonly replied: (one: Case, replied: Replied, milliseconds: number) => void;
  readonly charged: (one: Case, fault: Charge, milliseconds: number) => void;
}

/** What a case is charged with. */
export type Charge = Pick<TesteeFault, 'message'> & Partial<Pick<TesteeFault, 'said'>>;

/** What came back from a testee in one case. */
export interface Replied {
  readonly answers: readonly Answer[];
  /** As `stands` of a reply, for each answer. */
  readonly stands: readonly Promise<TesteeFault | undefined>[];
  /** Of the last `error` that it answered, what it said. */
  readonly said: string | undefined;
  /** Of a property. */
  readonly explored?: Explored;
}

/** How a session came to its end. */
export interface Asked {
  /** None where every case was asked. */
  readonly fault?: TesteeFault;
  /** Taken from the source, but neither answered nor charged. */
  readonly unanswered: readonly Case[];
}

const GIVEN_UP: Charge = {
  message: 'Not asked: the testee broke too often in a row at this operation.',
};

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

  async function slot(): Promise<void> {
    while (fault === undefined && !handlers.isStopped()) {
      const one = source.pop();
      if (one === undefined) return;
      if (handlers.isLost(one)) {
        handlers.charged(one, GIVEN_UP, 0);
        continue;
      }
      const started = performance.now();
      try {
        handlers.replied(one, await askOne(session, one), performance.now() - started);
      } catch (error) {
        if (!(error instanceof TesteeFault)) throw error;
        if (!error.ends) handlers.charged(one, error, performance.now() - started);
        else {
          fault ??= error;
          unanswered.push(one);
        }
      }
    }
  }

  await Promise.all(Array.from({ length: limit }, slot));
  return { ...(fault && { fault }), unanswered };
}

async function askOne(session: TesteeSession, one: Case): Promise<Replied> {
  const { id: caseId, operation, questions, explore } = one;
  const replied: { answers: Answer[]; stands: Promise<TesteeFault | undefined>[]; said: string | undefined } =
    {
      answers: [],
      stands: [],
      said: undefined,
    };
  const ask = async ({ now, input }: Question, other = operation): Promise<Answer> => {
    if (!session.declaration.operations.includes(other)) return { status: 'unsupported' };
    const { answer, stands } = await session.ask({ caseId, operation: other, now, input });
    replied.stands.push(stands);
    if (answer.status === 'error') replied.said = answer.message;
    return answer;
  };
  if (explore === undefined) {
    for (const question of questions) replied.answers.push(await ask(question));
    return replied;
  }
  let fault: unknown;
  const explored = await explore((question, other) =>
    ask(question, other).catch((error) => {
      fault ??= error;
      throw error;
    }),
  );
  // A property takes it for a counterexample, but the testee has to be started again.
  if (fault !== undefined) throw fault;
  return { ...replied, explored };
}
