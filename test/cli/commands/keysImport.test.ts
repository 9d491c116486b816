import { createPublicKey } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestKeys, type TestKeys } from '../../../src/envelope/keys/createTestKeys.js';
import { encodePkcs12 } from '../../../src/envelope/keys/encodePkcs12.js';
import { scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const NOW = Date.UTC(2026, 2, 1, 8);
const AT = ['--at', '2026-03-01T08:00:00Z'];
let keys: TestKeys;
let ring: string;
let file: ReturnType<typeof scratch>['file'];
const entries = () => JSON.parse(readFileSync(join(ring, 'key-ring.json'), 'utf8'));
const imported = (argv: readonly string[], given = {}) =>
  runProgram(['keys', 'import', ...argv, '--keys', ring], given);

beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
});

beforeEach(() => {
  const { directory, file: write } = scratch();
  ring = join(directory, 'ring');
  file = write;
});

describe('keys import', () => {
  it('puts a certificate where its use says, and shows it', async () => {
    const path = file('network.cer', Buffer.from(keys.network.signing.certificate));
    const { code, out, err } = await imported([path, '--kid', '4000000002']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('\n  4000000002\n    2048 bits, ');
    expect(out).not.toContain('no kid');
    expect(out).toContain('2048 bits, 2026-03-01 07:00:00 to 2027-03-01 07:00:00 UTC\n');
    expect(out).toContain('CN=network signing, for signing\n');
    expect(out).toContain('issued by CN=tallystick test authority\n');
    expect(out).toMatch(/SHA-256 [0-9a-f]{64}\n/);
    expect(out).toContain(`network.cer is in verification of ${ring}/key-ring.json, as 4000000002\n`);
    expect(entries().verification).toEqual([{ kid: '4000000002', file: 'network.cer' }]);
    expect(statSync(join(ring, 'network.cer')).mode & 0o777).toBe(0o600);
    const listed = await runProgram(['keys', 'list', ring, ...AT, '--json']);
    expect(JSON.parse(listed.out).verification).toMatchObject([
      { kid: '4000000002', subject: 'CN=network signing', use: ['signing'], warnings: [] },
    ]);
  });

  it('warns at once of a certificate that is for another use than the list', async () => {
    const path = file('enc.p12', encodePkcs12(keys.member.encryption, 'p'));
    const given = { env: { TALLYSTICK_PASSPHRASE: 'p' } };
    const argv = [path, '--list', 'signing', '--kid', '4000000001'];
    const { code, out, err } = await imported(argv, given);
    expect(code).toBe(0);
    expect(out).toContain('enc.p12 is in signing of ');
    expect(err).toBe(
      'enc.p12: The certificate is for encryption, and signing is for signing; check whether two keys were swapped. (key-other-use)\n',
    );
    const swapped = file('sign.cer', keys.network.signing.certificate);
    const json = await imported([swapped, '--list', 'encryption', '--kid', '4000000002', '--json']);
    expect(JSON.parse(json.out)).toEqual([{ lists: ['encryption'], kid: '4000000002', file: 'sign.cer' }]);
    expect(json.err).toContain('sign.cer: The certificate is for signing, and encryption is for encryption;');
  });

  it('makes one entry of a private key and its certificate, in either order', async () => {
    const { privateKey, certificate } = keys.member.encryption;
    const paths = [file('cert.pem', certificate), file('key.pem', privateKey)];
    expect((await imported([...paths, '--kid', '4000000001'])).code).toBe(0);
    expect(entries()).toMatchObject({
      signing: [],
      decryption: [{ kid: '4000000001', file: 'key.pem', certificate: 'cert.pem' }],
    });
  });

  it('takes several at once, and adds to what is there', async () => {
    const delivered = [
      file('s.cer', keys.network.signing.certificate),
      file('e.cer', keys.network.encryption.certificate),
    ];
    expect((await imported([...delivered, '--kid', '4000000002,4000000003'])).code).toBe(0);
    const next = file(
      'next.txt',
      createPublicKey(keys.member.signing.certificate)
        .export({ type: 'spki', format: 'der' })
        .toString('base64'),
    );
    expect((await imported([next, '--list', 'verification', '--no-kid'])).code).toBe(0);
    expect(entries()).toMatchObject({
      verification: [
        { kid: '4000000002', file: 's.cer' },
        { kid: '', file: 'next.txt' },
      ],
      encryption: [{ kid: '4000000003', file: 'e.cer' }],
    });
  });

  it('names the variable of a passphrase in the entry, and never the passphrase', async () => {
    const path = file('signing.p12', encodePkcs12(keys.member.signing, 'open sesame'));
    const argv = [path, '--kid', '4000000001', '--passphrase-env', 'MINE'];
    expect((await imported(argv, { env: { MINE: 'open sesame' } })).code).toBe(0);
    expect(entries().signing).toEqual([{ kid: '4000000001', file: 'signing.p12', passphraseEnv: 'MINE' }]);
    for (const env of [{ MINE: 'hunter2' }, {}]) {
      const { code, err } = await imported(argv, { env });
      expect(code).toBe(2);
      expect(err).toMatch(/MINE of --passphrase-env is not set|does not open with this passphrase/);
      expect(err).not.toContain('hunter2');
    }
    const without = await imported([path, '--kid', '4000000001']);
    expect(without.err).toMatch(/needs a passphrase.* Give --passphrase-env <name>/);
  });

  it('asks at a terminal for what the file does not say', async () => {
    const path = file(
      'key.txt',
      createPublicKey(keys.network.signing.certificate).export({ type: 'spki', format: 'pem' }),
    );
    const { code, err } = await imported([path], { inIsTty: true, stdin: 'verification\n4000000002\n' });
    expect(err).toContain('key.txt is for verification or encryption, or both (verification,encryption): ');
    expect(err).toContain('the certificate ID that UnionPay assigned (not the serial number)');
    expect(code).toBe(0);
    expect(entries().verification).toEqual([{ kid: '4000000002', file: 'key.txt' }]);
  });

  it('without a terminal says by which options; so does an answer that is none', async () => {
    const path = file(
      'key.txt',
      createPublicKey(keys.network.signing.certificate).export({ type: 'spki', format: 'pem' }),
    );
    const silent = await imported([path]);
    expect({ code: silent.code, err: silent.err }).toEqual({
      code: 2,
      err: expect.stringMatching(
        /what is missing has to be given:\n {2}--list verification, --list encryption, or for both: --list verification,encryption; .*\n {2}--kid <id>: .*--no-kid for LianLian/,
      ),
    });
    for (const stdin of ['', 'signing\n', 'verification\n\n', 'verification\n']) {
      expect((await imported([path], { inIsTty: true, stdin })).code).toBe(2);
    }
  });

  it('puts one key into both lists, by option or by answer', async () => {
    const pair = createPublicKey(keys.member.signing.certificate).export({ type: 'spki', format: 'pem' });
    const path = file('both.pem', `${keys.member.signing.privateKey}${pair}`);
    expect((await imported([path, '--list', 'signing,decryption', '--kid', '4000000001'])).code).toBe(0);
    const only = file('network.pem', pair);
    const answered = { inIsTty: true, stdin: 'verification,encryption\n4000000002\n' };
    expect((await imported([only], answered)).code).toBe(0);
    const [own, other] = [
      { kid: '4000000001', file: 'both.pem' },
      { kid: '4000000002', file: 'network.pem' },
    ];
    expect(entries()).toEqual({
      signing: [own],
      decryption: [own],
      verification: [other],
      encryption: [other],
    });
  });

  it.each<[string, () => readonly string[], RegExp]>([
    [
      'a list that the key does not fit',
      () => [file('c.pem', keys.network.signing.certificate), '--list', 'signing', '--kid', '1'],
      /c\.pem is a public key or a certificate, which signing does not take; --list may be verification or encryption/,
    ],
    [
      'more names than keys',
      () => [file('c.pem', keys.network.signing.certificate), '--kid', '1,2'],
      /--kid: give one name for each key.*keys: 1, names: 2/,
    ],
    [
      'several keys for several lists, each of which would get all keys',
      () => [
        file('a.pem', keys.network.signing.certificate),
        file('b.pem', keys.network.encryption.certificate),
        ...['--list', 'verification,encryption', '--kid', '1,2'],
      ],
      /--list: 2 keys and 2 lists; .* Import one file after the other/,
    ],
    [
      'a file that is no key',
      () => [file('store.jks', Buffer.from('feedfeed00000002', 'hex')), '--kid', '1'],
      /this is a Java key store \(JKS\), which is not read; convert it: keytool -importkeystore -srckeystore \S*store\.jks /,
    ],
    [
      'a list that is none',
      () => [file('c.pem', keys.network.signing.certificate), '--list', 'sign'],
      /It must be signing, decryption, verification, encryption/,
    ],
  ])('refuses %s', async (_, argv, message) => {
    const { code, err } = await imported(argv());
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('refuses a kid that the list has, another file of the same name, and a ring that is none', async () => {
    const path = file('c.pem', keys.network.signing.certificate);
    await imported([path, '--kid', '1']);
    expect((await imported([path, '--kid', '1'])).err).toMatch(/verification has a key of this kid already/);
    file('c.pem', keys.network.encryption.certificate);
    expect((await imported([path, '--kid', '2'])).err).toMatch(
      /c\.pem is in the directory already, and is another file/,
    );
    expect(entries().encryption).toEqual([]);
    writeFileSync(join(ring, 'key-ring.json'), '{');
    expect((await imported([path, '--kid', '2'])).err).toMatch(/key-ring\.json must be JSON/);
  });
});

describe('keys list', () => {
  it('says that a kid is missing, and that a certificate is for another use', async () => {
    const { directory, file: write } = scratch();
    write('e.pem', keys.network.encryption.certificate);
    write('key-ring.json', JSON.stringify({ verification: [{ file: 'e.pem' }] }));
    const { code, out } = await runProgram(['keys', 'list', directory, ...AT]);
    expect(code).toBe(1);
    expect(out).toContain('no kid\n');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'kid-missing: The key has no kid; give the certificate ID that UnionPay assigned',
    );
    expect(out.replace(/\s+/g, ' ')).toContain(
      'key-other-use: The certificate is for encryption, and verification is for signing',
    );
  });

  it('tells a certificate that stands in the file of a key', async () => {
    const { directory, file: write } = scratch();
    write('bag.pem', `${keys.member.signing.certificate}${keys.member.signing.privateKey}`);
    write('key-ring.json', JSON.stringify({ signing: [{ kid: '1', file: 'bag.pem' }] }));
    const { code, out } = await runProgram(['keys', 'list', directory, ...AT]);
    expect(code).toBe(0);
    expect(out).toContain('CN=member signing, for signing\n');
  });
});
