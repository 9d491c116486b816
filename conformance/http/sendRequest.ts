import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { SentRequest, ServedAnswer } from './SentRequest.js';

/** The longest answer that is read, in bytes. */
const MOST_BYTES = 0x100_0000;

/** What is called while a request goes out. */
export interface Sending {
  /** Half of the body is sent; the rest never is. */
  readonly onHalf?: () => Promise<void>;
  /** All of it is sent. */
  readonly onSent?: () => Promise<void>;
}

/**
 * Sends a request byte by byte, on a separate connection.
 *
 * @param origin such as `http://127.0.0.1:4010`, with a path that is put before the target
 * @param timeout milliseconds for the whole exchange
 * @param sending what is called meanwhile
 * @returns the answer; undefined where the connection ends without one
 * @throws Error `the server did not answer in time`
 */
export async function sendRequest(
  origin: string,
  sent: SentRequest,
  timeout: number,
  { onHalf, onSent }: Sending = {},
): Promise<ServedAnswer | undefined> {
  const { method, headers, body, framing, beside } = sent;
  const base = new URL(origin);
  if (beside !== undefined) {
    const { end } = await sendHalf(base, beside);
    try {
      return await sendRequest(origin, { ...sent, beside: undefined }, timeout);
    } finally {
      end();
    }
  }
  const path = pathAt(base, sent);
  if (sent.slow !== undefined) return sendSlowly(base, path, sent, timeout);
  if (framing === 'two-lengths') return sendByHand(base, twoLengths(base, path, sent), timeout);
  if (framing === 'length-and-chunks') return sendByHand(base, lengthAndChunks(base, path, sent), timeout);
  const length = framing === 'chunked' ? [] : [['Content-Length', String(body.length)] as const];
  const send = base.protocol === 'https:' ? httpsRequest : httpRequest;
  let timer: NodeJS.Timeout | undefined;
  const answered = new Promise<ServedAnswer | undefined>((resolve, reject) => {
    const outgoing = send(base, { method, path, agent: false, setHost: false }, (incoming) => {
      answerOf(incoming).then(resolve, () => resolve(undefined));
    });
    timer = setTimeout(() => {
      reject(new Error('the server did not answer in time'));
      outgoing.destroy();
    }, timeout);
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
  return answered.finally(() => clearTimeout(timer));
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

function pathAt({ pathname }: URL, { target }: SentRequest): string {
  return `${pathname === '/' ? '' : pathname.replace(/\/$/, '')}${target}`;
}

function twoLengths(base: URL, path: string, sent: SentRequest): Buffer {
  const { length } = sent.body;
  return requestText(base, path, sent, [
    ['Content-Length', String(length)],
    ['Content-Length', String(length + 10)],
  ]);
}

function lengthAndChunks(base: URL, path: string, sent: SentRequest): Buffer {
  const { body } = sent;
  const chunks = Buffer.concat([
    Buffer.from(`${body.length.toString(16)}\r\n`),
    body,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  return requestText(base, path, { ...sent, body: chunks }, [
    ['Content-Length', String(chunks.length)],
    ['Transfer-Encoding', 'chunked'],
  ]);
}

function requestText(
  { hostname, port }: URL,
  path: string,
  { method, headers, body }: SentRequest,
  framing: SentRequest['headers'],
): Buffer {
  const lines = [['Host', `${hostname}:${port}`], ...headers, ...framing, ['Connection', 'close']];
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n`), body]);
}

/** Opens a connection, with TLS where the URL says so. */
export function connectTo({ hostname, port, protocol }: URL): Socket {
  const isTls = protocol === 'https:';
  const place = { host: hostname, port: Number(port || (isTls ? 443 : 80)) };
  return isTls ? connectTls({ ...place, servername: hostname }) : connect(place);
}

/** Sends a request up to the middle of its body; resolved once the bytes have left, whatever becomes of them. */
function sendHalf(base: URL, sent: SentRequest): Promise<{ readonly end: () => void }> {
  const socket = connectTo(base);
  const whole = requestText(base, pathAt(base, sent), sent, [['Content-Length', String(sent.body.length)]]);
  const left = sent.slow === 'headers' ? sent.body.length + LAST_HEADER : sent.body.length >> 1;
  const end = () => socket.destroy();
  return new Promise((resolve) => {
    socket.on('error', () => resolve({ end }));
    socket.resume();
    socket.write(whole.subarray(0, whole.length - left), () => resolve({ end }));
  });
}

/** Bytes of the end of the headers: the empty line and a part of the last one. */
const LAST_HEADER = 8;

/** Milliseconds from one byte to the next. */
const DRIP = 100;

/** Sends a request that never ends, byte by byte: within its headers, or within a body that is longer than it is. */
async function sendSlowly(
  base: URL,
  path: string,
  sent: SentRequest,
  timeout: number,
): Promise<ServedAnswer | undefined> {
  const whole = requestText(base, path, sent, [['Content-Length', String(sent.body.length + timeout)]]);
  const begun = sent.slow === 'headers' ? whole.subarray(0, -(sent.body.length + LAST_HEADER)) : whole;
  const next = sent.slow === 'headers' ? 'x' : ' ';
  const socket = connectTo(base);
  const drip = setInterval(() => socket.write(next), DRIP);
  try {
    return await answerOn(socket, begun, timeout);
  } finally {
    clearInterval(drip);
  }
}

/** By hand: no client of HTTP sends a request that smuggles. */
function sendByHand(base: URL, text: Buffer, timeout: number): Promise<ServedAnswer | undefined> {
  return answerOn(connectTo(base), text, timeout);
}

/** Sends bytes, and reads until an answer is whole or the connection ends; nothing that arrives prolongs the time. */
function answerOn(socket: Socket, text: Buffer, timeout: number): Promise<ServedAnswer | undefined> {
  return new Promise((resolve, reject) => {
    let received = '';
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error('the server did not answer in time'));
    }, timeout);
    socket.on('data', (data) => {
      received += data.toString('latin1');
      if (isWhole(received)) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answerIn(received));
    });
    socket.write(text);
  });
}

/** Whether an answer has come to the end that it announced; one without a length ends with its connection. */
function isWhole(received: string): boolean {
  const end = received.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: *([0-9]{1,9})/i.exec(received.slice(0, Math.max(0, end)))?.[1];
  return length !== undefined && received.length >= end + 4 + Number(length);
}

function answerIn(received: string): ServedAnswer | undefined {
  const status = /^HTTP\/1\.[01] ([0-9]{3})/.exec(received)?.[1];
  if (status === undefined) return undefined;
  const end = received.indexOf('\r\n\r\n');
  const headers = received
    .slice(0, end)
    .split('\r\n')
    .slice(1)
    .map((line): readonly [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
  return { status: Number(status), headers, body: Buffer.from(received.slice(end + 4), 'latin1') };
}
