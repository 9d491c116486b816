import fc from 'fast-check';
import type { Case } from '../Case.js';
import { identifierWords } from '../judges/identifierWords.js';
import type { JsonObject } from '../Testee.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { instants } from './instants.js';
import { NOW } from './NOW.js';
import { PRINTABLE, text } from './unambiguousText.js';

const PADDED = 14;
const LETTERS_AND_DIGITS = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CHANNEL = 'unionpay/CHANNEL_LOGIN_INFO/request';
const MOBILE = 'unionpay/MOBILE_NUMBER_VERIFICATION/request';

/** Properties of the identifiers and of the padding of serial numbers. */
export function identifierProperties(exploration: Exploration): readonly Case[] {
  const counts = fc.integer({ min: 1, max: 50 });
  const codes = text(LETTERS_AND_DIGITS, 8, 8);
  return [
    createProperty(
      {
        id: 'message-id.well-formed-and-unique',
        title:
          'Message IDs are built from the industry code and the time in Beijing, and none is given twice',
        operation: 'message-id',
        references: [`${CHANNEL}#msgID`],
        expected: 'ok, with as many new IDs of 29 characters as were asked for',
        values: fc.record({ industryCode: text([...'0123456789'], 8, 8), count: counts, now: instants }),
        // Twice with one clock, because an ID that is made of the clock alone repeats only then.
        questions: ({ now, ...input }) => [1, 2].map(() => ({ now, input })),
        judge: () => {
          const judgeIds = newIdJudge();
          return (answer, { industryCode, count, now }) =>
            acceptanceFault(answer, (output) => {
              const begin = `A${industryCode}${beijingSecond(now)}`;
              return judgeIds(output, count, (id) => messageIdFault(id, begin));
            });
        },
      },
      exploration,
    ),
    createProperty(
      {
        id: 'order-id.well-formed-and-unique',
        title: 'Order IDs have 35 characters, and none is given twice',
        operation: 'order-id',
        references: [`${MOBILE}#orderID`],
        expected: 'ok, with as many new IDs of 35 printable ASCII characters as were asked for',
        values: fc.record({ memberIIN: codes, count: counts, now: instants }),
        questions: ({ now, ...input }) => [1, 2].map(() => ({ now, input })),
        judge: () => {
          const judgeIds = newIdJudge();
          return (answer, { count }) =>
            acceptanceFault(answer, (output) => judgeIds(output, count, orderIdFault));
        },
      },
      exploration,
    ),
    createProperty(
      {
        id: 'serial-pad.laws',
        title: 'A serial number gets zeros ahead up to 14 characters, and padding it again changes nothing',
        operation: 'serial-pad',
        references: [`${MOBILE}#serialNm`],
        expected: 'ok, with the number itself at the end of 14 characters or more',
        // Zeros and blanks ahead too, because the number is text.
        values: fc.oneof(text([...PRINTABLE], 1, 64), text(['0', '1', ' '], 1, 40), text(['0', '1'], 15, 40)),
        questions: (serial) =>
          [serial, serial.padStart(PADDED, '0')].map((given) => ({ now: NOW, input: { serial: given } })),
        judge: () => (answer, serial) =>
          acceptanceFault(answer, (output) => serialFault(output.serial, serial)),
      },
      exploration,
    ),
    createProperty(
      {
        id: 'serial-pad.refuses-wrong-numbers',
        title: 'A serial number that is empty, too long or not printable ASCII is refused',
        operation: 'serial-pad',
        references: [`${MOBILE}#serialNm`],
        expected: 'reject with length or charset',
        values: fc.oneof(
          fc.record({ serial: fc.constant(''), rules: fc.constant(['length']) }),
          fc.record({ serial: text([...PRINTABLE], 65, 200), rules: fc.constant(['length']) }),
          fc
            .tuple(
              text([...PRINTABLE], 0, 30),
              fc.constantFrom('é', '中', '\t', '\n', '\u007f'),
              text([...PRINTABLE], 0, 30),
            )
            .map((parts) => ({ serial: parts.join(''), rules: ['charset'] })),
        ),
        questions: ({ serial }) => [{ now: NOW, input: { serial } }],
        judge:
          () =>
          (answer, { rules }) =>
            refusalFault(answer, { rules }),
      },
      exploration,
    ),
  ];
}

/** Judges the IDs of one answer after another: their number, their form, and that none is given twice. */
function newIdJudge() {
  const seen = new Set<string>();
  return ({ ids }: JsonObject, count: number, faultOf: (id: string) => string | undefined) => {
    if (!Array.isArray(ids) || ids.length !== count) return identifierWords.count;
    for (const id of ids as unknown[]) {
      const fault = typeof id === 'string' ? faultOf(id) : identifierWords.text;
      if (fault !== undefined) return fault;
      if (seen.has(String(id))) return identifierWords.twice;
      seen.add(String(id));
    }
    return undefined;
  };
}

function messageIdFault(id: string, begin: string): string | undefined {
  if (!/^A[A-Za-z0-9]{8}[0-9]{20}$/.test(id)) return identifierWords.messageId;
  if (id.slice(0, 9) !== begin.slice(0, 9)) return identifierWords.industryCode;
  // A second has a million ids, far more than are asked for.
  return id.startsWith(begin) ? undefined : identifierWords.time(begin.slice(9));
}

function orderIdFault(id: string): string | undefined {
  return /^[ -~]{35}$/.test(id) ? undefined : identifierWords.orderId;
}

function serialFault(padded: unknown, serial: string): string | undefined {
  if (typeof padded !== 'string') return 'The output has no serial.';
  if (padded.length < PADDED) return `The serial has fewer than ${PADDED} characters.`;
  if (!padded.endsWith(serial)) return 'The serial does not end in what was given.';
  return padded === serial.padStart(PADDED, '0')
    ? undefined
    : 'There is something else ahead than the zeros needed.';
}

/** `YYYYMMDDhhmmss` in Beijing, eight hours ahead all year. */
function beijingSecond(now: string): string {
  return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 19).replace(/\D/g, '');
}
