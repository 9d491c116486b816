import type { Message } from '../codec/createMessage.js';
import { interfaces } from '../networks/catalogue.js';
import type { MessageTable } from '../table/Row.js';

/**
 * The table of a message with all its texts: names, notes, what is printed differently, errata and
 * examples. The message objects of the networks carry the rules alone, so that a browser loads little.
 *
 * @param message a message object
 * @returns the table of the catalogue, or the message's own where it is not one of the networks'
 * @example
 * ```ts
 * import { describedTable } from 'tallystick/catalogue';
 * import { channelLoginInfo } from 'tallystick/unionpay';
 *
 * console.log(describedTable(channelLoginInfo.request).rows[1]?.name); // Channel Code
 * ```
 */
export function describedTable({ name, table }: Pick<Message, 'name' | 'table'>): MessageTable {
  described ??= new Map(interfaces.flatMap(({ tables }) => tables).map((known) => [known.name, known]));
  return described.get(name) ?? table;
}

/** Made when it is first asked for. */
let described: ReadonlyMap<string, MessageTable> | undefined;
