import { TallystickError } from '../codec/TallystickError.js';
import { BodyAlreadyReadError } from './BodyAlreadyReadError.js';
import { BodyTooLargeError } from './boundedBody.js';
import { masked } from './Exchange.js';
import type { Handler } from './Handler.js';
import { NoHandlerError } from './NoHandlerError.js';
import { type Network, networkEnvelopes } from './networkEnvelope.js';

/**
 * How a receiver answered: `done` by the handler; `repeated` as the first time, without the handler; `refused`, because
 * the request is not authentic or not valid, or nothing is at its path; `failed` on this side, as where the handler
 * threw; `late`, because the handler took longer than `answerWithin`.
 */
export type ReceivedOutcome = 'done' | 'repeated' | 'refused' | 'failed' | 'late';

/** One request or notice to a receiver as a hook sees it: what may be logged. */
export interface ReceivedExchange {
  /** The interface, such as `CHANNEL_LOGIN_INFO`; undefined at a path without a handler. */
  readonly interface?: string | undefined;
  /** The path that was called, without query and fragment. */
  readonly path: string;
  /** Of UnionPay, the `UPI-UUID` that names the request to the network; where it is refused, nothing vouches for it. */
  readonly uuid?: string | undefined;
  /** Of UnionPay, the `kid` of the request: the ID of the certificate that it names as the signer's. */
  readonly kid?: string | undefined;
  /** Of UnionPay, the `UPI-APPID` of the request: the application ID of the sender. */
  readonly appId?: string | undefined;
  /** What was received, in plain form, with personal data and credentials as `***`; only where it is authentic and valid. */
  readonly request?: unknown;
  /** The HTTP status of the answer. */
  readonly status: number;
  /** What the handler answered, masked likewise; of a notice nothing, which is acknowledged. */
  readonly response?: unknown;
  /** How it was answered. */
  readonly outcome: ReceivedOutcome;
  /**
   * Where it is not `done`: what an error of this package says, which shows no value of a message. What else a handler
   * throws is in `onError` alone.
   */
  readonly reason?: string | undefined;
  /** The code of the first violation, such as `jws-replay`, or of the error, such as `no-handler`; `docs/codes.yaml` lists them. */
  readonly check?: string | undefined;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** How long it took to answer, in milliseconds. */
  readonly milliseconds: number;
}

/** A response, and what is known of how it came about. */
export interface Answered {
  readonly response: Response;
  readonly outcome: ReceivedOutcome;
  /** Where one is at the path. */
  readonly handler?: Handler | undefined;
  /** What was opened. */
  readonly value?: unknown;
  /** What the handler gave. */
  readonly answer?: unknown;
  /** What was thrown. */
  readonly error?: unknown;
}

/** What a hook sees of a request. */
export function receivedExchange(
  network: Network,
  { url, headers }: Request,
  { response, outcome, handler, value, answer, error }: Answered,
  at: number,
  now: number,
): ReceivedExchange {
  return {
    interface: handler?.request.interface,
    path: new URL(url).pathname,
    ...networkEnvelopes[network].namesOf({ headers }),
    request: handler && masked(handler.request, value),
    status: response.status,
    response: handler?.response && masked(handler.response, answer),
    outcome,
    ...factsOf(error),
    at,
    milliseconds: now - at,
  };
}

/** Of the errors that are ours: what a handler throws may hold anything. */
function factsOf(error: unknown): Pick<ReceivedExchange, 'reason' | 'check'> {
  if (error instanceof TallystickError) return { reason: error.message, check: error.violations[0]?.code };
  if (error instanceof NoHandlerError || error instanceof BodyAlreadyReadError)
    return { reason: error.message, check: error.code };
  return error instanceof BodyTooLargeError ? { reason: error.message } : {};
}
