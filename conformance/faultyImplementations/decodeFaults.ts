import type { Answer, JsonObject, Testee } from '../Testee.js';
import { describedRow } from './describedRow.js';
import type { Faulty, RightOperations } from './Faulty.js';
import { parsed } from './overlooking.js';

const MEMBERS = 'property.decode.*.gives-members';

/** Codecs that read something other than was received. */
export const decodeFaults: readonly Faulty[] = [
  {
    id: 'unknown-members-kept',
    wrong: 'JsonObject that no table has are handed on.',
    convictedBy: ['*.decode.unknown-member.message-text', 'property.decode.*.leaves-unknown-members-out'],
    operations: giving((_, received) => received),
  },
  {
    id: 'unknown-members-kept-inside',
    wrong: 'Unknown members are left out of the message, but not of the objects inside.',
    convictedBy: ['*.decode.unknown-member.inner-text', 'property.decode.*.leaves-unknown-members-out'],
    operations: giving((value, received) =>
      Object.fromEntries(Object.keys(value).map((name) => [name, received[name]])),
    ),
  },
  {
    id: 'optional-members-not-read',
    wrong: 'Optional members are not read.',
    convictedBy: ['*.decode.base', MEMBERS],
    operations: giving((value, _, message) =>
      Object.fromEntries(
        Object.entries(value).filter(([name]) => describedRow(message, `/${name}`)?.presence !== 'O'),
      ),
    ),
  },
  {
    id: 'absent-members-as-null',
    wrong: 'JsonObject that were not received are given as null.',
    convictedBy: [MEMBERS],
    operations: giving((value) => ('mcc' in value ? value : { ...value, mcc: null })),
  },
  {
    id: 'digits-read-as-numbers',
    wrong: 'Values of digits are given as numbers, without their zeros.',
    convictedBy: ['*.decode.base', MEMBERS],
    operations: giving((value) =>
      changedTexts(value, (text) => (/^[0-9]+$/.test(text) ? Number(text) : text)),
    ),
  },
  {
    id: 'values-in-upper-case',
    wrong: 'Values are given in upper case.',
    convictedBy: [MEMBERS],
    operations: giving((value) => changedTexts(value, (text) => text.toUpperCase())),
  },
  {
    id: 'encrypted-members-flattened',
    wrong: 'The members of encData are given beside it.',
    convictedBy: ['unionpay.*.decode.base', 'property.decode.unionpay.*.request.gives-members'],
    operations: giving(({ encData, ...value }) => ({ ...value, ...(encData as JsonObject | undefined) })),
  },
  {
    id: 'received-without-judging',
    wrong: 'What is received is not judged.',
    convictedBy: ['*.decode.member-iin.missing', 'property.decode.*.refuses-near-misses'],
    operations: (right) => ({
      decode: async (input, now) => {
        const answer = await right.decode(input, now);
        const value = parsed(input.json);
        return answer.status === 'reject' && value !== undefined
          ? { status: 'ok', output: { value } }
          : answer;
      },
    }),
  },
  {
    id: 'text-composed',
    wrong: 'Text is brought into another normal form of Unicode.',
    convictedBy: ['property.decode.*.response.gives-members'],
    operations: giving((value) => changedTexts(value, (text) => text.normalize('NFD'))),
  },
];

function changedTexts(value: JsonObject, change: (text: string) => unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      typeof member === 'string' ? change(member) : changedTexts(member as JsonObject, change),
    ]),
  );
}

/** Gives another value than the right one. */
export function giving(
  change: (value: JsonObject, received: JsonObject, message: string) => JsonObject,
): (right: RightOperations) => Testee['operations'] {
  return (right) => ({
    decode: async (input, now): Promise<Answer> => {
      const answer = await right.decode(input, now);
      if (answer.status !== 'ok') return answer;
      const value = answer.output.value as JsonObject;
      const changed = change(value, parsed(input.json) as JsonObject, String(input.message));
      return { status: 'ok', output: { value: changed } };
    },
  });
}
