import type { Ask } from '../Case.js';
import { readBytes } from '../judges/readBytes.js';
import type { JsonObject } from '../Testee.js';
import type { HttpExchange } from './exchangeInLines.js';
import { NO_ANSWER, type SentRequest, type ServedAnswer } from './SentRequest.js';
import type { Situation } from './Situation.js';

/** What belongs to a request that a testee is asked. */
export interface Asking {
  /** Gets the exchange, for the report. */
  readonly seen: HttpExchange[];
  /** Other members of the input. */
  readonly more?: JsonObject | undefined;
}

/** Asks a testee a request over HTTP; a sentence where it does not answer. */
export async function askedOverHttp(
  ask: Ask,
  { body, beside, ...request }: SentRequest,
  { now, called }: Pick<Situation, 'now' | 'called'>,
  { seen, more }: Asking,
): Promise<ServedAnswer | string> {
  const half = beside && { ...beside, body: bytesOf(beside.body) };
  const input = { ...request, body: bytesOf(body), ...(half && { beside: half }), ...more };
  const answer = await ask({ now, input });
  const served = answer.status === 'ok' ? servedIn(answer.output) : undefined;
  const isLate = served === undefined;
  const isLost = isLate || served.status === NO_ANSWER;
  seen.push({ called, request: { ...request, body }, answer: isLost ? undefined : served, isLate });
  return served ?? `It must be answered over HTTP; it ended as ${answer.status}.`;
}

function bytesOf(body: Buffer): JsonObject {
  return { base64: body.toString('base64') };
}

function servedIn({ status, headers, body }: JsonObject): ServedAnswer {
  return {
    status: Number(status),
    headers: headers as ServedAnswer['headers'],
    body: readBytes(body) ?? Buffer.alloc(0),
  };
}
