import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** What to do about a body parser in front. */
const ALREADY_READ =
  'a body parser has read this body; mount the receiver in front of it (NestJS: bodyParser: false)';

/**
 * A request of Node as the web has it; nobody may have read its body, which the receiver reads with a bound.
 *
 * @throws Error `body-already-read`
 */
export function requestOf(incoming: IncomingMessage): Request {
  if (incoming.readableDidRead) throw Object.assign(new Error(ALREADY_READ), { code: 'body-already-read' });
  const { method = 'GET', url = '/', rawHeaders } = incoming;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  const hasBody = method !== 'GET' && method !== 'HEAD';
  // The receiver knows paths, and no host.
  return new Request(new URL(url, 'http://localhost'), {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  } as RequestInit);
}
