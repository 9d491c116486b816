import type { Message } from '../codec/createMessage.js';
import type { OptionRule } from '../options/OptionRule.js';
import { rule } from '../options/rules.js';
import { isObject } from '../table/JsonObject.js';

export const message: OptionRule<Message> = rule(
  'a message object, such as mobileNumberVerification.request',
  (value) => isObject(value) && isObject(value.table) && typeof value.validate === 'function',
);
