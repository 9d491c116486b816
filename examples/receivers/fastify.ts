import Fastify, { type FastifyInstance } from 'fastify';
import { requestOf } from './requestOf.js';

/** Mounts a receiver. Nothing parses its bodies: a signature holds over the bytes as they came. */
export function createService(receive: (request: Request) => Promise<Response>): FastifyInstance {
  const service = Fastify();
  // A separate scope, so that other routes keep their parsers.
  service.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/notify', async ({ raw }, reply) => {
      const answer = await receive(requestOf(raw));
      reply.status(answer.status).headers(Object.fromEntries(answer.headers));
      // Of a body that was too long, the rest would keep the connection open.
      if (!raw.complete) reply.header('Connection', 'close');
      return reply.send(Buffer.from(await answer.arrayBuffer()));
    });
  });
  return service;
}
