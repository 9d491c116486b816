import type { Case, Judged } from '../Case.js';
import type { Answer } from '../Testee.js';

/** Judges the answers to a case: what no testee may answer first, then what the case asks for. */
export async function judgeCase({ judge }: Case, answers: readonly Answer[]): Promise<Judged> {
  if (answers.some(({ status }) => status === 'unsupported')) {
    return {
      outcome: 'failed',
      reason: 'The testee declares this and answers unsupported; declare what is there alone.',
    };
  }
  if (answers.some(({ status }) => status === 'error')) {
    return {
      outcome: 'failed',
      reason: 'The testee broke (error); an input that breaks the protocol is a reject.',
    };
  }
  return judge(answers);
}
