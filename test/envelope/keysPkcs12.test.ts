import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import forge from 'node-forge';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { encodePkcs12 } from '../../src/envelope/keys/encodePkcs12.js';
import { type Pkcs12, readPkcs12 } from '../../src/envelope/keys/readPkcs12.js';
import { hasOpenssl, openssl } from '../cli/keyFiles.js';
import { issue, keysByOpenssl, PASSPHRASE, type Printed } from './keysByOpenssl.js';
import { rejectionOf } from './keysFault.js';

const spki = (key: KeyObject) =>
  (key.type === 'private' ? createPublicKey(key.export({ type: 'pkcs8', format: 'pem' })) : key)
    .export({ type: 'spki', format: 'der' })
    .toString('hex');

describe.skipIf(!hasOpenssl)('PKCS#12 of openssl (skipped where there is no openssl)', () => {
  let directory: string;
  let printed: Printed;
  const read = (name: string, passphrase = PASSPHRASE, kid?: string): Promise<Pkcs12> =>
    readPkcs12(readFileSync(`${directory}/${name}`), passphrase, { kid });
  const exported = (name: string, ...options: readonly string[]) =>
    openssl([
      'pkcs12',
      '-export',
      ...options,
      '-passout',
      `pass:${PASSPHRASE}`,
      '-out',
      `${directory}/${name}`,
    ]);

  beforeAll(() => {
    ({ directory, printed } = keysByOpenssl());
    openssl(['genpkey', '-algorithm', 'RSA', '-out', `${directory}/other.pem`]);
    issue(directory, 'other', 'other.cert');
  });

  it.each([
    ['key.p12', 'AES-256 and SHA-256'],
    ['key.legacy.pfx', '3DES, RC2 and SHA-1'],
    ['key.open.p12', 'no encryption but a MAC'],
  ])('%s, with %s', async (name) => {
    const { privateKey, publicKey } = await read(name);
    const expected = {
      kid: '',
      bits: 2048,
      validity: { from: printed.from, to: printed.to },
    };
    expect(privateKey).toMatchObject({ type: 'private', ...expected });
    expect(publicKey).toMatchObject({ type: 'public', ...expected });
    expect(spki(privateKey.key)).toBe(printed.publicKey);
    expect(spki(publicKey.key)).toBe(printed.publicKey);
  });

  it.each([
    ['AES-256', []],
    ['3DES and RC2', ['-legacy']],
  ])('with %s, of a passphrase beyond ASCII and of an empty one', async (_, options) => {
    for (const passphrase of ['motd\u00e9passe \u5bc6\u7801', '']) {
      const both = ['-inkey', `${directory}/key.pem`, '-in', `${directory}/cert.pem`];
      const out = ['-passout', `pass:${passphrase}`, '-out', `${directory}/other.p12`];
      openssl(['pkcs12', '-export', ...options, ...both, ...out]);
      expect((await read('other.p12', passphrase)).publicKey.certificate?.serialNumber).toBe(
        printed.serialNumber,
      );
    }
  });

  it('without a certificate, as a key alone', async () => {
    exported('keys.p12', '-nocerts', '-inkey', `${directory}/key.pem`, '-in', `${directory}/cert.pem`);
    const { privateKey, publicKey } = await read('keys.p12');
    expect([privateKey.validity, publicKey.certificate]).toEqual([undefined, undefined]);
    expect([spki(privateKey.key), spki(publicKey.key)]).toEqual([printed.publicKey, printed.publicKey]);
  });

  it('names both halves as it is told', async () => {
    const { privateKey, publicKey } = await read('key.p12', PASSPHRASE, 'A1');
    expect([privateKey.kid, publicKey.kid]).toEqual(['A1', 'A1']);
  });

  it('finds the certificate of the key among others, wherever it stands', async () => {
    const both = ['-inkey', `${directory}/key.pem`, '-in', `${directory}/cert.pem`];
    exported('chain.p12', ...both, '-certfile', `${directory}/other.cert.pem`);
    expect((await read('chain.p12')).publicKey.certificate?.serialNumber).toBe(printed.serialNumber);
    const pem = (name: string) => readFileSync(`${directory}/${name}.pem`, 'utf8');
    // openssl puts it first, other programs do not.
    const last = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(pem('key')),
      [pem('other.cert'), pem('cert')].map((certificate) => forge.pki.certificateFromPem(certificate)),
      PASSPHRASE,
    );
    const bytes = Buffer.from(forge.asn1.toDer(last).getBytes(), 'binary');
    expect((await readPkcs12(bytes, PASSPHRASE)).publicKey.certificate?.serialNumber).toBe(
      printed.serialNumber,
    );
  });

  it.each(['key.p12', 'key.legacy.pfx', 'key.open.p12'])('%s with a wrong passphrase', async (name) => {
    for (const passphrase of ['hunter22', '', `${PASSPHRASE} `]) {
      const { message } = await rejectionOf(read(name, passphrase), 'hunter22', PASSPHRASE);
      expect(message).toMatch(/does not open with this passphrase/);
    }
  });

  it('a file without a key', async () => {
    exported('certificates.p12', '-nokeys', '-in', `${directory}/cert.pem`);
    expect((await rejectionOf(read('certificates.p12'))).message).toMatch(/must hold a private key/);
  });

  it('a file with the certificate of another key alone', async () => {
    const { signing, encryption } = (await createTestKeys()).member;
    const file = encodePkcs12({ ...signing, certificate: encryption.certificate }, PASSPHRASE);
    expect((await rejectionOf(readPkcs12(file, PASSPHRASE))).message).toMatch(/belong to other keys/);
  });

  it('a key of an elliptic curve', async () => {
    openssl([
      'genpkey',
      '-algorithm',
      'EC',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-out',
      `${directory}/ec.pem`,
    ]);
    issue(directory, 'ec', 'ec.cert');
    exported('ec.p12', '-inkey', `${directory}/ec.pem`, '-in', `${directory}/ec.cert.pem`);
    expect((await rejectionOf(read('ec.p12'))).message).toMatch(/must be an RSA key/);
  });

  it('a file that is cut off, or no PKCS#12', async () => {
    const whole = readFileSync(`${directory}/key.p12`);
    for (const bytes of [whole.subarray(0, 900), readFileSync(`${directory}/key.pem`), new Uint8Array()]) {
      const { message } = await rejectionOf(readPkcs12(bytes, PASSPHRASE), PASSPHRASE);
      expect(message).toMatch(/expected PKCS#12/);
    }
    const { message } = await rejectionOf(readPkcs12(readFileSync(`${directory}/cert.der`), PASSPHRASE));
    expect(message).toMatch(/cannot be read/);
  });

  it('a file of several keys', async () => {
    const bag = (name: string) => readFileSync(`${directory}/${name}.pem`, 'utf8');
    const bytes = withTwoKeys(bag('key'), bag('other'));
    expect((await rejectionOf(readPkcs12(bytes, ''))).message).toMatch(/several private keys/);
  });
});

/** Two files without encryption and MAC, put together into one: openssl writes one key a file. */
function withTwoKeys(one: string, other: string): Uint8Array {
  const { asn1, pkcs12, pki } = forge;
  const file = (pem: string) =>
    pkcs12.toPkcs12Asn1(pki.privateKeyFromPem(pem), null as never, null, { useMac: false });
  const child = (parent: forge.asn1.Asn1, index: number) => parent.value[index] as forge.asn1.Asn1;
  // PFX, authSafe, its content, and in it the octets of AuthenticatedSafe (RFC 7292 section 4).
  const octetsOf = (pfx: forge.asn1.Asn1) => child(child(child(pfx, 1), 1), 0);
  const safesOf = (pfx: forge.asn1.Asn1) =>
    asn1.fromDer(octetsOf(pfx).value as string).value as forge.asn1.Asn1[];
  const joined = file(one);
  const safes = [...safesOf(joined), ...safesOf(file(other))];
  const sequence = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, safes);
  octetsOf(joined).value = asn1.toDer(sequence).getBytes();
  return Buffer.from(asn1.toDer(joined).getBytes(), 'binary');
}
