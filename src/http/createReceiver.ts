import { createHash } from 'node:crypto';
import type { Message } from '../codec/createMessage.js';
import { judgeRules } from '../codec/judgeRules.js';
import { TallystickError } from '../codec/TallystickError.js';
import type { Violation } from '../codec/Violation.js';
import type { Opened } from '../envelope/Http.js';
import type { KeyRing } from '../envelope/keys/KeyRing.js';
import { keyRingWith } from '../envelope/keys/keyRules.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import { accept } from '../envelope/lianlian/verify.js';
import { message as messageRule } from '../envelope/messageRule.js';
import type { ReplayGuard } from '../envelope/ReplayGuard.js';
import { appId } from '../envelope/unionpay/sign.js';
import { replayGuard } from '../envelope/unionpay/verify.js';
import { type Clock, clock, readClock } from '../identifiers/sources.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { boolean, functionOf, objectWith, oneOf, required, rule, wholeNumber } from '../options/rules.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import type { Reading } from '../table/Row.js';
import type { SignType } from '../wire/lianlian/SignType.js';
import { BodyAlreadyReadError } from './BodyAlreadyReadError.js';
import { BodyTooLargeError, boundedBody } from './boundedBody.js';
import { createMemoryInbox } from './inbox/createMemoryInbox.js';
import type { Inbox } from './inbox/Inbox.js';
import { type Network, networkEnvelopes } from './networkEnvelope.js';
import { requireReadKeys } from './requireReadKeys.js';

/** What a handler knows besides the value. */
export interface HandlerContext {
  /** What the tolerant reading let pass. */
  readonly notes: readonly Violation[];
  /** Hash of the notice, the same each time that it arrives: fit to be a key in a ledger. */
  readonly key: string;
}

/**
 * What is done with one kind of message.
 *
 * @typeParam Value the plain form of what arrives
 * @typeParam Answer what the answer is made from
 */
export interface Handler<Value = unknown, Answer = unknown> {
  /** The message that arrives. */
  readonly request: Message<Value>;
  /** The message that answers; LianLian's notifications have none, and are acknowledged as it demands. */
  readonly response?: Message<unknown, unknown, Answer> | undefined;
  /** Whether it may run once for each notice; `false` for queries, which need a new answer each time. */
  readonly once?: boolean | undefined;
  /**
   * Names a notice; all its members that the table has but the signature unless given.
   *
   * @param value what arrived
   * @returns the same text for the same notice, such as the number of the payment
   */
  readonly key?: ((value: Value) => string) | undefined;
  /**
   * Does the work. A notice is acknowledged after it has ended; what it throws leaves the notice
   * unacknowledged, and the network sends it again.
   *
   * @param value what arrived, authentic and valid
   * @param context the key of the notice, and notes
   * @returns what the answer is made from, where there is a `response`
   */
  readonly handle: (value: Value, context: HandlerContext) => Answer | Promise<Answer>;
}

/** How a receiver works. */
export interface ReceiverOptions {
  /** The network that calls. */
  readonly network: Network;
  /** Our own keys decrypt and sign, the network's verify. */
  readonly keys: KeyRing<OwnKey>;
  /** What is done, by path. UnionPay International signs the path. */
  // biome-ignore lint/suspicious/noExplicitAny: each handler has its own value.
  readonly handlers: Readonly<Record<string, Handler<any, any>>>;
  /** Which notices were handled; in the memory of this process unless given. */
  readonly inbox?: Inbox | undefined;
  /** Of UnionPay International: what we sign our answers as, 8 characters. */
  readonly appId?: string | undefined;
  /** Of LianLian: the algorithms that are accepted; SHA256withRSA alone by default. */
  readonly accept?: readonly SignType[] | undefined;
  /** How messages are read; tolerant by default. */
  readonly reading?: Reading | undefined;
  /** Of UnionPay International: refuses what was received before; in the memory of this process unless given. */
  readonly replayGuard?: ReplayGuard | undefined;
  /** The longest body, in bytes, up to 16 MiB; 1 MiB by default. */
  readonly maxBytes?: number | undefined;
  /** The time to answer in, in milliseconds, up to 60,000; 4,500 by default, because LianLian waits 5 s. */
  readonly answerWithin?: number | undefined;
  /** How long a handler may take before another process may run it, in milliseconds, up to a day; 10 minutes by default. */
  readonly lease?: number | undefined;
  /**
   * Receives what a handler threw, and what was refused; the answer says nothing of either. An error with the `code`
   * `body-already-read` means that a body parser in front of the receiver has read the body. It must not throw.
   *
   * @param error what was thrown
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
  /**
   * Waits; `setTimeout` by default.
   *
   * @param milliseconds how long
   * @param signal ends the wait early
   */
  readonly wait?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
}

