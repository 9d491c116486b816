import { randomInt } from 'node:crypto';
import type { Message } from '../codec/createMessage.js';
import { createMessageId } from '../identifiers/createMessageId.js';
import { createOrderId } from '../identifiers/createOrderId.js';
import type { JsonObject } from '../table/JsonObject.js';

/** A message with numbers that no message had before. */
export interface Renewed {
  readonly message: JsonObject;
  /** The members that are another. */
  readonly names: readonly string[];
}

/**
 * Gives a request the numbers that a network takes once: msgID and orderID, and of LianLian that of the order
 * or the refund which it begins. A request about an earlier order keeps its number.
 *
 * @param kept members that stay as they are
 */
export function renewed(
  message: JsonObject,
  { table: { rows } }: Message,
  kept: readonly string[] = [],
): Renewed {
  const has = (name: string) => rows.some(({ identifier }) => identifier === name);
  // The request that begins something says where its result is sent.
  const begun = !has('notify_url') ? undefined : has('no_refund') ? 'no_refund' : 'no_order';
  const makers: Readonly<Record<string, (old: string) => string>> = {
    msgID: (old) => createMessageId(textOf(message.industryCode) ?? old.slice(1, 9)),
    orderID: (old) => createOrderId(textOf(message.memberIIN) ?? old.slice(0, 8)),
    ...(begun !== undefined && { [begun]: (old) => digits(old.length) }),
  };
  const changed = Object.entries(makers).flatMap(([name, make]) => {
    const old = textOf(message[name]);
    return old === undefined || !has(name) || kept.includes(name) ? [] : [[name, make(old)] as const];
  });
  return { message: { ...message, ...Object.fromEntries(changed) }, names: changed.map(([name]) => name) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function digits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('');
}
