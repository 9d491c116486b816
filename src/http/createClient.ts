import { TallystickError } from '../codec/TallystickError.js';
import type { Opened } from '../envelope/Http.js';
import { readClock } from '../identifiers/sources.js';
import { optionsChecker } from '../options/optionsChecker.js';
import type { Seen } from './Call.js';
import { CallError } from './CallError.js';
import { type CallOptions, callRules } from './CallOptions.js';
import type { Callable, Client } from './Client.js';
import { type ClientOptions, clientRules } from './ClientOptions.js';
import { calledUrl } from './calledUrl.js';
import { type Exchange, masked } from './Exchange.js';
import { requireCallable } from './requireCallable.js';
import { requireReadKeys } from './requireReadKeys.js';
import { sendCall } from './sendCall.js';

const checked = optionsChecker(clientRules);
const checkedCall = optionsChecker(callRules);

/**
 * Makes a client of a network, which keeps four outcomes apart that payment code must not confuse.
 *
 * @param options the network, where it is, keys and limits
 * @returns the client; it holds no connection and needs no end
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 * import { createClient } from 'tallystick/http';
 * import { samples } from 'tallystick/samples';
 * import { mobileNumberVerification } from 'tallystick/unionpay';
 *
 * const { member, network } = await createTestKeys();
 * const client = createClient({
 *   network: 'unionpay',
 *   baseUrl: 'https://gateway.example',
 *   appId: '39990029',
 *   keys: member.ring,
 *   // In place of the network, which answers success.
 *   fetch: async () => {
 *     const answer = { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
 *     const from = { keys: network.ring, appId: '00010344' };
 *     const { headers, body } = await unionpay.seal(mobileNumberVerification.response, answer, from);
 *     return new Response(Buffer.from(body), { headers });
 *   },
 * });
 * const { value } = samples(mobileNumberVerification.request, { seed: 1 }).next();
 * const answered = await client.call(mobileNumberVerification, value, { path: '/v1/mobile-number-verification' });
 * console.log(answered.value.msgResponse.responseCode); // 00
 * ```
 */
export function createClient(options: ClientOptions): Client {
  requireReadKeys(options);
  const settings = checked(options);
  if (settings.network === 'unionpay' && settings.appId === undefined)
    throw new TypeError('appId must be given for unionpay');
  return {
    async call(called, value, callOptions) {
      requireCallable(called, settings.network);
      requireOfCall(callOptions);
      const { clock = Date.now, onExchange } = settings;
      const at = readClock(clock);
      const seen: Seen = {};
      const call = { called: called as Callable<unknown, unknown>, value, seen, ...checkedCall(callOptions) };
      const ended = (outcome: Exchange['outcome'], error?: CallError) =>
        onExchange?.({
          interface: called.request.interface,
          url: calledUrl(settings.baseUrl, call.path),
          ...seen.sent,
          request: masked(called.request, seen.members ?? value),
          status: seen.status,
          response: masked(called.response, seen.answer),
          outcome,
          ...(error && { reason: error.message, ...checkOf(error) }),
          at,
          milliseconds: readClock(clock) - at,
        });
      // A time limit keeps no process alive, nor does a handler in the same process that has not answered.
      const holding = setInterval(() => {}, LONGEST);
      try {
        const opened = await sendCall(settings, call);
        ended('done');
        return opened as Opened<never>;
      } catch (error) {
        if (error instanceof CallError) ended(error.code, error);
        throw error;
      } finally {
        clearInterval(holding);
      }
    },
  };
}

function checkOf({ cause }: CallError): Pick<Exchange, 'check'> {
  const [failed] = cause instanceof TallystickError ? cause.violations : [];
  return failed === undefined ? {} : { check: failed.code };
}

/** The longest that `setInterval` takes. */
const LONGEST = 0x7fff_ffff;

/** An option of the client is named as one: the nearest option of a call is another thing. */
function requireOfCall(options: CallOptions): void {
  for (const name of Object.keys(options ?? {}))
    if (Object.hasOwn(clientRules, name) && !Object.hasOwn(callRules, name))
      throw new TypeError(`${name} is an option of createClient, and not of a call`);
}
