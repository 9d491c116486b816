import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importPrivateKey } from '../../../src/envelope/keys/importKey.js';
import { lianlian } from '../../../src/envelope.js';
import { AT, partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory, file } = scratch();
const PATH = '/v1/verify';
let member: string;
let network: string;
let request: string;
let plain: string;

beforeAll(async () => {
  ({ member, network } = await partyDirectories(directory));
  plain = (await runProgram(['sample', 'MOBILE_NUMBER_VERIFICATION', '--seed', '1'])).out;
  const to = ['--app-id', '39990029', '--request-path', PATH, '--at', AT];
  const { out } = await runProgram(['seal', 'MOBILE_NUMBER_VERIFICATION', '-', '--keys', member, ...to], {
    stdin: plain,
  });
  request = file('request.http', out);
});

describe('one key in place of a ring', () => {
  it('is not a directory, for which there is --keys', async () => {
    const { code, err } = await runProgram(['diagnose', request, '--key', member, '--at', AT]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `error: ${member} is a directory, and --key takes the file of a single key; use --keys ${member}\n`,
    });
  });

  it('diagnoses what its owner sent: no fault, whatever the kid', async () => {
    for (const key of [join(member, 'signing.key.pem'), join(network, 'member-signing.cert.pem')]) {
      const { code, out } = await runProgram(['diagnose', request, '--key', key, '--at', AT]);
      expect({ code, out }).toEqual({
        code: 0,
        out: expect.stringMatching(/: (?:healthy|no fault in what was checked)\n/),
      });
    }
  });

  it('diagnoses what another key signed, or what was changed', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    const unknown = await runProgram([
      'diagnose',
      request,
      '--key',
      file('other.pem', other),
      '--at',
      AT,
      '--json',
    ]);
    expect(JSON.parse(unknown.out).findings).toMatchObject([
      {
        id: 'signed-unknown-key',
        evidence: expect.stringContaining('the one key that is given did not make it'),
      },
    ]);
    const changed = file(
      'changed.http',
      readFileSync(request, 'latin1')
        .replace('\r\n\r\n{', '\r\n\r\n{ ')
        .replace(/Content-Length: \d+\r\n/i, ''),
    );
    const { code, out } = await runProgram([
      'diagnose',
      changed,
      '--key',
      join(member, 'signing.key.pem'),
      '--at',
      AT,
    ]);
    expect(code).toBe(1);
    expect(out).not.toContain('kid');
  });

  it('diagnoses a message of LianLian by one private key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const params = { no_order: '7', oid_partner: '201304121000709238', sign_type: 'SHA256withRSA' };
    const sign = lianlian.sign(params, { key: importPrivateKey(privateKey) });
    const body = JSON.stringify({ ...params, sign });
    const capture = file(
      'll.http',
      `POST /x HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    const key = file('ll.txt', privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'));
    const { out } = await runProgram(['diagnose', capture, '--key', key, '--json']);
    expect(JSON.parse(out)).toMatchObject({ network: 'lianlian' });
    expect(JSON.parse(out).findings.filter(({ id }: { id: string }) => id.startsWith('signed'))).toEqual([]);
  });

  it('verifies a UPI-JWS, under whichever kid', async () => {
    const [head = '', body = ''] = readFileSync(request, 'utf8').split('\r\n\r\n');
    const header = /UPI-JWS: (\S+)/i.exec(head)?.[1] ?? '';
    const argv = (key: string) => ['verify', 'unionpay', '-', '--header', header, '--key', key, '--at', AT];
    const given = { stdin: body };
    const { code, out } = await runProgram(argv(join(network, 'member-signing.cert.pem')), given);
    expect({ code, out }).toEqual({ code: 0, out: 'verified, RS256 over the bytes of the body\n' });
    const wrong = await runProgram(argv(join(network, 'signing.cert.pem')), given);
    expect({ code: wrong.code, out: wrong.out }).toEqual({
      code: 1,
      out: expect.stringContaining('jws-signature'),
    });
  });

  it('verifies and opens by a private key what its owner signed', async () => {
    const key = join(member, 'signing.key.pem');
    const [head = '', body = ''] = readFileSync(request, 'utf8').split('\r\n\r\n');
    const header = /UPI-JWS: (\S+)/i.exec(head)?.[1] ?? '';
    const argv = ['verify', 'unionpay', '-', '--header', header, '--key', key, '--at', AT];
    expect((await runProgram(argv, { stdin: body })).code).toBe(0);
    expect((await runProgram(argv, { stdin: `${body} ` })).out).toContain('jws-signature');
    const order = (await runProgram(['sample', 'MPAY_VERIFY', '--seed', '1'])).out;
    const sealed = await runProgram(['seal', 'MPAY_VERIFY', '-', '--keys', member, '--request-path', PATH], {
      stdin: order,
    });
    const opened = await runProgram(['open', 'MPAY_VERIFY', file('own.http', sealed.out), '--key', key]);
    expect({ code: opened.code, err: opened.err }).toEqual({ code: 0, err: '' });
  });

  it('opens with the certificate of the sender and our own private key', async () => {
    const keys = [
      '--key',
      join(network, 'member-signing.cert.pem'),
      '--key',
      join(network, 'encryption.key.pem'),
    ];
    const { code, out, err } = await runProgram([
      'open',
      'MOBILE_NUMBER_VERIFICATION',
      request,
      ...keys,
      '--at',
      AT,
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(JSON.parse(plain));
  });

  it('is named where it is given as a directory, and so is the directory of a key ring', async () => {
    const key = join(member, 'signing.key.pem');
    for (const [argv, hint] of [
      [['diagnose', request, '--keys', key], `for a single key use --key ${key}`],
      [['diagnose', request, '--keys', join(member, 'key-ring.json')], `: --keys ${member}`],
      [['inspect', request, '--keys', key], '`tallystick keys import` puts a key into one'],
    ] as const) {
      const { code, err } = await runProgram(argv);
      expect(code).toBe(2);
      expect(err).toContain(`${argv[3]} is a file, and --keys takes the directory of a key-ring.json`);
      expect(err).toContain(hint);
    }
  });

  it('is what a directory of key files without a key ring needs', async () => {
    const bare = join(directory, 'bare');
    mkdirSync(bare, { recursive: true });
    writeFileSync(join(bare, 'signing.key.pem'), readFileSync(join(member, 'signing.key.pem')));
    for (const [argv, hint] of [
      [['diagnose', request, '--keys', bare], '; with key files alone: --key FILE\n'],
      [
        ['inspect', request, '--keys', bare],
        `; with key files alone, \`tallystick keys import FILE --keys ${bare}\` makes it\n`,
      ],
    ] as const) {
      expect(await runProgram(argv)).toMatchObject({
        code: 2,
        err: `error: ${join(bare, 'key-ring.json')} cannot be read: there is no such file${hint}`,
      });
    }
  });

  it.each<[string, readonly string[], RegExp]>([
    ['neither', [], /The keys are missing: give --keys <directory> or --key <file>/],
    ['both', ['--keys', '.', '--key', 'x.pem'], /Only one of --keys and --key can be given/],
    ['a file that is not there', ['--key', 'nowhere.pem'], /Cannot read nowhere\.pem: there is no such file/],
  ])('%s', async (_, argv, message) => {
    for (const command of [
      ['diagnose', request],
      ['open', 'MOBILE_NUMBER_VERIFICATION', request],
      ['verify', 'unionpay', request, '--header', 'x'],
    ]) {
      const { code, err } = await runProgram([...command, ...argv]);
      expect(code).toBe(2);
      expect(err).toMatch(message);
    }
  });
});

