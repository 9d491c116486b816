import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RsaKey } from '../../src/envelope/keys/RsaKey.js';
import { readKeyRing } from '../../src/envelope/keys/readKeyRing.js';
import { hasOpenssl, scratch } from '../cli/keyFiles.js';
import { keysByOpenssl, PASSPHRASE, type Printed } from './keysByOpenssl.js';
import { rejectionOf } from './keysFault.js';

const SECRET = 'hunter2hunter2';

describe('key-ring.json', () => {
  let directory: string;
  const write = (content: unknown) =>
    writeFileSync(
      join(directory, 'key-ring.json'),
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    );

  beforeEach(() => {
    ({ directory } = scratch());
  });

  it('may name no key at all', async () => {
    write({});
    const none = { signing: [], decryption: [], verification: [], encryption: [] };
    expect(await readKeyRing(directory)).toEqual(none);
    write({ signing: [], encryption: [] });
    expect(await readKeyRing(directory)).toEqual(none);
  });

  it('is one level below where the directory is that of both parties', async () => {
    const ringOf = (party: string) => join(directory, party, 'key-ring.json');
    for (const party of ['member', 'network']) mkdirSync(join(directory, party));
    expect((await rejectionOf(readKeyRing(directory))).message).toContain('; check its name');
    writeFileSync(ringOf('network'), '{}');
    expect((await rejectionOf(readKeyRing(directory))).message).toBe(
      `${directory}/key-ring.json cannot be read: there is no such file, but there is one in ${directory}/network; give that of your side.`,
    );
    writeFileSync(ringOf('member'), '{}');
    expect((await rejectionOf(readKeyRing(directory))).message).toContain(
      `there is one in ${directory}/member and ${directory}/network; give`,
    );
    mkdirSync(join(directory, 'key-ring.json'));
    expect((await rejectionOf(readKeyRing(directory))).message).toMatch(/the system says EISDIR/);
  });

  it('must be there', async () => {
    const { message } = await rejectionOf(readKeyRing(directory));
    expect(message).toBe(
      `${directory}/key-ring.json cannot be read: there is no such file; check its name and who may read it.`,
    );
    expect((await rejectionOf(readKeyRing(join(directory, 'nowhere')))).message).toMatch(/no such file/);
    writeFileSync(join(directory, 'key.pem'), '');
    expect((await rejectionOf(readKeyRing(join(directory, 'key.pem')))).message).toMatch(
      /is a file where a directory is due/,
    );
    const key = `-----BEGIN PRIVATE KEY-----\n${SECRET}`;
    expect((await rejectionOf(readKeyRing(key))).message).toMatch(/^key-ring\.json cannot be read/);
    mkdirSync(join(directory, 'key-ring.json'));
    expect((await rejectionOf(readKeyRing(directory))).message).toMatch(/the system says EISDIR/);
  });

  it('a directory that is no text is misuse', async () => {
    await expect(readKeyRing(undefined as never)).rejects.toThrow(TypeError);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['no JSON', `{"signing": ${SECRET}}`, '', /^key-ring\.json must be JSON in UTF-8/],
    ['not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), '', /must be JSON in UTF-8/],
    ['a list twice', '{"signing":[],"signing":[]}', '', /without repeated member names/],
    ['a list', [], '', /must be an object of signing, decryption, verification and encryption/],
    ['null', null, '', /must be an object/],
    ['an unknown list', { sign: [] }, '', /key-ring\.json has an unknown member sign; it may have signing, /],
    ['an unknown list of an odd name', { [`${SECRET} `]: [] }, '', /unknown member of an odd name/],
    ['a list that is none', { signing: {} }, '/signing', /^signing must be a list/],
    ['a list that is null', { signing: null }, '/signing', /^signing must be a list/],
    ['an entry that is a name', { signing: [SECRET] }, '/signing/0', /^signing\[0\] must be an object/],
    ['an entry that is a list', { encryption: [[]] }, '/encryption/0', /^encryption\[0\] must be an object/],
    ['no file', { signing: [{ kid: 'A1' }] }, '/signing/0', /^signing\[0\] must name its file/],
    [
      'an unknown member',
      { verification: [{ file: 'a.pem', passphrase: SECRET }] },
      '/verification/0',
      /^verification\[0\] has an unknown member passphrase; it may have kid, file, certificate, passphraseEnv and anyExponent/,
    ],
    [
      'a kid that is a number',
      { signing: [{ file: 'a', kid: 1 }] },
      '/signing/0/kid',
      /kid must be a string/,
    ],
    ['a file that is a number', { signing: [{ file: 1 }] }, '/signing/0/file', /file must be a string/],
    [
      'a certificate that is null',
      { signing: [{ file: 'a', certificate: null }] },
      '/signing/0/certificate',
      /^signing\[0\]\.certificate must be a string/,
    ],
  ])('%s', async (_, content, path, message) => {
    write(content);
    const fault = await rejectionOf(readKeyRing(directory), SECRET);
    expect(fault.message).toMatch(message);
    expect(fault.path).toBe(path);
  });

  it.each([
    '../key.pem',
    'below/../../key.pem',
    '..',
    '/etc/hostname',
    '..\\key.pem',
    'C:\\key.pem',
    'C:key.pem',
    '\\\\server\\key.pem',
    '',
  ])('a path that leaves the directory: %s', async (file) => {
    for (const entry of [{ file }, { file: 'key.pem', certificate: file }]) {
      write({ signing: [entry] });
      const { message, path } = await rejectionOf(readKeyRing(directory));
      expect(message).toMatch(/must be a path below the directory of key-ring\.json/);
      expect(path).toBe(`/signing/0/${'certificate' in entry ? 'certificate' : 'file'}`);
    }
  });

  it('a file that is missing', async () => {
    write({ verification: [{ kid: 'A1', file: 'below/nowhere.pem' }] });
    expect(await rejectionOf(readKeyRing(directory))).toEqual({
      message:
        'below/nowhere.pem: It cannot be read: there is no such file; check its name and who may read it.',
      path: '/verification/0/file',
    });
  });

  it('a certificate beside a public key', async () => {
    write({ verification: [{ file: 'a.pem', certificate: 'a.pem' }] });
    expect((await rejectionOf(readKeyRing(directory))).message).toMatch(/^a\.pem: .*is the certificate/);
  });

  it.each([
    ['no key', SECRET],
    ['several', JSON.stringify({ keys: [{ kty: 'oct', k: SECRET }] })],
  ])('a JWK file of %s', async (_, content) => {
    writeFileSync(join(directory, 'key.jwk'), content);
    write({ signing: [{ file: 'key.jwk' }] });
    expect((await rejectionOf(readKeyRing(directory), SECRET)).message).toMatch(
      /^key\.jwk: The key cannot be read/,
    );
  });

  it('the first fault is told', async () => {
    write({ signing: [{ file: 'a.pem' }], encryption: [{ file: 'b.pem' }, { file: 'c.pem' }] });
    expect((await rejectionOf(readKeyRing(directory))).path).toBe('/signing/0/file');
  });
});

describe.skipIf(!hasOpenssl)('a directory of files of openssl (skipped where there is no openssl)', () => {
  let original: string;
  let printed: Printed;
  let directory: string;
  const read = (ring: unknown, options = {}) => {
    writeFileSync(join(directory, 'key-ring.json'), JSON.stringify(ring));
    return readKeyRing(directory, { env: {}, ...options });
  };

  beforeAll(() => {
    ({ directory: original, printed } = keysByOpenssl());
  });

  beforeEach(() => {
    ({ directory } = scratch());
    cpSync(original, directory, { recursive: true });
  });

  it('is read in every form', async () => {
    const { kid: _, ...jwk } = JSON.parse(
      JSON.stringify(
        (await read({ signing: [{ kid: '1', file: 'key.pem' }] })).signing[0]?.key.export({ format: 'jwk' }),
      ),
    );
    writeFileSync(join(directory, 'key.jwk'), JSON.stringify({ ...jwk, kid: 'of the JWK' }));
    writeFileSync(join(directory, 'public.json'), JSON.stringify({ kty: 'RSA', n: jwk.n, e: jwk.e }));
    mkdirSync(join(directory, 'below'));
    cpSync(join(directory, 'key.pem'), join(directory, 'below/key.pem'));
    const env = { THE_PASSPHRASE: PASSPHRASE };
    const { signing, decryption, verification, encryption } = await read(
      {
        signing: [
          { kid: 'PEM', file: 'key.pem' },
          { kid: 'PKCS#1', file: 'key.pkcs1.der' },
          { file: 'below/key.pem', certificate: 'cert.der' },
          { file: 'key.jwk' },
          { kid: '', file: 'key.der' },
          { kid: '', file: 'key.der' },
        ],
        decryption: [
          { kid: 'encrypted', file: 'key.encrypted.pem', passphraseEnv: 'THE_PASSPHRASE' },
          { file: 'key.p12', passphraseEnv: 'THE_PASSPHRASE' },
          { kid: 'PKCS#12', file: 'key.legacy.pfx', passphraseEnv: 'THE_PASSPHRASE' },
        ],
        verification: [
          { file: 'cert.pem' },
          { kid: 'SPKI', file: 'public.der' },
          { kid: 'JWK', file: 'public.json' },
        ],
        encryption: [{ kid: 'PKCS#12', file: 'key.p12', passphraseEnv: 'THE_PASSPHRASE' }],
      },
      { env },
    );
    const { from, to } = printed;
    const validity = { from, to };
    const named = (keys: readonly RsaKey[]) =>
      keys.map(({ kid, validity, isUnnamed }) => [isUnnamed ? undefined : kid, validity]);
    expect(named(signing)).toEqual([
      ['PEM', undefined],
      ['PKCS#1', undefined],
      [undefined, validity],
      ['of the JWK', undefined],
      ['', undefined],
      ['', undefined],
    ]);
    expect(named(decryption)).toEqual([
      ['encrypted', undefined],
      [undefined, validity],
      ['PKCS#12', validity],
    ]);
    expect(named(verification)).toEqual([
      [undefined, validity],
      ['SPKI', undefined],
      ['JWK', undefined],
    ]);
    expect(named(encryption)).toEqual([['PKCS#12', validity]]);
    for (const { type } of [...signing, ...decryption]) expect(type).toBe('private');
    for (const { type, key } of [...verification, ...encryption]) {
      expect(type).toBe('public');
      expect(key.export({ type: 'spki', format: 'der' }).toString('hex')).toBe(printed.publicKey);
    }
  });

  it('the passphrase is that of the environment, else that of the option', async () => {
    const byOption = { passphrase: PASSPHRASE, env: { WRONG: SECRET } };
    expect((await read({ signing: [{ file: 'key.p12' }] }, byOption)).signing).toHaveLength(1);
    const byName = read({ signing: [{ file: 'key.p12', passphraseEnv: 'WRONG' }] }, byOption);
    expect(await rejectionOf(byName, SECRET, PASSPHRASE)).toEqual({
      message: 'key.p12: The PKCS#12 file does not open with this passphrase; check it.',
      path: '/signing/0',
    });
  });

  it('a passphrase in the place of its name is not repeated', async () => {
    const fault = await rejectionOf(read({ signing: [{ file: 'key.p12', passphraseEnv: SECRET }] }), SECRET);
    expect(fault.path).toBe('/signing/0/passphraseEnv');
    expect(fault.message).toMatch(/must name an environment variable that is set/);
  });

  it('a PKCS#12 file without passphrase', async () => {
    for (const list of ['decryption', 'encryption']) {
      const { message } = await rejectionOf(read({ [list]: [{ file: 'key.p12' }] }));
      expect(message).toBe(
        'key.p12: A PKCS#12 file needs a passphrase: name its environment variable in passphraseEnv.',
      );
    }
  });

  it('a PKCS#12 file with another certificate', async () => {
    const entry = { file: 'key.p12', certificate: 'cert.pem' };
    const fault = await rejectionOf(read({ signing: [entry] }, { passphrase: PASSPHRASE }));
    expect(fault.path).toBe('/signing/0/certificate');
    expect(fault.message).toMatch(/leave certificate out/);
  });

  it('an encrypted key without passphrase', async () => {
    const { message } = await rejectionOf(read({ signing: [{ kid: '1', file: 'key.encrypted.pem' }] }));
    expect(message).toMatch(/^key\.encrypted\.pem: The private key is encrypted; give its passphrase/);
  });

  it('a key that nothing names has no name of its certificate, and is not refused where none is needed', async () => {
    const { signing, verification } = await read({
      signing: [{ file: 'key.pem', certificate: 'cert.pem' }],
      verification: [{ file: 'cert.pem' }],
    });
    for (const key of [...signing, ...verification]) {
      expect(key).toMatchObject({
        kid: '',
        isUnnamed: true,
        certificate: { serialNumber: printed.serialNumber },
      });
    }
  });

  it('a variable that is not set is named', async () => {
    const entry = { kid: '1', file: 'key.p12', passphraseEnv: 'SIGNING_PASSPHRASE' };
    expect(await rejectionOf(read({ signing: [entry] }))).toEqual({
      message:
        'key.p12: The environment variable SIGNING_PASSPHRASE, which passphraseEnv names, is not set; set it to the passphrase.',
      path: '/signing/0/passphraseEnv',
    });
  });

  it('a certificate in the place of a private key, and the other way round, is named with its file', async () => {
    const inPlace = await rejectionOf(read({ signing: [{ kid: '1', file: 'cert.pem' }] }));
    expect(inPlace.message).toBe(
      'cert.pem: The key cannot be read: this is a certificate, which holds no private key; give the private key that it was issued for.',
    );
    const beside = { kid: '1', file: 'key.pem', certificate: 'public.pem' };
    expect(await rejectionOf(read({ decryption: [beside] }))).toMatchObject({
      message: expect.stringMatching(/^public\.pem: The certificate cannot be read/),
      path: '/decryption/0/certificate',
    });
  });

  it('two keys of one kid in a list; in two lists it is none', async () => {
    const file = 'key.pem';
    const entries = [
      { kid: '1', file },
      { kid: '2', file },
      { kid: SECRET, file },
      { kid: SECRET, file },
    ];
    expect(await rejectionOf(read({ signing: entries }), SECRET)).toEqual({
      message: 'key.pem: signing has an earlier key of the same kid; each key needs its own.',
      path: '/signing/3',
    });
    const { signing, decryption } = await read({
      signing: [{ kid: '1', file }],
      decryption: [{ kid: '1', file }],
    });
    expect([signing.length, decryption.length]).toEqual([1, 1]);
  });

  it('files that hold something else', async () => {
    const whole = readFileSync(join(directory, 'key.pem'), 'utf8');
    writeFileSync(join(directory, 'cut.pem'), whole.slice(0, 1000));
    for (const file of ['cut.pem', 'cert.pem', 'key-ring.json', 'key.p12.pem']) {
      cpSync(join(directory, 'key.p12'), join(directory, 'key.p12.pem'));
      await rejectionOf(read({ signing: [{ kid: '1', file }] }), ...whole.split('\n').slice(1));
    }
  });
});
