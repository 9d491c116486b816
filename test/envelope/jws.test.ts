import {
  constants,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signNatively,
} from 'node:crypto';
import { flattenedVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import type { PublicKey } from '../../src/envelope/keys/RsaKey.js';
import { PIECE } from '../../src/envelope/unionpay/pieces.js';
import { sign } from '../../src/envelope/unionpay/sign.js';
import { type VerifyOptions, verify } from '../../src/envelope/unionpay/verify.js';
import { clock, headerWith, jwsOf, SIGNED_AT } from './jwsOf.js';
import { readVector } from './readVector.js';
import { errorOf, refusalOf } from './refusalOf.js';

interface OpenSslJws {
  readonly kid: string;
  readonly privateKey: string;
  readonly publicKey: string;
  readonly header: Readonly<Record<string, string>>;
  readonly body: string;
  readonly jws: string;
}

interface RfcJws {
  readonly key: { readonly kty: string; readonly n: string; readonly e: string };
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

const vector = readVector<OpenSslJws>('openssl-jws');
const { kid, body } = vector;
const privateKey = createPrivateKey(vector.privateKey);
const publicKey = createPublicKey(vector.publicKey);
const keys = [importPublicKey(vector.publicKey, { kid })];
const options: VerifyOptions = { keys, requestPath: '/v1/verify', appId: '39990029', clock };
const crit = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];

const by = (members: Readonly<Record<string, unknown>>) => jwsOf(headerWith(kid, members), body, privateKey);
const refusal = (jws: unknown, changed: Partial<VerifyOptions> = {}, bytes: string | Uint8Array = body) =>
  refusalOf(() => verify(bytes, jws as string, { ...options, ...changed }));
const header = (code: string) => ({ error: 'envelope-refused', code, rule: 'header', field: 'UPI-JWS' });
const refused = (rule: string) => ({
  error: 'envelope-refused',
  code: `jws-${rule}`,
  rule,
  field: 'UPI-JWS',
});

describe('a UPI-JWS made by the openssl command', () => {
  it('is verified', async () => {
    const claims = await verify(body, vector.jws, {
      ...options,
      requestPath: '/scis/switch/exchangerateinquiry',
    });
    expect(claims).toEqual(vector.header);
  });

  it('is what the tests sign by hand', () => {
    expect(jwsOf(vector.header, body, privateKey)).toBe(vector.jws);
  });

  it('is refused over a body that means the same', async () => {
    const again = JSON.stringify(JSON.parse(body));
    expect(await refusal(by({}), {}, again)).toEqual(refused('signature'));
    expect(await refusal(by({}), {}, `${body}\n`)).toEqual(refused('signature'));
    expect(await refusal(by({}), {}, '')).toEqual(refused('signature'));
  });
});

describe('vectors of the RFCs', () => {
  it.each(['rfc7515-a2', 'rfc7520-4.1'])(
    '%s: jose verifies it, and the network has no use for it',
    async (name) => {
      const { key, protected: encoded, payload, signature } = readVector<RfcJws>(name);
      const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
      const { payload: bytes } = await flattenedVerify({ protected: encoded, payload, signature }, publicKey);
      expect(Buffer.from(bytes).toString('base64url')).toBe(payload);
      const named = { ...importPublicKey(publicKey), kid: 'bilbo.baggins@hobbiton.example' };
      expect(
        await refusal(`${encoded}..${signature}`, { keys: [named] }, Buffer.from(payload, 'base64url')),
      ).toEqual(header('jws-header'));
    },
  );

  it('RFC 7797 section 4.2, an unencoded payload, is refused', async () => {
    const { jws, body: unencoded } = readVector<{ readonly jws: string; readonly body: string }>(
      'rfc7797-4.2',
    );
    expect(await refusal(jws, {}, unencoded)).toEqual(header('jws-algorithm'));
  });

  it('an unencoded payload under RS256 is refused, with b64 or without', async () => {
    const unencoded = (members: object) => {
      const encoded = Buffer.from(JSON.stringify(headerWith(kid, { ...members }))).toString('base64url');
      const signature = signNatively('sha256', Buffer.from(`${encoded}.${body}`), privateKey);
      return `${encoded}..${signature.toString('base64url')}`;
    };
    expect(await refusal(unencoded({ b64: false, crit: [...crit, 'b64'] }))).toEqual(header('jws-header'));
    expect(await refusal(unencoded({}))).toEqual(refused('signature'));
  });
});

describe('what sign makes', () => {
  const key = importPrivateKey(vector.privateKey, { kid });

  it('is verified by jose', async () => {
    const jws = await sign(body, { key, appId: '39990029', requestPath: '/v1/verify', clock });
    const [encoded = '', empty, signature = ''] = jws.split('.');
    expect(empty).toBe('');
    const payload = Buffer.from(body).toString('base64url');
    const { protectedHeader } = await flattenedVerify({ protected: encoded, payload, signature }, publicKey, {
      crit: Object.fromEntries(crit.map((name) => [name, true])),
    });
    expect(protectedHeader).toEqual(headerWith(kid, { 'UPI-UUID': expect.stringMatching(/^[0-9a-f]{32}$/) }));
    expect(Object.keys(protectedHeader ?? {})).toEqual(Object.keys(headerWith(kid)));
  });

  it('leaves the path out of header and crit where none is given', async () => {
    const jws = await sign(body, { key, appId: '39990029', clock });
    const claims = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString());
    expect(claims.crit).toEqual(['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID']);
    expect('UPI-REQPATH' in claims).toBe(false);
  });

  it.each([
    { appId: '3999002' },
    { appId: '399900290' },
    { appId: '3999 029' },
    { requestPath: 'v1' },
    { requestPath: '/v1 ' },
    { requestPath: '/v1\n' },
  ])('is a TypeError with %j', async (wrong) => {
    await expect(sign(body, { key, appId: '39990029', requestPath: '/v1', clock, ...wrong })).rejects.toThrow(
      TypeError,
    );
  });

  it('is an error with a key without kid or with 1024 bits', async () => {
    const short = importPrivateKey(shortPair.privateKey, { kid });
    for (const wrong of [short, importPrivateKey(vector.privateKey)]) {
      expect(await refusalOf(() => sign(body, { key: wrong, appId: '39990029', clock }))).toMatchObject({
        error: 'key-invalid',
        rule: 'key',
      });
    }
  });
});

