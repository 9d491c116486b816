import { returnCode } from '../catalogue/returnCode.js';
import type { Message } from '../codec/createMessage.js';
import { judgeRules } from '../codec/judgeRules.js';
import { TallystickError } from '../codec/TallystickError.js';
import { GatewayRefusal } from '../envelope/GatewayRefusal.js';
import type { Opened, Sealed, SealedRequest } from '../envelope/Http.js';
import type { KeyRing } from '../envelope/keys/KeyRing.js';
import { keyRingWith } from '../envelope/keys/keyRules.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import { accept } from '../envelope/lianlian/verify.js';
import { appId } from '../envelope/unionpay/sign.js';
import { expectedAppId } from '../envelope/unionpay/verify.js';
import { type Clock, clock, readClock } from '../identifiers/sources.js';
import { utcTime } from '../identifiers/utcTime.js';
import { outcomeQueries } from '../networks/outcomeQueries.js';
import type { ReturnCode } from '../networks/Publication.js';
import type { OptionRules } from '../options/OptionRule.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { boolean, functionOf, oneOf, required, rule, text, wholeNumber } from '../options/rules.js';
import type { JsonObject } from '../table/JsonObject.js';
import type { Party, Reading } from '../table/Row.js';
import { type SignType, signType } from '../wire/lianlian/SignType.js';
import { boundedBody } from './boundedBody.js';
import {
  CallError,
  type CallFacts,
  FailedError,
  NotSentError,
  RefusedError,
  UnknownOutcomeError,
} from './CallError.js';
import { connectionFault, watchConnections } from './connectionFault.js';
import { diagnosisOfSent } from './diagnosisOfSent.js';
import { type Exchange, masked } from './Exchange.js';
import {
  codesOfSuccess,
  type EnvelopeSettings,
  type Network,
  networkEnvelopes,
  type RequestNames,
  type SentRequest,
} from './networkEnvelope.js';
import { otherNumber } from './otherNumber.js';
import { requireCallable } from './requireCallable.js';
import { requireReadKeys } from './requireReadKeys.js';
import { unlessAborted } from './unlessAborted.js';

/** How a client calls. */
export interface ClientOptions {
  /** The network that is called. */
  readonly network: Network;
  /** Where it is, such as `https://gateway.example`; a path in it is put before each path, and is not signed. */
  readonly baseUrl: string;
  /** Our own keys sign and decrypt, the network's verify and encrypt. */
  readonly keys: KeyRing<OwnKey>;
  /** Of UnionPay International: the institution or wallet that sends, 8 characters. */
  readonly appId?: string | undefined;
  /** The application IDs that answers may come from; any unless given. */
  readonly expectedAppId?: string | readonly string[] | undefined;
  /** Whether an answer passes without UPI-REQPATH; it does unless `false`. */
  readonly pathOptional?: boolean | undefined;
  /** Of LianLian: the algorithm that we sign with; SHA256withRSA by default. */
  readonly signType?: SignType | undefined;
  /** Of LianLian: the algorithms that answers may be signed with; SHA256withRSA alone by default. */
  readonly accept?: readonly SignType[] | undefined;
  /** How answers are read; tolerant by default. */
  readonly reading?: Reading | undefined;
  /** Who sends; not given: the members for a merchant are all there, or none. */
  readonly party?: Party | undefined;
  /** The time for a whole call in milliseconds, 1 to 600,000; 60,000 by default. */
  readonly timeout?: number | undefined;
  /** The longest answer that is read, in bytes, up to 16 MiB; 1 MiB by default. */
  readonly maxBytes?: number | undefined;
  /**
   * Sends a request: a proxy, mutual TLS, or another handler in the same process; the runtime's unless given.
   *
   * @param request with method, URL, headers, body and signal
   * @returns the answer, whatever its status
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Sees every exchange after its end, masked. What it throws is not caught.
   *
   * @param exchange what may be logged of it
   */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
  /**
   * Makes the signal that ends a call; `AbortSignal.timeout` by default.
   *
   * @param milliseconds the time for the call
   * @returns a signal that aborts after it
   */
  readonly deadline?: ((milliseconds: number) => AbortSignal) | undefined;
}

