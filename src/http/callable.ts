import type { Message } from '../codec/createMessage.js';
import { message } from '../envelope/messageRule.js';
import type { OptionRule } from '../options/OptionRule.js';
import { rule } from '../options/rules.js';

/** An interface that can be called: a message alone, or one that a browser sends, has no answer. */
export const callable: OptionRule<{ readonly request: Message; readonly response: Message }> = {
  ...rule('an interface with request and response, such as mobileNumberVerification', (value) => {
    const { request, response } = (value ?? {}) as Partial<Record<'request' | 'response', unknown>>;
    return message.fits(request) && message.fits(response);
  }),
  advice: (value) => (message.fits(value) ? `; got its ${value.direction} alone: give the interface` : ''),
};
