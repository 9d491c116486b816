import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createTestKeys } from 'tallystick/envelope';
import { createGateway } from 'tallystick/gateway';
import { createClient } from 'tallystick/http';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClientCertificate, fetchWithCertificate } from '../../examples/mutualTls.js';
import { requestOf } from '../../examples/receivers/requestOf.js';
import { type CertificateUse, issueCertificate } from '../../src/envelope/keys/issueCertificate.js';

const { member, network } = await createTestKeys();
const now = Date.now();

function authority(subject: string) {
  const { publicKey, privateKey } = pair();
  const cert = issueCertificate({ subject, use: 'authority', publicKey, now }, { privateKey });
  const issue = (name: string, use: CertificateUse) => {
    const { publicKey, privateKey: key } = pair();
    const about = { subject: name, use, publicKey, now, hosts: ['127.0.0.1'] };
    return { cert: issueCertificate(about, { privateKey, certificate: cert }), key };
  };
  return { cert, issue };
}

function pair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

const trusted = authority('the network');
const stranger = authority('a stranger');
const callers: string[] = [];
let server: Server;
let baseUrl: string;

beforeAll(async () => {
  const gateway = createGateway({ keys: network.ring, time: 'runs' });
  const tls = { ...trusted.issue('gateway', 'server'), ca: trusted.cert, requestCert: true };
  server = createServer(tls, async (incoming, outgoing) => {
    callers.push(String((incoming.socket as TLSSocket).getPeerCertificate().subject.CN));
    const answer = await gateway.fetch(requestOf(incoming));
    outgoing.writeHead(answer.status, [...answer.headers].flat());
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const { value } = samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next();
function call(certificate: Partial<ClientCertificate>) {
  const send = fetchWithCertificate(certificate as ClientCertificate);
  const client = createClient({
    ...{ network: 'unionpay', appId: '39990029', keys: member.ring },
    ...{ baseUrl, fetch: send },
  });
  return client.call(mobileNumberVerification, value, { path: '/v1/mobile-number-verification' });
}

it('calls with a certificate of its own, which the server has asked for', async () => {
  const { value } = await call({ ...trusted.issue('merchant', 'signing'), ca: trusted.cert });
  expect(value.msgResponse.responseCode).toBe('00');
  expect(callers).toEqual(['merchant']);
});

it('sends nothing to a server that it does not trust', async () => {
  const error = call({ ...trusted.issue('merchant', 'signing'), ca: stranger.cert });
  await expect(error).rejects.toMatchObject({ code: 'not-sent' });
});

it.each([
  ['none', {}],
  ['that of a stranger', stranger.issue('merchant', 'signing')],
])(
  'says that the outcome is unknown where the server refuses the certificate: %s',
  async (_, certificate) => {
    const before = callers.length;
    await expect(call({ ...certificate, ca: trusted.cert })).rejects.toMatchObject({
      code: 'outcome-unknown',
    });
    expect(callers).toHaveLength(before);
  },
);
