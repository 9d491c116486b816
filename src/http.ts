/**
 * Calling the networks, on the web's `Request` and `Response`. For Node.
 *
 * @module tallystick/http
 */

export {
  CallError,
  type CallErrorCode,
  type CallFacts,
  FailedError,
  NotSentError,
  RefusedError,
  UnknownOutcomeError,
} from './http/CallError.js';
export {
  type Callable,
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
} from './http/createClient.js';
export type { Exchange } from './http/Exchange.js';
export type { Network } from './http/networkEnvelope.js';
