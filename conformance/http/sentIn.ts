import { readBytes } from '../judges/readBytes.js';
import type { JsonObject } from '../Testee.js';
import type { SentRequest } from './SentRequest.js';

/** The request in the input of `serve` or `receive`, whose bodies are Bytes of the protocol. */
export function sentIn({ method, target, headers, framing, slow, body, beside }: JsonObject): SentRequest {
  return {
    ...({ method, target, headers, framing, slow } as unknown as SentRequest),
    body: readBytes(body) as Buffer,
    beside: beside === undefined ? undefined : sentIn(beside as JsonObject),
  };
}
