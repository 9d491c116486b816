import type { OptionRules } from '../options/OptionRule.js';
import { oneOf, rule, wholeNumber } from '../options/rules.js';
import { isObject } from '../table/JsonObject.js';
import type { DecodeOptions, EncodeOptions } from './createMessage.js';
import type { JudgeOptions } from './validateMessage.js';

// Functions, so that nothing is made before options are given: who validates once without them does not wait for it.

/** What the options of `validate` must be. */
/* @__NO_SIDE_EFFECTS__ */
export const judgeRules = (): OptionRules<JudgeOptions> => ({
  reading: oneOf('strict', 'tolerant'),
  form: oneOf('plain', 'wire'),
  party: oneOf('member', 'merchant'),
  request: rule('an object', isObject),
  maxViolations: wholeNumber(1, 1_000_000),
});

/** What the options of `encode` must be. */
/* @__NO_SIDE_EFFECTS__ */
export const encodeRules = (): OptionRules<EncodeOptions> => {
  const { reading, form, ...rules } = judgeRules();
  return rules;
};

/** What the options of `decode` must be. */
/* @__NO_SIDE_EFFECTS__ */
export const decodeRules = (): OptionRules<DecodeOptions> => ({
  ...judgeRules(),
  maxBytes: wholeNumber(1, 0x4000_0000),
  maxDepth: wholeNumber(1, 10_000),
});
