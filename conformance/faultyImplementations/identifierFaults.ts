import type { Answer, JsonObject } from '../Testee.js';
import type { Faulty } from './Faulty.js';

const MESSAGE_IDS = 'property.message-id.well-formed-and-unique';
const ORDER_IDS = 'property.order-id.well-formed-and-unique';
const HOUR = 3_600_000;

/** Makers of identifiers with a fault. */
export const identifierFaults: readonly Faulty[] = [
  {
    id: 'message-id-in-utc',
    wrong: 'The time of a msgID is UTC.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({ 'message-id': messageIds({ hours: 0 }) }),
  },
  {
    id: 'message-id-in-local-time',
    wrong: 'The time of a msgID is that of the machine, here of Tokyo.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({ 'message-id': messageIds({ hours: 9 }) }),
  },
  {
    id: 'message-id-of-constant-digits',
    wrong: 'The six digits of a msgID are always the same.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({ 'message-id': messageIds({ digits: () => '000001' }) }),
  },
  {
    id: 'message-id-counted-in-each-call',
    wrong: 'The six digits of a msgID begin again with each call.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({ 'message-id': messageIds({ digits: (index) => String(index).padStart(6, '0') }) }),
  },
  {
    id: 'message-id-of-three-random-digits',
    wrong: 'The digits of a msgID are drawn from a thousand, so that they repeat.',
    convictedBy: [
      MESSAGE_IDS,
      'message-id.many-in-a-second',
      'message-id.two-industries',
      'message-id.letters',
      'message-id.last-second-of-the-day',
      'message-id.leap-day-in-beijing',
    ],
    operations: () => {
      let state = 1;
      return {
        'message-id': messageIds({
          // A separate generator, so that each run of the self-test draws the same.
          digits: () => {
            state = (state * 48_271) % 0x7fffffff;
            return `000${String(state % 1000).padStart(3, '0')}`;
          },
        }),
      };
    },
  },
  {
    id: 'message-id-of-milliseconds',
    wrong: 'The digits of a msgID are the milliseconds of the clock.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({
      'message-id': messageIds({ digits: (_, now) => String(now.getTime() % 1000).padStart(6, '0') }),
    }),
  },
  {
    id: 'message-id-without-digits',
    wrong: 'A msgID ends in its time.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({ 'message-id': messageIds({ digits: () => '' }) }),
  },
  {
    id: 'message-id-ends-in-a-word',
    wrong: 'A msgID ends in a word.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({ 'message-id': messageIds({ digits: counting((count) => `MSG${letters(count)}`) }) }),
  },
  {
    id: 'message-id-without-industry',
    wrong: 'A msgID has an industry code of its own instead of the one that was given.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({ 'message-id': messageIds({ code: () => '00000000' }) }),
  },
  {
    id: 'message-id-of-another-letter',
    wrong: 'A msgID begins with another letter than A.',
    convictedBy: [MESSAGE_IDS, 'message-id.one'],
    operations: () => ({ 'message-id': messageIds({ letter: 'B' }) }),
  },
  {
    id: 'message-id-once-whatever-was-asked',
    wrong: 'One msgID is given, however many were asked for.',
    convictedBy: [
      MESSAGE_IDS,
      'message-id.many-in-a-second',
      'message-id.two-industries',
      'message-id.letters',
      'message-id.next-day-in-beijing',
      'message-id.last-second-of-the-day',
      'message-id.next-year-in-beijing',
    ],
    operations: (right) => ({
      'message-id': (input, now) => right['message-id']({ ...input, count: 1 }, now),
    }),
  },
  {
    id: 'order-id-of-the-clock',
    wrong: 'An orderID is made of the clock alone, so that it repeats within a second.',
    convictedBy: [ORDER_IDS, 'order-id.one'],
    operations: () => ({ 'order-id': orderIds((iin, now) => `${iin}${now.getTime()}`.padEnd(35, '0')) }),
  },
  {
    id: 'order-id-counted-in-each-call',
    wrong: 'An orderID has a count that begins again with each call.',
    convictedBy: [ORDER_IDS, 'order-id.one'],
    operations: () => ({
      'order-id': orderIds(
        (iin, now, index) => `${iin}${now.getTime()}`.padEnd(32, '0') + String(index).padStart(3, '0'),
      ),
    }),
  },
  {
    id: 'order-id-too-short',
    wrong: 'An orderID has 34 characters.',
    convictedBy: [ORDER_IDS, 'order-id.one'],
    operations: (right) => ({
      'order-id': async (input, now) =>
        changedIds(await right['order-id'](input, now), (id) => id.slice(0, 34)),
    }),
  },
  {
    id: 'order-id-beyond-ascii',
    wrong: 'An orderID has a character that is not printable ASCII.',
    convictedBy: [ORDER_IDS, 'order-id.one'],
    operations: (right) => ({
      'order-id': async (input, now) =>
        changedIds(await right['order-id'](input, now), (id) => `${id.slice(0, 34)}é`),
    }),
  },
  ...serialFaults(),
];

