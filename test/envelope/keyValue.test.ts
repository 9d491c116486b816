import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as signNatively } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import { sign } from '../../src/envelope/lianlian/sign.js';
import { type VerifyOptions, verify } from '../../src/envelope/lianlian/verify.js';
import type { SignType } from '../../src/wire/lianlian/SignType.js';
import { stringToSign } from '../../src/wire/lianlian/stringToSign.js';
import { readVector } from './readVector.js';
import { errorOf, refusalOf } from './refusalOf.js';

interface OpenSslKeyValue {
  readonly privateKeys: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly bits: number;
    readonly signType: SignType;
    readonly stringToSign: string;
    readonly sign: string;
  }[];
}

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const vector = readVector<OpenSslKeyValue>('openssl-keyValue');
const privateKeyOf = (bits: number) => vector.privateKeys[bits] as string;
const privateKey = createPrivateKey(privateKeyOf(2048));
const key = importPrivateKey(privateKeyOf(2048));
const keys = [importPublicKey(createPublicKey(privateKeyOf(2048)))];

/** Signs a source by hand. */
const signed = (source: string, hash = 'sha256') =>
  signNatively(hash, Buffer.from(source), privateKey).toString('base64');
const refusal = (params: Readonly<Record<string, unknown>>, options: Partial<VerifyOptions> = {}) =>
  refusalOf(() => verify(params, { keys, ...options }));
const wrongSignature = { error: 'envelope-refused', code: 'kv-signature', rule: 'signature', field: 'sign' };
const wrongType = { error: 'envelope-refused', code: 'kv-sign-type', rule: 'value', field: 'sign_type' };
const ambiguous = (field: string) => ({ ...wrongSignature, code: 'kv-ambiguous', field });

describe.each(vector.cases)('a signature of the openssl command: $signType, $bits bits', (given) => {
  const params = { ...vector.params, sign_type: given.signType };
  const ring = [importPublicKey(createPublicKey(privateKeyOf(given.bits)))];

  it('is over our source', () => {
    expect(stringToSign({ ...params, sign: given.sign })).toBe(given.stringToSign);
  });

  it('is what we make', () => {
    const ours = { key: importPrivateKey(privateKeyOf(given.bits)) };
    expect(sign(params, ours)).toBe(given.sign);
    expect(sign(vector.params, { ...ours, signType: given.signType })).toBe(given.sign);
  });

  it('is verified', () => {
    expect(verify({ ...params, sign: given.sign }, { keys: ring, accept: [given.signType] })).toBeUndefined();
  });

  it('is not, where the caller takes the other sign type', async () => {
    const other: SignType = given.signType === 'RSA' ? 'SHA256withRSA' : 'RSA';
    const both = { ...params, sign: given.sign };
    expect(await refusal(both, { keys: ring, accept: [other] })).toEqual(wrongType);
    expect(
      await refusal({ ...both, sign_type: other }, { keys: ring, accept: ['RSA', 'SHA256withRSA'] }),
    ).toEqual(wrongSignature);
  });
});