const { reading } = judgeRules();
const checked = optionsChecker<ReceiverOptions>({
  network: required(oneOf('unionpay', 'lianlian')),
  keys: required(keyRingWith('signing', 'decryption', 'verification', 'encryption')),
  handlers: required(rule('an object of handlers by path, at least one', areHandlers)),
  inbox: objectWith('claim', 'settle', 'release'),
  appId: { ...appId, isRequired: false },
  accept,
  reading,
  replayGuard,
  maxBytes: wholeNumber(1, 0x100_0000),
  answerWithin: wholeNumber(1, 60_000),
  lease: wholeNumber(1_000, 86_400_000),
  onError: functionOf(),
  clock,
  wait: functionOf(),
});
const checkedHandler = optionsChecker<Handler>({
  request: required(messageRule),
  response: messageRule,
  once: boolean,
  key: functionOf(),
  handle: required(functionOf()),
});

/** How often another process is asked whether it has handled a notice. */
const POLL = 100;

const JSON_TYPE = 'application/json; charset=utf-8';

/** An answer that is kept in an inbox. */
interface Kept {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Makes the receiver of a network's calls: a function from a `Request` to a `Response`, which any server with the
 * web's standards can mount. A message is verified, decrypted and validated before a handler sees it. A handler
 * runs once for each notice, however often the notice arrives: a notice that is being handled is waited for, and
 * one that was handled is answered again with what was answered. Where a process dies while its handler runs, the
 * notice is handled again after the lease, so a handler should write its effects and the key in one transaction.
 *
 * @param options the network, keys, handlers and inbox
 * @returns answers a request; never throws
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 * import { createReceiver } from 'tallystick/http';
 * import { mpayVerify } from 'tallystick/lianlian';
 * import { samples } from 'tallystick/samples';
 *
 * const { member, network } = await createTestKeys();
 * const receive = createReceiver({
 *   network: 'lianlian',
 *   keys: network.ring,
 *   handlers: {
 *     '/notify': { request: mpayVerify.request, handle: ({ money_order }) => console.log('paid', money_order.length > 0) },
 *   },
 * });
 * const { value } = samples(mpayVerify.request, { seed: 1 }).next();
 * const { body } = lianlian.seal(mpayVerify.request, value, { keys: member.ring, requestPath: '/notify' });
 * const notice = () => new Request('https://merchant.example/notify', { method: 'POST', body: Buffer.from(body) });
 * await receive(notice()); // paid true
 * console.log((await receive(notice())).status); // 200
 * ```
 */
export function createReceiver(options: ReceiverOptions): (request: Request) => Promise<Response> {
  requireReadKeys(options);
  const settings = checked(options);
  const handlers = new Map(
    Object.entries(settings.handlers).map(([path, handler]) => [path, checkedHandler(handler)]),
  );
  const { acknowledgement } = networkEnvelopes[settings.network];
  if (acknowledgement === undefined && [...handlers.values()].some(({ response }) => response === undefined))
    throw new TypeError(`each handler of ${settings.network} needs a response`);
  const inbox = settings.inbox ?? createMemoryInbox();
  return async (request) => {
    const handler = handlers.get(new URL(request.url).pathname);
    if (handler === undefined) return refusal(settings, 404);
    if (request.method !== 'POST') return refusal(settings, 405);
    let opened: Opened<unknown>;
    try {
      opened = await openRequest(settings, handler, request);
    } catch (error) {
      settings.onError?.(error);
      return refusal(settings, statusOf(error));
    }
    try {
      const kept = await inTime(settings, (signal) => handled(settings, inbox, handler, opened, signal));
      return kept === undefined
        ? refusal(settings, 503)
        : new Response(kept.body, { headers: { ...kept.headers, ...NOT_STORED } });
    } catch (error) {
      settings.onError?.(error);
      return refusal(settings, 500);
    }
  };
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

async function handled(
  settings: ReceiverOptions,
  inbox: Inbox,
  handler: Handler,
  { value, notes }: Opened<unknown>,
  signal: AbortSignal,
): Promise<Kept | undefined> {
  const key = keyOf(handler, value);
  const answer = async (): Promise<Kept> => {
    const answer = await handler.handle(value, { notes, key });
    const envelope = networkEnvelopes[settings.network];
    if (handler.response === undefined) {
      return { headers: { 'Content-Type': JSON_TYPE }, body: JSON.stringify(envelope.acknowledgement) };
    }
    const { headers, body } = await envelope.sealAnswer(handler.response, answer, value, settings);
    return { headers, body: Buffer.from(body).toString() };
  };
  return handler.once === false ? answer() : once(settings, inbox, key, answer, signal);
}

/** Runs a handler unless the notice was handled, or waits until the process that handles it is done. */
async function once(
  { clock = Date.now, lease = 600_000, wait = waitFor }: ReceiverOptions,
  inbox: Inbox,
  key: string,
  answer: () => Promise<Kept>,
  signal: AbortSignal,
): Promise<Kept | undefined> {
  while (!signal.aborted) {
    const now = readClock(clock);
    const claim = await inbox.claim(key, { now, until: now + lease });
    if (claim.state === 'done') return JSON.parse(claim.answer) as Kept;
    if (claim.state === 'busy') await wait(POLL, signal);
    else return settled(inbox, key, claim.token, answer);
  }
  return undefined;
}

async function settled(inbox: Inbox, key: string, token: string, answer: () => Promise<Kept>): Promise<Kept> {
  let kept: Kept;
  try {
    kept = await answer();
  } catch (error) {
    await inbox.release(key, token);
    throw error;
  }
  await inbox.settle(key, token, JSON.stringify(kept));
  return kept;
}

/** What work gives in time; undefined where it takes longer, and goes on by itself. */
async function inTime(
  { answerWithin = 4_500, wait = waitFor, onError }: ReceiverOptions,
  work: (signal: AbortSignal) => Promise<Kept | undefined>,
): Promise<Kept | undefined> {
  const over = new AbortController();
  const inTime = new AbortController();
  const working = work(over.signal).finally(() => inTime.abort());
  const waiting = wait(answerWithin, inTime.signal).then(() => {
    // The wait ends with the work too.
    if (inTime.signal.aborted) return working;
    over.abort();
    return undefined;
  });
  const kept = await Promise.race([working, waiting]);
  if (kept === undefined) working.catch((error: unknown) => onError?.(error));
  return kept;
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

/** The same for the same notice, and nothing that tells what it holds. */
function keyOf({ request, key }: Handler, value: unknown): string {
  const name = key?.(value) ?? JSON.stringify(knownMembers(request, value as JsonObject));
  return createHash('sha256').update(`${request.name} ${name}`).digest('base64url');
}

/**
 * A notice that is sent again may have a new signature, with its members in another order, and with other members that
 * the table does not have.
 */
function knownMembers({ table }: Message, value: JsonObject): readonly (readonly [string, unknown])[] {
  return table.rows
    .filter(({ identifier, signature }) => !signature && Object.hasOwn(value, identifier))
    .map(({ identifier }): [string, unknown] => [identifier, value[identifier]])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function areHandlers(value: unknown): boolean {
  const paths = isObject(value) ? Object.keys(value) : [];
  return paths.length > 0 && paths.every((path) => path.startsWith('/'));
}
