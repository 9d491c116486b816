import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type SigningContext, signedBody } from './signedBody.js';

/** What the front signs with, and for which interface at which path. */
export interface FrontOptions extends Pick<SigningContext, 'keys' | 'clock'> {
  /** Where the gateway is. */
  readonly url: string;
  /** The name of the interface at each path. */
  readonly interfaceAt: ReadonlyMap<string, string>;
}

/** A front of a gateway that signs what it passes on. */
export interface SigningFront {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on this machine that signs each request as a member does, and passes it on to a gateway. */
export async function startSigningFront(options: FrontOptions): Promise<SigningFront> {
  const server = createServer((incoming, outgoing) => {
    passOn(incoming, outgoing, options).catch((error: unknown) => {
      // A status that no description has, so that the tester tells of it.
      outgoing.writeHead(599).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { url, interfaceAt, ...signing }: FrontOptions,
): Promise<void> {
  const { method, headers, url: target = '/' } = incoming;
  const sent = await buffer(incoming);
  const path = new URL(target, url).pathname;
  const interfaceName = interfaceAt.get(path);
  const signed =
    method === 'POST' && interfaceName !== undefined
      ? await signedBody(sent, { ...signing, interfaceName, path })
      : { body: sent, headers: {} };
  const { 'transfer-encoding': _, 'content-length': __, 'upi-jws': unsigned, ...others } = headers;
  const received = await answerTo(`${url}${target}`, method, {
    ...signed,
    headers: { ...others, ...signed.headers, 'content-length': String(signed.body.length) },
  });
  outgoing.writeHead(received.statusCode ?? 599, received.headers);
  received.pipe(outgoing);
}

function answerTo(
  url: string,
  method: string | undefined,
  { body, headers }: { readonly body: Buffer; readonly headers: IncomingMessage['headers'] },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, resolve).on('error', reject).end(body);
  });
}
