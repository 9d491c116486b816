import type { Answer, JsonObject, Testee } from '../Testee.js';
import { describedRow } from './describedRow.js';
import type { Faulty, RightOperations } from './Faulty.js';
import { parsed } from './overlooking.js';

const CANONICAL = 'property.encode.*.gives-canonical';

/** Codecs that write something other than the canonical message. */
export const encodeFaults: readonly Faulty[] = [
  {
    id: 'constants-not-filled-in',
    wrong: 'A missing tradeType is not filled in.',
    convictedBy: [CANONICAL],
    operations: giving((value, { tradeType }) =>
      tradeType === undefined ? without(value, 'tradeType') : value,
    ),
  },
  {
    id: 'serial-numbers-not-padded',
    wrong: 'A short serial number is written as it is.',
    convictedBy: ['*.encode.serial-nm.padded-1', CANONICAL],
    operations: giving((value, given) =>
      'serialNm' in value ? { ...value, serialNm: given.serialNm } : value,
    ),
  },
  {
    id: 'serial-numbers-padded-at-the-end',
    wrong: 'A short serial number gets its zeros at the end.',
    convictedBy: ['*.encode.serial-nm.padded-5', CANONICAL],
    operations: giving((value, given) =>
      'serialNm' in value ? { ...value, serialNm: String(given.serialNm).padEnd(14, '0') } : value,
    ),
  },
  {
    id: 'optional-members-dropped',
    wrong: 'Optional members are not written.',
    convictedBy: ['*.encode.base', CANONICAL],
    operations: giving((value, _, message) =>
      Object.fromEntries(
        Object.entries(value).filter(([name]) => describedRow(message, `/${name}`)?.presence !== 'O'),
      ),
    ),
  },
  {
    id: 'unknown-members-dropped',
    wrong: 'A sender is not told of a member that no table has.',
    convictedBy: ['*.encode.unknown-member.message-text', 'property.encode.*.refuses-near-misses'],
    operations: (right) => ({
      encode: async (input, now) => {
        const answer = await right.encode(input, now);
        const isUnknown =
          answer.status === 'reject' && answer.violations?.every(({ rule }) => rule === 'unknown');
        return isUnknown ? { status: 'ok', output: { json: { text: JSON.stringify(input.value) } } } : answer;
      },
    }),
  },
  {
    id: 'members-filled-in-unasked',
    wrong: 'A member that was left out is written with an empty value.',
    convictedBy: ['*.encode.base', CANONICAL],
    operations: giving((value) => ({ ...value, memo: '' })),
  },
  {
    id: 'digits-written-as-numbers',
    wrong: 'Values of digits are written as JSON numbers.',
    convictedBy: ['*.encode.base', CANONICAL],
    operations: writing((text) => text.replace(/:"([1-9][0-9]{0,14})"/g, ':$1')),
  },
  {
    id: 'byte-order-mark-written',
    wrong: 'The JSON begins with a byte-order mark.',
    convictedBy: ['*.encode.base', CANONICAL],
    operations: writing((text) => `\uFEFF${text}`),
  },
  {
    id: 'json-inside-json',
    wrong: 'The encrypted object is written as a string of JSON.',
    convictedBy: ['unionpay.*.encode.base', 'property.encode.unionpay.*.request.gives-canonical'],
    operations: giving((value) =>
      'encData' in value ? { ...value, encData: JSON.stringify(value.encData) } : value,
    ),
  },
  {
    id: 'json-damaged-by-replacement',
    wrong: 'Backslashes and quotes beside braces are replaced in the text of the JSON.',
    convictedBy: [CANONICAL],
    operations: writing((text) => text.replaceAll('\\', '').replaceAll('"{', '{').replaceAll('}"', '}')),
  },
  {
    id: 'chinese-text-destroyed',
    wrong: 'Characters outside of Latin-1 are written as question marks.',
    convictedBy: [CANONICAL, 'unionpay.*.request.encode.base'],
    operations: writing((text) => text.replace(/[^\0-ÿ]/g, '?')),
  },
  {
    id: 'sent-without-judging',
    wrong: 'What is sent is not judged.',
    convictedBy: ['*.encode.member-iin.missing', 'property.encode.*.refuses-near-misses'],
    operations: (right) => ({
      encode: async (input, now) => {
        const answer = await right.encode(input, now);
        const json = { text: JSON.stringify(input.value) };
        return answer.status === 'reject' ? { status: 'ok', output: { json } } : answer;
      },
    }),
  },
  {
    id: 'signature-demanded-before-signing',
    wrong: 'A LianLian message is not written before it has its signature.',
    convictedBy: ['property.encode.lianlian.*.gives-canonical'],
    operations: (right) => ({
      encode: (input, now) => {
        const isUnsigned =
          String(input.message).startsWith('lianlian') && !('sign' in (input.value as JsonObject));
        return isUnsigned
          ? { status: 'reject', violations: [{ rule: 'required', path: '/sign' }] }
          : right.encode(input, now);
      },
    }),
  },
];

function without(value: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([member]) => member !== name));
}

/** Writes another value than the right one. */
export function giving(
  change: (value: JsonObject, given: JsonObject, message: string) => JsonObject,
): (right: RightOperations) => Testee['operations'] {
  return (right) => ({
    encode: async (input, now): Promise<Answer> => {
      const answer = await right.encode(input, now);
      if (answer.status !== 'ok') return answer;
      const value = change(
        parsed(answer.output.json) as JsonObject,
        input.value as JsonObject,
        String(input.message),
      );
      return { status: 'ok', output: { json: { text: JSON.stringify(value) } } };
    },
  });
}

/** Writes other text than the right one. */
function writing(change: (text: string) => string): (right: RightOperations) => Testee['operations'] {
  return (right) => ({
    encode: async (input, now): Promise<Answer> => {
      const answer = await right.encode(input, now);
      if (answer.status !== 'ok') return answer;
      const { text } = answer.output.json as { readonly text: string };
      return { status: 'ok', output: { json: { text: change(text) } } };
    },
  });
}
