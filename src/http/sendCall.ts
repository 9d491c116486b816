import { returnCode } from '../catalogue/returnCode.js';
import { TallystickError } from '../codec/TallystickError.js';
import type { Opened, SealedRequest } from '../envelope/Http.js';
import type { JsonObject } from '../table/JsonObject.js';
import { boundedBody } from './boundedBody.js';
import type { Call } from './Call.js';
import { FailedError, NotSentError } from './CallError.js';
import type { ClientOptions } from './ClientOptions.js';
import { calledUrl } from './calledUrl.js';
import { callFacts } from './callFacts.js';
import { connectionFault, watchConnections } from './connectionFault.js';
import {
  codesOfSuccess,
  type EnvelopeSettings,
  networkEnvelopes,
  type SentRequest,
} from './networkEnvelope.js';
import { notSent } from './notSent.js';
import { otherNumber } from './otherNumber.js';
import { unknownOutcome } from './unknownOutcome.js';
import { unlessAborted } from './unlessAborted.js';
import { unopenedAnswer } from './unopenedAnswer.js';

/**
 * Seals and sends a call once, and opens its answer; `seen` of the call takes what came back.
 *
 * @throws what {@link Client} says
 */
export async function sendCall(settings: ClientOptions, call: Call): Promise<Opened<unknown>> {
  const { called, value, path, seen } = call;
  const envelope = networkEnvelopes[settings.network];
  const signal = signalOf(settings, call);
  const sealed = await seal(settings, call);
  seen.members = sealed.members ?? canonicalOf(settings, call);
  seen.sent = envelope.namesOf(sealed);
  if (signal.aborted) throw notSent(call, 'the call was ended before it was sent', signal.reason);
  const { status, headers, body } = await exchanged(settings, call, sealed, signal);
  seen.status = status;
  let opened: Opened<unknown>;
  try {
    opened = await envelope.open(called.response, { status, headers, body }, path, value, opening(settings));
  } catch (error) {
    throw unopenedAnswer(settings, call, sealed, { status, headers }, error);
  }
  seen.answer = opened.value;
  const other = otherNumber(value, opened.value);
  if (other !== undefined) throw unknownOutcome(call, `the answer has another ${other}.`, undefined);
  const code = envelope.codeOf(opened.value);
  if (code === undefined || codesOfSuccess(called.response).includes(code)) return opened;
  const known = returnCode(settings.network, code);
  if (known?.action === 'done') return opened;
  if (known?.pending)
    throw unknownOutcome(call, `the network answers ${code}: ${known.meaning}`, undefined, known);
  throw new FailedError(callFacts(call), code, known, opened.value);
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
    // A fault of a key or the clock is the operator's: who made the value cannot correct it.
    const violations = error.code === 'key-invalid' ? [] : error.violations;
    throw new NotSentError(error.message, { interface: called.request.interface, cause: error }, violations);
  }
}

/** For the hook alone: members that are encrypted one by one are there in plain form. */
function canonicalOf(
  { onExchange, party }: ClientOptions,
  { called, value, sealed }: Call,
): JsonObject | undefined {
  if (onExchange === undefined || sealed !== undefined) return undefined;
  return called.request.canonical(value, { party }) as JsonObject;
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
  const url = calledUrl(baseUrl, call.path);
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
    if (signal.aborted) throw unknownOutcome(call, 'no answer came in time.', error);
    const { isBeforeSending, sentence } = connectionFault(error, url, ownFetch !== undefined);
    throw isBeforeSending ? notSent(call, sentence, error) : unknownOutcome(call, `${sentence}.`, error);
  }
  call.seen.status = response.status;
  try {
    const bytes = await unlessAborted(boundedBody(response, maxBytes), signal);
    return { status: response.status, headers: response.headers, body: bytes };
  } catch (error) {
    throw unknownOutcome(call, 'the answer could not be read.', error);
  }
}
