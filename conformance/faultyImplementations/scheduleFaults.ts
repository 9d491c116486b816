import type { Faulty } from './Faulty.js';

/** Re-sends of a notice at other times. */
export const scheduleFaults: readonly Faulty[] = [
  {
    id: 'resent-after-twice-n-minutes',
    wrong: 'The intervals are 2 times n minutes, from none to eight.',
    ...at([0, 2, 6, 12, 20]),
  },
  {
    id: 'resent-counted-from-the-first',
    wrong: 'Each interval is counted from the first sending, not from the one before.',
    ...at([1, 2, 4, 8, 16]),
  },
  {
    id: 'resent-from-two-minutes-on',
    wrong: 'The first interval is two minutes.',
    ...at([2, 6, 14, 30, 62]),
  },
  { id: 'resent-six-times', wrong: 'A notice is sent again six times.', ...at([1, 3, 7, 15, 31, 63]) },
  { id: 'resent-four-times', wrong: 'A notice is sent again four times.', ...at([1, 3, 7, 15]) },
  {
    id: 'resent-every-two-minutes',
    wrong: 'A notice is sent again every two minutes, as LianLian does.',
    ...at([2, 4, 6, 8, 10]),
  },
  {
    id: 'resent-in-beijing-time',
    wrong: 'The instants are given in Beijing time as if it were UTC.',
    ...at([1, 3, 7, 15, 31].map((minutes) => minutes + 480)),
  },
];

function at(minutes: readonly number[]): Pick<Faulty, 'convictedBy' | 'operations'> {
  return {
    convictedBy: ['property.notify-schedule.doubles', 'notify-schedule.morning', 'notify-schedule.year'],
    operations: () => ({
      'notify-schedule': ({ firstSentAt }) => ({
        status: 'ok',
        output: {
          at: minutes.map((after) =>
            new Date(Date.parse(String(firstSentAt)) + after * 60_000).toISOString().replace('.000Z', 'Z'),
          ),
        },
      }),
    }),
  };
}
