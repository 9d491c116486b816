import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { validMessages } from '../../codec/validMessages.js';
import { AT, hasOpenssl, openssl, partyDirectories, scratch } from '../keyFiles.js';
import { hasEscapeCodes, runProgram } from '../runProgram.js';

const { directory, file } = scratch();
const make = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const [pair, other] = [make(), make()];
const publicPem = file('public.pem', pair.publicKey);
const privatePem = file('private.pem', pair.privateKey);
const otherPem = file('other.pem', other.publicKey);

/** A message whose signed text stands here as it is. */
function signed(type: string, hash: string): Record<string, string> {
  const members = { no_order: '7', memo: '', sign_type: type, dt_order: '20260301160000', Zero: '0' };
  const source = `Zero=0&dt_order=20260301160000&no_order=7&sign_type=${type}`;
  return { ...members, sign: sign(hash, Buffer.from(source), pair.privateKey).toString('base64') };
}

const GOOD = signed('SHA256withRSA', 'sha256');

describe('verify lianlian', () => {
  it('says that a signature holds', async () => {
    const argv = ['verify', 'lianlian', file('good.json', JSON.stringify(GOOD)), '--key', publicPem];
    expect(await runProgram(argv)).toEqual({
      code: 0,
      out: 'verified, SHA256withRSA over all members but sign\n',
      err: '',
    });
    const { code, out } = await runProgram([...argv, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ valid: true, violations: [], notes: [] });
  });

  it('takes the letter case of the response', async () => {
    const stdin = JSON.stringify(signed('SHA256WITHRSA', 'sha256'));
    expect((await runProgram(['verify', 'lianlian', '--key', publicPem], { stdin })).code).toBe(0);
  });

  describe('where the table says that members take no part', () => {
    const query = { ...GOOD, memo: '余额不足', card_no: '622208*********0000' };
    const argv = ['verify', 'lianlian', '--key', publicPem];
    const told = async (message: object, ...more: string[]) => {
      const { code, out } = await runProgram([...argv, ...more], { stdin: JSON.stringify(message) });
      return { code, out: out.replace(/\s+/g, ' ') };
    };

    it('verifies without them by the name of the message', async () => {
      for (const name of ['MPAY_RESULT_QUERY', 'lianlian/MPAY_RESULT_QUERY/response']) {
        expect(await told(query, '--message', name)).toEqual({
          code: 0,
          out: 'verified, SHA256withRSA over all members but sign, bank_name, memo, card_no ',
        });
      }
      // It has no row for the card, which is signed as any other member.
      expect((await told(query, '--message', 'EASYPAY_RESULT_QUERY')).code).toBe(1);
      expect((await told(query, '--message', 'MPAY_RESULT_QUERY/request')).code).toBe(1);
      expect((await told({ ...query, no_order: '8' }, '--message', 'MPAY_RESULT_QUERY')).code).toBe(1);
    });

    it('names the message where none was named, and still refuses', async () => {
      const { code, out } = await told(query);
      expect(code).toBe(1);
      expect(out).toContain('--message lianlian/MPAY_RESULT_QUERY/response');
      expect(out).not.toContain('EASYPAY');
      const { card_no: _, ...either } = query;
      expect((await told(either)).out).toContain(
        'EASYPAY_RESULT_QUERY/response or lianlian/MPAY_RESULT_QUERY/',
      );
      expect((await told({ ...query, no_order: '8' })).out).not.toContain('--message');
      expect((await told({ ...query, sign_type: 'RSA' })).out).not.toContain('--message');
      expect((await told({ ...GOOD, no_order: '8' })).out).not.toContain('--message');
    });

    it('takes the name of a message of LianLian alone', async () => {
      const named = async (name: string) =>
        runProgram([...argv, '--message', name], { stdin: JSON.stringify(GOOD) });
      expect(await named('CHANNEL_LOGIN_INFO')).toMatchObject({
        code: 2,
        err: expect.stringContaining('--message must name a message of LianLian.'),
      });
      expect(await named('MPAY_RESULT_QUERRY')).toMatchObject({
        code: 2,
        err: expect.stringContaining('Did you mean MPAY_RESULT_QUERY?'),
      });
    });
  });

  it('says of a refusal that LianLian does not sign one, and of another message does not', async () => {
    const argv = ['verify', 'lianlian', '--key', publicPem];
    const told = async (message: object) =>
      (await runProgram(argv, { stdin: JSON.stringify(message) })).out.replace(/\s+/g, ' ');
    const words = 'sign and sign_type are missing, as in a refusal of LianLian';
    expect(await told({ ret_code: '1001', ret_msg: 'x' })).toContain(words);
    expect(await told({ ...GOOD, sign_type: undefined })).not.toContain(words);
    expect(await told({ ...GOOD, sign_type: 'MD5' })).not.toContain(words);
  });

  it('takes RSA where it is asked for, and that alone', async () => {
    const stdin = JSON.stringify(signed('RSA', 'md5'));
    const argv = ['verify', 'lianlian', '--key', publicPem];
    expect((await runProgram([...argv, '--algorithm', 'RSA'], { stdin })).code).toBe(0);
    const { code, out } = await runProgram(argv, { stdin });
    expect(code).toBe(1);
    expect(out).toMatch(/^not verified, 1 violation\n.*kv-sign-type\n/);
    expect(out.replace(/\s+/g, ' ')).toContain('--algorithm RSA');
    const good = { stdin: JSON.stringify(GOOD) };
    const refused = await runProgram([...argv, '--algorithm', 'RSA'], good);
    expect(refused.code).toBe(1);
    expect(refused.out.replace(/\s+/g, ' ')).toContain('--algorithm SHA256withRSA');
  });

  it.each([
    ['none', undefined],
    ['MD5 with a shared key', 'MD5'],
    ['another', 'SHA1withRSA'],
  ])('offers no other algorithm where the message has %s', async (_, type) => {
    const stdin = JSON.stringify({ ...GOOD, sign_type: type });
    const { code, out } = await runProgram(['verify', 'lianlian', '--key', publicPem], { stdin });
    expect(code).toBe(1);
    expect(out).toContain('kv-sign-type');
    expect(out).not.toContain('--algorithm');
    expect(out.includes('shared key')).toBe(type === 'MD5');
  });

  it('takes the older family, whose names are in camel case', async () => {
    const source = 'noOrder=7&oidPartner=1&signType=RSA';
    const members = { oidPartner: '1', noOrder: '7', signType: 'RSA' };
    const made = sign('md5', Buffer.from(source), pair.privateKey).toString('base64');
    const argv = ['verify', 'lianlian', '--key', publicPem];
    const stdin = JSON.stringify({ ...members, sign: made });
    expect((await runProgram([...argv, '--algorithm', 'RSA'], { stdin })).code).toBe(0);
    const { code, out } = await runProgram(argv, { stdin });
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain('--algorithm RSA takes the one that it has.');
    // Where both stand in a message, sign_type is the one that counts.
    const both = JSON.stringify({ ...members, sign_type: 'SHA256withRSA', sign: made });
    expect((await runProgram([...argv, '--algorithm', 'RSA'], { stdin: both })).code).toBe(1);
  });

  it.each([
    ['a changed member', { ...GOOD, no_order: '8' }],
    ['a member more', { ...GOOD, more: '1' }],
    ['no signature', { ...GOOD, sign: undefined }],
    ['a signature that is no text', { ...GOOD, sign: 7 }],
    ['an empty signature', { ...GOOD, sign: '' }],
  ])('refuses %s', async (_, message) => {
    const stdin = JSON.stringify(message);
    const { code, out, err } = await runProgram(['verify', 'lianlian', '--key', publicPem, '--json'], {
      stdin,
    });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      violations: [{ code: 'kv-signature', rule: 'signature', field: 'sign' }],
    });
  });

  it('refuses a value that could pass for another member, unless it is allowed by name', async () => {
    const source = 'no_order=A1&oid_partner=EVIL&sign_type=SHA256withRSA';
    const stdin = JSON.stringify({
      no_order: 'A1&oid_partner=EVIL',
      sign_type: 'SHA256withRSA',
      sign: sign('sha256', Buffer.from(source), pair.privateKey).toString('base64'),
    });
    const argv = ['verify', 'lianlian', '--key', publicPem];
    const refused = await runProgram([...argv, '--json'], { stdin });
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out).violations).toMatchObject([
      { code: 'kv-ambiguous', path: '/no_order', field: 'no_order' },
    ]);
    const other = await runProgram([...argv, '--allow-ambiguous', 'order'], { stdin });
    expect(other.code).toBe(1);
    const allowed = await runProgram([...argv, '--allow-ambiguous', 'no_order'], { stdin });
    expect(allowed.code).toBe(0);
  });

  it("refuses what another's key signed", async () => {
    const stdin = JSON.stringify(GOOD);
    const { code, out } = await runProgram(['verify', 'lianlian', '--key', otherPem], { stdin });
    expect(code).toBe(1);
    expect(out).toContain('kv-signature');
    expect(hasEscapeCodes(out)).toBe(false);
  });

  it.skipIf(!hasOpenssl)('takes what openssl signed', async () => {
    const source = 'a=1&sign_type=SHA256withRSA';
    const sign = openssl(['dgst', '-sha256', '-sign', privatePem], source).toString('base64');
    const stdin = JSON.stringify({ sign_type: 'SHA256withRSA', sign, a: '1' });
    expect((await runProgram(['verify', 'lianlian', '--key', publicPem], { stdin })).code).toBe(0);
  });

  it('takes a private key, which verifies what its owner signed', async () => {
    const { out: signed } = await runProgram(['sign', 'lianlian', '--key', privatePem], {
      stdin: '{"no_order":"7"}',
    });
    const argv = ['verify', 'lianlian', '--key', privatePem];
    expect((await runProgram(argv, { stdin: signed })).code).toBe(0);
    const { code, out } = await runProgram(argv, { stdin: signed.replace('"7"', '"8"') });
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain(
      '--key is a private key, which verifies what its owner signed',
    );
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['a text', '"secret"', 'type'],
  ])('refuses %s', async (_, stdin, fault) => {
    const { code, out } = await runProgram(['verify', 'lianlian', '--key', publicPem], { stdin });
    expect(code).toBe(1);
    expect(out).toContain(`  ${fault}\n`);
    expect(out).not.toContain('secret');
  });

  it('refuses 100 MB without reading on', async () => {
    let given = 0;
    function* endless(): Generator<Uint8Array> {
      for (; given < 100; given++) yield Buffer.alloc(0x100000, ' ');
    }
    const { code, out } = await runProgram(['verify', 'lianlian', '--key', publicPem], { stdin: endless() });
    expect(code).toBe(1);
    expect(out).toContain('16 MiB');
    expect(given).toBeLessThan(50);
  });

  it.each([
    ['a directory', [directory], 'it is a directory'],
    ['a key that is not there', ['/nowhere/key.pem'], 'there is no such file'],
    ['key and message from one stream', ['-'], 'Only one of'],
    ['an unknown algorithm', [publicPem, '--algorithm', 'MD5'], 'RSA, SHA256withRSA'],
  ])('ends with 2 for %s', async (_, argv, hint) => {
    const { code, out, err } = await runProgram(['verify', 'lianlian', '--key', ...argv], { stdin: '{}' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
    expect(err).not.toMatch(/BEGIN|^ +at /m);
  });
});

