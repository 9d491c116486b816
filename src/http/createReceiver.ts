import { TallystickError } from '../codec/TallystickError.js';
import type { Opened } from '../envelope/Http.js';
import { readClock } from '../identifiers/sources.js';
import { BodyAlreadyReadError } from './BodyAlreadyReadError.js';
import { BodyTooLargeError, boundedBody } from './boundedBody.js';
import { checkedHandler, type Handler } from './Handler.js';
import type { HandlerMessages } from './Handlers.js';
import { handledOnce } from './handledOnce.js';
import { createMemoryInbox } from './inbox/createMemoryInbox.js';
import type { Inbox } from './inbox/Inbox.js';
import { inTime } from './inTime.js';
import type { KeptAnswer } from './KeptAnswer.js';
import { NoHandlerError, quoted } from './NoHandlerError.js';
import { networkEnvelopes } from './networkEnvelope.js';
import { noticeKey } from './noticeKey.js';
import { type Answered, receivedExchange } from './ReceivedExchange.js';
import { checkedReceiver, type ReceiverOptions } from './ReceiverOptions.js';
import { requireReadKeys } from './requireReadKeys.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Makes the receiver of a network's calls: a function from a `Request` to a `Response`, which any server with the
 * web's standards can mount. A message is verified, decrypted and validated before a handler sees it. A handler
 * runs once for each notice, however often the notice arrives: a notice that is being handled is waited for, and
 * one that was handled is answered again with what was answered. Where a process dies while its handler runs, the
 * notice is handled again after the lease, so a handler should write its effects and the key in one transaction.
 *
 * @typeParam Messages the messages of the handlers, by path, which type what each `handle` takes and returns
 * @param options the network, keys, handlers and inbox
 * @returns answers a request; never throws
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 * import { createReceiver } from 'tallystick/http';
 * import { mpayNotification } from 'tallystick/lianlian';
 * import { samples } from 'tallystick/samples';
 *
 * const { member, network } = await createTestKeys();
 * const receive = createReceiver({
 *   network: 'lianlian',
 *   keys: network.ring,
 *   handlers: {
 *     '/notify': {
 *       request: mpayNotification.notification,
 *       handle: ({ no_order, result_pay }) => {
 *         if (result_pay === 'SUCCESS') console.log('paid', no_order.length > 0);
 *       },
 *     },
 *   },
 * });
 * const { notification } = mpayNotification;
 * const value = { ...samples(notification, { seed: 1 }).next().value, sign_type: 'SHA256withRSA' } as const;
 * const { body } = lianlian.seal(notification, value, { keys: member.ring, requestPath: '/notify' });
 * const notice = () => new Request('https://merchant.example/notify', { method: 'POST', body: Buffer.from(body) });
 * await receive(notice()); // paid true
 * console.log((await receive(notice())).status); // 200
 * ```
 */
export function createReceiver<Messages extends Readonly<Record<string, HandlerMessages>>>(
  options: ReceiverOptions<Messages>,
): (request: Request) => Promise<Response> {
  requireReadKeys(options);
  requirePaths(options);
  const settings = checkedReceiver(options);
  const handlers = new Map(
    Object.entries(settings.handlers).map(([path, handler]) => [path, checkedHandler(handler)]),
  );
  const { acknowledgement } = networkEnvelopes[settings.network];
  if (acknowledgement === undefined && [...handlers.values()].some(({ response }) => response === undefined))
    throw new TypeError(`each handler of ${settings.network} needs a response`);
  const inbox = settings.inbox ?? createMemoryInbox();
  const answered = async (request: Request): Promise<Answered> => {
    const { pathname } = new URL(request.url);
    const handler = handlers.get(pathname);
    if (handler === undefined) {
      const error = new NoHandlerError(pathname, [...handlers.keys()]);
      return { outcome: 'refused', response: refusal(settings, 404), error };
    }
    if (request.method !== 'POST') return { outcome: 'refused', response: refusal(settings, 405), handler };
    let opened: Opened<unknown>;
    try {
      opened = await openRequest(settings, handler, request);
    } catch (error) {
      const status = statusOf(error);
      const outcome = status === 500 ? 'failed' : 'refused';
      return { outcome, response: refusal(settings, status), handler, error };
    }
    const { value } = opened;
    try {
      const done = await inTime(settings, (signal) => {
        const sender = networkEnvelopes[settings.network].senderOf(request, value);
        return handled(settings, inbox, handler, opened, sender, signal);
      });
      if (done === undefined) return { outcome: 'late', response: refusal(settings, 503), handler, value };
      const { kept, ...how } = done;
      const response = new Response(kept.body, { headers: { ...kept.headers, ...NOT_STORED } });
      return { ...how, response, handler, value };
    } catch (error) {
      return { outcome: 'failed', response: refusal(settings, 500), handler, value, error };
    }
  };
  const told = async (request: Request): Promise<Answered> => {
    const ended = await answered(request);
    if ('error' in ended) settings.onError?.(ended.error);
    return ended;
  };
  const { onExchange, clock = Date.now } = settings;
  if (onExchange === undefined) return async (request) => (await told(request)).response;
  return async (request) => {
    const at = readClock(clock);
    const ended = await told(request);
    onExchange(receivedExchange(settings.network, request, ended, at, readClock(clock)));
    return ended.response;
  };
}

/** Says which name of a handler is not a path; anything else about them is checked elsewhere. */
function requirePaths(options: Partial<ReceiverOptions> | undefined): void {
  const wrong = Object.keys(options?.handlers ?? {}).find((path) => !path.startsWith('/'));
  if (wrong === undefined) return;
  throw new TypeError(
    `handlers: ${quoted(wrong)} must begin with "/": it is the path that the network calls`,
  );
}

const NOT_STORED = { 'Cache-Control': 'no-store' } as const;

async function openRequest(
  settings: ReceiverOptions,
  { request: message }: Handler,
  request: Request,
): Promise<Opened<unknown>> {
  if (request.bodyUsed || request.body?.locked) throw new BodyAlreadyReadError();
  const body = await boundedBody(request, settings.maxBytes ?? 0x10_0000);
  const received = { headers: request.headers, body };
  const { pathname } = new URL(request.url);
  return networkEnvelopes[settings.network].open(message, received, pathname, undefined, settings);
}

/** What is not authentic is one status, whatever is wrong with it. */
function statusOf(error: unknown): number {
  if (error instanceof BodyTooLargeError) return 413;
  // The fault is on this side: the network sends the notice again.
  if (error instanceof BodyAlreadyReadError) return 500;
  if (!(error instanceof TallystickError)) return 400;
  return error.code === 'envelope-refused' || error.code === 'gateway-refused' ? 401 : 400;
}

/** Refuses without a word of the reason. */
function refusal({ network }: ReceiverOptions, status: number): Response {
  const body = JSON.stringify(networkEnvelopes[network].refusal);
  return new Response(body, { status, headers: { 'Content-Type': JSON_TYPE, ...NOT_STORED } });
}

/** How a request was handled, and what answers it. */
interface Handled extends Pick<Answered, 'answer'> {
  readonly outcome: 'done' | 'repeated';
  readonly kept: KeptAnswer;
}

async function handled(
  settings: ReceiverOptions,
  inbox: Inbox,
  handler: Handler,
  { value, notes }: Opened<unknown>,
  sender: string | undefined,
  signal: AbortSignal,
): Promise<Handled | undefined> {
  const key = noticeKey(handler, value, sender);
  let how: Pick<Handled, 'outcome' | 'answer'> = { outcome: 'repeated' };
  const work = async (): Promise<KeptAnswer> => {
    const answer = await handler.handle(value, { notes, key });
    how = { outcome: 'done', answer };
    const envelope = networkEnvelopes[settings.network];
    if (handler.response === undefined) {
      return { headers: { 'Content-Type': JSON_TYPE }, body: JSON.stringify(envelope.acknowledgement) };
    }
    const { headers, body } = await envelope.sealAnswer(handler.response, answer, value, settings);
    return { headers, body: Buffer.from(body).toString() };
  };
  const kept = await (handler.once === false ? work() : handledOnce(settings, inbox, key, work, signal));
  return kept && { kept, ...how };
}
