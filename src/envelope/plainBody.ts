import { TallystickError } from '../codec/TallystickError.js';
import { decodeBody } from '../wire/capture/bodyCoding.js';
import { headerValues, type Received } from './Http.js';

/**
 * The body of what was received, with its `Content-Encoding` undone where the HTTP client has not done so.
 *
 * @returns the very same bytes where there is nothing to undo, or where they cannot be undone: their parser
 * refuses them
 */
export function plainBody(received: Received, body: Buffer): Buffer {
  // LianLian signs no header, so that callers may have none.
  const codings = received.headers == null ? [] : headerValues(received, 'Content-Encoding');
  if (codings.length === 0) return body;
  try {
    return decodeBody(body, codings).body;
  } catch (error) {
    if (error instanceof TallystickError) return body;
    throw error;
  }
}
