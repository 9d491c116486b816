import { verdictWords } from '../judges/verdictWords.js';
import type { Answer, JsonObject, ToldViolation } from '../Testee.js';

/** What is right to say of a refused input. */
export interface Refusal {
  /** Every rule that holds. */
  readonly rules: readonly string[];
  /** JSON Pointer; not compared where it is missing. */
  readonly path?: string;
  /** Violations elsewhere that hold in one of the readings. */
  readonly also?: readonly ToldViolation[];
}

/** What is wrong with an answer that must be ok; else its output is judged. */
export function acceptanceFault(
  answer: Answer,
  outputFault: (output: JsonObject) => string | undefined = () => undefined,
): string | undefined {
  if (answer.status === 'ok') return outputFault(answer.output);
  return noVerdict(answer) ?? `A valid input is rejected${toldIn(answer)}.`;
}

/** What is wrong with an answer that must be a refusal. */
export function refusalFault(answer: Answer, { rules, path, also = [] }: Refusal): string | undefined {
  const due = `${rules.join(' or ')}${path === undefined ? '' : ` at ${path || 'the message as a whole'}`}`;
  if (answer.status === 'ok') return `${verdictWords.accepted}, not refused with ${due}.`;
  if (answer.status !== 'reject') return noVerdict(answer);
  const { violations } = answer;
  // Without violations the verdict is all there is to judge.
  if (violations === undefined || violations.length === 0) return undefined;
  const isRight = violations.some(
    (told) =>
      (rules.includes(String(told.rule)) && (path === undefined || told.path === path)) ||
      also.some((other) => other.rule === told.rule && other.path === told.path),
  );
  if (isRight) return undefined;
  return `The input is rejected${toldIn(answer)}, not with ${due}.`;
}

/** What is wrong with an answer that is neither ok nor a refusal. */
function noVerdict({ status }: Answer): string | undefined {
  if (status === 'error') return verdictWords.broke;
  return status === 'unsupported' ? verdictWords.unsupported : undefined;
}

function toldIn(answer: Answer): string {
  if (answer.status !== 'reject' || !answer.violations?.length) return '';
  return ` with ${answer.violations.map(inWords).join(', ')}`;
}

/** What the testee says goes into reports only where it looks like a rule and a path, and not like a value. */
function inWords({ rule, path }: ToldViolation): string {
  const named = /^[a-z-]{1,16}$/.test(String(rule)) ? String(rule) : 'an unknown rule';
  return /^(?:\/[A-Za-z_]{1,32}){1,3}$/.test(String(path)) ? `${named} at ${path}` : named;
}
