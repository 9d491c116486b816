import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Outgoing } from '../Outgoing.js';
import { sendOutgoing } from './sendOutgoing.js';

/** Where a handler listens, and by what bounds. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes one that is free. */
  readonly port: number;
  /** PEM of certificate and key; HTTP without. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** A port that is open. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no more, lets what is under way end, and closes all connections. */
  close(): Promise<void>;
}

/** Milliseconds in which headers and a whole request must come, and that an idle connection stays. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 } as const;

const MAX_CONNECTIONS = 1_000;

/** How long a close waits for what is under way. */
const GRACE = 5_000;

/** Serves a handler of the web's standards on a port of Node. */
export async function listenOn(
  handle: (request: Request) => Promise<Outgoing | Response>,
  { host, port, tls }: ListenOptions,
): Promise<Listening> {
  let isClosing = false;
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (isClosing) outgoing.setHeader('Connection', 'close');
    serve(handle, incoming, outgoing, tls === undefined ? 'http' : 'https').catch(() => outgoing.destroy());
  };
  const server: Server = tls
    ? createHttpsServer({ ...LIMITS, ...tls }, listener)
    : createHttpServer(LIMITS, listener);
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    url: `${tls ? 'https' : 'http'}://${shown}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        isClosing = true;
        const late = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function serve(
  handle: (request: Request) => Promise<Outgoing | Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  scheme: string,
): Promise<void> {
  const over = new AbortController();
  outgoing.on('close', () => over.abort());
  const answer = await handle(requestOf(incoming, scheme, over.signal));
  if (!(answer instanceof Response)) return sendOutgoing(outgoing, answer);
  outgoing.writeHead(answer.status, [...answer.headers].flat());
  outgoing.flushHeaders();
  if (answer.body === null) outgoing.end();
  else await pipeline(Readable.fromWeb(answer.body as never), outgoing);
}

function requestOf(incoming: IncomingMessage, scheme: string, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', rawHeaders, headers } = incoming;
  const list = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    list.append(rawHeaders[index] as string, rawHeaders[index + 1] as string);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  // A target that is a whole URL, or begins with two slashes, names no other host here.
  const target = new URL(`${scheme}://${headers.host ?? 'localhost'}`);
  const path = /^[a-z]+:\/\//i.test(url) ? new URL(url).pathname : url;
  [target.pathname = '/', target.search = ''] = path.split(/(?=\?)/, 2);
  return new Request(target, {
    method,
    headers: list,
    signal,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  } as RequestInit);
}
