import { execFile, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope.js';
import { curlCommand } from '../../src/http/curlCommand.js';

interface Received {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** What curl adds by itself, or counts. */
const OWN = ['user-agent', 'accept', 'accept-encoding', 'content-length', 'connection'];
const hasCurl = spawnSync('sh', ['-c', 'curl --version']).status === 0;

let received: Received | undefined;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method, url: target, rawHeaders } = request;
    const headers = rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
    );
    received = { method, target, headers, body: Buffer.concat(chunks).toString('latin1') };
    response.end();
  });
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** What the real curl sends, in a real shell. */
async function sentBy(command: string): Promise<Received | undefined> {
  received = undefined;
  await new Promise<void>((ended) => {
    execFile('bash', ['-c', command], { timeout: 30_000 }, () => ended());
  });
  return received;
}

const shown = (sent: Received | undefined) =>
  sent && {
    ...sent,
    headers: sent.headers
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !OWN.includes(name))
      .sort(([a], [b]) => a.localeCompare(b)),
  };

function read(command: string): Received {
  const { method, target, headers, body } = readCapture(command);
  return { method, target, headers, body: Buffer.from(body).toString('latin1') };
}

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe.skipIf(!hasCurl)('a command for curl is read as the real one sends it', () => {
  it.each<[string, (url: string) => string]>([
    ['--data', (url) => `curl -s ${url}/a -d '{"a":"ü"}' -d x=1`],
    [
      '--data-raw',
      (url) => String.raw`curl '${url}/a?b=%20#c' -H 'UPI-JWS: a..b' --data-raw $'it\'s\n\x01\u0021'`,
    ],
    ['--json', (url) => `curl -s --json '{"a":' --json '1}' ${url}`],
    ['--data-urlencode', (url) => `curl -s --data-urlencode 'n=a b~&é' --data-urlencode '=*' ${url}`],
    ['--get', (url) => `curl -sG '${url}/a?b=1' -d c=2 -d d=3`],
    [
      'headers',
      (url) =>
        `curl -s -H 'X-A:  1 ' -H 'X-B;' -H 'X-C:' -H 'Host: h' -H 'x-a: 2' -b a=1 -e r -u me:x ${url}`,
    ],
    ['quotes', (url) => `curl -s "${url}/\\$\\"" -XPUT -d 'a'"'"\\ "\\n\\\\" --request-target '/a#b'`],
    ['a pipe', (url) => String.raw`printf '%b' '{\n\0303\0251}\r\n' | curl -s --data @- ${url}`],
    [
      'a pipe, every byte',
      (url) => String.raw`printf %s 'a\n%s' | curl -s --data-binary x --data-binary @- ${url}`,
    ],
  ])('%s', async (_, command) => {
    const text = command(origin);
    const sent = await sentBy(text);
    expect(sent).toBeDefined();
    expect(shown(read(text))).toEqual(shown(sent));
  });

  it.each<[string, Uint8Array]>([
    ['text', Buffer.from('{"name":"张伟 \'x\' %s \\\\n"}')],
    ['every byte', EVERY_BYTE],
    ['line ends', Buffer.from('\r\n{}\r\n\n')],
  ])('as the inspector and seal copy it: %s', async (_, body) => {
    const headers = [
      ['UPI-JWS', 'a..b'],
      ['X-Bytes', '\x9b31m\xe9'],
      ['x-quote', "it's"],
    ] as const;
    const text = curlCommand({ headers, body }, origin, '/v1/verify?a={b}#c');
    const sent = await sentBy(text);
    expect(sent?.body).toBe(Buffer.from(body).toString('latin1'));
    expect(shown(read(text))).toEqual(shown(sent));
  });
});
