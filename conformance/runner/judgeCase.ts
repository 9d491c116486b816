import type { Case, Judged } from '../Case.js';
import type { Answer } from '../Testee.js';
import type { Profile } from './Profile.js';

/**
 * Judges the answers to a case: what no testee may answer first, then the case's own judge, then the
 * reading that the profile pins.
 *
 * @param readings of the profile
 */
export async function judgeCase(
  { judge, acceptable }: Case,
  answers: readonly Answer[],
  readings: Profile['readings'] = {},
): Promise<Judged> {
  if (answers.some(({ status }) => status === 'unsupported')) {
    return {
      outcome: 'fail',
      reason: 'The testee declares this and answers unsupported; declare what is there alone.',
    };
  }
  if (answers.some(({ status }) => status === 'error')) {
    return {
      outcome: 'fail',
      reason: 'The testee broke (error); an input that breaks the protocol is a reject.',
    };
  }
  const judged = await judge(answers);
  const reading = acceptable && readings[acceptable.erratum];
  if (judged.outcome !== 'acceptable' || acceptable === undefined || reading === undefined) return judged;
  const isRejected = answers.some(({ status }) => status === 'reject');
  const mustReject = reading === acceptable.invalidIn;
  return isRejected === mustReject
    ? { outcome: 'pass' }
    : {
        outcome: 'fail',
        reason: `The profile pins the ${reading} reading of ${acceptable.erratum}, in which the input is ${mustReject ? 'invalid' : 'valid'}.`,
      };
}
