import { describedTable } from '../catalogue/describedTable.js';
import { complete } from '../codec/complete.js';
import type { Message } from '../codec/createMessage.js';
import { answering } from '../samples/answering.js';
import { drawMessage } from '../samples/drawMessage.js';
import type { Dice } from '../table/Dice.js';
import { isEcho } from '../table/echo.js';
import { hasValueFor } from '../table/format/hasValueFor.js';
import type { JsonObject } from '../table/JsonObject.js';
import { isOptional } from '../table/presence/presenceDraws.js';
import type { Row } from '../table/Row.js';
import type { Facts } from './behaviour/ledger.js';

/** What a message that the network sends is made of. */
export interface Composition {
  readonly message: Message;
  /** Whether it tells of a success. */
  readonly isSuccess: boolean;
  readonly known: Facts;
  /** What was drawn about the same payment or refund before. */
  readonly before?: Facts | undefined;
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
  before = {},
  outcome,
  request,
  dice,
}: Composition): JsonObject {
  const rows = describedTable(message).rows.filter(({ signature }) => !signature);
  const drawing = drawMessage(rows, dice, 'member', 'realistic', isSuccess);
  // A refusal is about nothing that the network knows: what may be left out would be of nobody's order.
  const isRefusal = !isSuccess && Object.keys(known).length === 0;
  const drawn = isRefusal ? ofRefusal(message, rows, drawing, request) : drawing;
  const told = Object.fromEntries(
    rows.flatMap((row) => {
      if (row.members) return [];
      if (!(row.identifier in known)) return toldBefore(row, before);
      const text = known[row.identifier];
      if (row.unsigned && text !== undefined) return [];
      return [[row.identifier, text !== undefined && hasValueFor(row, text) ? text : undefined]];
    }),
  );
  // A member may have another length or other values here than where the network knows it from.
  const unfit = unfitIn(message, { ...told, ...outcome }, request);
  const fit = Object.fromEntries(Object.entries(told).filter(([name]) => !unfit.has(name)));
  const members = { ...drawn, ...fit, ...outcome };
  const answer = complete(rows, answering(rows, members, request));
  if (isSuccess) return answer;
  // A member of a refused request that is missing or wrong cannot come back in an answer that is right.
  const wrong = unfitIn(message, answer);
  const instead = rows
    .filter((row) => isEcho(row) && wrong.has(row.identifier))
    .map(({ identifier }) => [identifier, drawn[identifier]]);
  if (instead.length === 0) return answer;
  return complete(rows, answering(rows, members, { ...request, ...Object.fromEntries(instead) }));
}

/** What was told before, where the row can have it; else nothing, so that no two messages of one payment differ. */
function toldBefore(row: Row, before: Facts): readonly (readonly [string, string | undefined])[] {
  const text = before[row.identifier];
  if (text === undefined) return [];
  if (hasValueFor(row, text)) return [[row.identifier, text]];
  return isOptional(row) ? [[row.identifier, undefined]] : [];
}

/** What the table demands in a refusal, and of what it allows the members that the request names and that are right. */
function ofRefusal(
  message: Message,
  rows: readonly Row[],
  drawing: JsonObject,
  request: JsonObject,
): JsonObject {
  const named = rows.flatMap((row) => {
    const asked = request[row.identifier];
    const isNamed = isOptional(row) && typeof asked === 'string' && asked !== '' && !row.sensitive;
    return isNamed && hasValueFor(row, asked) ? [[row.identifier, asked] as const] : [];
  });
  const unfit = unfitIn(message, Object.fromEntries(named), request);
  const demanded = rows
    .filter((row) => !isOptional(row) && row.identifier in drawing)
    .map(({ identifier }) => [identifier, drawing[identifier]] as const);
  return Object.fromEntries([...demanded, ...named.filter(([name]) => !unfit.has(name))]);
}

/** The members of an answer that are wrong there. */
function unfitIn(
  message: Message,
  members: JsonObject,
  request?: JsonObject,
): ReadonlySet<string | undefined> {
  const options = { ...(request && { request }), maxViolations: 1_000 };
  return new Set(message.validate(members, options).violations.map(({ field }) => field));
}