describe('a ring without kid', () => {
  const without = (ring: string) => {
    const parsed = JSON.parse(readFileSync(join(ring, 'key-ring.json'), 'utf8'));
    const bare = Object.fromEntries(
      Object.entries(parsed).map(([list, entries]) => [
        list,
        (entries as { kid?: string }[]).map(({ kid: _, ...entry }) => entry),
      ]),
    );
    writeFileSync(join(ring, 'key-ring.json'), JSON.stringify(bare));
    return () => writeFileSync(join(ring, 'key-ring.json'), JSON.stringify(parsed));
  };

  it('seals nothing for UnionPay, and says what is missing', async () => {
    const restore = without(member);
    const argv = [
      'seal',
      'MOBILE_NUMBER_VERIFICATION',
      '-',
      '--keys',
      member,
      '--app-id',
      '39990029',
      '--request-path',
      PATH,
      '--at',
      AT,
    ];
    const { code, out, err } = await runProgram(argv, { stdin: plain });
    restore();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      'The key has no kid; give the certificate ID that UnionPay assigned (in key-ring.json "kid"), which is not the serial number of the certificate.',
    );
  });

  it('calls no message healthy whose kid is the serial number', async () => {
    const restore = without(member);
    const { code, out } = await runProgram(['diagnose', request, '--keys', member, '--at', AT, '--json']);
    restore();
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([{ id: 'kid-serial', certainty: 'likely' }]);
  });
});

describe('a kid that no key of the ring has', () => {
  it('is told with those that the ring has', async () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const files = scratch();
    files.file('v.pem', createPublicKey(key).export({ type: 'spki', format: 'pem' }));
    files.file('key-ring.json', JSON.stringify({ verification: [{ kid: '4000000002', file: 'v.pem' }] }));
    const kid = JSON.parse(readFileSync(join(member, 'key-ring.json'), 'utf8')).signing[0].kid as string;
    const { code, err } = await runProgram([
      'open',
      'MOBILE_NUMBER_VERIFICATION',
      request,
      '--keys',
      files.directory,
      '--at',
      AT,
    ]);
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, ' ')).toContain(`kid '${kid}' is not in verification: [4000000002]`);
  });
});
