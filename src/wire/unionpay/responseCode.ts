import { valueAt } from '../../table/valueAt.js';

/** The code of an answer, as it is written: the rules of the gateway write `MsgResponse`, the tables `msgResponse`. */
export function responseCode(members: unknown): unknown {
  return valueAt(members, '/MsgResponse/responseCode') ?? valueAt(members, '/msgResponse/responseCode');
}