describe(`the source (seed ${seed})`, () => {
  const names = fc.string({ unit: fc.constantFrom(...'aAzZ_09'), minLength: 1, maxLength: 4 });
  const params = fc.dictionary(names, fc.string({ maxLength: 6 }), { noNullPrototype: true });

  it('is the same in any order of insertion', () => {
    fc.assert(
      fc.property(params, fc.infiniteStream(fc.integer()), (members, ranks) => {
        const shuffled = Object.entries(members)
          .map((entry) => [ranks.next().value, entry] as const)
          .sort(([left], [right]) => left - right)
          .map(([, entry]) => entry);
        expect(stringToSign(Object.fromEntries(shuffled))).toBe(stringToSign(members));
      }),
      { seed },
    );
  });

  it('is the same with and without what is empty, and without sign', () => {
    fc.assert(
      fc.property(params, names, fc.constantFrom('', null, undefined), (members, name, empty) => {
        fc.pre(!Object.hasOwn(members, name));
        const more = { [name]: empty, ...members, sign: 'x' };
        expect(stringToSign(more)).toBe(stringToSign(members));
      }),
      { seed },
    );
  });

  it('has every member that is not empty, in the order of its bytes', () => {
    fc.assert(
      fc.property(params, (members) => {
        const left = Object.entries(members).filter(([name, value]) => value !== '' && name !== 'sign');
        const sorted = left.sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
        expect(stringToSign(members)).toBe(sorted.map((pair) => pair.join('=')).join('&'));
      }),
      { seed },
    );
  });

  it.each([
    [{ correlation_x: '1', correlationID: '2' }, 'correlationID=2&correlation_x=1'],
    [{ b: '1', B: '2', a: '3', A: '4' }, 'A=4&B=2&a=3&b=1'],
    [{ zero: '0', no: 'false', blank: ' ' }, 'blank= &no=false&zero=0'],
    [{ a: '中文 +%&=/' }, 'a=中文 +%&=/'],
    [{ sign: 'x', sign_type: 'RSA', Sign: 'y' }, 'Sign=y&sign_type=RSA'],
    [{ number: 7, flag: false, list: [1, 'a'], object: { b: 1 } }, 'flag=false&number=7&object={"b":1}'],
    [{ agreement_list: [{ no_agree: '7' }], ret_code: '0000', x: [] }, 'ret_code=0000'],
    [{ 10: 'a', 9: 'b' }, '10=a&9=b'],
    [JSON.parse('{"__proto__":"x","constructor":"y"}'), '__proto__=x&constructor=y'],
    [{}, ''],
  ])('of %j is %s', (members, source) => {
    expect(stringToSign(members)).toBe(source);
  });

  it('leaves out what the documents leave out', () => {
    expect(stringToSign({ a: '1', b: '2' }, ['a'])).toBe('b=2');
  });
});