const shortPair = generateKeyPairSync('rsa', { modulusLength: 1024 });

describe('the form of the header', () => {
  const jws = by({});
  const [encoded = '', , signature = ''] = jws.split('.');
  const payload = Buffer.from(body).toString('base64url');
  /** Four bits of the last of 342 characters are unused by 256 bytes. */
  const spare = `${encoded}..${signature.slice(0, -1)}${nextLetter(signature.slice(-1))}`;

  it.each([
    ['empty', ''],
    ['no text', undefined],
    ['a list', [jws]],
    ['one part', encoded],
    ['two parts', `${encoded}.${signature}`],
    ['four parts', `${jws}.`],
    ['five parts', `${jws}.${encoded}.${signature}`],
    ['the payload inside', `${encoded}.${payload}.${signature}`],
    ['no header', `..${signature}`],
    ['no signature', `${encoded}..`],
    [
      'standard Base64',
      `${encoded}..${Buffer.from(signature, 'base64url').toString('base64').replace(/=+$/, '')}`,
    ],
    ['padding', `${jws}==`],
    ['padding of the header', `${encoded}=..${signature}`],
    ['a line feed at the end', `${jws}\n`],
    ['a blank ahead', ` ${jws}`],
    ['a line feed inside', `${encoded}..${signature.slice(0, 76)}\n${signature.slice(76)}`],
    ['spare bits', spare],
    ['two values joined', `${jws}, ${jws}`],
    ['the JSON serialization', JSON.stringify({ protected: encoded, signature })],
    ['more than 16,384 characters', `${encoded}..${'A'.repeat(16_384)}`],
  ])('refuses %s', async (_, text) => {
    expect(await refusal(text)).toEqual(header('jws-header'));
  });

  it.each([
    ['a member twice', JSON.stringify(headerWith(kid)).replace('{', '{"alg":"none",')],
    ['a member twice, one escaped', JSON.stringify(headerWith(kid)).replace('{', '{"\\u0061lg":"none",')],
    ['an array', '[]'],
    ['null', 'null'],
    ['no JSON', 'alg=RS256'],
    ['a byte-order mark', `\uFEFF${JSON.stringify(headerWith(kid))}`],
    ['deep nesting', JSON.stringify(headerWith(kid)).replace('{', `{"x":${'['.repeat(9)}${']'.repeat(9)},`)],
    ['members of a prototype only', `{"__proto__":${JSON.stringify(headerWith(kid))}}`],
  ])('refuses a header with %s', async (name, text) => {
    const code = name === 'members of a prototype only' ? 'jws-algorithm' : 'jws-header';
    expect(await refusal(jwsOf(text, body, privateKey))).toEqual(header(code));
  });

  it('ignores what the network does not know', async () => {
    const extra = by({ jku: 'https://attacker.example/keys', jwk: { kty: 'RSA' }, x5c: ['AAAA'] });
    await expect(verify(body, extra, options)).resolves.toBeDefined();
  });
});

