import { countInWords } from '../../conformance/reports/countInWords.js';
import type { Vector } from '../../conformance/Vector.js';
import type { VectorFile } from '../../conformance/VectorFile.js';
import { BY_HAND, groupOf } from './group.js';

const SERIAL = 'unionpay/MOBILE_NUMBER_VERIFICATION/request#serialNm';
const MESSAGE_ID = 'unionpay/CHANNEL_LOGIN_INFO/request#msgID';
const ORDER_ID = 'unionpay/MOBILE_NUMBER_VERIFICATION/request#orderID';

/** Padding, identifiers and the schedule of re-sends: small groups, written by hand. */
export function smallGroups(): readonly VectorFile[] {
  return [
    groupOf({ group: 'serial-pad', operation: 'serial-pad', provenance: BY_HAND }, serialPad()),
    groupOf({ group: 'message-id', operation: 'message-id', provenance: BY_HAND }, messageIds()),
    groupOf({ group: 'order-id', operation: 'order-id', provenance: BY_HAND }, orderIds()),
    groupOf({ group: 'notify-schedule', operation: 'notify-schedule', provenance: BY_HAND }, schedules()),
  ];
}

function serialPad(): readonly Vector[] {
  const common = { level: 'MUST' as const, references: [SERIAL, 'errata#serial-number-date'] };
  const right: readonly (readonly [slug: string, serial: string, padded: string])[] = [
    ['one-character', '7', '00000000000007'],
    ['two-characters', '42', '00000000000042'],
    ['letters', 'AGR-7', '000000000AGR-7'],
    ['ten-characters', '2026030142', '00002026030142'],
    ['thirteen-characters', '2026030100042', '02026030100042'],
    ['fourteen-characters', '20260301000042', '20260301000042'],
    ['fifteen-characters', '202603010000421', '202603010000421'],
    ['longest', '20260301'.repeat(8), '20260301'.repeat(8)],
    ['zeros-ahead-stay', '007', '00000000000007'],
    ['zero', '0', '00000000000000'],
    ['minus-is-a-character', '-7', '000000000000-7'],
    ['blank-first', ' 7', '000000000000 7'],
    ['blanks-alone', '   ', '00000000000   '],
    ['blank-last', '7 ', '0000000000007 '],
    ['special-characters', '~!@#', '0000000000~!@#'],
    ['exponent-is-text', '1e3', '000000000001e3'],
    ['point-is-a-character', '1.50', '00000000001.50'],
  ];
  const wrong: readonly (readonly [slug: string, serial: string, flag: string, rules: readonly string[]])[] =
    [
      ['empty', '', 'too-short', ['length']],
      ['one-too-long', '2'.repeat(65), 'too-long', ['length']],
      ['far-too-long', '2'.repeat(1000), 'too-long', ['length']],
      ['chinese', '协议7', 'outside-class', ['charset']],
      ['acute', 'é7', 'outside-class', ['charset']],
      ['tab', '7\t7', 'outside-class', ['charset']],
      ['line-feed-last', '20260301000042\n', 'outside-class', ['charset']],
      ['null', '7\u0000', 'outside-class', ['charset']],
      ['delete', '7\u007f', 'outside-class', ['charset']],
      ['full-width-digits', '\uff14\uff12', 'outside-class', ['charset']],
      ['no-break-space', '7\u00a07', 'outside-class', ['charset']],
      ['too-long-and-chinese', '议'.repeat(65), 'too-long', ['length', 'charset']],
    ];
  return [
    ...right.map(
      ([slug, serial, padded]): Vector => ({
        ...common,
        id: `serial-pad.${slug}`,
        title: `A serial number of ${countInWords(serial.length, 'character')}: ${slug.replaceAll('-', ' ')}.`,
        input: { serial },
        result: 'valid',
        output: { serial: padded },
      }),
    ),
    ...wrong.map(
      ([slug, serial, flag, rules]): Vector => ({
        ...common,
        id: `serial-pad.${slug}`,
        title: `Not a serial number: ${slug.replaceAll('-', ' ')}.`,
        flags: [flag],
        input: { serial },
        result: 'invalid',
        expected: rules.map((rule) => ({ rule, path: '' })),
      }),
    ),
  ];
}

