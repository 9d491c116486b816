import { X509Certificate } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { readKeyRing } from '../../src/envelope/keys/readKeyRing.js';
import { readPkcs12 } from '../../src/envelope/keys/readPkcs12.js';
import { writeTestKeys } from '../../src/envelope/keys/writeTestKeys.js';
import { hasOpenssl, openssl, scratch } from '../cli/keyFiles.js';
import { rejectionOf } from './keysFault.js';

const NOW = Date.UTC(2026, 2, 1, 8);
const FROM = Date.UTC(2026, 2, 1, 7);
const TO = Date.UTC(2027, 2, 1, 7);

let keys: TestKeys;
let parent: string;
let directory: string;

beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
});

beforeEach(() => {
  ({ directory: parent } = scratch());
  directory = join(parent, 'keys');
});

describe('createTestKeys', () => {
  it('gives each party its own keys and the certificates of the other', () => {
    const { member, network } = keys;
    const kids = [member, network].flatMap(({ signing, encryption }) => [signing.kid, encryption.kid]);
    expect(new Set(kids).size).toBe(4);
    for (const [own, other] of [
      [member, network],
      [network, member],
    ] as const) {
      const { signing, decryption, verification, encryption } = own.ring;
      expect(
        [signing, decryption, verification, encryption].map((list) => list.map(({ kid }) => kid)),
      ).toEqual([[own.signing.kid], [own.encryption.kid], [other.signing.kid], [other.encryption.kid]]);
      for (const { bits, validity } of [...signing, ...decryption, ...verification, ...encryption]) {
        expect({ bits, validity }).toEqual({ bits: 2048, validity: { from: FROM, to: TO } });
      }
    }
  });

  it('names a key by the serial number of its certificate', () => {
    const { kid, certificate } = keys.member.signing;
    expect(kid).toBe(new X509Certificate(certificate).serialNumber.toLowerCase());
    expect(kid).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('writeTestKeys', () => {
  const OWN = [
    ...['signing.key.pem', 'signing.cert.pem', 'signing.p12'],
    ...['encryption.key.pem', 'encryption.cert.pem', 'encryption.p12'],
    'key-ring.json',
  ];

  it('writes what both parties need, for nobody else to read', async () => {
    await writeTestKeys(directory, keys);
    expect(readdirSync(parent)).toEqual(['keys']);
    expect(readdirSync(directory).sort()).toEqual(['.gitignore', 'authority.pem', 'member', 'network']);
    // Private keys are not committed by accident: every file here is ignored.
    expect(readFileSync(join(directory, '.gitignore'), 'utf8')).toBe('*\n');
    expect(readdirSync(join(directory, 'member')).sort()).toEqual(
      [...OWN, 'network-signing.cert.pem', 'network-encryption.cert.pem'].sort(),
    );
    expect(readdirSync(join(directory, 'network')).sort()).toEqual(
      [...OWN, 'member-signing.cert.pem', 'member-encryption.cert.pem'].sort(),
    );
    const modes = readdirSync(parent, { recursive: true, encoding: 'utf8' }).map((path) => {
      const entry = lstatSync(join(parent, path));
      return `${entry.isDirectory() ? 'directory' : 'file'} ${(entry.mode & 0o777).toString(8)}`;
    });
    expect([...new Set(modes)].sort()).toEqual(['directory 700', 'file 600']);
    expect(modes).toHaveLength(1 + 4 + 2 * 9);
  });

  it('writes what readKeyRing reads back', async () => {
    await writeTestKeys(directory, keys);
    for (const party of ['member', 'network'] as const) {
      const read = await readKeyRing(join(directory, party));
      const { ring } = keys[party];
      for (const list of ['signing', 'decryption', 'verification', 'encryption'] as const) {
        expect(read[list].map(({ kid, validity }) => [kid, validity])).toEqual(
          ring[list].map(({ kid, validity }) => [kid, validity]),
        );
        expect(read[list][0]?.key.equals(ring[list][0]?.key as never)).toBe(true);
      }
    }
  });

  it('writes PKCS#12 with the passphrase tallystick', async () => {
    await writeTestKeys(directory, keys);
    const { privateKey } = await readPkcs12(
      readFileSync(join(directory, 'network/encryption.p12')),
      'tallystick',
    );
    expect(privateKey.key.equals(keys.network.ring.decryption[0]?.key as never)).toBe(true);
  });

  it.each<[string, () => void]>([
    ['a directory', () => mkdirSync(directory)],
    ['a directory with a file', () => mkdirSync(directory) ?? writeFileSync(join(directory, 'mine'), 'mine')],
    ['a file', () => writeFileSync(directory, 'mine')],
    ['a link to nowhere', () => symlinkSync(join(parent, 'nowhere'), directory)],
  ])('refuses where there is %s', async (_, put) => {
    put();
    const before = readdirSync(parent, { recursive: true });
    const { message } = await rejectionOf(writeTestKeys(directory, keys));
    expect(message).toMatch(/this path exists; choose another/);
    expect(readdirSync(parent, { recursive: true })).toEqual(before);
  });

  it('names the key rings that are there already', async () => {
    await writeTestKeys(directory, keys);
    const { message } = await rejectionOf(writeTestKeys(directory, keys));
    expect(message).toBe(
      `Test keys are written into a new directory, and this path exists; there are keys in ${directory}/member and ${directory}/network: use them, or choose another path.`,
    );
  });

  it('leaves nothing behind where it fails half-way', async () => {
    const signing = { ...keys.network.signing, privateKey: 'no key' };
    const broken = { ...keys, network: { ...keys.network, signing } };
    await expect(writeTestKeys(directory, broken)).rejects.toThrow();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('leaves nothing behind where it is stopped, at whatever file', async () => {
    for (let turns = 0; turns < 25; turns++) {
      const reason = new Error('stopped');
      let asked = 0;
      const signal = {
        throwIfAborted() {
          if (asked++ === turns) throw reason;
        },
      } as AbortSignal;
      const writing = writeTestKeys(join(parent, `keys-${turns}`), keys, { signal });
      if (turns < 1 + 20 + 1) await expect(writing).rejects.toBe(reason);
      else await writing;
      expect(readdirSync(parent)).toHaveLength(Math.max(0, turns - 21));
    }
  });

  it('passes the fault of the system on where the parent is missing', async () => {
    await expect(writeTestKeys(join(directory, 'below'), keys)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(directory)).toBe(false);
  });
});

describe.skipIf(!hasOpenssl)('test keys as openssl sees them (skipped where there is no openssl)', () => {
  const at = (name: string) => join(directory, name);
  const verify = (...argv: readonly string[]) =>
    openssl([
      ...['verify', '-x509_strict', '-attime', String(NOW / 1000)],
      ...['-CAfile', at('authority.pem'), ...argv],
    ]).toString();

  beforeEach(() => writeTestKeys(directory, keys));

  it('certificates verify under the authority', () => {
    const names = ['member/signing', 'member/encryption', 'network/signing', 'network/encryption'];
    for (const name of names) {
      expect(verify(at(`${name}.cert.pem`))).toContain(': OK');
    }
    expect(verify(at('authority.pem'))).toContain(': OK');
  });

  it('a key is for one use', () => {
    expect(verify('-purpose', 'smimesign', at('member/signing.cert.pem'))).toContain(': OK');
    expect(verify('-purpose', 'smimeencrypt', at('member/encryption.cert.pem'))).toContain(': OK');
    expect(() => verify('-purpose', 'smimesign', at('member/encryption.cert.pem'))).toThrow();
    expect(() => verify('-purpose', 'smimeencrypt', at('member/signing.cert.pem'))).toThrow();
    expect(() => verify('-purpose', 'crlsign', at('member/signing.cert.pem'))).toThrow();
  });

  it('extensions lead from a certificate to its issuer', () => {
    const extensions = (name: string) =>
      openssl([
        ...['x509', '-in', at(name), '-noout', '-ext'],
        'basicConstraints,keyUsage,subjectKeyIdentifier,authorityKeyIdentifier',
      ])
        .toString()
        .split('\n')
        .map((line) => line.trim());
    const identifier = (name: string, of: string) => {
      const lines = extensions(name);
      return lines[lines.findIndex((line) => line.startsWith(`X509v3 ${of} Key Identifier`)) + 1];
    };
    const authority = identifier('authority.pem', 'Subject');
    expect(authority).toMatch(/^([0-9A-F]{2}:){19}[0-9A-F]{2}$/);
    expect(identifier('authority.pem', 'Authority')).toBe(authority);
    expect(identifier('member/signing.cert.pem', 'Authority')).toBe(authority);
    expect(identifier('member/signing.cert.pem', 'Subject')).not.toBe(authority);
    expect(extensions('authority.pem')).toEqual(
      expect.arrayContaining(['CA:TRUE', 'Certificate Sign, CRL Sign']),
    );
    expect(extensions('member/signing.cert.pem')).toEqual(
      expect.arrayContaining([
        'CA:FALSE',
        'X509v3 Key Usage: critical',
        'Digital Signature, Non Repudiation',
      ]),
    );
    expect(extensions('network/encryption.cert.pem')).toEqual(
      expect.arrayContaining(['CA:FALSE', 'Key Encipherment']),
    );
  });

  it('PKCS#12 opens with the passphrase and holds the key', () => {
    const options = ['pkcs12', '-in', at('member/signing.p12'), '-nodes', '-nocerts', '-passin'];
    const pem = openssl([...options, 'pass:tallystick']);
    const publicKey = (input: Uint8Array | string) => openssl(['pkey', '-pubout'], input).toString();
    expect(publicKey(pem)).toBe(publicKey(keys.member.signing.privateKey));
    expect(() => openssl([...options, 'pass:Tallystick'])).toThrow();
  });
});