describe('the algorithm', () => {
  it.each([undefined, '', 'none', 'None', 'HS256', 'RS512', 'PS256', 'ES256', 'rs256', ['RS256'], null, 256])(
    'refuses %j',
    async (alg) => {
      expect(await refusal(by({ alg }))).toEqual(header('jws-algorithm'));
    },
  );

  it('refuses an HMAC with the public key, whatever the header says', async () => {
    const forge = (alg: string) => {
      const encoded = Buffer.from(JSON.stringify(headerWith(kid, { alg }))).toString('base64url');
      const input = `${encoded}.${Buffer.from(body).toString('base64url')}`;
      return `${encoded}..${createHmac('sha256', vector.publicKey).update(input).digest('base64url')}`;
    };
    expect(await refusal(forge('HS256'))).toEqual(header('jws-algorithm'));
    expect(await refusal(forge('RS256'))).toEqual(refused('signature'));
  });

  it.each([
    ['SHA-512', 'sha512', constants.RSA_PKCS1_PADDING],
    ['SHA-1', 'sha1', constants.RSA_PKCS1_PADDING],
    ['PSS', 'sha256', constants.RSA_PKCS1_PSS_PADDING],
  ])('refuses a signature with %s under the name RS256', async (_, hash, padding) => {
    const encoded = Buffer.from(JSON.stringify(headerWith(kid))).toString('base64url');
    const input = Buffer.from(`${encoded}.${Buffer.from(body).toString('base64url')}`);
    const signature = signNatively(hash, input, { key: privateKey, padding });
    expect(await refusal(`${encoded}..${signature.toString('base64url')}`)).toEqual(refused('signature'));
  });
});

