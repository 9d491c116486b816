import express, { type Express } from 'express';
import { requestOf } from './requestOf.js';

/** Mounts a receiver, in front of whatever parses bodies: a signature holds over the bytes as they came. */
export function createService(receive: (request: Request) => Promise<Response>): Express {
  const service = express();
  service.disable('x-powered-by');
  service.all('/notify', async (incoming, outgoing) => {
    const answer = await receive(requestOf(incoming));
    outgoing.status(answer.status).set(Object.fromEntries(answer.headers));
    // Of a body that was too long, the rest would keep the connection open.
    if (!incoming.complete) outgoing.set('Connection', 'close');
    outgoing.send(Buffer.from(await answer.arrayBuffer()));
  });
  return service;
}
