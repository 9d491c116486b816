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
export type { CallOptions } from './http/CallOptions.js';
export type { Callable, Client } from './http/Client.js';
export type { ClientOptions } from './http/ClientOptions.js';
export { createClient } from './http/createClient.js';
export { createReceiver } from './http/createReceiver.js';
export type { Exchange } from './http/Exchange.js';
export type { Handler, HandlerContext } from './http/Handler.js';
export type { HandlerMessages, Handlers } from './http/Handlers.js';
export {
  createMemoryInbox,
  type MemoryInboxOptions,
} from './http/inbox/createMemoryInbox.js';
export { createSqlInbox, type SqlInbox, type SqlInboxOptions } from './http/inbox/createSqlInbox.js';
export type { Busy, Claim, Claimed, Done, Inbox, Lease } from './http/inbox/Inbox.js';
export type { Network } from './http/networkEnvelope.js';
export type { ReceivedExchange, ReceivedOutcome } from './http/ReceivedExchange.js';
export type { ReceiverOptions } from './http/ReceiverOptions.js';
export {
  createSqlReplayGuard,
  type SqlReplayGuard,
  type SqlReplayGuardOptions,
} from './http/replayGuard/createSqlReplayGuard.js';
