import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outgoing } from '../Outgoing.js';

/** Sends an answer, with what a fault does to its bytes. */
export async function sendOutgoing(
  response: ServerResponse,
  { status, headers, body, wire = {} }: Outgoing,
): Promise<void> {
  const { resetAfter, cutAfter = resetAfter, contentLength = body.length, drip } = wire;
  if (resetAfter === 0) {
    response.socket?.resetAndDestroy();
    return;
  }
  const isWhole = cutAfter === undefined && contentLength === body.length;
  response.writeHead(status, [
    ...headers.flat(),
    ...['Content-Length', String(contentLength)],
    // Behind a wrong length nobody finds the next answer.
    ...(isWhole ? [] : ['Connection', 'close']),
  ]);
  if (isWhole && drip === undefined) {
    response.end(body);
    return;
  }
  const bytes = cutAfter === undefined ? body : body.slice(0, cutAfter);
  if (drip === undefined) {
    await written(response, bytes);
  } else {
    for (let from = 0; from < bytes.length && !response.destroyed; from += drip.bytes) {
      await written(response, bytes.slice(from, from + drip.bytes));
      await wait(drip.every);
    }
  }
  if (isWhole) response.end();
  else response.socket?.destroySoon();
}

function written(response: ServerResponse, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => response.write(bytes, () => resolve()));
}