function messageIds(): readonly Vector[] {
  const tried: readonly (readonly [
    slug: string,
    title: string,
    industryCode: string,
    count: number,
    now: string,
  ])[] = [
    ['one', 'One ID.', '00200017', 1, '2026-03-01T08:00:00Z'],
    [
      'many-in-a-second',
      '1,200 IDs in a second, of which two would be alike if they were drawn.',
      '00200017',
      1200,
      '2026-03-01T08:00:01Z',
    ],
    ['two-industries', 'IDs of another industry.', '00100234', 20, '2026-03-01T08:00:02Z'],
    ['letters', 'An industry code with letters.', 'ABcd0019', 20, '2026-03-01T08:00:03Z'],
    ['next-day-in-beijing', 'It is the next day in Beijing.', '00200017', 20, '2026-02-28T16:00:00Z'],
    [
      'last-second-of-the-day',
      'The last second of the day in Beijing.',
      '00200017',
      20,
      '2026-02-28T15:59:59Z',
    ],
    ['next-year-in-beijing', 'It is the next year in Beijing.', '00200017', 20, '2026-12-31T16:30:00Z'],
    ['leap-day-in-beijing', 'It is the leap day in Beijing alone.', '00200017', 20, '2028-02-28T20:00:00Z'],
    ['summer', 'Beijing keeps no summer time.', '00200017', 20, '2026-07-15T12:00:00Z'],
    ['small-hours', 'Hour, minute and second have one digit each.', '00200017', 20, '2026-01-01T17:02:03Z'],
    ['midnight', 'Midnight in Beijing is hour 00.', '00200017', 20, '2026-05-04T16:00:00Z'],
    ['noon', 'One in the afternoon is hour 13.', '00200017', 20, '2026-05-05T05:00:00Z'],
  ];
  return tried.map(([slug, title, industryCode, count, now]) => ({
    id: `message-id.${slug}`,
    level: 'MUST',
    title,
    references: [MESSAGE_ID, 'errata#message-id-time-zone', 'errata#message-id-random'],
    now,
    input: { industryCode, count },
    result: 'valid',
  }));
}

function orderIds(): readonly Vector[] {
  const tried: readonly (readonly [slug: string, title: string, memberIIN: string, count: number])[] = [
    ['one', 'One ID.', '47980156', 1],
    ['many', '2,000 IDs at once.', '47980156', 2000],
    ['other-member', 'IDs of another member.', '39990029', 50],
    ['letters', 'An IIN with letters.', 'ABcd0019', 50],
  ];
  return tried.map(([slug, title, memberIIN, count]) => ({
    id: `order-id.${slug}`,
    level: 'MUST',
    title,
    references: [ORDER_ID, 'errata#order-id-structure'],
    input: { memberIIN, count },
    result: 'valid',
  }));
}

/** Each instant by hand: 1, 2, 4, 8 and 16 minutes after the one before, so 1, 3, 7, 15 and 31 after the first. */
function schedules(): readonly Vector[] {
  const tried: readonly (readonly [slug: string, title: string, first: string, at: readonly string[]])[] = [
    [
      'morning',
      'An ordinary morning.',
      '2026-03-01T08:00:00Z',
      [
        '2026-03-01T08:01:00Z',
        '2026-03-01T08:03:00Z',
        '2026-03-01T08:07:00Z',
        '2026-03-01T08:15:00Z',
        '2026-03-01T08:31:00Z',
      ],
    ],
    [
      'seconds',
      'Seconds are kept.',
      '2026-03-01T08:00:47Z',
      [
        '2026-03-01T08:01:47Z',
        '2026-03-01T08:03:47Z',
        '2026-03-01T08:07:47Z',
        '2026-03-01T08:15:47Z',
        '2026-03-01T08:31:47Z',
      ],
    ],
    [
      'next-hour',
      'The last two fall into the next hour.',
      '2026-03-01T08:50:00Z',
      [
        '2026-03-01T08:51:00Z',
        '2026-03-01T08:53:00Z',
        '2026-03-01T08:57:00Z',
        '2026-03-01T09:05:00Z',
        '2026-03-01T09:21:00Z',
      ],
    ],
    [
      'midnight',
      'Midnight passes.',
      '2026-03-01T23:58:30Z',
      [
        '2026-03-01T23:59:30Z',
        '2026-03-02T00:01:30Z',
        '2026-03-02T00:05:30Z',
        '2026-03-02T00:13:30Z',
        '2026-03-02T00:29:30Z',
      ],
    ],
    [
      'year',
      'The year ends.',
      '2026-12-31T23:45:00Z',
      [
        '2026-12-31T23:46:00Z',
        '2026-12-31T23:48:00Z',
        '2026-12-31T23:52:00Z',
        '2027-01-01T00:00:00Z',
        '2027-01-01T00:16:00Z',
      ],
    ],
    [
      'leap-day',
      'The leap day begins.',
      '2028-02-28T23:59:00Z',
      [
        '2028-02-29T00:00:00Z',
        '2028-02-29T00:02:00Z',
        '2028-02-29T00:06:00Z',
        '2028-02-29T00:14:00Z',
        '2028-02-29T00:30:00Z',
      ],
    ],
    [
      'no-leap-day',
      'February ends without a leap day.',
      '2027-02-28T23:59:00Z',
      [
        '2027-03-01T00:00:00Z',
        '2027-03-01T00:02:00Z',
        '2027-03-01T00:06:00Z',
        '2027-03-01T00:14:00Z',
        '2027-03-01T00:30:00Z',
      ],
    ],
    [
      'summer-time',
      'Clocks elsewhere are put forward.',
      '2026-03-29T00:50:00Z',
      [
        '2026-03-29T00:51:00Z',
        '2026-03-29T00:53:00Z',
        '2026-03-29T00:57:00Z',
        '2026-03-29T01:05:00Z',
        '2026-03-29T01:21:00Z',
      ],
    ],
  ];
  return tried.map(([slug, title, firstSentAt, at]) => ({
    id: `notify-schedule.${slug}`,
    level: 'MUST',
    title,
    references: ['errata#resend-schedule'],
    input: { firstSentAt },
    result: 'valid',
    output: { at },
  }));
}
