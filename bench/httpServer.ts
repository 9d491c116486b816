/**
 * Serves a gateway, and next to it, on the same server, the least that any such answer takes: read the body, verify,
 * decrypt, sign, answer. Talks to the process that loads it.
 */
import {
  constants,
  type KeyObject,
  privateDecrypt,
  sign as signNatively,
  verify as verifyNatively,
} from 'node:crypto';
import { promisify } from 'node:util';
import { readKeyRing } from 'tallystick/envelope';
import { serveGateway, serveHandler } from 'tallystick/gateway';

const [, , directory = ''] = process.argv;
const keys = await readKeyRing(directory);
const [signing, verification, decryption] = [keys.signing[0], keys.verification[0], keys.decryption[0]].map(
  (key) => key?.key as KeyObject,
) as [KeyObject, KeyObject, KeyObject];
const signOnThread = promisify(signNatively);
const headers = { 'Content-Type': 'application/json; charset=utf-8' };
const answer = '{"msgResponse":{"responseCode":"00","responseMsg":"Success"},"confidence":"98"}';

const echo = await serveHandler(async (request) => {
  const body = Buffer.from(await request.arrayBuffer());
  const [encoded = '', , signature = ''] = (request.headers.get('UPI-JWS') ?? '').split('.');
  const input = Buffer.from(`${encoded}.${body.toString('base64url')}`);
  const { encData } = JSON.parse(body.toString()) as { encData: string };
  const wrapped = Buffer.from(encData.split('.')[1] ?? '', 'base64url');
  if (!verifyNatively('sha256', input, verification, Buffer.from(signature, 'base64url')))
    return new Response('', { status: 401 });
  privateDecrypt({ key: decryption, padding: constants.RSA_NO_PADDING }, wrapped);
  const signed = await signOnThread('sha256', Buffer.from(`${encoded}.${answer}`), signing);
  return new Response(answer, {
    headers: { ...headers, 'UPI-JWS': `${encoded}..${signed.toString('base64url')}` },
  });
});
const gateway = await serveGateway({ keys, time: 'runs' });

process.on('message', (what) => {
  if (what === 'heap') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  process.send?.({ heap: process.memoryUsage().heapUsed, processor: user + system });
});
process.send?.({ echo: echo.url, gateway: gateway.url });
