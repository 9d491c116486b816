import type { Fault } from './Format.js';

/** The faults that the codec finds; a row says under which erratum some of them are tolerated. */
export const faults = {
  required: { code: 'required', rule: 'required' },
  absent: { code: 'absent', rule: 'absent' },
  beside: { code: 'beside-encrypted-object', rule: 'absent' },
  type: { code: 'type', rule: 'type' },
  jweType: { code: 'type-jwe', rule: 'type' },
  jwe: { code: 'format-jwe', rule: 'format' },
  tooShort: { code: 'too-short', rule: 'length' },
  empty: { code: 'too-short', rule: 'length' },
  tooLong: { code: 'too-long', rule: 'length' },
  tooManyBytes: { code: 'too-long', rule: 'length', erratum: 'length-unit' },
  charset: { code: 'charset', rule: 'charset' },
  specialCharacter: { code: 'charset', rule: 'charset', erratum: 'ns-special-characters' },
  value: { code: 'value', rule: 'value' },
  letterCase: { code: 'letter-case', rule: 'value' },
  outOfRange: { code: 'out-of-range', rule: 'value' },
  differs: { code: 'differs-from-request', rule: 'value' },
  format: { code: 'format', rule: 'format' },
  notStrict: { code: 'format', rule: 'format' },
  unknown: { code: 'unknown-member', rule: 'unknown' },
  stranger: { code: 'unknown-member', rule: 'unknown', advice: true },
} as const satisfies Record<string, Fault>;
