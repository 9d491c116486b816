import type { Message } from '../codec/createMessage.js';
import { masked } from '../http/Exchange.js';
import type { GatewayExchange } from './GatewayExchange.js';
import type { Outgoing } from './Outgoing.js';
import type { WorldPart } from './WorldPart.js';

/** A request as it came. */
export interface Incoming {
  readonly method: string;
  /** The path behind that of the world. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** The exchange that it repeats. */
  readonly repeats?: number;
}

/** An exchange as it is kept: nothing is masked before somebody asks for it. */
export interface KeptExchange extends Omit<GatewayExchange, 'id' | 'request' | 'response'> {
  readonly request?: { readonly message: Message; readonly value: unknown } | undefined;
  readonly response?: { readonly message: Message; readonly value: unknown } | undefined;
  readonly incoming?: Incoming;
  readonly outgoing?: Outgoing;
  /** The proven cause of a refusal, empty where there is none; found when it is first shown. */
  readonly cause?: () => string;
}

/** A page of exchanges. */
export interface ExchangePage {
  /** Oldest first. */
  readonly exchanges: readonly GatewayExchange[];
  /** The cursor for the next page. */
  readonly next: number;
}

/** Which exchanges are asked for. */
export interface ExchangeQuery {
  /** Those behind this one; from the oldest that is kept unless given. */
  readonly after?: number | undefined;
  /** At most so many, 1 to 1,000; 100 by default. */
  readonly limit?: number | undefined;
  /** Waits for one where none is there, until this signal. */
  readonly signal?: AbortSignal | undefined;
}

/** Which exchanges are kept. */
export interface ExchangeRange {
  readonly first: number;
  readonly last: number;
}

/** The latest exchanges of a world. */
export interface ExchangeLog extends WorldPart {
  add(exchange: KeptExchange): void;
  page(query: ExchangeQuery): Promise<ExchangePage>;
  /** What came and went, with everything that is personal. */
  kept(id: number): KeptExchange | undefined;
  /** How many calls were answered with success since the start, or the last reset. */
  work(): number;
  /** The oldest that is kept and the latest; where none is kept, the oldest is the next. */
  range(): ExchangeRange;
}

/** The most bytes of bodies that are kept. */
const MAX_BYTES = 0x400_0000;

/** Makes the log of a world, which keeps the latest `capacity` exchanges. */
export function createExchangeLog(
  capacity: number,
  onExchange?: (exchange: GatewayExchange) => void,
): ExchangeLog {
  // In a circle, each at the place of its id; those that are kept are all from `first` to `last`.
  const circle: (KeptExchange | undefined)[] = [];
  let first = 1;
  let last = 0;
  let bytes = 0;
  let answered = 0;
  let listeners: (() => void)[] = [];

  const kept = (id: number) => (id < first || id > last ? undefined : circle[id % capacity]);

  function forgetFirst(): void {
    const exchange = kept(first);
    if (exchange !== undefined) bytes -= sizeOf(exchange);
    circle[first % capacity] = undefined;
    first += 1;
  }

  function pageNow(after: number, limit: number): ExchangePage {
    const exchanges: GatewayExchange[] = [];
    for (let id = Math.max(after + 1, first); id <= last && exchanges.length < limit; id++) {
      const exchange = kept(id);
      if (exchange !== undefined) exchanges.push(shown(id, exchange));
    }
    return { exchanges, next: exchanges.at(-1)?.id ?? Math.min(after, last) };
  }

  return {
    add(exchange) {
      if (last - first + 1 >= capacity) forgetFirst();
      last += 1;
      if (exchange.verdict === 'answered') answered += 1;
      circle[last % capacity] = exchange;
      bytes += sizeOf(exchange);
      while (bytes > MAX_BYTES) forgetFirst();
      const waiting = listeners;
      listeners = [];
      for (const listener of waiting) listener();
      onExchange?.(shown(last, exchange));
    },
    async page({ after = 0, limit = 100, signal }) {
      while (signal !== undefined && last <= after && !signal.aborted) await another(signal);
      return pageNow(after, limit);
    },
    kept,
    work: () => answered,
    range: () => ({ first, last }),
    snapshot: () => pageNow(0, capacity).exchanges,
    reset() {
      circle.length = 0;
      first = last + 1;
      bytes = 0;
      answered = 0;
    },
  };

  /** Ends with the next exchange, or with the signal. */
  function another(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        signal.removeEventListener('abort', done);
        listeners = listeners.filter((listener) => listener !== done);
        resolve();
      };
      listeners.push(done);
      signal.addEventListener('abort', done);
    });
  }
}

function shown(id: number, kept: KeptExchange): GatewayExchange {
  const { request, response, incoming: _, outgoing: __, cause, ...exchange } = kept;
  const reason = [cause?.() ?? '', kept.reason ?? ''].filter((sentence) => sentence !== '').join(' ');
  return {
    id,
    ...exchange,
    ...(reason !== '' && { reason }),
    // A query may hold what is nobody's business.
    target: exchange.target.replace(/[?#].*$/s, ''),
    ...(request && { request: masked(request.message, request.value) }),
    ...(response && { response: masked(response.message, response.value) }),
  };
}

function sizeOf({ incoming, outgoing }: KeptExchange): number {
  return (incoming?.body.length ?? 0) + (outgoing?.body.length ?? 0);
}
