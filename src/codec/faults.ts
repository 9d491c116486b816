import type { Fault } from './Format.js';
import { conditionInWords, lengthInWords, listInWords } from './inWords.js';
import type { PlannedRow } from './plan.js';

/** A fault with its own words, which complete "{@link PlannedRow.identifier} …". */
export interface WordedFault extends Fault {
  readonly words?: (planned: PlannedRow) => string;
}

const long = (planned: PlannedRow) => `must be ${lengthInWords(planned)} long`;
const among = ({ values }: PlannedRow) => `must be ${listInWords([...(values ?? [])], 'or')}`;
const ofClass = ({ row, characterClass }: PlannedRow) =>
  `may hold only ${characterClass?.characters} (type ${row.type})`;

/** The faults that the codec finds; a row says under which erratum some of them are tolerated. */
export const faults = {
  required: {
    code: 'required',
    rule: 'required',
    words: (planned) => `is missing: ${conditionInWords(planned, 'is required')}`,
  },
  absent: {
    code: 'absent',
    rule: 'absent',
    words: (planned) => `must be left out: ${conditionInWords(planned, 'stands only')}`,
  },
  beside: {
    code: 'beside-encrypted-object',
    rule: 'absent',
    words: () => 'belongs inside the encrypted object',
  },
  type: {
    code: 'type',
    rule: 'type',
    words: ({ row }) => `must be a JSON ${row.members ? 'object' : 'string, in quotes, digits too'}`,
  },
  jweType: { code: 'type-jwe', rule: 'type', words: () => 'must be a JWE string in the wire form' },
  jwe: { code: 'format-jwe', rule: 'format', words: () => 'must be a JWE: five base64url parts' },
  tooShort: { code: 'too-short', rule: 'length', words: long },
  empty: { code: 'too-short', rule: 'length', words: long },
  tooLong: { code: 'too-long', rule: 'length', words: long },
  tooManyBytes: { code: 'too-long', rule: 'length', erratum: 'length-unit', words: long },
  charset: { code: 'charset', rule: 'charset', words: ofClass },
  specialCharacter: { code: 'charset', rule: 'charset', erratum: 'ns-special-characters', words: ofClass },
  value: { code: 'value', rule: 'value', words: among },
  letterCase: { code: 'letter-case', rule: 'value', words: among },
  outOfRange: { code: 'out-of-range', rule: 'value' },
  differs: {
    code: 'differs-from-request',
    rule: 'value',
    words: ({ identifier }) => `must be the ${identifier} of the request`,
  },
  format: { code: 'format', rule: 'format' },
  notStrict: { code: 'format', rule: 'format' },
} as const satisfies Record<string, WordedFault>;
