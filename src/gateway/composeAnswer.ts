import { describedTable } from '../catalogue/describedTable.js';
import { complete } from '../codec/complete.js';
import type { Message } from '../codec/createMessage.js';
import { answering } from '../samples/answering.js';
import { drawMessage } from '../samples/drawMessage.js';
import type { Dice } from '../table/Dice.js';
import type { JsonObject } from '../table/JsonObject.js';
import type { Members } from './behaviour/ledger.js';

/** What a message that the network sends is made of. */
export interface Composition {
  readonly message: Message;
  /** Whether it tells of a success. */
  readonly isSuccess: boolean;
  /** What the network knows, by the identifiers of rows. */
  readonly known: Members;
  /** The members that tell the code. */
  readonly outcome: JsonObject;
  /** What is answered, for the members that come back. */
  readonly request: JsonObject;
  readonly dice: Dice;
}

/**
 * Makes a message: what the network knows, what comes back from the request, and for the rest what the table lets
 * be drawn. Rows that are personal in the request and not in the answer are masked in it, so they are drawn too.
 */
export function composeAnswer({
  message,
  isSuccess,
  known,
  outcome,
  request,
  dice,
}: Composition): JsonObject {
  const rows = describedTable(message).rows.filter(({ signature }) => !signature);
  const drawn = drawMessage(rows, dice, 'member', 'realistic', isSuccess);
  const told = Object.fromEntries(
    rows.flatMap(({ identifier, unsigned, members }) => {
      const text = unsigned || members ? undefined : known[identifier];
      return text === undefined ? [] : [[identifier, text]];
    }),
  );
  return complete(rows, answering(rows, { ...drawn, ...told, ...outcome }, request));
}