describe('crit', () => {
  it.each([
    ['missing', undefined],
    ['null', null],
    ['empty', []],
    ['a text', 'UPI-UUID'],
    ['an object', { length: 4 }],
    ['one name short', crit.slice(1)],
    ['without the path that stands', crit.slice(0, 3)],
    ['a name twice', ['UPI-UUID', 'UPI-UUID', 'UPI-APPID', 'UPI-REQPATH']],
    ['all names and one twice', [...crit, 'UPI-UUID']],
    ['a name too many', [...crit, 'exp']],
    ['a registered name', [...crit, 'alg']],
    ['an unknown name', ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-OTHER']],
    ['a typesetting blank', ['UPI-UUID', ' UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH']],
    ['nested', [crit]],
  ])('refuses it %s', async (_, value) => {
    expect(await refusal(by({ crit: value }))).toEqual(header('jws-crit'));
  });

  it('takes any order', async () => {
    await expect(verify(body, by({ crit: [...crit].reverse() }), options)).resolves.toBeDefined();
  });

  it('names the path only where it stands', async () => {
    expect(await refusal(by({ 'UPI-REQPATH': undefined }))).toEqual(header('jws-crit'));
  });
});

describe('members of the header', () => {
  it.each<readonly [name: string, value: unknown]>([
    ...['kid', 'UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'].map((name) => [name, undefined] as const),
    ...['kid', 'UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'].flatMap((name) =>
      ['', null, 1_772_352_000, [], {}, '\t', '\n'].map((value) => [name, value] as const),
    ),
    ['kid', '4000370652\n'],
    ['kid', 'k'.repeat(257)],
    ['UPI-UUID', '01234567-89ab-cdef-0123-456789abcdef'],
    ['UPI-UUID', '0123456789ABCDEF0123456789ABCDEF'],
    ['UPI-UUID', '0123456789abcdef0123456789abcde'],
    ['UPI-UUID', '0123456789abcdef0123456789abcdef\n'],
    ['UPI-TIMESTAMP', ' 1772352000'],
    ['UPI-TIMESTAMP', '-1772352000'],
    ['UPI-TIMESTAMP', '1772352000.0'],
    ['UPI-TIMESTAMP', '1.772352e9'],
    ['UPI-TIMESTAMP', '0x69a3f280'],
    ['UPI-TIMESTAMP', '١٧٧٢٣٥٢٠٠٠'],
    ['UPI-TIMESTAMP', '1'.repeat(16)],
    ['UPI-APPID', '3999002'],
    ['UPI-APPID', '399900290'],
    ['UPI-APPID', '3999 029'],
    ['UPI-REQPATH', 'v1/verify'],
    ['UPI-REQPATH', '/v1/ verify'],
    ['UPI-REQPATH', `/${'v'.repeat(2048)}`],
  ])('%s must not be %j', async (name, value) => {
    expect(await refusal(by({ [name]: value }))).toEqual(header('jws-header'));
  });

  it.each([
    ['b64', true],
    ['b64', false],
    ['zip', 'DEF'],
  ])('refuses %s: %j', async (name, value) => {
    expect(await refusal(by({ [name]: value }))).toEqual(header('jws-header'));
  });
});

describe('the key', () => {
  it.each(['4000370653', '__proto__', 'constructor', 'toString', '0', 'length', '400037065', '4000370652 '])(
    'an unknown kid %j is refused',
    async (unknown) => {
      expect(await refusal(by({ kid: unknown }))).toEqual(refused('key'));
    },
  );

  it('an empty ring knows none', async () => {
    expect(await refusal(by({}), { keys: [] })).toEqual(refused('key'));
  });

  it('of 1024 bits is refused, even where the signature holds', async () => {
    const short: PublicKey = importPublicKey(shortPair.publicKey, { kid });
    const jws = jwsOf(headerWith(kid), body, shortPair.privateKey);
    expect(await refusal(jws, { keys: [short] })).toMatchObject({ error: 'key-invalid', rule: 'key' });
  });

  it('of another under the same kid is refused', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await refusal(by({}), { keys: [importPublicKey(other.publicKey, { kid })] })).toEqual(
      refused('signature'),
    );
  });
});

describe('what the header claims', () => {
  it.each([
    ['another path', { requestPath: '/v1/other' }],
    ['a longer path', { requestPath: '/v1/verify/' }],
    ['another letter case', { requestPath: '/V1/verify' }],
    ['another path although it is optional', { requestPath: '/v1/other', pathOptional: true }],
    ['an empty path', { requestPath: '' }],
  ])('refuses %s', async (_, changed) => {
    expect(await refusal(by({}), changed)).toEqual(refused('path'));
  });

  it('takes a missing path where it is optional alone', async () => {
    const without = by({ 'UPI-REQPATH': undefined, crit: crit.slice(0, 3) });
    expect(await refusal(without)).toEqual(refused('path'));
    await expect(verify(body, without, { ...options, pathOptional: true })).resolves.toBeDefined();
    await expect(verify(body, without, { ...options, requestPath: undefined })).resolves.toBeDefined();
  });

  it.each([['39990030'], [['39990030', '39990031']], ['']])('refuses where %j is expected', async (appId) => {
    expect(await refusal(by({}), { appId })).toEqual(refused('app-id'));
  });

  it('takes one of several application IDs', async () => {
    await expect(
      verify(body, by({}), { ...options, appId: ['39990030', '39990029'] }),
    ).resolves.toBeDefined();
  });

  it.each([-300, -299, 0, 299, 300])('takes a timestamp %i seconds from now', async (seconds) => {
    await expect(
      verify(body, by({ 'UPI-TIMESTAMP': String(SIGNED_AT + seconds) }), options),
    ).resolves.toBeDefined();
  });

  it.each([-301, 301, -86_400, SIGNED_AT * 999])(
    'refuses a timestamp %i seconds from now',
    async (seconds) => {
      expect(await refusal(by({ 'UPI-TIMESTAMP': String(SIGNED_AT + seconds) }))).toEqual(
        refused('timestamp'),
      );
    },
  );

  it('counts whole seconds of the receiver', async () => {
    const old = by({ 'UPI-TIMESTAMP': String(SIGNED_AT - 300) });
    await expect(verify(body, old, { ...options, clock: () => clock() + 999 })).resolves.toBeDefined();
    expect(await refusal(old, { clock: () => clock() + 1000 })).toEqual(refused('timestamp'));
  });

  it('is believed only when the signature holds', async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const members = { 'UPI-TIMESTAMP': '1', 'UPI-APPID': '00000000', 'UPI-REQPATH': '/x' };
    expect(await refusal(jwsOf(headerWith(kid, members), body, stranger.privateKey))).toEqual(
      refused('signature'),
    );
  });

  it('a clock that gives no instant is a TypeError', async () => {
    await expect(verify(body, by({}), { ...options, clock: () => Number.NaN })).rejects.toThrow(TypeError);
  });
});

