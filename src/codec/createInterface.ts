import type { Direction, Row, Transport } from '../table/Row.js';
import { createMessage, type Message } from './createMessage.js';
import { once } from './once.js';

/**
 * The request and the response of an interface.
 *
 * @typeParam Request the message object of the request
 * @typeParam Response the message object of the response
 */
export interface Interface<Request extends Message = Message, Response extends Message = Message> {
  /** The published identifier, such as `MOBILE_NUMBER_VERIFICATION`. */
  readonly name: string;
  /** What is sent. */
  readonly request: Request;
  /** What is answered. */
  readonly response: Response;
}

/**
 * The messages of an interface that are not the usual two, such as a notification and its acknowledgement.
 *
 * @typeParam Messages their objects by what they are
 */
export type InterfaceOf<Messages extends { readonly [What in Direction]?: Message }> = {
  /** The published identifier, such as `MPAY_NOTIFICATION`. */
  readonly name: string;
} & Messages;

/** Makes the messages of an interface from their tables, each on first use: most programs use few. */
export function createInterface<Made extends { readonly name: string }>(
  network: string,
  name: string,
  tables: Readonly<Partial<Record<Direction, Transport & { rows(): readonly Row[] }>>>,
): Made {
  const made = { name };
  for (const direction in tables) {
    const table = tables[direction as Direction] as Transport & { rows(): readonly Row[] };
    Object.defineProperty(made, direction, {
      get: once(() =>
        createMessage({
          ...table,
          network,
          interface: name,
          direction: direction as Direction,
          name: `${network}/${name}/${direction}`,
          rows: table.rows(),
        }),
      ),
      enumerable: true,
    });
  }
  // The tables and the type are generated from one file.
  return made as Made;
}
