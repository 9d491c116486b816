import type { OptionRule, OptionRules } from '../options/OptionRule.js';
import { oneOf, rule, wholeNumber } from '../options/rules.js';
import { isObject } from '../table/JsonObject.js';
import type { Form, Party, Reading } from '../table/Row.js';
import type { DecodeOptions, EncodeOptions } from './createMessage.js';
import type { JudgeOptions } from './validateMessage.js';

// No spreads below: bundlers keep them even for users who load nothing but `mask` or an identifier.
export const reading: OptionRule<Reading> = oneOf('strict', 'tolerant');
export const form: OptionRule<Form> = oneOf('plain', 'wire');
export const party: OptionRule<Party> = oneOf('member', 'merchant');
export const request: OptionRule = rule('an object', isObject);
export const maxViolations: OptionRule<number> = wholeNumber(1, 1_000_000);

/** What the options of `encode` must be. */
export const encodeRules: OptionRules<EncodeOptions> = { party, request, maxViolations };

/** What the options of `validate` must be. */
export const judgeRules: OptionRules<JudgeOptions> = { reading, form, party, request, maxViolations };

/** What the options of `decode` must be. */
export const decodeRules: OptionRules<DecodeOptions> = {
  reading,
  form,
  party,
  request,
  maxViolations,
  maxBytes: wholeNumber(1, 0x4000_0000),
  maxDepth: wholeNumber(1, 10_000),
};