/** How one call differs from the others of its client. */
export interface CallOptions {
  /** The service's path, such as `/scis/switch/verification`; it is signed where the network says so. */
  readonly path: string;
  /** Ends the call from outside. */
  readonly signal?: AbortSignal | undefined;
  /** The time for this call in milliseconds, 1 to 600,000. */
  readonly timeout?: number | undefined;
  /** The interface that tells the outcome, for {@link UnknownOutcomeError}; that of the published flow by default. */
  readonly query?: string | undefined;
  /**
   * Sent in place of what the value makes, such as a recorded request with a new signature. The value is then what the
   * answer has to repeat; undefined where nobody knows it.
   */
  readonly sealed?: Sealed | undefined;
}

/**
 * An interface to call: the message objects of its request and its response.
 *
 * @typeParam Input what its request is made from
 * @typeParam Answer the plain form of its response
 */
export interface Callable<Input, Answer> {
  /** What is sent. */
  readonly request: Message<unknown, unknown, Input>;
  /** What is answered. */
  readonly response: Message<Answer>;
}

/** Calls a network. */
export interface Client {
  /**
   * Calls an interface once: validates, seals, sends, opens and validates the answer. Nothing is ever sent
   * twice, and no redirect is followed.
   *
   * @param called the interface, such as `mobileNumberVerification`
   * @param value its request in plain form
   * @param options the path, and what is different for this call
   * @typeParam Input what the request is made from
   * @typeParam Answer the plain form of the response
   * @returns the answer, which is authentic and says success, and its notes
   * @throws {@link NotSentError} `not-sent`: nothing left this machine
   * @throws {@link RefusedError} `refused`: the gateway declined, without a signature
   * @throws {@link FailedError} `failed`: an authentic answer says no
   * @throws {@link UnknownOutcomeError} `outcome-unknown`: it was sent, and no authentic answer says yes or no
   * @throws TypeError for an option that is unknown, wrong or missing, and for an interface of another network
   */
  call<Input, Answer>(
    called: Callable<Input, Answer>,
    value: Input,
    options: CallOptions,
  ): Promise<Opened<Answer>>;
}

const timeout = wholeNumber(1, 600_000);
const httpUrl = rule<string>('an http or https URL without query and fragment', isBaseUrl);
const { party, reading } = judgeRules();
const clientRules: OptionRules<ClientOptions> = {
  network: required(oneOf('unionpay', 'lianlian')),
  baseUrl: required(httpUrl),
  keys: required(keyRingWith('signing', 'decryption', 'verification', 'encryption')),
  appId: { ...appId, isRequired: false },
  expectedAppId,
  pathOptional: boolean,
  signType,
  accept,
  reading,
  party,
  timeout,
  maxBytes: wholeNumber(1, 0x100_0000),
  fetch: functionOf(),
  onExchange: functionOf(),
  clock,
  deadline: functionOf(),
};
const callRules: OptionRules<CallOptions> = {
  path: required(rule('a path that begins with one slash', isPath)),
  signal: rule('an AbortSignal', (value) => value instanceof AbortSignal),
  timeout,
  query: text,
  sealed: rule('headers and body', isSealed),
};
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
      const ended = (outcome: Exchange['outcome']) =>
        onExchange?.({
          interface: called.request.interface,
          url: urlOf(settings.baseUrl, call.path),
          ...seen.sent,
          request: masked(called.request, seen.members ?? value),
          status: seen.status,
          response: masked(called.response, seen.answer),
          outcome,
          at,
          milliseconds: readClock(clock) - at,
        });
      // A time limit keeps no process alive, nor does a handler in the same process that has not answered.
      const holding = setInterval(() => {}, LONGEST);
      try {
        const opened = await send(settings, call);
        ended('done');
        return opened as Opened<never>;
      } catch (error) {
        if (error instanceof CallError) ended(error.code);
        throw error;
      } finally {
        clearInterval(holding);
      }
    },
  };
}

