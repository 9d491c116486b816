import type { Message } from '../codec/createMessage.js';
import { message } from '../envelope/messageRule.js';
import type { Network } from './networkEnvelope.js';

/**
 * Makes sure that what is called is an interface of the client's network: a message alone, or one that a browser
 * sends, has no answer.
 *
 * @throws TypeError
 */
export function requireCallable(called: unknown, network: Network): void {
  const { request, response } = (called ?? {}) as Partial<Record<'request' | 'response', unknown>>;
  if (message.fits(request) && message.fits(response)) {
    requireNetwork(request as Message<unknown>, network);
    return;
  }
  const got = message.fits(called) ? `; got its ${called.direction} alone: give the interface` : '';
  throw new TypeError(
    `called must be an interface with request and response, such as mobileNumberVerification${got}`,
  );
}

/** The envelope of another network seals what nobody there can open. */
function requireNetwork(request: Message<unknown>, network: Network): void {
  if (request.network === network) return;
  throw new TypeError(`${request.interface} is of ${request.network}; this client is of ${network}`);
}
