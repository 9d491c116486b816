import type { Message } from '../codec/createMessage.js';
import type { Violation } from '../codec/Violation.js';
import { message as messageRule } from '../envelope/messageRule.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { boolean, functionOf, required } from '../options/rules.js';

/** What a handler knows besides the value. */
export interface HandlerContext {
  /** What the tolerant reading let pass. */
  readonly notes: readonly Violation[];
  /** Hash of the notice and its sender, the same each time that it arrives: fit to be a key in a ledger. */
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
  /**
   * Whether it runs once for each notice or request, however often it arrives, also signed anew; the answer is then that
   * of the first. True by default; `false` for queries, which need a new answer each time.
   */
  readonly once?: boolean | undefined;
  /**
   * Names a notice among those of its sender, which is `UPI-APPID` or `oid_partner`; all its members that the table has
   * but the signature unless given.
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

/** Checks one. */
export const checkedHandler = optionsChecker<Handler>({
  request: required(messageRule),
  response: messageRule,
  once: boolean,
  key: functionOf(),
  handle: required(functionOf()),
});
