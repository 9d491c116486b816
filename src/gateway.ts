/**
 * The network's side to develop and test against, in one process. For Node.
 *
 * @module tallystick/gateway
 */

export type { TextMessage } from './gateway/behaviour/ledger.js';
export { createGateway, type Gateway } from './gateway/createGateway.js';
export type { World } from './gateway/createWorld.js';
export type { ExchangePage, ExchangeQuery } from './gateway/exchangeLog.js';
export type { ActiveFault, FaultRule } from './gateway/faults/createFaults.js';
export type { GatewayExchange, Verdict } from './gateway/GatewayExchange.js';
export type { GatewayOptions } from './gateway/GatewayOptions.js';
export { createMemoryNoticeStore } from './gateway/notices/createMemoryNoticeStore.js';
export type { NoticeTiming } from './gateway/notices/createNotices.js';
export {
  createSqlNoticeStore,
  type SqlNoticeStore,
  type SqlNoticeStoreOptions,
} from './gateway/notices/createSqlNoticeStore.js';
export type { NoticeStore, StoredNotice } from './gateway/notices/NoticeStore.js';
export { type ServedGateway, type ServeOptions, serveGateway } from './gateway/serve/serveGateway.js';
export {
  type RequestHandler,
  type ServedHandler,
  type ServeHandlerOptions,
  type ServerCredential,
  serveHandler,
} from './gateway/serve/serveHandler.js';
