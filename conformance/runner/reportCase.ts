import type { Case, Judged } from '../Case.js';
import type { Charge } from './askAll.js';
import { namesOf } from './namesOf.js';
import { type Measured, type Run, stopRun } from './Run.js';
import { isNamed } from './selectCases.js';
import { withKnown } from './withKnown.js';

/** Reports what became of a case, unless it waits for what else is asked: see {@link settleWaiting}. */
export function reportCase(run: Run, one: Case, judged: Judged, measured: Measured): void {
  if (run.stopped) return;
  const { outcome, reason = '' } = judged;
  const { required = [] } = run.options;
  if (outcome !== 'not-applicable') markAsked(run, one);
  else if (required.length > 0 && namesOf(one).some((name) => required.includes(name))) {
    run.waiting.push({ one, reason, measured });
    return;
  }
  tell(run, one, judged, measured);
}

/** Reports a failure without an answer. */
export function charge(run: Run, one: Case, { message: reason, said }: Charge, milliseconds: number): void {
  reportCase(run, one, { outcome: 'failed', reason }, { said, milliseconds, unanswered: true });
}

/** Ends the wait of what is not applicable: what is required must have been asked by some case. */
export function settleWaiting(run: Run): void {
  const { options, waiting, asked, stopped } = run;
  for (const { one, reason, measured } of waiting.splice(0)) {
    const missing = namesOf(one).find((name) => options.required?.includes(name) && !asked.has(name));
    const judged: Judged =
      missing === undefined || stopped
        ? { outcome: 'not-applicable', reason }
        : { outcome: 'failed', reason: `${missing} is required, and no case of it was asked. ${reason}` };
    tell(run, one, judged, { ...measured, unanswered: judged.outcome === 'failed' });
  }
}

/** Notes what is required and asked. */
export function markAsked(run: Run, one: Case): void {
  for (const name of namesOf(one)) run.asked.add(name);
}

function tell(
  run: Run,
  one: Case,
  judged: Judged,
  { received, said, exchange, milliseconds, unanswered }: Measured,
): void {
  const { options, emit } = run;
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const known = options.knownFailing?.find(({ pattern }) => isNamed(pattern, one));
  const { outcome, reason } = unanswered ? judged : withKnown(judged, one, known, today);
  const { id, title, operation, message, level, references, expected } = one;
  emit({
    type: 'result',
    id,
    title,
    operation,
    ...(message !== undefined && { message }),
    level,
    references,
    outcome,
    ...(reason !== undefined && { reason }),
    expected,
    ...(received !== undefined && { received }),
    ...(said && { said }),
    ...(exchange && { exchange }),
    ...(unanswered && { unanswered }),
    replay: (options.replay ?? replayInProcess)(id),
    milliseconds: Math.round(milliseconds * 1000) / 1000,
  });
  if (options.failFast && (outcome === 'failed' || outcome === 'unexpected-pass')) stopRun(run);
}

function replayInProcess(caseId: string): string {
  return `conform(testee, { include: ['${caseId}'] })`;
}
