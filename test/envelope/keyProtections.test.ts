import { execFileSync } from 'node:child_process';
import { createHmac, createPublicKey, pbkdf2Sync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import { readKeyRing } from '../../src/envelope/keys/readKeyRing.js';
import { readPkcs12 } from '../../src/envelope/keys/readPkcs12.js';
import { hasOpenssl, openssl, scratch } from '../cli/keyFiles.js';
import { derInteger, derNull, derOctets, derOid, derSequence } from './derOf.js';
import { keysByOpenssl, type Printed } from './keysByOpenssl.js';
import { faultOf, rejectionOf } from './keysFault.js';
import rfc9579 from './vectors/rfc9579-a.json' with { type: 'json' };

const LEGACY = ['-provider', 'legacy', '-provider', 'default'];
const hasLegacy = (() => {
  try {
    execFileSync('openssl', ['enc', '-des-cbc', ...LEGACY, '-k', 'x', '-P'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const hasKeytool = (() => {
  try {
    execFileSync('keytool', ['-help'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasOpenssl || !hasLegacy)(
  'protected keys of openssl (skipped where it has no old ciphers)',
  () => {
    let directory: string;
    let printed: Printed;
    const at = (name: string) => `${directory}/${name}`;
    const spkiOf = (key: Parameters<typeof createPublicKey>[0]) =>
      createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('hex');
    const pass = (passphrase: string | Buffer) => {
      const path = scratch().file('pass', passphrase);
      return ['-passout', `file:${path}`];
    };

    beforeAll(() => {
      ({ directory, printed } = keysByOpenssl());
    });

    const expectOpened = (bytes: Buffer, passphrase: string) => {
      for (const source of [bytes, bytes.toString('latin1')]) {
        const { key } = importPrivateKey(source, { passphrase });
        expect(spkiOf(key.export({ type: 'pkcs8', format: 'pem' }))).toBe(printed.publicKey);
      }
      for (const wrong of ['hunter22', '']) {
        expect(faultOf(() => importPrivateKey(bytes, { passphrase: wrong }), 'hunter22')).toMatch(
          /does not open with this passphrase/,
        );
      }
      expect(faultOf(() => importPrivateKey(bytes))).toMatch(/is encrypted; give its passphrase/);
    };

    it.each([
      'PBE-MD5-DES',
      'PBE-MD5-RC2-64',
      'PBE-SHA1-DES',
      'PBE-SHA1-RC2-64',
      'PBE-SHA1-RC4-128',
      'PBE-SHA1-RC4-40',
      'PBE-SHA1-3DES',
      'PBE-SHA1-2DES',
      'PBE-SHA1-RC2-128',
      'PBE-SHA1-RC2-40',
    ])('PKCS#8 by %s', (scheme) => {
      const argv = [
        'pkcs8',
        '-topk8',
        '-in',
        at('key.pem'),
        '-v1',
        scheme,
        ...LEGACY,
        ...pass('s3cret'),
        '-out',
        at('v1.pem'),
      ];
      openssl(argv);
      expectOpened(readFileSync(at('v1.pem')), 's3cret');
    });

    it.each([
      ['aes-128-cbc', []],
      ['aes-192-cbc', []],
      ['aes-256-cbc', []],
      ['des-ede3-cbc', []],
      ['des-cbc', []],
      ['rc2-cbc', []],
      ['rc2-64-cbc', []],
      ['rc2-40-cbc', []],
      ['camellia-256-cbc', []],
      ['aria-192-cbc', []],
      ['sm4-cbc', []],
      ...['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA512-224', 'SHA512-256'].map(
        (hash): [string, string[]] => ['aes-256-cbc', ['-v2prf', `hmacWith${hash}`]],
      ),
      ['aes-256-cbc', ['-scrypt']],
      ['aes-128-cbc', ['-scrypt', '-scrypt_N', '16384', '-scrypt_r', '8', '-scrypt_p', '2']],
      ['aes-256-cbc', ['-iter', '1']],
      ['aes-256-cbc', ['-iter', '100000']],
    ] as [string, string[]][])('PKCS#8 by %s %j', (cipher, options) => {
      openssl([
        'pkcs8',
        '-topk8',
        '-in',
        at('key.pem'),
        '-v2',
        cipher,
        ...options,
        ...LEGACY,
        ...pass('s3cret'),
        '-out',
        at('v2.pem'),
      ]);
      expectOpened(readFileSync(at('v2.pem')), 's3cret');
    });

    it.each(['des', 'des3', 'aes128', 'aes192', 'aes256', 'camellia128', 'camellia256', 'aria256'])(
      'PEM by -%s',
      (cipher) => {
        openssl([
          'rsa',
          '-in',
          at('key.pem'),
          '-traditional',
          `-${cipher}`,
          ...LEGACY,
          ...pass('s3cret'),
          '-out',
          at('traditional.pem'),
        ]);
        const bytes = readFileSync(at('traditional.pem'));
        expect(bytes.includes('Proc-Type: 4,ENCRYPTED')).toBe(true);
        expectOpened(bytes, 's3cret');
        const oneLine = bytes.toString().trimEnd().split('\n');
        for (const text of [
          oneLine.join(' '),
          oneLine.join('\\n'),
          oneLine.map((line) => `  ${line}`).join('\r\n'),
        ]) {
          expectOpened(Buffer.from(text), 's3cret');
        }
      },
    );

    it.each([
      ['seed-cbc', 'SEED-CBC'],
      ['bf-cbc', 'Blowfish-CBC'],
      ['cast5-cbc', 'CAST5-CBC'],
      ['idea-cbc', 'IDEA-CBC'],
    ])('PKCS#8 by %s is named, with the command that converts it', (cipher, name) => {
      try {
        openssl([
          'pkcs8',
          '-topk8',
          '-in',
          at('key.pem'),
          '-v2',
          cipher,
          ...LEGACY,
          ...pass('s3cret'),
          '-out',
          at('other.pem'),
        ]);
      } catch {
        return; // This openssl is built without it.
      }
      expect(
        faultOf(() => importPrivateKey(readFileSync(at('other.pem')), { passphrase: 's3cret' })),
      ).toMatch(
        new RegExp(
          `encrypted with (?:${name}|the algorithm [0-9.]+), which is not read; convert it: openssl pkcs8 -in FILE -topk8 -v2 aes-256-cbc -out key\\.pem`,
        ),
      );
    });

    const exported = (name: string, passphrase: string | Buffer, ...options: readonly string[]) => {
      const both = ['-inkey', at('key.pem'), '-in', at('cert.pem')];
      openssl(['pkcs12', '-export', ...both, ...options, ...LEGACY, ...pass(passphrase), '-out', at(name)]);
      return readFileSync(at(name));
    };
    const expectPkcs12 = async (bytes: Uint8Array, passphrase: string) => {
      const { privateKey, publicKey } = await readPkcs12(bytes, passphrase);
      expect(spkiOf(privateKey.key.export({ type: 'pkcs8', format: 'pem' }))).toBe(printed.publicKey);
      expect(publicKey.certificate?.serialNumber).toBe(printed.serialNumber);
    };

    it.each([
      ...[
        'PBE-MD5-DES',
        'PBE-SHA1-DES',
        'PBE-SHA1-RC4-128',
        'PBE-SHA1-RC4-40',
        'PBE-SHA1-3DES',
        'PBE-SHA1-2DES',
        'PBE-SHA1-RC2-128',
        'PBE-SHA1-RC2-40',
      ].map((scheme): string[] => ['-keypbe', scheme, '-certpbe', scheme]),
      ...[
        'aes-128-cbc',
        'aes-192-cbc',
        'aes-256-cbc',
        'des-ede3-cbc',
        'camellia-128-cbc',
        'aria-256-cbc',
        'sm4-cbc',
        'des-cbc',
      ].map((cipher): string[] => ['-keypbe', cipher, '-certpbe', cipher]),
      ...[
        'md5',
        'sha1',
        'sha224',
        'sha256',
        'sha384',
        'sha512',
        'sha512-224',
        'sha512-256',
        'sha3-256',
        'sha3-512',
        'sm3',
        'ripemd160',
      ].map((hash): string[] => ['-macalg', hash]),
      ['-nomac'],
      ['-noiter', '-nomaciter'],
      ['-iter', '100000'],
      ['-keypbe', 'aes-256-cbc', '-certpbe', 'NONE'],
    ])('PKCS#12 by %s %s %s %s', async (...options) => {
      const bytes = exported('one.p12', 's3cret', ...options.filter((option) => option !== undefined));
      await expectPkcs12(bytes, 's3cret');
      await expectPkcs12(Buffer.from(bytes.toString('base64')), 's3cret');
      expect((await rejectionOf(readPkcs12(bytes, 'hunter22'), 'hunter22')).message).toMatch(
        /does not open with this passphrase/,
      );
    });

    const PASSPHRASES = [
      'motdépasse',
      'Müller',
      '密码',
      'пароль',
      '😀 key',
      'ﬁ',
      ' blanks ',
      'a'.repeat(200),
      'I\u0307',
    ];

    it.each(PASSPHRASES)('PKCS#12 with the passphrase %s, under each kind of cipher', async (passphrase) => {
      for (const options of [
        [],
        ['-legacy'],
        ['-keypbe', 'PBE-MD5-DES', '-certpbe', 'PBE-MD5-DES'],
        ['-nomac'],
      ]) {
        await expectPkcs12(exported('text.p12', passphrase, ...options), passphrase);
      }
    });

    it.each(PASSPHRASES)('PKCS#8 with the passphrase %s', (passphrase) => {
      openssl([
        'pkcs8',
        '-topk8',
        '-in',
        at('key.pem'),
        ...LEGACY,
        ...pass(passphrase),
        '-out',
        at('text.pem'),
      ]);
      expectOpened(readFileSync(at('text.pem')), passphrase);
    });

    it('a passphrase that was typed composed or not, in Latin-1, or that an old OpenSSL took byte by byte', async () => {
      const composed = 'mot\u00e9'.normalize('NFC');
      const decomposed = composed.normalize('NFD');
      for (const options of [[], ['-legacy']]) {
        await expectPkcs12(exported('form.p12', composed, ...options), decomposed);
        await expectPkcs12(exported('form.p12', decomposed, ...options), composed);
        await expectPkcs12(exported('latin.p12', Buffer.from(composed, 'latin1'), ...options), composed);
      }
      // OpenSSL 1.0 wrote of each byte of the UTF-8 one character, as a newer one does of that text.
      const bytewise = Buffer.from(composed).toString('latin1');
      await expectPkcs12(exported('old.p12', bytewise, '-legacy'), composed);
      openssl([
        'pkcs8',
        '-topk8',
        '-in',
        at('key.pem'),
        ...LEGACY,
        ...pass(Buffer.from(composed, 'latin1')),
        '-out',
        at('latin.pem'),
      ]);
      expectOpened(readFileSync(at('latin.pem')), composed);
    });

    it('PKCS#12 is told by its content, whatever its file is called', async () => {
      const { directory: ring, file } = scratch();
      const bytes = exported('one.p12', 's3cret');
      file('a.pem', bytes);
      file('b.txt', bytes.toString('base64').replace(/.{64}/g, '$&\n'));
      file('c.p12', readFileSync(at('key.pem')));
      file(
        'key-ring.json',
        JSON.stringify({
          signing: ['a.pem', 'b.txt', 'c.p12'].map((name, index) => ({ kid: `${index}`, file: name })),
        }),
      );
      const { signing } = await readKeyRing(ring, { passphrase: 's3cret' });
      expect(signing.map(({ validity }) => validity !== undefined)).toEqual([true, true, false]);
    });

    describe('PBMAC1', () => {
      /** RFC 9579 section 4, put in place of the MAC of a file: the last of its three parts. */
      const withPbmac1 = (
        pfx: Buffer,
        passphrase: string,
        oid: string,
        iterations: number,
        claimed = iterations,
      ) => {
        const start = pfx[1] === 0x82 ? 4 : 0;
        const content = pfx.subarray(start + 3);
        const contentInfo = content.subarray(0, 4 + content.readUInt16BE(2));
        // ContentInfo, its type, [0], OCTET STRING with the content that the MAC is over.
        const octets = contentInfo.subarray(4 + 11 + 4 + 4);
        const salt = Buffer.from('0123456789abcdef', 'hex');
        const [hash, length] = oid === '2a864886f70d020b' ? ['sha512', 64] : ['sha256', 32];
        const key = pbkdf2Sync(passphrase, salt, iterations, length as number, hash as string);
        const mac = createHmac(hash as string, key)
          .update(octets)
          .digest();
        const prf = derSequence(derOid(oid), derNull);
        const pbkdf2 = derSequence(
          derOid('2a864886f70d01050c'),
          derSequence(derOctets(salt), derInteger(claimed), derInteger(length as number), prf),
        );
        const algorithm = derSequence(derOid('2a864886f70d01050e'), derSequence(pbkdf2, prf));
        const macData = derSequence(
          derSequence(algorithm, derOctets(mac)),
          derOctets(Buffer.from('NOT USED')),
          derInteger(1),
        );
        return derSequence(derInteger(3), contentInfo, macData);
      };

      it.each([
        ['SHA-256', '2a864886f70d0209'],
        ['SHA-512', '2a864886f70d020b'],
      ])('with %s over a file of openssl', async (_, oid) => {
        const made = withPbmac1(exported('one.p12', 'motdépasse'), 'motdépasse', oid, 2048);
        await expectPkcs12(made, 'motdépasse');
        expect((await rejectionOf(readPkcs12(made, 'hunter22'), 'hunter22')).message).toMatch(
          /does not open/,
        );
        const altered = Buffer.from(made);
        altered[600] = (altered[600] as number) ^ 1;
        expect((await rejectionOf(readPkcs12(altered, 'motdépasse'))).message).toMatch(
          /does not open|cannot be read/,
        );
      });

      it('of too many iterations is told before it is paid', async () => {
        const made = withPbmac1(exported('one.p12', 'x'), 'x', '2a864886f70d0209', 1, 10_000_001);
        expect((await rejectionOf(readPkcs12(made, 'x'))).message).toMatch(/more than 10 million iterations/);
      });
    });
  },
);

describe('PBMAC1 of RFC 9579 appendix A', () => {
  it.each(rfc9579.files.map(({ name, file }) => [name, file] as const))('%s', async (_, file) => {
    const { privateKey, publicKey } = await readPkcs12(Buffer.from(file, 'base64'), rfc9579.passphrase);
    expect(privateKey.certificate).toEqual(publicKey.certificate);
    expect((await rejectionOf(readPkcs12(Buffer.from(file, 'base64'), '12345'))).message).toMatch(
      /does not open/,
    );
  });

  it('with an iteration count that is another is no right MAC (A.4)', async () => {
    const bytes = Buffer.from(rfc9579.files[0]?.file ?? '', 'base64');
    // The count of 2048 in the parameters of the MAC, the last of the file.
    const at = bytes.lastIndexOf(Buffer.from('02020800', 'hex'));
    bytes.writeUInt16BE(0x0801, at + 2);
    expect((await rejectionOf(readPkcs12(bytes, rfc9579.passphrase))).message).toMatch(/does not open/);
  });
});

describe.skipIf(!hasKeytool)('key stores of Java (skipped where there is no keytool)', () => {
  const made = (type: string, passphrase = 'changeit') => {
    const path = `${scratch().directory}/store`;
    const store = ['-keystore', path, '-storetype', type, '-storepass', passphrase, '-keypass', passphrase];
    const key = ['-alias', 'a', '-keyalg', 'RSA', '-keysize', '2048', '-dname', 'CN=java', '-validity', '90'];
    execFileSync('keytool', ['-genkeypair', ...store, ...key], { stdio: 'ignore' });
    return readFileSync(path);
  };

  it('PKCS#12 is read', async () => {
    const { publicKey } = await readPkcs12(made('PKCS12'), 'changeit');
    expect(publicKey.certificate?.subject).toBe('CN=java');
  });

  it.each([
    [
      'JKS',
      /this is a Java key store \(JKS\), which is not read; convert it: keytool -importkeystore -srckeystore FILE/,
    ],
    ['JCEKS', /this is a Java key store \(JCEKS\).*-srcstoretype JCEKS/],
  ])('%s is named', async (type, message) => {
    const bytes = made(type);
    expect(faultOf(() => importPrivateKey(bytes))).toMatch(message);
    expect(faultOf(() => importPublicKey(bytes.toString('base64')))).toMatch(message);
    const { message: said } = await rejectionOf(readPkcs12(bytes, 'changeit'));
    expect(said).toMatch(/this is a Java key store/);
    const { directory, file } = scratch();
    file('store.p12', bytes);
    writeFileSync(
      `${directory}/key-ring.json`,
      JSON.stringify({ signing: [{ kid: '1', file: 'store.p12' }] }),
    );
    expect((await rejectionOf(readKeyRing(directory, { passphrase: 'changeit' }))).message).toMatch(
      /^store\.p12: .*-srckeystore store\.p12 -destkeystore/,
    );
  });
});

describe('what is not read is named as what it is', () => {
  const block = (label: string) => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;

  it.each<[string, string | Uint8Array, RegExp]>([
    ['OpenSSH', block('OPENSSH PRIVATE KEY'), /an OpenSSH private key, .*ssh-keygen -p -m PKCS8/],
    [
      'authorized_keys',
      `ssh-rsa AAAA${'B'.repeat(300)} me@host`,
      /an SSH public key, .*ssh-keygen -e -m PKCS8/,
    ],
    [
      'RFC 4716',
      '---- BEGIN SSH2 PUBLIC KEY ----\nComment: "x"\nAAAA\n---- END SSH2 PUBLIC KEY ----',
      /SSH public key \(RFC 4716\)/,
    ],
    ['PuTTY', 'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n', /a private key of PuTTY, .*puttygen/],
    ['PGP', block('PGP PUBLIC KEY BLOCK'), /a PGP key or message/],
    ['PKCS#7 in PEM', block('PKCS7'), /PKCS#7, .*openssl pkcs7 -in FILE -print_certs/],
    ['a request', block('CERTIFICATE REQUEST'), /a certificate request \(PKCS#10\)/],
    ['a new request', block('NEW CERTIFICATE REQUEST'), /a certificate request/],
    ['a CRL', block('X509 CRL'), /a list of revoked certificates/],
    ['parameters', block('DH PARAMETERS'), /parameters of a key agreement/],
    ['PVK', Buffer.from('1ef1b5b000000000', 'hex'), /a private key of Windows \(PVK\), .*-inform PVK/],
    [
      'PRIVATEKEYBLOB',
      Buffer.from('0702000000a40000525341320008', 'hex'),
      /\(PRIVATEKEYBLOB\), .*-inform MSBLOB/,
    ],
    ['PUBLICKEYBLOB', Buffer.from('0602000000a40000525341310008', 'hex'), /\(PUBLICKEYBLOB\), .*-pubin/],
    ['CNG', Buffer.from('RSA3\0\b\0\0'), /BCRYPT_RSAKEY_BLOB/],
    ['BKS', Buffer.from('000000020000001400', 'hex'), /Bouncy Castle \(BKS\)/],
    ['ZIP', Buffer.from('PK\u0003\u0004....'), /a ZIP archive, which is not read; unpack it/],
    ['gzip', Buffer.from('1f8b0800', 'hex'), /a gzip archive/],
    ['PDF', Buffer.from('%PDF-1.7'), /a PDF/],
    ['a page', '<!DOCTYPE html><html><body>Login</body></html>', /a page of HTML/],
  ])('%s', (_, source, message) => {
    expect(faultOf(() => importPublicKey(source))).toMatch(message);
    expect(faultOf(() => importPrivateKey(source))).toMatch(message);
  });

  it.skipIf(!hasOpenssl)('PKCS#7, requests and lists in DER, and a DSA key', () => {
    const { directory } = keysByOpenssl();
    const at = (name: string) => `${directory}/${name}`;
    openssl(['crl2pkcs7', '-nocrl', '-certfile', at('cert.pem'), '-outform', 'DER', '-out', at('c.p7b')]);
    openssl(['req', '-new', '-key', at('key.pem'), '-subj', '/CN=x', '-outform', 'DER', '-out', at('r.csr')]);
    openssl(['dsaparam', '-genkey', '-out', at('dsa.pem'), '1024']);
    for (const [name, message] of [
      ['c.p7b', /PKCS#7/],
      ['r.csr', /a certificate request/],
    ] as const) {
      const bytes = readFileSync(at(name));
      for (const source of [bytes, bytes.toString('base64')]) {
        expect(faultOf(() => importPublicKey(source))).toMatch(message);
      }
    }
    expect(faultOf(() => importPrivateKey(readFileSync(at('dsa.pem'))))).toMatch(
      /a DSA key|must be an RSA key, not dsa/,
    );
  });
});
