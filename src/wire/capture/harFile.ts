import { isObject } from '../../table/JsonObject.js';
import type { Capture } from './Capture.js';
import type { CapturedExchange } from './CapturedExchange.js';
import { foreignJson } from './foreignFile.js';
import { harExchange } from './harEntry.js';
import { invalidCapture } from './invalidCapture.js';
import { signedMessage } from './signedMessage.js';

/** The sentence about a HAR file that is not JSON. */
export function brokenHar(isCut: boolean): string {
  return isCut
    ? 'The HAR file must be JSON, but it ends too early: it is cut off. Export it again.'
    : 'The HAR file must be JSON; it was damaged or edited. Export it again.';
}

/**
 * The exchanges of a HAR file, of a single entry, or of a signed message without HTTP.
 *
 * @param kind what a message must be
 * @throws {@link TallystickError} `capture-invalid`
 */
export function harExchanges(bytes: Buffer, kind: Capture['kind'] | undefined): readonly CapturedExchange[] {
  const value = parse(bytes);
  if (isObject(value) && isObject(value.request) && Array.isArray(value.request.headers))
    return [harExchange(value, 0)];
  const log = isObject(value) && isObject(value.log) ? value.log : value;
  const entries = isObject(log) ? log.entries : undefined;
  if (Array.isArray(entries)) return entries.map((entry, number) => harExchange(entry, number));
  const message = signedMessage(bytes, value, kind);
  if (message !== undefined) return message;
  const isHar = isObject(value) && Object.hasOwn(value, 'log');
  throw invalidCapture((isHar ? undefined : foreignJson(value)) ?? 'The HAR file must have log.entries.');
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    throw invalidCapture(brokenHar(/unexpected end|unterminated/i.test((error as Error).message)));
  }
}
