import type { OwnWorld } from '../createWorld.js';

/**
 * Exchanges as server-sent events, each with its cursor, until the signal or the end of the world.
 *
 * @param from the cursor; one of an earlier gateway, which counted further, stands for the end of what there is
 */
export async function exchangeEvents(world: OwnWorld, from: number, signal: AbortSignal): Promise<Response> {
  let { next: after } = await world.exchanges({ after: from, limit: 1 });
  after = Math.min(after, from);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { exchanges, next } = await world.exchanges({ after, signal });
      after = next;
      for (const exchange of exchanges) {
        controller.enqueue(Buffer.from(`id: ${exchange.id}\ndata: ${JSON.stringify(exchange)}\n\n`));
      }
      // It waits for one, so that none means that nothing more comes.
      if (exchanges.length === 0) controller.close();
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
