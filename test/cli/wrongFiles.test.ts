import { cp } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { validMessages } from '../codec/validMessages.js';
import { AT, partyDirectories, scratch } from './keyFiles.js';
import { runProgram } from './runProgram.js';

const { directory, file } = scratch();
const NAME = 'MOBILE_NUMBER_VERIFICATION';
const REQUEST = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const PATH = '/v1/mobile-number-verification';
let member: string;
let network: string;

beforeAll(async () => {
  ({ member, network } = await partyDirectories(directory));
});

describe('a file that is no capture', () => {
  const both = () => [
    ['open', NAME, '-', '--keys', network],
    ['open', NAME, '-', '--keys', network, '--json'],
    ['diagnose', '-', '--keys', network],
  ];

  it.each([
    ['a JSON message', JSON.stringify(REQUEST), 'this is a JSON message, not a capture'],
    ['a JSON message with a byte-order mark', `\uFEFF${JSON.stringify(REQUEST)}`, 'this is a JSON message'],
    ['nothing', '', 'nothing came in'],
    ['a HAR file without entries', '{"log":{}}', 'The HAR file must have log.entries'],
    ['no HTTP', 'hello', 'must be HTTP text'],
    ['more than a message may have', `POST / HTTP/1.1\r\n\r\n${' '.repeat(17_000_000)}`, 'at most 16 MiB'],
  ])('is refused by open as by diagnose: %s', async (_, stdin, told) => {
    for (const argv of both()) {
      const { code, out, err } = await runProgram(argv, { stdin });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(told);
      expect(err).not.toContain('13800138000');
    }
  });

  it('may be a response where a request is due', async () => {
    const { code, err } = await runProgram(['open', NAME, '-', '--keys', network], {
      stdin: 'HTTP/1.1 200 OK\r\n\r\n{}',
    });
    expect(code).toBe(2);
    expect(err).toContain('must be an HTTP request');
  });
});

describe('nothing on standard input', () => {
  it.each([
    ['validate', [NAME, '-'], 1],
    ['seal', ['MPAY_VERIFY', '-', '--request-path', '/x', '--keys'], 1],
    ['call', ['MPAY_APPLY', '-', '--url', 'http://127.0.0.1:1/v1/bankcardprepay', '--keys'], 1],
    ['trigger', ['MPAY_NOTIFICATION', '-', '--url', 'http://127.0.0.1:1/notify'], 1],
    ['sign', ['lianlian', '-', '--key'], 1],
    ['verify', ['lianlian', '-', '--key'], 1],
    ['inspect', ['-'], 1],
    ['tables', ['import', '-'], 2],
  ])('is told of by %s', async (command, argv, expected) => {
    const option = argv.at(-1);
    const keys = option === '--keys' ? [member] : option === '--key' ? [`${member}/signing.key.pem`] : [];
    const { code, out, err } = await runProgram([command, ...argv, ...keys]);
    expect(code).toBe(expected);
    expect(out + err).toContain('Nothing came in on standard input');
  });

  it('is told from an empty file', async () => {
    const { code, out } = await runProgram(['validate', NAME, file('empty.json', ''), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      violations: [{ code: 'not-json', message: 'The file is empty; check that it is the right one.' }],
    });
  });

  it('is told of where the request of a response is due', async () => {
    const argv = ['validate', `${NAME}/response`, '-', '--request', file('empty.json', '')];
    expect(await runProgram(argv, { stdin: '{}' })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/The request in .* is empty\./),
    });
  });
});

describe('keys of the wrong directory', () => {
  it('one level too high: the directories of both parties are named', async () => {
    const parent = `${directory}/keys`;
    for (const argv of [
      ['open', NAME, '-', '--keys', parent],
      ['keys', 'list', parent],
    ]) {
      const { code, err } = await runProgram(argv);
      expect(code).toBe(2);
      expect(err).toContain(`give the keys of your side:\n  --keys ${member}\n  --keys ${network}\n`);
    }
  });

  it('with no key ring below: what is missing is told as before', async () => {
    const { code, err } = await runProgram([
      'open',
      NAME,
      '-',
      '--keys',
      member.replace('/member', '/nobody'),
    ]);
    expect(code).toBe(2);
    expect(err).toContain('key-ring.json cannot be read');
  });

  it('of the other party: the key ring next to it that opens the message is named, and no copy', async () => {
    await cp(member, `${directory}/keys/backup`, { recursive: true });
    const argv = ['seal', NAME, '-', '--keys', member, '--app-id', '39990029', '--request-path', PATH];
    const { out: sealed } = await runProgram([...argv, '--at', AT], { stdin: JSON.stringify(REQUEST) });
    const open = ['open', NAME, '-', '--at', AT, '--keys'];
    const refused = await runProgram([...open, member], { stdin: sealed });
    expect(refused.code).toBe(1);
    expect(refused.err.replace(/\s+/g, ' ')).toContain(`The keys of ${network} fit: give --keys ${network}.`);
    expect(refused.err).not.toContain('backup');
    expect((await runProgram([...open, network], { stdin: sealed })).code).toBe(0);
  });

  it('with a copy next to it alone: no key ring is named', async () => {
    const [keys, backup] = [`${directory}/alone/keys`, `${directory}/alone/backup`];
    for (const copy of [keys, backup]) await cp(member, copy, { recursive: true });
    const argv = ['seal', NAME, '-', '--keys', member, '--app-id', '39990029', '--request-path', PATH];
    const { out: sealed } = await runProgram([...argv, '--at', AT], { stdin: JSON.stringify(REQUEST) });
    const { code, err } = await runProgram(['open', NAME, '-', '--at', AT, '--keys', keys], {
      stdin: sealed,
    });
    expect(code).toBe(1);
    expect(err).toContain('jws-key');
    expect(err).not.toContain('give --keys');
  });

  it('of the other party of LianLian too', async () => {
    const lianlian = validMessages['lianlian/MPAY_VERIFY/request'];
    const { out: sealed } = await runProgram(
      ['seal', 'MPAY_VERIFY', '-', '--keys', member, '--request-path', '/x'],
      { stdin: JSON.stringify(lianlian) },
    );
    const { code, out } = await runProgram(['open', 'MPAY_VERIFY', '-', '--json', '--keys', member], {
      stdin: sealed,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out).violations[0].message).toContain(`give --keys ${network}.`);
  });
});