/** The longest that `setInterval` takes. */
const LONGEST = 0x7fff_ffff;

/** An option of the client is named as one: the nearest option of a call is another thing. */
function requireOfCall(options: CallOptions): void {
  for (const name of Object.keys(options ?? {}))
    if (Object.hasOwn(clientRules, name) && !Object.hasOwn(callRules, name))
      throw new TypeError(`${name} is an option of createClient, and not of a call`);
}

/** What was sent, and what has come back so far. */
interface Seen {
  /** What names it to the network. */
  sent?: RequestNames;
  members?: JsonObject | undefined;
  status?: number;
  answer?: unknown;
}

interface Call extends CallOptions {
  readonly called: Callable<unknown, unknown>;
  readonly value: unknown;
  readonly seen: Seen;
}

async function send(settings: ClientOptions, call: Call): Promise<Opened<unknown>> {
  const { called, value, path, seen } = call;
  const envelope = networkEnvelopes[settings.network];
  const signal = signalOf(settings, call);
  const sealed = await seal(settings, call);
  seen.members = sealed.members;
  seen.sent = envelope.namesOf(sealed);
  if (signal.aborted) throw notSent(call, 'the call was ended before it was sent', signal.reason);
  const { status, headers, body } = await exchanged(settings, call, sealed, signal);
  seen.status = status;
  let opened: Opened<unknown>;
  try {
    opened = await envelope.open(called.response, { status, headers, body }, path, value, opening(settings));
  } catch (error) {
    throw unopened(settings, call, sealed, { status, headers }, error);
  }
  seen.answer = opened.value;
  const other = otherNumber(value, opened.value);
  if (other !== undefined) throw unknown(call, `the answer has another ${other}.`, undefined);
  const code = envelope.codeOf(opened.value);
  if (code === undefined || codesOfSuccess(called.response).includes(code)) return opened;
  const known = returnCode(settings.network, code);
  if (known?.action === 'done') return opened;
  if (known?.pending) throw unknown(call, `the network answers ${code}: ${known.meaning}`, undefined, known);
  throw new FailedError(factsOf(call), code, known, opened.value);
}

/** An answer is opened once, on the connection of its request: a guard against repetition has nothing to do. */
function opening(settings: ClientOptions): EnvelopeSettings {
  return { ...settings, replayGuard: { claim: () => true } };
}

function signalOf({ deadline = AbortSignal.timeout, ...settings }: ClientOptions, call: Call): AbortSignal {
  const limit = deadline(call.timeout ?? settings.timeout ?? 60_000);
  return call.signal ? AbortSignal.any([call.signal, limit]) : limit;
}