describe('verify', () => {
  const source = 'money_order=100.00&no_order=7&sign_type=SHA256withRSA';
  const params = {
    no_order: '7',
    money_order: '100.00',
    sign_type: 'SHA256withRSA',
    sign: signed(source),
  };

  it('takes the message itself', () => {
    expect(verify(params, { keys })).toBeUndefined();
  });

  it.each([
    ['a value', { money_order: '100.01' }],
    ['a member more', { memo: 'x' }],
    ['an unknown member more', { UNLISTED: 'x' }],
    ['a member less', { no_order: '' }],
    ['a trailing blank', { no_order: '7 ' }],
    ['the letter case of sign_type', { sign_type: 'SHA256WITHRSA' }],
  ])('refuses a change of %s', async (_, changed) => {
    expect(await refusal({ ...params, ...changed })).toEqual(wrongSignature);
  });

  const { sign: right } = params;
  it.each([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['a list', [right]],
    ['an object', { length: 344 }],
    ['a number', 7],
    ['base64url', Buffer.from(right, 'base64').toString('base64url')],
    ['without padding', right.replace(/=+$/, '')],
    ['with a line feed', `${right}\n`],
    ['with a line feed inside', `${right.slice(0, 64)}\n${right.slice(64)}`],
    ['URL-encoded', encodeURIComponent(right)],
    ['hex', Buffer.from(right, 'base64').toString('hex')],
    ['twice', right + right],
    ['longer than any', 'A'.repeat(4096)],
    ['of zeros', Buffer.alloc(256).toString('base64')],
  ])('refuses a sign that is %s', async (_, sign) => {
    expect(await refusal({ ...params, sign })).toEqual(wrongSignature);
  });

  it('refuses unused bits that are set', async () => {
    const spare = right.replace(
      /(.)==$/,
      (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}==`,
    );
    expect(Buffer.from(spare, 'base64').equals(Buffer.from(right, 'base64'))).toBe(true);
    expect(await refusal({ ...params, sign: spare })).toEqual(wrongSignature);
  });

  it.each([
    undefined,
    null,
    '',
    'MD5',
    'HMAC',
    ['SHA256withRSA'],
    7,
    '__proto__',
    'constructor',
    'SHA256withRSA ',
  ])('refuses the sign type %j', async (sign_type) => {
    expect(await refusal({ ...params, sign_type }, { accept: ['RSA', 'SHA256withRSA'] })).toEqual(wrongType);
  });

  it('is never widened by the message: MD5 is refused unless the caller takes it', async () => {
    const md5 = { no_order: '7', sign_type: 'RSA', sign: signed('no_order=7&sign_type=RSA', 'md5') };
    expect(await refusal(md5)).toEqual(wrongType);
    expect(verify(md5, { keys, accept: ['RSA'] })).toBeUndefined();
  });

  it.each(['sha1', 'sha512', 'md5'])('refuses %s under the name of SHA-256', async (hash) => {
    expect(await refusal({ ...params, sign: signed(source, hash) })).toEqual(wrongSignature);
  });

  it('knows the sign type in any letter case', () => {
    const upper = {
      no_order: '7',
      sign_type: 'SHA256WITHRSA',
      sign: signed('no_order=7&sign_type=SHA256WITHRSA'),
    };
    expect(verify(upper, { keys })).toBeUndefined();
  });

  it('takes any key of the ring, and no other', async () => {
    const other = importPublicKey(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey);
    expect(verify(params, { keys: [other, ...keys] })).toBeUndefined();
    expect(await refusal(params, { keys: [other] })).toEqual(wrongSignature);
    expect(await refusal(params, { keys: [] })).toEqual(wrongSignature);
  });
});

describe('members that share their signature with others', () => {
  const held = (source: string, params: Readonly<Record<string, unknown>>) => ({
    ...params,
    sign_type: 'SHA256withRSA',
    sign: signed(`${source}&sign_type=SHA256withRSA`),
  });

  it('a member hidden in the value of the one before is refused', async () => {
    const source = 'money_order=1.00&no_agree=2017080112345678&no_order=7';
    const honest = held(source, { money_order: '1.00', no_agree: '2017080112345678', no_order: '7' });
    expect(verify(honest, { keys })).toBeUndefined();
    const hidden = held(source, { money_order: '1.00&no_agree=2017080112345678', no_order: '7' });
    expect(await refusal(hidden)).toEqual(ambiguous('money_order'));
  });

  it.each([
    ['a text that could become a member', { info_order: 'shoes&money_order=0.01' }, 'info_order'],
    ['a name that no table has', { info_order: 'Shoes&k=1' }, 'info_order'],
    ['an identity', { no_order: 'A1&oid_partner=EVIL' }, 'no_order'],
    ['a name behind that of the next member', { a: '1&c=2', b: '3' }, 'a'],
    ['a word that begins like a name', { info_order: 'a&no_orders=1' }, 'info_order'],
    ['a name that is not the first', { info_order: 'A & B = C&a=1&no_order=7' }, 'info_order'],
    ['an empty value', { info_order: 'a&no_order=' }, 'info_order'],
    ['an address with a query', { notify_url: 'https://m.example/n?a=1&z=2' }, 'notify_url'],
    ['a name in other letters', { info_order: 'a&中=1' }, 'info_order'],
    ['the JSON of an object', { note: { text: '&z=1' } }, 'note'],
  ])('%s is neither signed nor verified', async (_, params, field) => {
    const source = Object.entries(params)
      .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join('&');
    expect(await refusal(held(source, params))).toEqual(ambiguous(field));
    expect(await refusalOf(() => sign(params, { key }))).toEqual(ambiguous(field));
  });

  it('is refused without the member, and with it: neither can be made of the other', async () => {
    const source = 'info_order=Shoes&k=1';
    expect(verify(held(source, { info_order: 'Shoes', k: '1' }), { keys })).toBeUndefined();
    expect(await refusal(held(source, { info_order: 'Shoes&k=1' }))).toEqual(ambiguous('info_order'));
  });

  it.each([
    ['an address with a query', { notify_url: 'https://shop.example/n?a=1&b=2&dt_order=3' }],
    ['a name that sorts ahead, which could not stand there', { no_order: '7&dt_order=1' }],
    ['its own name', { no_order: '7&no_order=8=9' }],
    ['sign, which never stands there', { info_order: 'a&sign=1' }],
    ['an ampersand', { info_order: 'A & B = C' }],
    ['no equals sign behind it', { info_order: 'a=1&z' }],
    ['a whole surrogate pair', { info_order: '😀' }],
  ])('%s is taken', (_, params) => {
    const [[name, value] = []] = Object.entries(params);
    expect(verify(held(`${name}=${value}`, params), { keys })).toBeUndefined();
    expect(sign(params, { key })).toBe(held(`${name}=${value}`, params).sign);
  });

  it('a name that takes no part in the signature is taken', () => {
    const params = { info_order: 'a&z=1', sign_type: 'SHA256withRSA' };
    const value = sign(params, { key, unsigned: ['z'] });
    expect(verify({ ...params, sign: value }, { keys, unsigned: ['z'] })).toBeUndefined();
  });

  it('a name with = or & is refused, whatever is allowed', async () => {
    const nameless = { ...wrongSignature, code: 'kv-ambiguous' };
    expect(await refusal(held('a=1&b=2', { 'a=1&b': '2' }))).toEqual(nameless);
    expect(await refusal(held('a=1=2', { 'a=1': '2' }), { allowAmbiguous: ['a=1'] })).toEqual(nameless);
    expect(await refusalOf(() => sign({ 'a&b': '1' }, { key }))).toEqual(nameless);
  });

  it('a lone surrogate is refused, whatever is allowed: its UTF-8 is that of U+FFFD', async () => {
    const source = 'info_order=\uFFFD';
    expect(verify(held(source, { info_order: '\uFFFD' }), { keys })).toBeUndefined();
    const lone = held(source, { info_order: '\uD800' });
    expect(await refusal(lone)).toEqual(ambiguous('info_order'));
    expect(await refusal(lone, { allowAmbiguous: ['info_order'] })).toEqual(ambiguous('info_order'));
    const name = {
      '\uDC00': '1',
      sign_type: 'SHA256withRSA',
      sign: signed('sign_type=SHA256withRSA&\uFFFD=1'),
    };
    expect(await refusal(name)).toEqual({ ...wrongSignature, code: 'kv-ambiguous' });
  });

  describe('with a member that the caller allows by name', () => {
    const params = { notify_url: 'https://m.example/n?a=1&z=2' };
    const source = 'notify_url=https://m.example/n?a=1&z=2';

    it('are signed and verified', () => {
      const allowAmbiguous = ['return_url', 'notify_url'];
      expect(sign(params, { key, allowAmbiguous })).toBe(held(source, params).sign);
      expect(verify(held(source, params), { keys, allowAmbiguous })).toBeUndefined();
    });

    it.each([[[]], [['notify']], [['notify_url_2']], [['z']], [['NOTIFY_URL']]])(
      'are refused with %j',
      async (allowAmbiguous) => {
        expect(await refusal(held(source, params), { allowAmbiguous })).toEqual(ambiguous('notify_url'));
        expect(await refusalOf(() => sign(params, { key, allowAmbiguous }))).toEqual(ambiguous('notify_url'));
      },
    );

    it('are refused where another member is ambiguous', async () => {
      const both = { ...params, info_order: 'Shoes&k=1' };
      const allowAmbiguous = ['notify_url'];
      expect(await refusalOf(() => sign(both, { key, allowAmbiguous }))).toEqual(ambiguous('info_order'));
      expect(await refusal(held(`info_order=Shoes&k=1&${source}`, both), { allowAmbiguous })).toEqual(
        ambiguous('info_order'),
      );
    });
  });

  it('the error names the member and what to do, and holds no value', async () => {
    const error = await errorOf(() => sign({ info_order: 'Shoes&k=secret' }, { key }));
    const [violation] = error.violations;
    expect(violation?.path).toBe('/info_order');
    expect(violation?.message).toContain('info_order');
    expect(violation?.message).toContain('allowAmbiguous');
    expect(JSON.stringify(error.violations)).not.toMatch(/Shoes|secret|&k=/);
  });

  it.each(['6200000000000005', 'a 2017080112345678', '张三', 'x'.repeat(80)])(
    'the error does not name %j, which may be no name',
    async (name) => {
      const error = await errorOf(() => sign({ [name]: '1&\u{1F600}=2' }, { key }));
      expect(JSON.stringify([error.violations, error.message])).not.toContain(name);
      expect(error.violations[0]).toMatchObject({ path: '', field: 'sign', code: 'kv-ambiguous' });
    },
  );
});

/**
 * Every object whose members could have made a source: each `&` may part two members, each `=` of a part may end
 * its name. A way of finding them that knows nothing of what is refused.
 */
function allReadings(source: string): readonly Readonly<Record<string, string>>[] {
  const pieces = source.split('&');
  let parted: readonly (readonly string[])[] = [[pieces[0] as string]];
  for (const piece of pieces.slice(1)) {
    parted = parted.flatMap((parts) => [
      [...parts, piece],
      [...parts.slice(0, -1), `${parts.at(-1)}&${piece}`],
    ]);
  }
  const membersOf = (part: string) =>
    [...part]
      .map((character, index) => (character === '=' ? index : -1))
      .filter((index) => index >= 0 && index < part.length - 1)
      .map((index) => [part.slice(0, index), part.slice(index + 1)] as const);
  return parted
    .flatMap((parts) =>
      parts.reduce<readonly (readonly (readonly [string, string])[])[]>(
        (lists, part) => lists.flatMap((list) => membersOf(part).map((member) => [...list, member])),
        [[]],
      ),
    )
    .map((list) => Object.fromEntries(list))
    .filter((params) => stringToSign(params) === source);
}

describe(`one text to sign (seed ${seed})`, () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const ours = importPrivateKey(pair.privateKey);
  const theirs = [importPublicKey(pair.publicKey)];
  const type = { sign_type: 'RSA' } as const;
  // Names around sign_type, so that it can be hidden too, and values that are full of marks.
  const names = fc.constantFrom('a', 'b', 'c', 'ab', 'sign', 'sign_type', 'signs', 'z', 'B', '_');
  const values = fc.oneof(
    fc.string({ unit: fc.constantFrom('&', '=', 'a', 'b', 'z', 'B', '1'), maxLength: 7 }),
    fc
      .array(fc.tuple(fc.constantFrom('1', '', '&', '2='), names), { maxLength: 2 })
      .map((parts) => `${parts.map(([value, name]) => `${value}&${name}=`).join('')}1`),
  );
  const members = fc.dictionary(names, values, { maxKeys: 3, noNullPrototype: true });

  const isTaken = (call: () => unknown): boolean => {
    try {
      call();
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'envelope-refused' });
      return false;
    }
  };

  it('is signed for one set of members alone', () => {
    let shared = 0;
    fc.assert(
      fc.property(members, (params) => {
        const source = stringToSign({ ...params, ...type });
        const readings = allReadings(source).filter(({ sign_type }) => sign_type === 'RSA');
        const taken = readings.filter((reading) => isTaken(() => sign(reading, { key: ours })));
        expect(taken.length).toBeLessThanOrEqual(1);
        if (readings.length > 1) shared += 1;
      }),
      { seed, numRuns: 500 },
    );
    expect(shared).toBeGreaterThan(50);
  });

  it('is verified for one set of members alone', () => {
    let taken = 0;
    fc.assert(
      fc.property(members, (params) => {
        const source = stringToSign({ ...params, ...type });
        const value = signNatively('md5', Buffer.from(source), pair.privateKey).toString('base64');
        const verified = allReadings(source).filter((reading) =>
          isTaken(() => verify({ ...reading, sign: value }, { keys: theirs, accept: ['RSA'] })),
        );
        expect(verified.length).toBeLessThanOrEqual(1);
        taken += verified.length;
      }),
      { seed, numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('with a member that is allowed has other readings by that member alone', () => {
    const allowAmbiguous = ['b'];
    fc.assert(
      fc.property(members, (params) => {
        const source = stringToSign({ ...params, ...type });
        const taken = allReadings(source).filter(
          (reading) =>
            reading.sign_type === 'RSA' && isTaken(() => sign(reading, { key: ours, allowAmbiguous })),
        );
        // Whatever sorts ahead of it is the same in all of them.
        const ahead = taken.map((reading) =>
          JSON.stringify(
            Object.entries(reading)
              .filter(([name]) => name < 'b')
              .sort(),
          ),
        );
        expect(new Set(ahead).size).toBeLessThanOrEqual(1);
        if (taken.length > 1) expect(taken.every((reading) => Object.hasOwn(reading, 'b'))).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('sign', () => {
  it.each([{ sign_type: 'MD5' }, { sign_type: null }, { sign_type: '' }, { sign_type: 7 }])(
    'is a TypeError with %j',
    (params) => {
      expect(() => sign(params, { key })).toThrow(TypeError);
    },
  );

  it('is a TypeError with a sign type of another kind', () => {
    expect(() => sign({}, { key, signType: '__proto__' as SignType })).toThrow(TypeError);
  });

  it('signs with SHA-256 unless something else is said', () => {
    expect(sign({ no_order: '7' }, { key })).toBe(signed('no_order=7&sign_type=SHA256withRSA'));
  });
});
