import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import type { SentRequest, ServedAnswer } from './SentRequest.js';

/** The longest answer that is read, in bytes. */
const MOST_BYTES = 0x100_0000;

/** Who is told while a request goes out. */
export interface Sending {
  /** Half of the body is sent; the rest never is. */
  readonly onHalf?: () => Promise<void>;
  /** All of it is sent. */
  readonly onSent?: () => Promise<void>;
}

/**
 * Sends a request byte by byte, on a connection of its own.
 *
 * @param origin such as `http://127.0.0.1:4010`, with a path that is put before the target
 * @param timeout milliseconds for the whole exchange
 * @param sending who is told meanwhile
 * @returns the answer; undefined where the connection ends without one
 * @throws Error `the server did not answer in time`
 */
export async function sendRequest(
  origin: string,
  sent: SentRequest,
  timeout: number,
  { onHalf, onSent }: Sending = {},
): Promise<ServedAnswer | undefined> {
  const { method, target, headers, body, framing } = sent;
  const base = new URL(origin);
  const path = `${base.pathname === '/' ? '' : base.pathname.replace(/\/$/, '')}${target}`;
  if (framing === 'two-lengths') return sendTwoLengths(base, path, sent, timeout);
  const length = framing === 'chunked' ? [] : [['Content-Length', String(body.length)] as const];
  const send = base.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = send(base, { method, path, agent: false, timeout, setHost: false }, (incoming) => {
      answerOf(incoming).then(resolve, () => resolve(undefined));
    });
    outgoing.on('timeout', () => {
      outgoing.destroy();
      reject(new Error('the server did not answer in time'));
    });
    outgoing.on('error', () => resolve(undefined));
    outgoing.setHeader('Host', base.host);
    for (const name of new Set(headers.map(([given]) => given))) {
      outgoing.setHeader(
        name,
        headers.filter(([given]) => given === name).map(([, value]) => value),
      );
    }
    for (const [name, value] of length) outgoing.setHeader(name, value);
    if (framing === 'chunked')
      for (let at = 0; at < body.length; at += 100) outgoing.write(body.subarray(at, at + 100));
    if (onHalf !== undefined) outgoing.write(body.subarray(0, body.length / 2), () => void onHalf());
    else outgoing.end(framing === 'chunked' ? undefined : body, () => void onSent?.());
  });
}

async function answerOf(incoming: IncomingMessage): Promise<ServedAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new Error('the answer is too long');
    chunks.push(chunk as Buffer);
  }
  const { statusCode: status = 0, rawHeaders } = incoming;
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ''] as const] : [],
  );
  return { status, headers, body: Buffer.concat(chunks) };
}

/** By hand: no client of HTTP sends a request that smuggles. */
function sendTwoLengths(
  { hostname, port, protocol }: URL,
  path: string,
  { method, headers, body }: SentRequest,
  timeout: number,
): Promise<ServedAnswer | undefined> {
  const lengths = [body.length, body.length + 10].map(
    (length) => ['Content-Length', String(length)] as const,
  );
  const lines = [
    ['Host', `${hostname}:${port}`] as const,
    ...headers,
    ...lengths,
    ['Connection', 'close'] as const,
  ];
  const head = `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || (protocol === 'https:' ? 443 : 80)) });
    let received = '';
    socket.setTimeout(timeout, () => {
      socket.destroy();
      reject(new Error('the server did not answer in time'));
    });
    socket.on('data', (data) => {
      received += data.toString('latin1');
    });
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => {
      const status = /^HTTP\/1\.[01] ([0-9]{3})/.exec(received)?.[1];
      const rest = received.slice(received.indexOf('\r\n\r\n') + 4);
      resolve(
        status ? { status: Number(status), headers: [], body: Buffer.from(rest, 'latin1') } : undefined,
      );
    });
    socket.write(Buffer.concat([Buffer.from(head), body]));
  });
}
