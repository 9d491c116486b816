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
import { optionsChecker } from '../../options/optionsChecker.js';
import { rule, textLike, wholeNumber } from '../../options/rules.js';
import { isObject } from '../../table/JsonObject.js';
import type { Outgoing } from '../Outgoing.js';
import { sendOutgoing } from './sendOutgoing.js';

/** Where a handler is served. */
export interface ServeHandlerOptions {
  /** `127.0.0.1` by default. */
  readonly host?: string | undefined;
  /** One that is free unless given. */
  readonly port?: number | undefined;
  /** Certificate and key as PEM, for HTTPS. */
  readonly tls?: ServerCredential | undefined;
  /** Milliseconds in which a whole request must come, 100 to 300,000; 30,000 unless given. */
  readonly requestTimeout?: number | undefined;
}

/** With what a server of HTTPS proves who it is. */
export interface ServerCredential {
  /** The certificate as PEM. */
  readonly cert: string;
  /** Its private key as PEM. */
  readonly key: string;
}

/**
 * A handler of the web's standards.
 *
 * @param request what arrives
 * @returns what is answered
 */
export type RequestHandler = (request: Request) => Promise<Response>;

/** What an answer may be: of the web's standards, or with what a fault does to its bytes. */
type Answer = Response | Outgoing;

/** The rule of {@link ServeHandlerOptions.requestTimeout}. */
export const requestTimeout = wholeNumber(100, 300_000);

const checked = optionsChecker<ServeHandlerOptions>({
  host: textLike(/^[\w.:-]{1,255}$/, 'the name or the address of a host'),
  port: wholeNumber(0, 65_535),
  tls: rule('an object with cert and key', isTls),
  requestTimeout,
});

/** A port that is open. */
export interface ServedHandler {
  /** Where it is, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The port, also where none was asked for. */
  readonly port: number;
  /** Takes no more, lets what is under way end, and closes all connections. */
  close(): Promise<void>;
}

/** Milliseconds in which headers must come, and that an idle connection stays. */
const LIMITS = { headersTimeout: 10_000, keepAliveTimeout: 5_000 } as const;

/** Milliseconds in which a whole request must come. */
const REQUEST = 30_000;

/** Node looks at its connections now and then: often enough that what is late ends soon after. */
function limitsWithin(requestTimeout: number) {
  const headersTimeout = Math.min(LIMITS.headersTimeout, requestTimeout);
  return { ...LIMITS, headersTimeout, requestTimeout, connectionsCheckingInterval: headersTimeout / 4 };
}

const MAX_CONNECTIONS = 1_000;

/** How long a close waits for what is under way, in milliseconds. */
export const GRACE = 5_000;

/**
 * Serves a handler of the web's standards, such as that of `createReceiver`, on a port of Node: with bounds on
 * headers, time and connections. It is for development and tests: it has no logs, metrics and limits on callers. In
 * production, mount the receiver in your server.
 *
 * @param handle from a request to an answer
 * @param options where
 * @returns the URL, and how to end it
 * @throws TypeError for an option that is unknown or wrong
 * @throws the error of the system where the port is not available
 * @example
 * ```ts
 * import { serveHandler } from 'tallystick/gateway';
 *
 * const served = await serveHandler(async () => new Response('here'));
 * console.log(await (await fetch(served.url)).text()); // here
 * await served.close();
 * ```
 */
export async function serveHandler(
  handle: RequestHandler,
  options?: ServeHandlerOptions,
): Promise<ServedHandler> {
  const { host = '127.0.0.1', port = 0, tls, requestTimeout = REQUEST } = checked(options);
  const limits = limitsWithin(requestTimeout);
  let isClosing = false;
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (isClosing) outgoing.setHeader('Connection', 'close');
    // An answer that began before the close has promised to keep its connection.
    outgoing.on('close', () => isClosing && setImmediate(() => server.closeIdleConnections()));
    serve(handle, incoming, outgoing, tls === undefined ? 'http' : 'https').catch(() => outgoing.destroy());
  };
  const server: Server = tls
    ? createHttpsServer({ ...limits, ...tls }, listener)
    : createHttpServer(limits, listener);
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
  handle: (request: Request) => Promise<Answer>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  scheme: string,
): Promise<void> {
  const over = new AbortController();
  outgoing.on('close', () => over.abort());
  const answer = await handle(requestOf(incoming, scheme, over.signal));
  // The rest of a body that nobody reads would keep the connection open.
  if (!incoming.complete) outgoing.setHeader('Connection', 'close');
  if (!(answer instanceof Response)) return sendOutgoing(outgoing, answer);
  outgoing.writeHead(answer.status, [...answer.headers].flat());
  outgoing.flushHeaders();
  if (answer.body === null) outgoing.end();
  else await pipeline(Readable.fromWeb(answer.body as never), outgoing);
}

/** The one method that Node reads and no `Request` can have; the handler gets it all the same, to refuse it. */
const IMPOSSIBLE = 'TRACE';

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
  const request = new Request(target, {
    method: method === IMPOSSIBLE ? 'POST' : method,
    headers: list,
    signal,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  } as RequestInit);
  return method === IMPOSSIBLE ? Object.defineProperty(request, 'method', { value: method }) : request;
}

function isTls(value: unknown): boolean {
  return isObject(value) && typeof value.cert === 'string' && typeof value.key === 'string';
}