describe('verify unionpay', () => {
  let network: string;
  let header: string;
  let body: string;

  beforeAll(async () => {
    const keys = await partyDirectories(directory);
    network = keys.network;
    const { out } = await runProgram(
      [
        ...['seal', 'CHANNEL_LOGIN_INFO', '--keys', keys.member, '--at', AT],
        ...['--app-id', '39990029', '--request-path', '/v1/login'],
      ],
      { stdin: JSON.stringify(validMessages['unionpay/CHANNEL_LOGIN_INFO/request']) },
    );
    header = /^UPI-JWS: (.*)\r$/m.exec(out)?.[1] ?? '';
    body = out.slice(out.indexOf('\r\n\r\n') + 4);
  });

  const verified = async (stdin: string, ...more: readonly string[]) => {
    const argv = ['verify', 'unionpay', '-', '--keys', network, '--header', header];
    return runProgram([...argv, '--at', AT, ...more], { stdin });
  };

  it('says that a signature holds', async () => {
    expect(await verified(body, '--request-path', '/v1/login', '--app-id', '39990029')).toEqual({
      code: 0,
      out: 'verified, RS256 over the bytes of the body\n',
      err: '',
    });
  });

  it.each([
    ['a changed body', ' ', [], 'jws-signature'],
    ['another path', '', ['--request-path', '/v1/other'], 'jws-path'],
    ['another application', '', ['--app-id', '39990030'], 'jws-app-id'],
    ['another time', '', ['--at', '2026-03-01T09:00:00Z'], 'jws-timestamp'],
    ['another header', '', ['--header', 'a..b'], 'jws-header'],
  ])('refuses %s', async (_, added, more, fault) => {
    const { code, out } = await verified(body + added, ...more, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ valid: false, violations: [{ code: fault }] });
  });

  it('says by which option the time is set', async () => {
    expect((await verified(body, '--at', '2026-03-01T09:00:00Z')).out).toContain('--at');
  });

  it('ends with 2 without header or keys', async () => {
    const argv = ['verify', 'unionpay', '-'];
    expect((await runProgram([...argv, '--keys', network])).err).toContain('--header');
    expect((await runProgram([...argv, '--header', header])).err).toContain('--keys');
    expect((await runProgram([...argv, '--header', header, '--keys', '/nowhere'])).code).toBe(2);
  });
});