function serialFaults(): readonly Faulty[] {
  const laws = 'property.serial-pad.laws';
  const refusals = 'property.serial-pad.refuses-wrong-numbers';
  const padding =
    (pad: (serial: string) => string): Faulty['operations'] =>
    (right) => ({
      'serial-pad': async ({ serial }, now) => {
        const answer = await right['serial-pad']({ serial }, now);
        return answer.status === 'ok' ? { status: 'ok', output: { serial: pad(String(serial)) } } : answer;
      },
    });
  const taking =
    (takes: (serial: string) => boolean): Faulty['operations'] =>
    (right) => ({
      'serial-pad': ({ serial }, now) =>
        takes(String(serial))
          ? { status: 'ok', output: { serial: String(serial).padStart(14, '0') } }
          : right['serial-pad']({ serial }, now),
    });
  return [
    {
      id: 'serial-padded-at-the-end',
      wrong: 'A serial number gets its zeros at the end.',
      convictedBy: [
        laws,
        'serial-pad.one-character',
        'serial-pad.two-characters',
        'serial-pad.letters',
        'serial-pad.ten-characters',
      ],
      operations: padding((serial) => serial.padEnd(14, '0')),
    },
    {
      id: 'serial-padded-with-blanks',
      wrong: 'A serial number gets blanks ahead.',
      convictedBy: [
        laws,
        'serial-pad.one-character',
        'serial-pad.two-characters',
        'serial-pad.letters',
        'serial-pad.ten-characters',
      ],
      operations: padding((serial) => serial.padStart(14, ' ')),
    },
    {
      id: 'serial-padded-by-one-too-many',
      wrong: 'A serial number is padded to 15 characters.',
      convictedBy: [
        laws,
        'serial-pad.one-character',
        'serial-pad.two-characters',
        'serial-pad.letters',
        'serial-pad.ten-characters',
      ],
      operations: padding((serial) => serial.padStart(15, '0')),
    },
    {
      id: 'serial-cut',
      wrong: 'A serial number of more than 14 characters is cut.',
      convictedBy: [laws, 'serial-pad.fifteen-characters', 'serial-pad.longest'],
      operations: padding((serial) => serial.padStart(14, '0').slice(-14)),
    },
    {
      id: 'serial-read-as-number',
      wrong: 'A serial number of digits loses its zeros before it is padded.',
      convictedBy: [laws],
      operations: padding((serial) =>
        (/^\d+$/.test(serial) ? serial.replace(/^0+(?=\d)/, '') : serial).padStart(14, '0'),
      ),
    },
    {
      id: 'serial-trimmed',
      wrong: 'A serial number loses the blanks at its ends.',
      convictedBy: [laws, 'serial-pad.blank-first', 'serial-pad.blanks-alone', 'serial-pad.blank-last'],
      operations: padding((serial) => serial.trim().padStart(14, '0')),
    },
    {
      id: 'serial-of-any-length',
      wrong: 'A serial number of more than 64 characters is taken.',
      convictedBy: [refusals, 'serial-pad.one-too-long', 'serial-pad.far-too-long'],
      operations: taking((serial) => /^[ -~]{65,}$/.test(serial)),
    },
    {
      id: 'serial-of-nothing',
      wrong: 'An empty serial number is padded to zeros.',
      convictedBy: [refusals, 'serial-pad.empty'],
      operations: taking((serial) => serial === ''),
    },
    {
      id: 'serial-of-any-characters',
      wrong: 'A serial number of any characters is padded.',
      convictedBy: [
        refusals,
        'serial-pad.chinese',
        'serial-pad.acute',
        'serial-pad.tab',
        'serial-pad.line-feed-last',
        'serial-pad.null',
        'serial-pad.delete',
      ],
      operations: taking((serial) => /[^ -~]/.test(serial) && serial.length <= 64),
    },
  ];
}

interface MessageIdParts {
  readonly letter?: string;
  readonly code?: (industryCode: string) => string;
  /** Ahead of UTC. */
  readonly hours?: number;
  readonly digits?: (index: number, now: Date) => string;
}

/** Message IDs that are right in all that is not given. */
function messageIds({
  letter = 'A',
  code = (given) => given,
  hours = 8,
  digits = counting((count) => String(count).padStart(6, '0')),
}: MessageIdParts) {
  return ({ industryCode, count }: JsonObject, now: Date): Answer => {
    const time = new Date(now.getTime() + hours * HOUR).toISOString().slice(0, 19).replace(/\D/g, '');
    const begin = `${letter}${code(String(industryCode))}${time}`;
    const ids = Array.from({ length: Number(count) }, (_, index) => begin + digits(index, now));
    return { status: 'ok', output: { ids } };
  };
}

/** A count that goes on from call to call. */
function counting(write: (count: number) => string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return write(count);
  };
}

/** Three letters for a count. */
function letters(count: number): string {
  return [676, 26, 1].map((weight) => String.fromCharCode(65 + (Math.floor(count / weight) % 26))).join('');
}

function orderIds(make: (iin: string, now: Date, index: number) => string) {
  return ({ memberIIN, count }: JsonObject, now: Date): Answer => ({
    status: 'ok',
    output: { ids: Array.from({ length: Number(count) }, (_, index) => make(String(memberIIN), now, index)) },
  });
}

function changedIds(answer: Answer, change: (id: string) => string): Answer {
  return answer.status === 'ok'
    ? { status: 'ok', output: { ids: (answer.output.ids as readonly string[]).map(change) } }
    : answer;
}
