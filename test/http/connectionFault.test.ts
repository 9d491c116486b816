import { generateKeyPairSync } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { createTestKeys } from 'tallystick/envelope';
import { type CallError, type ClientOptions, createClient } from 'tallystick/http';
import { mpayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { afterEach, describe, expect, it } from 'vitest';
import { type CertificateUse, issueCertificate } from '../../src/envelope/keys/issueCertificate.js';

const { member } = await createTestKeys();
const order = samples(mpayVerify.request, { seed: 1 }).next().value;
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

async function errorOf(baseUrl: string, fetch?: ClientOptions['fetch']): Promise<CallError> {
  const client = createClient({ network: 'lianlian', keys: member.ring, baseUrl, fetch });
  return client.call(mpayVerify, order, { path: '/v1/verify' }).then(
    () => expect.unreachable(),
    (error) => error,
  );
}

/** What happened, without the advice that follows. */
const said = ({ code, message }: CallError) => [
  code,
  message.replace(/^MPAY_VERIFY: /, '').replace(/ The network may .+$/, ''),
];

/** A certificate of a stranger. */
function certificate(about: { readonly use: CertificateUse; readonly hosts?: string[] }) {
  const { publicKey, privateKey: key } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const of = { subject: 'a stranger', publicKey, now: Date.now() };
  const issuer = { certificate: issueCertificate({ ...of, use: 'authority' }, { privateKey: key }) };
  return { cert: issueCertificate({ ...of, ...about }, { privateKey: key, ...issuer }), key };
}

/** What a server gets before it resets the connection. */
function resetting(received: Buffer[]): Server {
  return createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      received.push(bytes);
      socket.resetAndDestroy();
    });
  });
}

describe('before anything is sent, an error says what is wrong with', () => {
  it('a port that nobody listens on', async () => {
    const port = await portOf(createServer());
    const [server] = servers.splice(0) as [Server];
    await new Promise((resolve) => server.close(resolve));
    const expected = ['not-sent', `there is no connection to 127.0.0.1:${port} (ECONNREFUSED)`];
    expect(said(await errorOf(`http://127.0.0.1:${port}`))).toEqual(expected);
    // Of ::1 and 127.0.0.1, each is tried.
    expect(said(await errorOf(`http://localhost:${port}`))[0]).toBe('not-sent');
  });

  it('a name that no server has, with the port of its scheme', async () => {
    const cause = Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    const failing = async () => Promise.reject(new TypeError('fetch failed', { cause }));
    for (const [scheme, port] of [
      ['https', 443],
      ['http', 80],
    ])
      expect(said(await errorOf(`${scheme}://nosuch.invalid`, failing))).toEqual([
        'not-sent',
        `there is no connection to nosuch.invalid:${port} (ENOTFOUND)`,
      ]);
  });

  it('a certificate that nobody trusts', async () => {
    const { cert, key } = certificate({ use: 'server', hosts: ['127.0.0.1'] });
    const port = await portOf(createTlsServer({ key, cert }).on('tlsClientError', () => {}));
    const [code, sentence] = said(await errorOf(`https://127.0.0.1:${port}`));
    expect(code).toBe('not-sent');
    expect(sentence).toMatch(
      /^the certificate of 127\.0\.0\.1:\d+ is not trusted \([A-Z_]+\); set NODE_EXTRA_CA_CERTS$/,
    );
  });

  it('a certificate that is none of a server, by the code of OpenSSL', async () => {
    const port = await portOf(
      createTlsServer(certificate({ use: 'authority' })).on('tlsClientError', () => {}),
    );
    expect(said(await errorOf(`https://127.0.0.1:${port}`))).toEqual([
      'not-sent',
      expect.stringMatching(/^there is no connection to 127\.0\.0\.1:\d+ \([A-Z_]+\)$/),
    ]);
  });

  it('a server of plain HTTP under https', async () => {
    const port = await portOf(createHttpServer((_, answer) => answer.end()));
    expect(said(await errorOf(`https://127.0.0.1:${port}`))).toEqual([
      'not-sent',
      `127.0.0.1:${port} does not answer with TLS (ERR_SSL_WRONG_VERSION_NUMBER); check whether it is http://`,
    ]);
  });

  it('a connection that is reset before TLS is there', async () => {
    const port = await portOf(resetting([]));
    expect(said(await errorOf(`https://127.0.0.1:${port}`))).toEqual([
      'not-sent',
      `there is no connection to 127.0.0.1:${port} (ECONNRESET)`,
    ]);
  });

  // Port 6000 is in the list of the Fetch Standard.
  it('a port that fetch never calls', async () => {
    expect(said(await errorOf('http://127.0.0.1:6000'))).toEqual([
      'not-sent',
      'fetch blocks the port of 127.0.0.1:6000',
    ]);
  });
});

describe('the outcome stays unknown', () => {
  it('where the same code comes after the request', async () => {
    const received: Buffer[] = [];
    const port = await portOf(resetting(received));
    const [code, sentence] = said(await errorOf(`http://127.0.0.1:${port}`));
    expect(String(received[0])).toMatch(/^POST \/v1\/verify /);
    expect(code).toBe('outcome-unknown');
    expect(sentence).toMatch(
      new RegExp(`^the connection to 127\\.0\\.0\\.1:${port} was lost \\([A-Z_]+\\)\\.$`),
    );
  });

  it.each([
    ['another fault of TLS', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    ['a reset', 'ECONNRESET'],
  ])('where nobody says that %s was before it', async (_, code) => {
    const cause = Object.assign(new Error('x'), { code });
    const thrown = errorOf('http://gateway.example', async () =>
      Promise.reject(new TypeError('x', { cause })),
    );
    expect(said(await thrown)).toEqual([
      'outcome-unknown',
      `the connection to gateway.example:80 was lost (${code}).`,
    ]);
  });

  it('where one of several attempts was not refused', async () => {
    const errors = ['ECONNREFUSED', 'ECONNRESET'].map((code) => Object.assign(new Error('x'), { code }));
    const thrown = errorOf('http://gateway.example', async () => Promise.reject(new AggregateError(errors)));
    expect(said(await thrown)[0]).toBe('outcome-unknown');
  });

  it.each([
    ['TypeError', new TypeError('6222021234567890')],
    ['TypeError', Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['an Error', Object.assign(new Error('x'), { name: '6222 0212' })],
    ['what is not an Error', '6222021234567890'],
  ])('where your own fetch throws, and says %s without its message', async (name, error) => {
    const thrown = errorOf('http://gateway.example', () => {
      throw error;
    });
    expect(said(await thrown)).toEqual(['outcome-unknown', `your fetch threw ${name}.`]);
  });
});

it('of your own fetch, a certificate needs an authority there', async () => {
  const cause = Object.assign(new Error('x'), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  const thrown = errorOf('https://gateway.example', async () =>
    Promise.reject(new TypeError('x', { cause })),
  );
  expect(said(await thrown)).toEqual([
    'not-sent',
    'the certificate of gateway.example:443 is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE); give your fetch its authority',
  ]);
});
