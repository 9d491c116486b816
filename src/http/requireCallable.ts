import { message } from '../envelope/messageRule.js';

/**
 * Makes sure that what is called is an interface: a message alone, or one that a browser sends, has no answer.
 *
 * @throws TypeError
 */
export function requireCallable(called: unknown): void {
  const { request, response } = (called ?? {}) as Partial<Record<'request' | 'response', unknown>>;
  if (message.fits(request) && message.fits(response)) return;
  const got = message.fits(called) ? `; got its ${called.direction} alone: give the interface` : '';
  throw new TypeError(
    `called must be an interface with request and response, such as mobileNumberVerification${got}`,
  );
}
