import type { JsonObject } from '../table/JsonObject.js';
import type { Facts, Ledger } from './behaviour/ledger.js';
import { type Composition, composeAnswer } from './composeAnswer.js';

/** Makes a message; what is drawn about a payment or a refund is the same in each message about it. */
export function composeAbout(ledger: Ledger, composition: Omit<Composition, 'before'>): JsonObject {
  const { known, outcome, request } = composition;
  const number = known.oid_refundno ?? known.oid_paybill;
  if (number === undefined) return composeAnswer(composition);
  const before = ledger.drawn(number);
  const message = composeAnswer({ ...composition, before });
  const isDrawn = (name: string) => ![known, outcome, request].some((given) => name in given);
  const drawn = Object.entries(message).filter(([name, value]) => typeof value === 'string' && isDrawn(name));
  ledger.keepDrawn(number, { ...(Object.fromEntries(drawn) as Facts), ...before });
  return message;
}
