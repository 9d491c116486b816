/** A body was longer than its bound. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/**
 * Reads a body and stops as soon as it is too long, whatever its length is said to be.
 *
 * @param message a request or a response whose body nobody has read
 * @param maxBytes the bound
 * @throws {@link BodyTooLargeError}, and whatever the stream throws
 */
export async function boundedBody(message: Request | Response, maxBytes: number): Promise<Uint8Array> {
  const reader = message.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > maxBytes) {
      // Not awaited: a peer that does not end its stream must not hold us.
      reader.cancel().catch(() => {});
      throw new BodyTooLargeError(`the body is longer than ${maxBytes} bytes`);
    }
    pieces.push(next.value);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
