import { BoundedMap } from '../BoundedMap.js';
import type { WorldPart } from '../WorldPart.js';

/** Members by their identifiers. */
export type Members = Readonly<Record<string, string>>;

/** What the network knows, by the identifiers of rows; undefined is what it knows to be absent. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** Where an order is; one that is authorized waits to be captured, which pays it, or to be cancelled. */
export type OrderState =
  | 'applied'
  | 'processing'
  | 'paid'
  | 'failed'
  | 'authorized'
  | 'captured'
  | 'cancelled';

/** An order, a payout or a card that is being bound. */
export interface Order {
  /** The texts of its first request. */
  readonly asked: Members;
  /** What the network knows of it, by the identifiers of the tables: oid_paybill, no_agree, settle_date. */
  readonly known: Members;
  readonly state: OrderState;
  /** When one in process is paid, in milliseconds since 1970. */
  readonly paidAt?: number | undefined;
  /** The product through which it came, such as `mpay`. */
  readonly product?: string | undefined;
  /** What its first step asks to be confirmed with. */
  readonly challenge?: Challenge;
  /** What was refunded, in cents. */
  readonly refunded: number;
}

/** The proof that a second step brings. */
export interface Challenge {
  /** The token or the code that was answered. */
  readonly token: string;
  /** The code of the text message to the payer. */
  readonly code: string;
  /** When the token expires, in milliseconds since 1970. */
  readonly until: number;
}

/** A text message with a code, as the payer would get it. */
export interface TextMessage {
  /** The order that it is about. */
  readonly order: string;
  /** Its code. */
  readonly code: string;
  /** When it expires, in milliseconds since 1970. */
  readonly until: number;
}

/** What a network remembers of its members' calls. */
export interface Ledger extends WorldPart {
  /** The order of a member by its own number, or by that of the network. */
  order(member: string, number: string | undefined, id?: string): Order | undefined;
  keep(member: string, number: string, order: Order): void;
  refund(member: string, number: string): Members | undefined;
  keepRefund(member: string, number: string, refund: Members): void;
  /** What was drawn about a payment or a refund, by the network's number of it. */
  drawn(number: string): Facts;
  keepDrawn(number: string, facts: Facts): void;
  /** Claims a number that must never be used twice. */
  claim(number: string): boolean;
  /** The next number of the network's own. */
  next(): number;
  /** The codes that payers have and that may still be used. */
  texts(now: number): readonly TextMessage[];
}

/** The most entries of each kind; the oldest is forgotten first. */
const CAPACITY = 10_000;

export function createLedger(): Ledger {
  const orders = new BoundedMap<Order>(CAPACITY);
  const numbers = new BoundedMap<string>(CAPACITY);
  const refunds = new BoundedMap<Members>(CAPACITY);
  const claimed = new BoundedMap<true>(CAPACITY);
  const drawn = new BoundedMap<Facts>(CAPACITY);
  let count = 0;
  const keyOf = (member: string, number: string) => `${member} ${number}`;
  return {
    order(member, number, id) {
      const key = number === undefined ? numbers.get(keyOf(member, id ?? '')) : keyOf(member, number);
      const found = key === undefined ? undefined : orders.get(key);
      return id === undefined || found?.known.oid_paybill === id ? found : undefined;
    },
    keep(member, number, order) {
      const key = keyOf(member, number);
      orders.set(key, order);
      if (order.known.oid_paybill !== undefined) numbers.set(keyOf(member, order.known.oid_paybill), key);
    },
    refund: (member, number) => refunds.get(keyOf(member, number)),
    keepRefund: (member, number, refund) => void refunds.set(keyOf(member, number), refund),
    drawn: (number) => drawn.get(number) ?? {},
    keepDrawn: (number, facts) => void drawn.set(number, facts),
    claim(number) {
      if (claimed.has(number)) return false;
      claimed.set(number, true);
      return true;
    },
    next() {
      count += 1;
      return count;
    },
    texts: (now) =>
      [...orders].flatMap(([key, { state, challenge }]) =>
        state === 'applied' && challenge !== undefined && challenge.until > now
          ? [{ order: key.slice(key.indexOf(' ') + 1), code: challenge.code, until: challenge.until }]
          : [],
      ),
    snapshot: () => ({
      count,
      orders: [...orders],
      refunds: [...refunds],
      claimed: [...claimed.keys()],
      drawn: [...drawn],
    }),
    reset() {
      count = 0;
      for (const map of [orders, numbers, refunds, claimed, drawn]) map.clear();
    },
  };
}
