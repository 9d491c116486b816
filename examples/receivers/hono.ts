import { Hono } from 'hono';

/** Mounts a receiver: Hono speaks the web's `Request` and `Response`. */
export function createService(receive: (request: Request) => Promise<Response>): Hono {
  const service = new Hono();
  service.all('/notify', ({ req }) => receive(req.raw));
  return service;
}
