import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** What to do about a body parser in front. */
const ALREADY_READ =
  'a body parser has read this body; mount the receiver in front of it (NestJS: rawBody: true)';

/** What a parser may leave next to what it parsed, as that of NestJS with `rawBody: true`. */
interface Incoming extends IncomingMessage {
  readonly rawBody?: Uint8Array | undefined;
}

/**
 * A request of Node as the web has it. Where a parser has read its body, `rawBody` must have the bytes; otherwise the
 * receiver reads it with a bound.
 *
 * @throws Error `body-already-read`
 */
export function requestOf(incoming: Incoming): Request {
  const { rawBody } = incoming;
  if (incoming.readableDidRead && rawBody === undefined)
    throw Object.assign(new Error(ALREADY_READ), { code: 'body-already-read' });
  const { method = 'GET', url = '/', rawHeaders } = incoming;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  const hasBody = method !== 'GET' && method !== 'HEAD';
  // The receiver knows paths, and no host.
  return new Request(new URL(url, 'http://localhost'), {
    method,
    headers,
    ...(hasBody && { body: rawBody ?? (Readable.toWeb(incoming) as ReadableStream), duplex: 'half' }),
  } as RequestInit);
}
