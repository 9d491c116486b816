import type { Outgoing, WireFault } from './Outgoing.js';

/**
 * An answer as one process gives it to another part of itself. Faults of a connection appear as a client would see
 * them: a reset fails, and a body that is cut off fails while it is read.
 *
 * @throws an error with the code ECONNRESET
 */
export function toResponse({ status, headers, body, wire }: Outgoing): Response {
  if (wire?.resetAfter === 0) throw connectionReset();
  const list = new Headers();
  for (const [name, value] of headers) list.append(name, value);
  const content = wire === undefined ? Buffer.from(body) : brokenBody(body, wire);
  return new Response(content, { status, headers: list });
}

function brokenBody(
  body: Uint8Array,
  { resetAfter, cutAfter = resetAfter, contentLength }: WireFault,
): ReadableStream {
  const sent = Math.min(cutAfter ?? contentLength ?? body.length, body.length);
  const isBroken = cutAfter !== undefined || (contentLength ?? body.length) > body.length;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(body.slice(0, sent));
      if (isBroken) controller.error(connectionReset());
      else controller.close();
    },
  });
}

function connectionReset(): Error {
  return Object.assign(new Error('The connection was reset, by a fault of the gateway.'), {
    code: 'ECONNRESET',
  });
}
