import type { Case, Judged, Question } from '../Case.js';
import type { Answer, Operation, Testee } from '../Testee.js';
import { judgeCase } from './judgeCase.js';

/** Asks a testee one case and judges what it answers, without a session, a time-out or a copy. */
export async function judgeInProcess(one: Case, testee: Testee): Promise<Judged> {
  const ask = ({ now, input }: Question, operation: Operation = one.operation) =>
    answerOf(testee, operation, { now, input });
  if (one.explore !== undefined) return one.explore(ask);
  const answers: Answer[] = [];
  for (const question of one.questions) answers.push(await ask(question));
  return judgeCase(one, answers);
}

async function answerOf(
  { operations }: Testee,
  operation: Operation,
  { now, input }: Question,
): Promise<Answer> {
  try {
    return (await operations[operation]?.(input, new Date(now))) ?? { status: 'unsupported' };
  } catch {
    return { status: 'error' };
  }
}
