import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import dns from 'node:dns';
import { createServer } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createReplayGuard } from '../../src/envelope/createReplayGuard.js';
import { type Credential, createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { decrypt } from '../../src/envelope/unionpay/decrypt.js';
import { open } from '../../src/envelope/unionpay/open.js';
import { verify } from '../../src/envelope/unionpay/verify.js';
import { messageNamed } from '../messageNamed.js';
import { jweOf } from './jweOf.js';
import { clock, headerWith, jwsOf } from './jwsOf.js';
import { encryptionKey, encryptionKid, ring, signingKey, signingKid } from './networkKeys.js';
import { refusalOf } from './refusalOf.js';

/** Members of a header that bring a key or say where there is one: RFC 7515 section 4.1, RFC 7516 section 4.1. */
const NAMES = ['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256'] as const;

const body = '{"msgResponse":{"responseCode":"00","responseMsg":"Success"}}';
const response = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/response');

let attacker: Credential;
let offers: Readonly<Record<(typeof NAMES)[number], unknown>>;
let connect: MockInstance;
let lookup: MockInstance;
let fetching: MockInstance;

beforeAll(async () => {
  attacker = (await createTestKeys({ clock })).member.signing;
  const certificate = new X509Certificate(attacker.certificate);
  const { fingerprint, fingerprint256 } = certificate;
  const digest = (text: string) => Buffer.from(text.replaceAll(':', ''), 'hex').toString('base64url');
  offers = {
    jku: 'https://attacker.example/keys',
    jwk: { ...createPublicKey(attacker.certificate).export({ format: 'jwk' }), kid: attacker.kid },
    x5u: 'https://attacker.example/certificate.pem',
    x5c: [certificate.raw.toString('base64')],
    x5t: digest(fingerprint),
    'x5t#S256': digest(fingerprint256),
  };
});

beforeEach(() => {
  connect = vi.spyOn(net.Socket.prototype, 'connect');
  lookup = vi.spyOn(dns, 'lookup');
  fetching = vi.spyOn(globalThis, 'fetch');
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Also what begins a turn of the event loop later. */
async function expectNoNetwork(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  expect([connect, lookup, fetching].flatMap(({ mock }) => mock.calls)).toEqual([]);
}

const membersOf = (names: readonly (typeof NAMES)[number][]) =>
  Object.fromEntries(names.map((name) => [name, offers[name]]));
const cases = [...NAMES.map((name) => [name, [name]] as const), ['all of them', NAMES] as const] as const;

it('a connection would be seen', async () => {
  const server = createServer((_, answer) => answer.end('{}')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).text();
  expect(connect).toHaveBeenCalled();
  expect(fetching).toHaveBeenCalled();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe.each(cases)('%s of a UPI-JWS', (_, names) => {
  const by = (key: string | undefined, kid: string) => {
    const signer = key === undefined ? signingKey : createPrivateKey(key);
    return jwsOf(headerWith(kid, membersOf(names)), body, signer);
  };
  const to = { keys: ring, requestPath: '/v1/verify', clock };
  const refused = (header: string) => ({
    verify: () => verify(body, header, { keys: ring.verification, clock }),
    open: () =>
      open(response, { headers: { 'UPI-JWS': header }, body }, { ...to, replayGuard: createReplayGuard() }),
  });

  it('chooses no key: what the attacker signed under our kid is refused', async () => {
    for (const call of Object.values(refused(by(attacker.privateKey, signingKid)))) {
      expect(await refusalOf(call)).toMatchObject({ code: 'jws-signature' });
    }
    await expectNoNetwork();
  });

  it('chooses no key: what the attacker signed under a kid of its own is refused', async () => {
    for (const call of Object.values(refused(by(attacker.privateKey, attacker.kid)))) {
      expect(await refusalOf(call)).toMatchObject({ code: 'jws-key' });
    }
    await expectNoNetwork();
  });

  it('is ignored in a header that is right otherwise', async () => {
    const { verify, open } = refused(by(undefined, signingKid));
    await expect(verify()).resolves.toMatchObject({ kid: signingKid });
    await expect(open()).resolves.toMatchObject({ value: JSON.parse(body) });
    await expectNoNetwork();
  });

  it('is no key to diagnose with', async () => {
    const headers = [
      ['Content-Type', 'application/json'],
      ['UPI-JWS', by(attacker.privateKey, signingKid)],
    ] as const;
    const { findings } = diagnose({ kind: 'response', status: 200, headers, body: Buffer.from(body) }, ring);
    expect(findings.map(({ id }) => id)).toEqual(['signed-unknown-key']);
    await expectNoNetwork();
  });
});

describe.each(cases)('%s of a JWE', (_, names) => {
  const jwe = (key: string | undefined, kid: string) =>
    jweOf({
      key: key === undefined ? encryptionKey : createPublicKey(key),
      header: { alg: 'RSA1_5', enc: 'A128CBC-HS256', kid, ...membersOf(names) },
      plaintext: '{"phoneNo":"13800138000"}',
    });

  it('chooses no key', async () => {
    const other = jwe(attacker.certificate, encryptionKid);
    expect(await refusalOf(() => decrypt(other, ring.decryption))).toMatchObject({ code: 'jwe-decryption' });
    const own = jwe(attacker.certificate, attacker.kid);
    expect(await refusalOf(() => decrypt(own, ring.decryption))).toMatchObject({ code: 'jwe-key' });
    await expectNoNetwork();
  });

  it('is ignored in a header that is right otherwise', async () => {
    const plaintext = decrypt(jwe(undefined, encryptionKid), ring.decryption);
    expect(plaintext.toString()).toBe('{"phoneNo":"13800138000"}');
    await expectNoNetwork();
  });
});
