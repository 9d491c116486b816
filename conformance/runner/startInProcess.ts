import { setImmediate } from 'node:timers/promises';
import { operations } from '../operations.js';
import type { Answer, Declaration, Operation, Testee } from '../Testee.js';
import { maskedLine } from './maskedLine.js';
import { isAnswer } from './protocolMessages.js';
import { TesteeFault } from './TesteeFault.js';
import type { Question, Reply, TesteeSession } from './TesteeSession.js';
import { unknownNames } from './unknownNames.js';

/** Milliseconds after which timers and streams have a turn, where a testee never waits. */
const BREATH = 10;

const STANDS = Promise.resolve(undefined);

/**
 * Takes a testee in this process as a session. What it throws is an `error`; a promise that does not
 * settle in time is a time-out. A function that never returns cannot be stopped.
 *
 * @param timeout for one answer, in milliseconds
 * @throws TesteeFault where it says that it cannot be asked, or has a misspelt name
 */
export async function startInProcess(testee: Testee, timeout: number): Promise<TesteeSession> {
  const declaration = declarationOf(testee);
  await testee.start?.().catch(refuseStart);
  let breath = performance.now();
  return {
    declaration,
    ask: async (question): Promise<Reply> => {
      if (performance.now() - breath > BREATH) {
        await setImmediate();
        breath = performance.now();
      }
      const answer = await withinTime(answerOf(testee, question), timeout, question.caseId);
      if (isAnswer(answer)) return { answer, stands: STANDS };
      throw new TesteeFault('The answer is none of the protocol; Answer has its members.', {
        guilty: question.caseId,
        ends: false,
      });
    },
    close: async () => undefined,
    kill: () => {},
  };
}

/** What the code of a testee throws may hold anything. */
function refuseStart(error: unknown): never {
  if (error instanceof TesteeFault) throw error;
  const said = error instanceof Error ? maskedLine(error.message) : '';
  throw new TesteeFault('The testee cannot be started.', { said });
}

function declarationOf({ implementation, operations: own, messages, features }: Testee): Declaration {
  const { misspelt, notes } = unknownNames({ operations: Object.keys(own), messages, features });
  if (misspelt.length > 0) throw new TesteeFault(misspelt.join(' '));
  return {
    implementation,
    operations: operations.filter((operation: Operation) => typeof own[operation] === 'function'),
    ...(messages && { messages }),
    ...(features && { features }),
    ...(notes.length > 0 && { notes }),
  };
}

async function answerOf({ operations: own }: Testee, question: Question): Promise<Answer> {
  try {
    // A copy, so that what one case changes no other case sees.
    const answer = await own[question.operation]?.(structuredClone(question.input), new Date(question.now));
    return answer ?? { status: 'unsupported' };
  } catch (error) {
    if (error instanceof TesteeFault) throw new TesteeFault(error.message, { guilty: question.caseId });
    return { status: 'error', ...(error instanceof Error && { message: error.message }) };
  }
}

async function withinTime(answer: Promise<Answer>, timeout: number, guilty: string): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TesteeFault(`The testee did not answer within ${timeout / 1000} s.`, { guilty })),
      timeout,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
