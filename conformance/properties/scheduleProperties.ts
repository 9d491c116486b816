import type { Case } from '../Case.js';
import { acceptanceFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { instants } from './instants.js';

/** Minutes after the first sending: 1, 2, 4, 8 and 16, each after the one before. */
const MINUTES = [1, 3, 7, 15, 31];

/** Properties of the re-sends of PAYMENT_RESULT_NOTICE. */
export function scheduleProperties(exploration: Exploration): readonly Case[] {
  return [
    createProperty(
      {
        id: 'notify-schedule.doubles',
        title: 'A notice that is not acknowledged is sent again five times, each time after twice as long',
        operation: 'notify-schedule',
        references: ['unionpay/PAYMENT_RESULT_NOTICE', 'errata#resend-schedule'],
        expected: 'ok, with the instants 1, 3, 7, 15 and 31 minutes after the first sending',
        values: instants,
        questions: (firstSentAt) => [{ now: firstSentAt, input: { firstSentAt } }],
        judge: () => (answer, firstSentAt) =>
          acceptanceFault(answer, ({ at }) => {
            const due = MINUTES.map((minutes) => Date.parse(firstSentAt) + minutes * 60_000);
            const isRight =
              Array.isArray(at) &&
              at.length === due.length &&
              at.every((instant, index) => isUtc(instant) && Date.parse(instant) === due[index]);
            return isRight
              ? undefined
              : 'The re-sends are not due 1, 3, 7, 15 and 31 minutes after the first sending.';
          }),
      },
      exploration,
    ),
  ];
}

function isUtc(instant: unknown): instant is string {
  return (
    typeof instant === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.0+)?(?:Z|\+00:00)$/.test(instant)
  );
}
