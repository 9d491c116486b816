/**
 * Calling the networks and being called by them, on the web's `Request` and `Response`. For Node.
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
export {
  createReceiver,
  type Handler,
  type HandlerContext,
  type ReceiverOptions,
} from './http/createReceiver.js';
export type { Exchange } from './http/Exchange.js';
export {
  createMemoryInbox,
  type MemoryInboxOptions,
} from './http/inbox/createMemoryInbox.js';
export { createSqlInbox, type SqlInbox, type SqlInboxOptions } from './http/inbox/createSqlInbox.js';
export type { Busy, Claim, Claimed, Done, Inbox, Lease } from './http/inbox/Inbox.js';
export type { Network } from './http/networkEnvelope.js';
