import type { Judged } from '../Case.js';
import type { Answer, Operation, ToldViolation } from '../Testee.js';
import type { Dispute, ExpectedViolation, Vector } from '../Vector.js';
import type { Asked, JudgeProfile } from './Judge.js';
import { failed, passed } from './judged.js';
import { verdictWords } from './verdictWords.js';
import { violationInWords } from './violationInWords.js';

/** The operations whose paths are judged. */
const WITH_PATHS: readonly Operation[] = ['validate', 'encode', 'decode'];

/**
 * Judges the verdict of an operation: ok or reject, and the reason where it is given. `error` is not a
 * reject, and `unsupported` fails, because only what is declared is asked.
 *
 * @param operation paths count for validate, encode and decode alone
 * @param judgeOutput judges the output of a valid input
 */
export function judgeVerdict(
  operation: Operation,
  { vector }: Pick<Asked, 'vector'>,
  answers: readonly Answer[],
  profile: JudgeProfile = {},
  judgeOutput: (answer: Extract<Answer, { readonly status: 'ok' }>) => Judged = () => passed,
): Judged {
  const [answer] = answers;
  if (answer === undefined) return failed('The case was not answered.');
  if (answer.status === 'unsupported') return failed(verdictWords.unsupported);
  if (answer.status === 'error') return failed(verdictWords.broke);
  const result = pinned(vector, profile);
  if (result === 'acceptable') return acceptable(vector, answer.status, () => judgeIfOk(answer, judgeOutput));
  if (result === 'valid') {
    return answer.status === 'ok'
      ? judgeOutput(answer)
      : failed(`A valid input is rejected${inWords(operation, answer.violations)}.`);
  }
  if (answer.status === 'ok') return failed(`${verdictWords.accepted}.`);
  return judgeReasons(operation, vector.expected ?? [], answer.violations);
}

function judgeIfOk(
  answer: Answer,
  judgeOutput: (answer: Extract<Answer, { readonly status: 'ok' }>) => Judged,
): Judged {
  return answer.status === 'ok' ? judgeOutput(answer) : passed;
}

function acceptable({ acceptable: dispute }: Vector, status: string, judge: () => Judged): Judged {
  const judged = judge();
  if (judged.outcome === 'failed') return judged;
  const taken = status === 'ok' ? 'accepts' : 'rejects';
  return {
    outcome: 'acceptable',
    reason: `The publication is unclear (${dispute?.erratum}); this implementation ${taken} the input.`,
  };
}

/** The result under the profile: a pinned reading decides. */
function pinned({ result, acceptable: dispute }: Vector, { readings }: JudgeProfile): Vector['result'] {
  if (result !== 'acceptable' || dispute === undefined) return result;
  const reading = typeof readings === 'string' ? readings : readings?.[dispute.erratum];
  if (reading === undefined) return result;
  return isRefusedBy(dispute, reading) ? 'invalid' : 'valid';
}

/** Whether a reading of an erratum refuses the input. */
export function isRefusedBy({ invalidIn }: Dispute, reading: 'strict' | 'tolerant'): boolean {
  return invalidIn === 'both' || invalidIn === reading;
}

function judgeReasons(
  operation: Operation,
  expected: readonly ExpectedViolation[],
  told: readonly ToldViolation[] | undefined,
): Judged {
  // Without violations the verdict is all there is to judge.
  if (told === undefined || told.length === 0) return passed;
  const isPathJudged = WITH_PATHS.includes(operation);
  const isRight = told.some((violation) =>
    expected.some(({ rule, path }) => violation?.rule === rule && (!isPathJudged || violation.path === path)),
  );
  if (isRight) return passed;
  const due = expected.map(({ rule, path }) =>
    isPathJudged ? `${rule} at ${path || 'the whole message'}` : rule,
  );
  return failed(`The input is rejected${inWords(operation, told)}, not with ${due.join(' or ')}.`);
}

/** Violations that a reason names; `received` has the others. */
const MOST_TOLD = 4;

/** What was told, and where the path is judged; never anything that could be a value. */
function inWords(operation: Operation, told: readonly ToldViolation[] | undefined): string {
  if (told === undefined || told.length === 0) return '';
  const isPathJudged = WITH_PATHS.includes(operation);
  const all = told.map((violation) => {
    const { path, ...withoutPath } = violation ?? {};
    if (!isPathJudged) return violationInWords(withoutPath);
    return path === undefined
      ? `${violationInWords(withoutPath)} without a path`
      : violationInWords(violation);
  });
  const words = [...new Set(all)];
  const more = words.length - MOST_TOLD;
  return ` with ${words.slice(0, MOST_TOLD).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