describe('a body', () => {
  it('that was parsed already is a TypeError', async () => {
    await expect(verify({} as unknown as string, by({}), options)).rejects.toThrow(TypeError);
  });

  it('is bytes or the UTF-8 of a text', async () => {
    await expect(verify(Buffer.from(body), by({}), options)).resolves.toBeDefined();
    await expect(verify(new Uint8Array(Buffer.from(body)), by({}), options)).resolves.toBeDefined();
  });
});

/** The next letter of base64url: where the unused bits are zero, it differs in them alone. */
function nextLetter(letter: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet.charAt(alphabet.indexOf(letter) + 1);
}

describe('a long body, which is signed and verified in pieces', () => {
  const signing = importPrivateKey(vector.privateKey, { kid });
  const long = (length: number) => Buffer.alloc(length, 'k3F9');
  const signed = (bytes: Buffer) =>
    sign(bytes, { key: signing, appId: '39990029', requestPath: '/v1/verify', clock });

  it.each([PIECE, PIECE + 1, PIECE + 2, 2 * PIECE, 274_003])(
    'of %i bytes is what jose verifies',
    async (length) => {
      const bytes = long(length);
      const [encoded = '', , signature = ''] = (await signed(bytes)).split('.');
      const jws = { protected: encoded, payload: bytes.toString('base64url'), signature };
      const understood = Object.fromEntries(crit.map((name) => [name, true]));
      await expect(flattenedVerify(jws, publicKey, { crit: understood })).resolves.toBeDefined();
    },
  );

  it.each([0, PIECE - 1, PIECE, 2 * PIECE - 1, 2 * PIECE, 2 * PIECE + 1])(
    'is refused where byte %i is another',
    async (place) => {
      const bytes = long(2 * PIECE + 2);
      const jws = await signed(bytes);
      await expect(verify(bytes, jws, options)).resolves.toBeDefined();
      bytes[place] = (bytes[place] as number) ^ 1;
      expect(await refusal(jws, {}, bytes)).toEqual(refused('signature'));
    },
  );
});

describe('the reference of a refusal', () => {
  it.each<readonly [string, string, Partial<VerifyOptions>, string]>([
    ['signature', `${body} `, {}, 'RFC 7515 section 5.2'],
    ['key', body, { keys: [importPublicKey(vector.publicKey, { kid: 'other' })] }, 'RFC 7515 section 5.2'],
    ['path', body, { requestPath: '/v1/other' }, 'UnionPay International, general requirements'],
    ['app-id', body, { appId: '39990030' }, 'UnionPay International, general requirements'],
  ])('by the rule %s', async (rule, bytes, changed, reference) => {
    const { violations } = await errorOf(() => verify(bytes, by({}), { ...options, ...changed }));
    expect(violations[0]).toMatchObject({ rule, reference });
  });
});