async function seal(settings: ClientOptions, call: Call): Promise<SentRequest> {
  const { called, value, path, sealed } = call;
  if (sealed !== undefined) return { method: 'POST', path, ...sealed };
  try {
    return await networkEnvelopes[settings.network].sealRequest(called.request, value, path, settings);
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    throw new NotSentError(
      error.message,
      { interface: called.request.interface, cause: error },
      error.violations,
    );
  }
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

async function exchanged(
  { fetch: ownFetch, baseUrl, maxBytes = 0x10_0000 }: ClientOptions,
  call: Call,
  { headers, body }: SealedRequest,
  signal: AbortSignal,
): Promise<Answered> {
  const sendRequest = ownFetch ?? fetch;
  const url = urlOf(baseUrl, call.path);
  const request = new Request(url, {
    method: 'POST',
    headers,
    body: Buffer.from(body),
    redirect: 'manual',
    signal,
  });
  watchConnections();
  let response: Response;
  try {
    response = await unlessAborted(sendRequest(request), signal);
  } catch (error) {
    if (signal.aborted) throw unknown(call, 'no answer came in time.', error);
    const { isBeforeSending, sentence } = connectionFault(error, url, ownFetch !== undefined);
    throw isBeforeSending ? notSent(call, sentence, error) : unknown(call, `${sentence}.`, error);
  }
  call.seen.status = response.status;
  try {
    const bytes = await unlessAborted(boundedBody(response, maxBytes), signal);
    return { status: response.status, headers: response.headers, body: bytes };
  } catch (error) {
    throw unknown(call, 'the answer could not be read.', error);
  }
}

/** What an answer means that could not be opened. */
function unopened(
  settings: ClientOptions,
  call: Call,
  sealed: SentRequest,
  { status, headers }: Pick<Answered, 'status' | 'headers'>,
  error: unknown,
): unknown {
  if (!(error instanceof TallystickError)) return error;
  if (!(error instanceof GatewayRefusal)) return unknown(call, unauthentic(error, settings), error);
  const { responseCode: code } = error;
  const known = returnCode(settings.network, code);
  const isOpen = known?.pending || known?.action === 'query' || known?.action === 'done';
  // What a proxy says for the gateway, and a code that leaves the outcome open, refuse nothing.
  if (status >= 500 || isOpen)
    return unknown(call, `HTTP ${status}${code && ` with the code ${code}`} refuses nothing.`, error, known);
  const facts = { ...factsOf(call), cause: error, returnCode: known };
  return new RefusedError(
    facts,
    status,
    code,
    diagnosisOfSent(call.called.request, sealed, headers, settings),
  );
}

/** What is said of an answer that must not be believed: of a time of its own, which clock it was held against. */
function unauthentic({ violations: [first] }: TallystickError, { clock = Date.now }: ClientOptions): string {
  if (first?.code !== 'jws-timestamp') return 'the answer is not authentic.';
  return `the answer was not signed within 300 seconds of ${utcTime(readClock(clock))}, the time that was used: check the clocks.`;
}

function notSent({ called }: Call, message: string, cause: unknown): NotSentError {
  return new NotSentError(message, { interface: called.request.interface, cause });
}

function unknown(call: Call, message: string, cause: unknown, returnCode?: ReturnCode): UnknownOutcomeError {
  return new UnknownOutcomeError(message, { ...factsOf(call), cause, status: call.seen.status, returnCode });
}

const queries: ReadonlySet<string> = new Set(
  [...outcomeQueries].map(([asked, query]) => `${asked.split('/', 1)[0]}/${query}`),
);

/** What is known of a call whatever came back: the interface that tells the outcome, or what it asks about itself. */
function factsOf({ called: { request }, query }: Call): CallFacts {
  const { network, interface: called, table } = request;
  const has = (name: string) => table.rows.some(({ identifier }) => identifier === name);
  const subject = has('no_refund') ? 'refund' : has('no_order') ? 'order' : 'record';
  return {
    interface: called,
    query: query ?? outcomeQueries.get(`${network}/${called}`),
    asksAbout: queries.has(`${network}/${called}`) ? subject : undefined,
  };
}

function urlOf(baseUrl: string, path: string): string {
  return `${baseUrl.endsWith('/') ? baseUrl.slice(0, -1) : baseUrl}${path}`;
}

function isBaseUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, search, hash, username, password } = new URL(value);
  const isPlain = [search, hash, username, password].every((part) => part === '') && !/[?#]/.test(value);
  return isPlain && (protocol === 'https:' || protocol === 'http:');
}

function isSealed(value: unknown): boolean {
  const { headers, body } = (value ?? {}) as Partial<Sealed>;
  return typeof headers === 'object' && headers !== null && body instanceof Uint8Array;
}

function isPath(value: unknown): boolean {
  return (
    typeof value === 'string' && value.startsWith('/') && !value.startsWith('//') && !/[?#\s\\]/.test(value)
  );
}
