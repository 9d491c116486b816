import { execFileSync } from 'node:child_process';
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { encodePkcs12 } from '../../src/envelope/keys/encodePkcs12.js';
import { importPrivateKey } from '../../src/envelope/keys/importKey.js';
import { readKeyRing } from '../../src/envelope/keys/readKeyRing.js';
import { readPkcs12 } from '../../src/envelope/keys/readPkcs12.js';
import { scratch } from '../cli/keyFiles.js';
import { runProgram } from '../cli/runProgram.js';
import { derInteger, derOctets, derOf, derOid, derSequence } from './derOf.js';
import { faultOf, rejectionOf } from './keysFault.js';

const { member } = await createTestKeys();
const isPosix = process.platform !== 'win32';

describe.skipIf(!isPosix)('files that a key ring names (skipped where there are no links)', () => {
  let directory: string;
  let outside: string;
  const read = (file: string, certificate?: string) => {
    const signing = [{ kid: 'A1', file, certificate }];
    writeFileSync(join(directory, 'key-ring.json'), JSON.stringify({ signing }));
    return readKeyRing(directory);
  };

  beforeEach(() => {
    ({ directory } = scratch());
    ({ directory: outside } = scratch());
    writeFileSync(join(outside, 'key.pem'), member.signing.privateKey);
    writeFileSync(join(outside, 'cert.pem'), member.signing.certificate);
  });

  it('must not leave the directory by a link, of the file or of a directory', async () => {
    symlinkSync(join(outside, 'key.pem'), join(directory, 'key.pem'));
    symlinkSync(join(outside, 'cert.pem'), join(directory, 'cert.pem'));
    symlinkSync(outside, join(directory, 'below'));
    writeFileSync(join(directory, 'own.pem'), member.signing.privateKey);
    for (const [file, certificate, path] of [
      ['key.pem', undefined, '/signing/0/file'],
      ['below/key.pem', undefined, '/signing/0/file'],
      ['own.pem', 'cert.pem', '/signing/0/certificate'],
    ] as const) {
      const fault = await rejectionOf(read(file, certificate));
      expect(fault.message).toMatch(/a link that leaves the directory/);
      expect(fault.path).toBe(path);
    }
  });

  it('nor does a directory beside it whose name begins alike', async () => {
    mkdirSync(`${directory}-other`);
    writeFileSync(join(`${directory}-other`, 'key.pem'), member.signing.privateKey);
    symlinkSync(join(`${directory}-other`, 'key.pem'), join(directory, 'key.pem'));
    expect((await rejectionOf(read('key.pem'))).message).toMatch(/a link that leaves/);
  });

  it('may be links below the directory, as volumes of Kubernetes have them, and the directory one', async () => {
    mkdirSync(join(directory, '..2026_03_01'));
    writeFileSync(join(directory, '..2026_03_01/key.pem'), member.signing.privateKey);
    symlinkSync('..2026_03_01', join(directory, '..data'));
    symlinkSync('..data/key.pem', join(directory, 'key.pem'));
    expect((await read('key.pem')).signing).toHaveLength(1);
    symlinkSync(directory, join(outside, 'ring'));
    expect((await readKeyRing(join(outside, 'ring'))).signing).toHaveLength(1);
  });

  it('must not be devices, pipes or without end', async () => {
    execFileSync('mkfifo', [join(directory, 'pipe.pem')]);
    expect((await rejectionOf(read('pipe.pem'))).message).toMatch(/it is not a regular file/);
    symlinkSync('/dev/zero', join(directory, 'zero.pem'));
    expect((await rejectionOf(read('zero.pem'))).message).toMatch(/a link that leaves/);
    writeFileSync(join(directory, 'large.pem'), '');
    truncateSync(join(directory, 'large.pem'), 0x100001);
    expect((await rejectionOf(read('large.pem'))).message).toMatch(/larger than 1 MiB/);
    truncateSync(join(directory, 'large.pem'), 0x100000);
    expect((await rejectionOf(read('large.pem'))).message).toMatch(/The key cannot be read/);
  });

  it('the ring itself is one of them', async () => {
    execFileSync('mkfifo', [join(directory, 'key-ring.json')]);
    expect((await rejectionOf(readKeyRing(directory))).message).toMatch(
      /key-ring\.json .*not a regular file/,
    );
  });

  it('on the command line may be a link anywhere, but no device and no pipe', async () => {
    symlinkSync(join(outside, 'key.pem'), join(directory, 'key.pem'));
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    const sign = (key: string) =>
      runProgram(['sign', 'lianlian', '--key', key], { stdin: '{"no_order":"7"}' });
    expect((await sign(join(directory, 'key.pem'))).code).toBe(0);
    for (const path of [join(directory, 'pipe'), '/dev/zero']) {
      const { code, err } = await sign(path);
      expect({ code, err }).toEqual({
        code: 2,
        err: `error: ${path} is not a regular file; give the file of the key.\n`,
      });
    }
  });
});

/** An algorithm identifier of what follows, by the content of its object identifier in hex. */
const algorithm = (oid: string, ...parameters: readonly Uint8Array[]) =>
  derSequence(derOid(oid), derSequence(...parameters));
