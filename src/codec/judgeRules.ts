import type { OptionRules } from '../options/OptionRule.js';
import { oneOf, rule, wholeNumber } from '../options/rules.js';
import { isObject } from '../table/JsonObject.js';
import type { DecodeOptions, EncodeOptions } from './createMessage.js';
import { once } from './once.js';
import type { JudgeOptions } from './validateMessage.js';

// Made when options are first given: who validates once without them does not wait for what checks them.

/** What the options of `validate` must be. */
export const judgeRules: () => OptionRules<JudgeOptions> = once(() => ({
  reading: oneOf('strict', 'tolerant'),
  form: oneOf('plain', 'wire'),
  party: oneOf('member', 'merchant'),
  request: rule('an object', isObject),
  maxViolations: wholeNumber(1, 1_000_000),
}));

/** What the options of `encode` must be. */
export const encodeRules: () => OptionRules<EncodeOptions> = once(() => {
  const { party, request, maxViolations } = judgeRules();
  return { party, request, maxViolations };
});

/** What the options of `decode` must be. */
export const decodeRules: () => OptionRules<DecodeOptions> = once(() => ({
  ...judgeRules(),
  maxBytes: wholeNumber(1, 0x4000_0000),
  maxDepth: wholeNumber(1, 10_000),
}));
