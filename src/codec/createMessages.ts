import type { Direction, Row, Transport } from '../table/Row.js';
import { createMessage, type Message } from './createMessage.js';

/**
 * The messages of an interface that are not the usual two, such as a notification and its acknowledgement.
 *
 * @typeParam Messages their objects by what they are
 */
export type InterfaceOf<Messages extends { readonly [What in Direction]?: Message }> = {
  /** The published identifier, such as `MPAY_NOTIFICATION`. */
  readonly name: string;
} & Messages;

/** Makes the messages of an interface from their tables, where they are not the usual two or not sent as usual. */
export function createMessages<Made extends { readonly name: string }>(
  network: string,
  name: string,
  tables: Readonly<Partial<Record<Direction, Transport & { rows(): readonly Row[] }>>>,
): Made {
  const messages = Object.entries(tables).map(([direction, { rows, ...transport }]) => [
    direction,
    createMessage(
      {
        network,
        interface: name,
        direction: direction as Direction,
        name: `${network}/${name}/${direction}`,
        ...transport,
      },
      rows,
    ),
  ]);
  // The tables and the type are generated from one file.
  return { name, ...Object.fromEntries(messages) } as Made;
}
