import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Credential, createTestKeys, type TestKeys } from '../../../src/envelope/keys/createTestKeys.js';
import { writeTestKeys } from '../../../src/envelope/keys/writeTestKeys.js';
import { scratch } from '../keyFiles.js';
import { hasEscapeCodes, runProgram } from '../runProgram.js';

/** What Node says of a certificate; of its use, the test authority says it in the name. */
function factsOf(certificate: string) {
  const { subject, fingerprint256 } = new X509Certificate(certificate);
  const fingerprint = fingerprint256.replaceAll(':', '').toLowerCase();
  return { subject, fingerprint, use: subject.split(' ').at(-1) };
}

const NOW = Date.UTC(2026, 2, 1, 8);
const AT = ['--at', '2026-03-01T08:00:00Z'];
let keys: TestKeys;
let directory: string;

beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
  directory = join(scratch().directory, 'keys');
  await writeTestKeys(directory, keys);
});

describe('keys new', () => {
  it('makes a directory that keys list reads', async () => {
    const made = join(scratch().directory, 'made');
    const { code, out, err } = await runProgram(['keys', 'new', made]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${made}/authority.pem  the certificate of the test authority\n`);
    expect(out).toContain('For tests alone: the passphrase of the PKCS#12 files is tallystick');
    expect(out).not.toContain('BEGIN');
    expect(readdirSync(made).sort()).toEqual(['.gitignore', 'authority.pem', 'member', 'network']);
    for (const party of ['member', 'network']) {
      expect((await runProgram(['keys', 'list', join(made, party)])).code).toBe(0);
    }
  });

  it('refuses a path that exists', async () => {
    const { code, out, err } = await runProgram(['keys', 'new', directory]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `error: ${directory}: Test keys are written into a new directory, and this path exists; there are keys in ${directory}/member and ${directory}/network: use them, or choose another path.\n`,
    );
    expect(readFileSync(join(directory, 'member/signing.key.pem'), 'utf8')).toBe(
      keys.member.signing.privateKey,
    );
  });

  it('refuses a path in no directory', async () => {
    const path = join(directory, 'nowhere/keys');
    const { code, out, err } = await runProgram(['keys', 'new', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`error: ${path} cannot be written (ENOENT); choose a path in a directory of yours.\n`);
    expect(existsSync(join(directory, 'nowhere'))).toBe(false);
  });
});

describe('keys list', () => {
  it('lists the keys', async () => {
    const { code, out, err } = await runProgram(['keys', 'list', join(directory, 'member'), ...AT]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const key = ({ kid, certificate }: Credential) => {
      const { subject, use, fingerprint } = factsOf(certificate);
      const lines = [
        kid,
        '  2048 bits, 2026-03-01 07:00:00 to 2027-03-01 07:00:00 UTC',
        `  ${subject}, for ${use}`,
        '  issued by CN=tallystick test authority',
        `  SHA-256 ${fingerprint}`,
      ];
      return lines.map((line) => `  ${line}\n`).join('');
    };
    const { member, network } = keys;
    expect(out).toBe(
      [
        `signing\n${key(member.signing)}`,
        `decryption\n${key(member.encryption)}`,
        `verification\n${key(network.signing)}`,
        `encryption\n${key(network.encryption)}`,
      ].join('\n'),
    );
  });

  it('prints JSON without any key', async () => {
    const { code, out } = await runProgram(['keys', 'list', join(directory, 'member'), '--json', ...AT]);
    const key = ({ kid, certificate }: Credential) => [
      {
        kid,
        bits: 2048,
        ...factsOf(certificate),
        use: [factsOf(certificate).use],
        issuer: 'CN=tallystick test authority',
        validFrom: '2026-03-01T07:00:00.000Z',
        validTo: '2027-03-01T07:00:00.000Z',
        warnings: [],
      },
    ];
    const { member, network } = keys;
    expect({ code, printed: JSON.parse(out) }).toEqual({
      code: 0,
      printed: {
        signing: key(member.signing),
        decryption: key(member.encryption),
        verification: key(network.signing),
        encryption: key(network.encryption),
      },
    });
  });

  it.each([
    ['2027-03-01T07:00:01Z', 1, 'key-expired', 'expired on 2027-03-01 07:00 UTC'],
    ['2026-03-01T06:59:59Z', 1, 'key-not-yet-valid', 'is valid from 2026-03-01 07:00 UTC'],
    ['2027-02-28T00:00:00Z', 0, 'key-expires-soon', 'expires on 2027-03-01 07:00 UTC'],
  ])('at %s ends with %i', async (at, expected, warning, said) => {
    const { code, out } = await runProgram(['keys', 'list', join(directory, 'network'), '--at', at]);
    expect(code).toBe(expected);
    expect(out.split(`${warning}: The certificate ${said}`)).toHaveLength(5);
    const json = await runProgram(['keys', 'list', join(directory, 'network'), '--at', at, '--json']);
    expect(json.code).toBe(expected);
    expect(JSON.parse(json.out).signing[0].warnings).toEqual([
      { code: warning, message: expect.stringContaining(said) },
    ]);
  });

  it('says where a list is empty, a key has no name and no certificate', async () => {
    const { directory: bare, file } = scratch();
    file('key.pem', keys.member.signing.privateKey);
    file('key-ring.json', JSON.stringify({ signing: [{ kid: '', file: 'key.pem' }] }));
    const { code, out } = await runProgram(['keys', 'list', bare]);
    expect(code).toBe(0);
    const half = createPublicKey(keys.member.signing.privateKey).export({ type: 'spki', format: 'der' });
    const publicKey = createHash('sha256').update(half).digest('hex');
    expect(out).toBe(
      `signing\n  no kid\n    2048 bits, no certificate\n    key.pem, SHA-256 of its public key:\n    ${publicKey}\n\ndecryption\n  none\n\nverification\n  none\n\nencryption\n  none\n`,
    );
    const json = await runProgram(['keys', 'list', bare, '--json']);
    expect(JSON.parse(json.out).signing).toMatchObject([{ file: 'key.pem', publicKey }]);
  });

  it('takes passphrases from the environment', async () => {
    const { directory: encrypted, file } = scratch();
    file('signing.p12', readFileSync(join(directory, 'member/signing.p12')));
    file('key-ring.json', JSON.stringify({ signing: [{ kid: 'A1', file: 'signing.p12' }] }));
    const argv = ['keys', 'list', encrypted, ...AT];
    const opened = await runProgram(argv, { env: { TALLYSTICK_PASSPHRASE: 'tallystick' } });
    expect(opened.code).toBe(0);
    expect(opened.out).toContain('  A1\n    2048 bits, 2026-03-01 07:00:00');
    file(
      'key-ring.json',
      JSON.stringify({ signing: [{ kid: 'A1', file: 'signing.p12', passphraseEnv: 'MINE' }] }),
    );
    expect((await runProgram(argv, { env: { MINE: 'tallystick' } })).code).toBe(0);
    const wrong = await runProgram(argv, { env: { MINE: 'hunter2' } });
    expect({ code: wrong.code, out: wrong.out }).toEqual({ code: 2, out: '' });
    expect(wrong.err).toMatch(
      /^error: .*: signing\.p12: The PKCS#12 file does not open with this passphrase/,
    );
    expect(wrong.err).not.toContain('hunter2');
  });

  it.each([
    [
      'a directory without key-ring.json',
      () => directory,
      /key-ring\.json cannot be read: there is no such file/,
    ],
    ['no directory', () => join(directory, 'nowhere'), /there is no such file/],
  ])('refuses %s', async (_, path, message) => {
    const { code, out, err } = await runProgram(['keys', 'list', path(), '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('a kid cannot steer the terminal', async () => {
    const { directory: odd, file } = scratch();
    file('key.pem', keys.member.signing.privateKey);
    writeFileSync(
      join(odd, 'key-ring.json'),
      JSON.stringify({ signing: [{ kid: '\u001B[2J\nA1', file: 'key.pem' }] }),
    );
    const { out } = await runProgram(['keys', 'list', odd]);
    expect(hasEscapeCodes(out)).toBe(false);
    expect(out).toContain('signing\n  \uFFFD[2J\uFFFDA1\n');
  });
});

describe('keys', () => {
  it('alone shows its help', async () => {
    const { code, err } = await runProgram(['keys']);
    expect(code).toBe(2);
    expect(err).toContain('tallystick keys');
  });
});
