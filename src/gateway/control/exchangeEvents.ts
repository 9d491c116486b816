import type { OwnWorld } from '../createWorld.js';

/** Exchanges as server-sent events, each with its cursor, until the signal. */
export function exchangeEvents(world: OwnWorld, from: number, signal: AbortSignal): Response {
  let after = from;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { exchanges, next } = await world.exchanges({ after, signal });
      after = next;
      for (const exchange of exchanges) {
        controller.enqueue(Buffer.from(`id: ${exchange.id}\ndata: ${JSON.stringify(exchange)}\n\n`));
      }
      if (signal.aborted) controller.close();
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
