import { isAlwaysReturned, isEcho } from '../table/echo.js';
import type { JsonObject } from '../table/JsonObject.js';
import { conditionHolds } from '../table/presence/presence.js';
import type { Row } from '../table/Row.js';
import type { SampleMessage } from './SampleMessage.js';

/** A response as the answer to a request: it repeats what it must, and has what the request asks for. */
export function answering(rows: readonly Row[], response: SampleMessage, request: JsonObject): SampleMessage {
  const repeated = Object.fromEntries(
    rows.flatMap((row) => {
      const { identifier } = row;
      const isThere = response[identifier] !== undefined;
      const value =
        isEcho(row) && (isThere || isAlwaysReturned(row)) ? request[identifier] : response[identifier];
      return value === undefined ? [] : [[identifier, value]];
    }),
  );
  const context = { root: repeated, request, isMerchant: undefined };
  const unasked = rows.filter((row) => !conditionHolds(row, context)).map(({ identifier }) => identifier);
  return Object.fromEntries(Object.entries(repeated).filter(([name]) => !unasked.includes(name)));
}
