import { createServer, type Server } from 'node:http';
import { requestOf } from './requestOf.js';

/** Serves a receiver, at the paths of its handlers: `createService(receive).listen(3000)`. */
export function createService(receive: (request: Request) => Promise<Response>): Server {
  return createServer({ requestTimeout: 30_000 }, async (incoming, outgoing) => {
    try {
      const answer = await receive(requestOf(incoming));
      const body = Buffer.from(await answer.arrayBuffer());
      outgoing.statusCode = answer.status;
      outgoing.setHeaders(answer.headers);
      // Of a body that was too long, the rest would keep the connection open.
      if (!incoming.complete) outgoing.setHeader('Connection', 'close');
      outgoing.end(body);
    } catch {
      // Such as TRACE, which no Request can be: unlike a framework, Node ends the process where a listener rejects.
      outgoing.writeHead(500, { Connection: 'close' }).end();
    }
  });
}
