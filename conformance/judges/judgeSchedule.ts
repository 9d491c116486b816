import type { Judge } from './Judge.js';
import { failed, passed } from './judged.js';
import { judgeVerdict } from './judgeVerdict.js';

/** Judges `notify-schedule`: the instants are compared as such, each in UTC and whole seconds. */
export const judgeSchedule: Judge = (asked, answers, profile) =>
  judgeVerdict('notify-schedule', asked, answers, profile, ({ output }) => {
    const at: unknown = output?.at;
    const expected = asked.vector.output?.at as readonly string[];
    if (!Array.isArray(at) || at.length !== expected.length) {
      return failed(`at must have ${expected.length} instants.`);
    }
    const wrong = at.findIndex((instant, index) => !isInstant(instant, expected[index] as string));
    return wrong < 0
      ? passed
      : failed(`Re-send ${wrong + 1} must be 2^${wrong} minutes after the one before, in UTC.`);
  });

function isInstant(instant: unknown, expected: string): boolean {
  if (
    typeof instant !== 'string' ||
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.0+)?(?:Z|\+00:00)$/.test(instant)
  ) {
    return false;
  }
  return Date.parse(instant) === Date.parse(expected);
}
