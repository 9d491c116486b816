import type { Fault } from './Format.js';

/** The faults that are the same for every row. */
export const faults = {
  required: { code: 'required', rule: 'required' },
  absent: { code: 'absent', rule: 'absent' },
  type: { code: 'type', rule: 'type' },
  jweType: { code: 'type-jwe', rule: 'type' },
  jwe: { code: 'format-jwe', rule: 'format' },
  tooShort: { code: 'too-short', rule: 'length' },
  tooLong: { code: 'too-long', rule: 'length' },
  tooManyBytes: { code: 'too-long', rule: 'length', erratum: 'length-unit' },
  charset: { code: 'charset', rule: 'charset' },
  specialCharacter: { code: 'charset', rule: 'charset', erratum: 'ns-special-characters' },
  value: { code: 'value', rule: 'value' },
  unknown: { code: 'unknown-member', rule: 'unknown' },
} as const satisfies Record<string, Fault>;
