import { isObject } from '../../table/JsonObject.js';
import type { Capture } from './Capture.js';
import type { CapturedExchange } from './CapturedExchange.js';
import { readHttpText } from './httpText.js';

const START = { request: 'POST / HTTP/1.1', response: 'HTTP/1.1 200 OK' } as const;
const TYPE = '\r\nContent-Type: application/json\r\n\r\n';

/**
 * A message of LianLian without its HTTP: the signature is a member, so the JSON alone can be diagnosed.
 *
 * @param bytes the text of `value`
 * @param kind what it must be; an answer has a return code
 * @returns undefined where `value` has no `sign`
 */
export function signedMessage(
  bytes: Buffer,
  value: unknown,
  kind: Capture['kind'] | undefined,
): readonly CapturedExchange[] | undefined {
  if (!isObject(value) || typeof value.sign !== 'string') return undefined;
  const is = kind ?? (value.ret_code === undefined ? 'request' : 'response');
  const text = Buffer.concat([Buffer.from(START[is] + TYPE), bytes]);
  const remarks = ['The file is a message without HTTP: its path and headers are not checked.'];
  return readHttpText(text, { kind: is, remarks }).map((exchange) => ({
    ...exchange,
    read: (kind) => ({ ...exchange.read(kind), target: undefined }),
  }));
}
