import { isObject, type JsonObject } from '../table/JsonObject.js';
import type { Row } from '../table/Row.js';

/** What the networks answer on success, where the table has no example. */
export const SUCCESS: Readonly<Record<string, string>> = {
  responseCode: '00',
  ret_code: '0000',
  result_pay: 'SUCCESS',
};

const CODES: readonly string[] = ['responseCode', 'ret_code'];

/** Whether a response has the code that its table gives first: a step of several succeeds with another one than the whole. */
export function isSuccess(rows: readonly Row[], response: JsonObject): boolean {
  return rows.some(({ identifier, examples = [], members }) => {
    const value = response[identifier];
    if (members) return isObject(value) && isSuccess(members, value);
    return CODES.includes(identifier) && value === (examples[0] ?? SUCCESS[identifier]);
  });
}