const SALT = derOctets(Buffer.from('saltsalt'));
const AES_256 = derSequence(derOid('60864801650304012a'), derOctets(Buffer.alloc(16)));
const pbes2 = (derivation: Uint8Array) => algorithm('2a864886f70d01050d', derivation, AES_256);
const pbkdf2 = (count: number) => pbes2(algorithm('2a864886f70d01050c', SALT, derInteger(count)));
const scrypt = (cost: number, block: number, parallel: number) =>
  pbes2(algorithm('2b06010401da47040b', SALT, derInteger(cost), derInteger(block), derInteger(parallel)));
const tripleDes = (count: number) => algorithm('2a864886f70d010c0103', SALT, derInteger(count));
const md5Des = (count: number) => algorithm('2a864886f70d010503', SALT, derInteger(count));
const encrypted = (scheme: Uint8Array) => derSequence(scheme, derOctets(Buffer.alloc(32)));

const MOST = 10_000_000;
const TOO_MANY = /more than 10 million iterations/;

describe('what a passphrase may cost', () => {
  it.each([
    ['PBKDF2', pbkdf2(2 ** 31)],
    ['PBKDF2, one more than is taken', pbkdf2(MOST + 1)],
    ['scrypt of many turns', scrypt(2 ** 14, 8, 2 ** 10)],
    ['PKCS#12 with 3DES', tripleDes(2 ** 31)],
    ['MD5 with DES', md5Des(2 ** 31)],
  ])('of PKCS#8 by %s is told before it is paid', (_, scheme) => {
    const der = encrypted(scheme);
    const pem = `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${der.toString('base64')}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
    for (const source of [der, pem]) {
      expect(faultOf(() => importPrivateKey(source, { passphrase: 'hunter22' }), 'hunter22')).toMatch(
        TOO_MANY,
      );
    }
  });

  it('of a derivation that is not known is not paid at all', () => {
    const der = encrypted(algorithm('2a864886f70d01057f', SALT, derInteger(1)));
    expect(faultOf(() => importPrivateKey(der, { passphrase: 'x' }))).toMatch(
      /encrypted with the algorithm 1\.2\.840\.113549\.1\.5\.127, which is not read/,
    );
  });

  const DATA = derOid('2a864886f70d010701');
  const content = (bytes: Uint8Array) => derSequence(DATA, derOf(0xa0, derOctets(bytes)));
  const bag = (scheme: Uint8Array) =>
    derSequence(derOid('2a864886f70d010c0a0102'), derOf(0xa0, encrypted(scheme)));
  const safe = (scheme: Uint8Array, sealed: Uint8Array = Buffer.alloc(32)) =>
    derSequence(
      derOid('2a864886f70d010706'),
      derOf(0xa0, derSequence(derInteger(0), derSequence(DATA, scheme, derOf(0x80, sealed)))),
    );
  const pfx = (safes: readonly Uint8Array[], ...mac: readonly Uint8Array[]) =>
    derSequence(derInteger(3), content(derSequence(...safes)), ...mac);
  const sha256 = derSequence(derOid('608648016503040201'), Buffer.of(5, 0));
  const mac = (count: number) =>
    derSequence(derSequence(sha256, derOctets(Buffer.alloc(32))), SALT, derInteger(count));

  it.each([
    ['its MAC', pfx([], mac(2 ** 31))],
    ['a safe', pfx([safe(pbkdf2(2 ** 31))])],
    ['a safe of 3DES', pfx([safe(tripleDes(2 ** 31))])],
    ['a bag', pfx([content(derSequence(bag(pbkdf2(2 ** 31))))])],
  ])('of PKCS#12 for %s is told before it is paid', async (_, bytes) => {
    const { message } = await rejectionOf(readPkcs12(bytes, 'hunter22'), 'hunter22');
    expect(message).toMatch(TOO_MANY);
  });

  it('of PKCS#12 is that of all derivations together, also of a bag in an encrypted safe', async () => {
    const passphrase = 'hunter22';
    // PBKDF2 has HMAC-SHA1 where nothing else is said (RFC 8018 appendix A.2).
    const key = pbkdf2Sync(passphrase, 'saltsalt', 1000, 32, 'sha1');
    const seal = (bytes: Uint8Array) => {
      const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16));
      return Buffer.concat([cipher.update(bytes), cipher.final()]);
    };
    const within = (count: number) => {
      const sealed = seal(derSequence(bag(pbkdf2(count))));
      return pfx([safe(pbkdf2(1000), sealed)]);
    };
    const over = await rejectionOf(readPkcs12(within(MOST - 999), passphrase), passphrase);
    expect(over.message).toMatch(TOO_MANY);
    const below = await rejectionOf(readPkcs12(within(1000), passphrase), passphrase);
    expect(below.message).toMatch(/does not open with this passphrase/);
  });

  it('of what we write is far below', async () => {
    const { privateKey } = await readPkcs12(encodePkcs12(member.signing, 'x'), 'x');
    expect(privateKey.bits).toBe(2048);
  });
});
