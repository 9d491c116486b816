import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ArrivedRequest, FarSide, Script, ScriptedAnswer } from './FarSide.js';

/** The longest request that is recorded, in bytes. */
const MOST_BYTES = 0x100_0000;

/** Opens a separate port for one case. It waits for nobody: what does not end by itself ends with `close`. */
export async function startFarSide(script: Script): Promise<FarSide> {
  const arrived: ArrivedRequest[] = [];
  const answered: ScriptedAnswer[] = [];
  const server = createServer((incoming, outgoing) => {
    record(incoming)
      .then(async (request) => {
        arrived.push(request);
        const answer = await script(request, arrived.length);
        answered.push(answer);
        send(outgoing, answer);
      })
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    answered,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function record(incoming: IncomingMessage): Promise<ArrivedRequest> {
  const { method = '', url: target = '', rawHeaders } = incoming;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new Error('the request is too long');
    chunks.push(chunk as Buffer);
  }
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ''] as const] : [],
  );
  return { method, target, headers, body: Buffer.concat(chunks) };
}

function send(outgoing: ServerResponse, { status, headers, body, wire }: ScriptedAnswer): void {
  // A client that has seen enough may hang up.
  outgoing.on('error', () => {});
  if (wire?.kind === 'hang') return;
  if (wire?.kind === 'reset') {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  const length = wire?.kind === 'repeat' ? body.length * wire.times : body.length;
  outgoing.writeHead(status, [...headers, ['Content-Length', String(length)]].flat());
  if (wire?.kind === 'cut') {
    outgoing.write(body.subarray(0, wire.after), () => outgoing.socket?.destroy());
  } else if (wire?.kind === 'drip') drip(outgoing, body, wire);
  else if (wire?.kind === 'repeat') repeat(outgoing, body, wire.times);
  else outgoing.end(body);
}

/** Sends a body in parts with a pause before each, until it is whole or the client has hung up. */
function drip(
  outgoing: ServerResponse,
  body: Buffer,
  { parts, every }: { readonly parts: number; readonly every: number },
): void {
  const size = Math.ceil(body.length / parts);
  let sent = 0;
  outgoing.flushHeaders();
  const timer = setInterval(() => {
    outgoing.write(body.subarray(sent, sent + size));
    sent += size;
    if (sent < body.length) return;
    clearInterval(timer);
    outgoing.end();
  }, every);
  outgoing.on('close', () => clearInterval(timer));
}

/** Sends a body many times over, as fast as it is read, so that a long answer takes no memory. */
function repeat(outgoing: ServerResponse, body: Buffer, times: number): void {
  let left = times;
  const next = () => {
    while (left > 0) {
      left -= 1;
      if (!outgoing.write(body)) {
        outgoing.once('drain', next);
        return;
      }
    }
    outgoing.end();
  };
  next();
}
