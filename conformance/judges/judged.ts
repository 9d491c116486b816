import type { Judged } from '../Case.js';
import type { Answer, JsonObject } from '../Testee.js';

/** As it must be. */
export const passed: Judged = { outcome: 'passed' };

/** A failure with its reason, one sentence without values. */
export function failed(reason: string): Judged {
  return { outcome: 'failed', reason };
}

/** The outputs of answers that must all be ok, or the failure of the first that is not. */
export function outputsOf(answers: readonly Answer[]): readonly JsonObject[] | Judged {
  const outputs: JsonObject[] = [];
  if (answers.length === 0) return failed('The case was not answered.');
  for (const answer of answers) {
    if (answer.status !== 'ok') return failed(`A valid input is answered ${answer.status}.`);
    if (!isObject(answer.output)) return failed('The answer is ok and has no output.');
    outputs.push(answer.output);
  }
  return outputs;
}

/** Whether {@link outputsOf} gave a failure. */
export function isJudged(value: readonly JsonObject[] | Judged): value is Judged {
  return !Array.isArray(value);
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
