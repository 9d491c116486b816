import type { JsonObject } from '../../Testee.js';
import type { Vector, VectorGroup } from '../../Vector.js';
import type { VectorFile } from '../../VectorFile.js';
import { groupOf } from './group.js';
import { type Kid, keyValueSignature } from './sign.js';

const PROVENANCE: VectorGroup['provenance'] = {
  source:
    'Sources written by hand from the rules of LianLian; signatures over them by node:crypto alone. PKCS#1 v1.5 draws nothing: openssl makes the same signatures.',
  recipe:
    'npx tsx conformance/vectors/build/build.ts; one by hand: printf %s "$SOURCE" | openssl dgst -md5 -sign lianlian-1024.pem | base64 -w0 (RSA), -sha256 (SHA256withRSA)',
};

const HASHES: Readonly<Record<string, string>> = { RSA: 'md5', SHA256withRSA: 'sha256' };

interface Source {
  readonly slug: string;
  readonly title: string;
  readonly params: JsonObject;
  /** By hand. */
  readonly source: string;
}

/** The signature of LianLian: its source, signing, verifying. */
export function keyValueGroups(): readonly VectorFile[] {
  return [
    groupOf(
      { group: 'kv-source', operation: 'kv-source', provenance: PROVENANCE },
      sources.map(sourceVector),
    ),
    groupOf({ group: 'kv-sign', operation: 'kv-sign', provenance: PROVENANCE }, signVectors()),
    groupOf(
      {
        group: 'kv-verify',
        operation: 'kv-verify',
        provenance: PROVENANCE,
        bases: {
          rsa: inputOf(signedBy(SHORT, 'md5', rsa)),
          sha256: inputOf(signedBy(SHORT, 'sha256', sha)),
        },
      },
      verifyVectors(),
    ),
  ];
}

const sources: readonly Source[] = [
  {
    slug: 'request',
    title: 'A request of the MPAY verification.',
    params: {
      oid_partner: '201304121000001004',
      no_order: 'ORDER-77120',
      token: '4f2c9d7e81b34a6b',
      sign_type: 'RSA',
      money_order: '88.00',
      verify_code: '482913',
    },
    source:
      'money_order=88.00&no_order=ORDER-77120&oid_partner=201304121000001004&sign_type=RSA&token=4f2c9d7e81b34a6b&verify_code=482913',
  },
  { slug: 'one', title: 'One parameter.', params: { no_order: '7' }, source: 'no_order=7' },
  { slug: 'none', title: 'No parameter.', params: {}, source: '' },
  {
    slug: 'sign-left-out',
    title: 'sign takes no part.',
    params: { sign: 'c2ln', no_order: '7' },
    source: 'no_order=7',
  },
  {
    slug: 'sign-type-stays',
    title: 'sign_type takes part.',
    params: { sign_type: 'RSA', no_order: '7' },
    source: 'no_order=7&sign_type=RSA',
  },
  {
    slug: 'signature-of-other-name',
    title: 'Only sign itself takes no part.',
    params: { signs: '1', sign_: '2', Sign: '3', sign: '4' },
    source: 'Sign=3&sign_=2&signs=1',
  },
  {
    slug: 'empty-left-out',
    title: 'An empty value takes no part.',
    params: { a: '', b: '1' },
    source: 'b=1',
  },
  { slug: 'null-left-out', title: 'null takes no part.', params: { a: null, b: '1' }, source: 'b=1' },
  { slug: 'all-empty', title: 'Everything is empty.', params: { a: '', b: null, sign: 'x' }, source: '' },
  { slug: 'zero-stays', title: 'A zero is not empty.', params: { a: '0', b: '1' }, source: 'a=0&b=1' },
  {
    slug: 'false-stays',
    title: 'The word false is not empty.',
    params: { a: 'false', b: 'null', c: 'undefined' },
    source: 'a=false&b=null&c=undefined',
  },
  {
    slug: 'zero-amount-stays',
    title: 'An amount of zero is not empty.',
    params: { money_order: '0.00', a: '00' },
    source: 'a=00&money_order=0.00',
  },
  { slug: 'blank-stays', title: 'A blank is not empty.', params: { a: ' ', b: '1' }, source: 'a= &b=1' },
  {
    slug: 'blanks-around-stay',
    title: 'Blanks around a value stay.',
    params: { a: ' x ', b: '1 ' },
    source: 'a= x &b=1 ',
  },
  {
    slug: 'capital-before-underscore',
    title: 'A capital sorts ahead of an underscore.',
    params: { correlation_x: '1', correlationID: '2' },
    source: 'correlationID=2&correlation_x=1',
  },
  {
    slug: 'capitals-first',
    title: 'Capitals sort ahead of small letters.',
    params: { b: '1', a: '2', B: '3', A: '4' },
    source: 'A=4&B=3&a=2&b=1',
  },
  {
    slug: 'digits-first',
    title: 'Digits sort ahead of letters.',
    params: { a: '1', A: '2', 9: '3', 10: '4' },
    source: '10=4&9=3&A=2&a=1',
  },
  {
    slug: 'prefix-first',
    title: 'A name sorts ahead of a longer one that begins with it, whatever follows it in the source.',
    params: { bank_code2: '1', bank_code: '2', bank_code_x: '3' },
    source: 'bank_code=2&bank_code2=1&bank_code_x=3',
  },
  {
    slug: 'names-not-pairs',
    title: 'Sorted are names, not pairs.',
    params: { 'a.b': '1', a: '2', 'a-b': '3', 'a b': '4' },
    source: 'a=2&a b=4&a-b=3&a.b=1',
  },
  {
    slug: 'underscore-and-small',
    title: 'An underscore sorts ahead of a small letter.',
    params: { nob: '1', no_a: '2' },
    source: 'no_a=2&nob=1',
  },
  {
    slug: 'reversed',
    title: 'The order of the message does not matter.',
    params: { z: '1', y: '2', x: '3' },
    source: 'x=3&y=2&z=1',
  },
  {
    slug: 'unknown-members',
    title: 'Members that no table lists take part.',
    params: { no_order: '7', new_member: 'x', ret_new: 'y' },
    source: 'new_member=x&no_order=7&ret_new=y',
  },
  {
    slug: 'chinese',
    title: 'Chinese text stands as it is.',
    params: { ret_msg: '交易成功', a: '一双鞋' },
    source: 'a=一双鞋&ret_msg=交易成功',
  },
  {
    slug: 'emoji',
    title: 'A character beyond the basic plane stands as it is.',
    params: { a: '\u{1f600}' },
    source: 'a=\u{1f600}',
  },
  {
    slug: 'no-url-encoding',
    title: 'Nothing is encoded for a URL.',
    params: { a: '100%', b: 'x+y z', c: 'https://example.com/?q=1&r=2', d: '%E4' },
    source: 'a=100%&b=x+y z&c=https://example.com/?q=1&r=2&d=%E4',
  },
  {
    slug: 'no-html-encoding',
    title: 'Nothing is encoded for HTML.',
    params: { a: '<b>"x"</b>', b: "it's" },
    source: `a=<b>"x"</b>&b=it's`,
  },
  {
    slug: 'backslash',
    title: 'A backslash stays one.',
    params: { a: 'C:\\temp', b: '\\u4e2d' },
    source: 'a=C:\\temp&b=\\u4e2d',
  },
  { slug: 'line-feed', title: 'A line feed stands as it is.', params: { a: 'x\ny' }, source: 'a=x\ny' },
  {
    slug: 'json-value',
    title: 'JSON in a string stands as it is.',
    params: { risk_item: '{"user":"7", "x" : [1]}' },
    source: 'risk_item={"user":"7", "x" : [1]}',
  },
  {
    slug: 'equals-sign',
    title: 'An equals sign in a value stays.',
    params: { a: 'bm90IGE=', b: '==' },
    source: 'a=bm90IGE=&b===',
  },
  {
    slug: 'amount-text',
    title: 'An amount keeps its decimals.',
    params: { money_order: '100.00', b: '5.0' },
    source: 'b=5.0&money_order=100.00',
  },
  {
    slug: 'long-digits',
    title: 'Digits stay text.',
    params: { oid_paybill: '2011030900001098000000', a: '007' },
    source: 'a=007&oid_paybill=2011030900001098000000',
  },
];

const references = ['LianLian signature rules'];

function sourceVector({ slug, title, params, source }: Source): Vector {
  return {
    id: `kv-source.${slug}`,
    level: 'MUST',
    title,
    references,
    input: { params },
    result: 'valid',
    output: { source },
  };
}

function signVectors(): readonly Vector[] {
  const tried: readonly (readonly [slug: string, title: string, params: JsonObject, source: string])[] = [
    [
      'request',
      'A request without sign_type, which joins before signing.',
      { no_order: 'ORDER-77120', money_order: '88.00', oid_partner: '201304121000001004' },
      'money_order=88.00&no_order=ORDER-77120&oid_partner=201304121000001004&sign_type=TYPE',
    ],
    [
      'sign-type-joins',
      'sign_type stands already.',
      { no_order: '7', sign_type: 'TYPE' },
      'no_order=7&sign_type=TYPE',
    ],
    [
      'old-sign',
      'An old sign stands and takes no part.',
      { no_order: '7', sign: 'b2xk' },
      'no_order=7&sign_type=TYPE',
    ],
    [
      'chinese',
      'Chinese text is signed as UTF-8.',
      { ret_msg: '交易成功', info_order: '一双鞋' },
      'info_order=一双鞋&ret_msg=交易成功&sign_type=TYPE',
    ],
    [
      'empty-and-null',
      'What is empty or null takes no part.',
      { a: '', b: null, c: '0' },
      'c=0&sign_type=TYPE',
    ],
    [
      'names-sorted',
      'Names are sorted in ASCII order.',
      { correlation_x: '1', correlationID: '2', z: '3' },
      'correlationID=2&correlation_x=1&sign_type=TYPE&z=3',
    ],
    ['sign-type-alone', 'There is no parameter but sign_type.', {}, 'sign_type=TYPE'],
    ['unencoded', 'Nothing is encoded.', { a: 'x+y z%', b: '<"\\>' }, 'a=x+y z%&b=<"\\>&sign_type=TYPE'],
  ];
  const keys: readonly Kid[] = ['lianlian-1024', 'lianlian-2048'];
  return keys.flatMap((kid) =>
    Object.entries(HASHES).flatMap(([signType, hash]) =>
      tried.map(([slug, title, params, source]): Vector => {
        const typed = Object.fromEntries(
          Object.entries(params).map(([name, value]) => [name, value === 'TYPE' ? signType : value]),
        );
        return {
          id: `kv-sign.${signType === 'RSA' ? 'rsa' : 'sha256'}-${kid.slice(-4)}.${slug}`,
          level: 'MUST',
          title,
          references: ['LianLian signature rules', 'errata#sign-type-length'],
          input: { params: typed, key: { $key: kid }, signType },
          result: 'valid',
          output: { sign: keyValueSignature(source.replace('TYPE', signType), hash, kid) },
        };
      }),
    ),
  );
}

interface Tried {
  readonly slug: string;
  readonly title: string;
  readonly params: JsonObject;
  readonly accept?: readonly string[];
  readonly key?: JsonObject;
  readonly rules?: readonly string[];
  readonly flag?: string;
  readonly acceptable?: Vector['acceptable'];
}

function verifyVectors(): readonly Vector[] {
  return [...rightOnes(), ...wrongOnes()].map(
    ({ slug, title, params, accept, key, rules, flag, acceptable }) => ({
      id: `kv-verify.${slug}`,
      level: 'MUST',
      title,
      references,
      ...(flag !== undefined && { flags: [flag] }),
      ...(accept !== undefined && { feature: 'accept' as const }),
      input: { ...inputOf(params, key), ...(accept !== undefined && { accept }) },
      result: acceptable !== undefined ? 'acceptable' : rules === undefined ? 'valid' : 'invalid',
      ...(acceptable !== undefined && { acceptable }),
      ...(rules !== undefined && { expected: rules.map((rule) => ({ rule, path: '' })) }),
    }),
  );
}

function inputOf(
  params: JsonObject,
  key: JsonObject = { $key: 'lianlian-1024', half: 'public' },
): JsonObject {
  return { params, key };
}

/** A response and its source, in the order of the source. */
const RESPONSE: readonly (readonly [string, string])[] = [
  ['dt_order', '20170801225714'],
  ['money_order', '88.00'],
  ['no_order', 'ORDER-77120'],
  ['oid_partner', '201304121000001004'],
  ['oid_paybill', '2011030900001098'],
  ['ret_code', '0000'],
  ['ret_msg', '交易成功'],
];

/** The response with other members ahead of sign_type or behind it, and its source. */
function response(
  signType: string,
  others: readonly (readonly [string, string])[] = [],
): { readonly params: JsonObject; readonly source: string } {
  const members = [...RESPONSE, ['sign_type', signType] as const, ...others].filter(
    ([, value]) => value !== '',
  );
  // Every name of these vectors is of small letters and underscores, which any sort puts in one order.
  const sorted = [...members].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    params: Object.fromEntries([...RESPONSE, ['sign_type', signType] as const, ...others]),
    source: sorted.map(([name, value]) => `${name}=${value}`).join('&'),
  };
}

function signedBy(kid: Kid, hash: string, { params, source }: ReturnType<typeof response>): JsonObject {
  return { ...params, sign: keyValueSignature(source, hash, kid) };
}

const rsa = response('RSA');
const sha = response('SHA256withRSA');
const SHORT: Kid = 'lianlian-1024';
const LONG: Kid = 'lianlian-2048';
const longKey = { $key: LONG, half: 'public' };

function rightOnes(): readonly Tried[] {
  const right = (slug: string, title: string, params: JsonObject, rest: Partial<Tried> = {}): Tried => ({
    slug,
    title,
    params,
    ...rest,
  });
  const { sign: _, ...unordered } = signedBy(SHORT, 'md5', rsa);
  return [
    right('rsa', 'A response with RSA, that is MD5.', signedBy(SHORT, 'md5', rsa)),
    right('sha256', 'A response with SHA256withRSA.', signedBy(SHORT, 'sha256', sha)),
    right('rsa-2048', 'A key of 2048 bits and RSA.', signedBy(LONG, 'md5', rsa), { key: longKey }),
    right('sha256-2048', 'A key of 2048 bits and SHA256withRSA.', signedBy(LONG, 'sha256', sha), {
      key: longKey,
    }),
    right(
      'unknown-member',
      'A signed member that no table lists.',
      signedBy(SHORT, 'md5', response('RSA', [['new_member', 'x']])),
    ),
    right('empty-member', 'An empty member takes no part.', {
      ...signedBy(SHORT, 'md5', rsa),
      info_order: '',
      no_agree: null,
    }),
    right(
      'zero-member',
      'A zero takes part.',
      signedBy(SHORT, 'md5', response('RSA', [['info_order', '0']])),
    ),
    right('capital-before-underscore', 'A capital sorts ahead of an underscore.', {
      correlation_x: '1',
      correlationID: '2',
      sign_type: 'RSA',
      sign: keyValueSignature('correlationID=2&correlation_x=1&sign_type=RSA', 'md5', SHORT),
    }),
    right('sign-first', 'sign is the first member.', {
      sign: signedBy(SHORT, 'md5', rsa).sign,
      ...unordered,
    }),
    right(
      'reversed',
      'The members come in another order.',
      Object.fromEntries(Object.entries(signedBy(SHORT, 'md5', rsa)).reverse()),
    ),
    right(
      'special-characters',
      'Values are not encoded.',
      signedBy(SHORT, 'md5', response('RSA', [['info_order', 'x+y z%<"\\>']])),
    ),
    right('accept-both', 'The caller accepts both sign types.', signedBy(SHORT, 'md5', rsa), {
      accept: ['RSA', 'SHA256withRSA'],
    }),
    right(
      'accept-sha256',
      'The caller accepts the one sign type that came.',
      signedBy(SHORT, 'sha256', sha),
      { accept: ['SHA256withRSA'] },
    ),
    right('accept-rsa', 'The caller accepts RSA alone, which came.', signedBy(SHORT, 'md5', rsa), {
      accept: ['RSA'],
    }),
    {
      ...right(
        'sign-type-capitals',
        'sign_type is SHA256WITHRSA, as the table of the response prints it.',
        signedBy(SHORT, 'sha256', response('SHA256WITHRSA')),
      ),
      flag: 'unclear',
      rules: ['value', 'signature'],
      acceptable: { erratum: 'sign-type-letter-case', invalidIn: 'neither' },
    },
    {
      ...right(
        'sign-type-small',
        'sign_type is sha256withrsa.',
        signedBy(SHORT, 'sha256', response('sha256withrsa')),
      ),
      flag: 'unclear',
      rules: ['value', 'signature'],
      acceptable: { erratum: 'sign-type-letter-case', invalidIn: 'strict' },
    },
  ];
}

function wrongOnes(): readonly Tried[] {
  const wrong = (slug: string, title: string, params: JsonObject, rest: Partial<Tried> = {}): Tried => ({
    slug,
    title,
    params,
    flag: 'signature',
    rules: ['signature'],
    ...rest,
  });
  const type = (slug: string, title: string, params: JsonObject, rest: Partial<Tried> = {}): Tried => ({
    ...wrong(slug, title, params),
    flag: 'sign-type',
    rules: ['value'],
    ...rest,
  });
  const right = signedBy(SHORT, 'md5', rsa);
  const sign = right.sign as string;
  const bytes = Buffer.from(sign, 'base64');
  const { sign: _, ...unsigned } = right;
  const { sign_type: __, ...untyped } = right;
  const withSign = (value: unknown) => ({ ...unsigned, sign: value });
  const made = (source: string, hash = 'md5') => withSign(keyValueSignature(source, hash, SHORT));
  return [
    wrong('sign-missing', 'sign is missing.', unsigned),
    wrong('sign-empty', 'sign is empty.', withSign('')),
    wrong('sign-null', 'sign is null.', withSign(null)),
    wrong('sign-blank', 'sign is a blank.', withSign(' ')),
    wrong('sign-word', 'sign is a word.', withSign('signature')),
    wrong('sign-zeros', 'sign is zeros.', withSign(Buffer.alloc(128).toString('base64'))),
    wrong('sign-hex', 'sign is in hex.', withSign(bytes.toString('hex'))),
    wrong('sign-url-encoded', 'sign is encoded for a URL.', withSign(`${encodeURIComponent(sign)}%3D`)),
    wrong(
      'sign-cut',
      'The signature has a byte too few.',
      withSign(bytes.subarray(0, 127).toString('base64')),
    ),
    wrong(
      'sign-changed',
      'A bit of the signature is changed.',
      withSign(
        Buffer.concat([
          bytes.subarray(0, 64),
          Buffer.from([(bytes[64] as number) ^ 1]),
          bytes.subarray(65),
        ]).toString('base64'),
      ),
    ),
    wrong('sign-twice-encoded', 'sign is Base64 of Base64.', withSign(Buffer.from(sign).toString('base64'))),
    wrong('amount-changed', 'The amount was changed.', { ...right, money_order: '8800.00' }),
    wrong('amount-reformatted', 'The amount lost its decimals on the way.', { ...right, money_order: '88' }),
    wrong('order-changed', 'The order was changed.', { ...right, no_order: 'ORDER-77121' }),
    wrong('failure-made-success', 'The code of a failure was changed.', {
      ...signedBy(SHORT, 'md5', { ...rsa, source: rsa.source.replace('0000&', '1004&') }),
    }),
    wrong('chinese-destroyed', 'The Chinese text was destroyed on the way.', { ...right, ret_msg: '????' }),
    wrong('member-added', 'A member was added.', { ...right, info_order: 'A pair of shoes' }),
    wrong('zero-added', 'A member with a zero was added, which is not empty.', { ...right, info_order: '0' }),
    wrong(
      'member-removed',
      'A member was removed.',
      Object.fromEntries(Object.entries(right).filter(([name]) => name !== 'ret_msg')),
    ),
    wrong('member-emptied', 'A member was emptied.', { ...right, ret_msg: '' }),
    wrong('blank-added', 'A blank was added to a value.', { ...right, no_order: 'ORDER-77120 ' }),
    wrong('values-swapped', 'Two values were swapped.', {
      ...right,
      no_order: '2011030900001098',
      oid_paybill: 'ORDER-77120',
    }),
    wrong('other-key', 'Another key signed.', signedBy(LONG, 'md5', rsa)),
    wrong('own-key', 'It is verified with a key that did not sign.', right, { key: longKey }),
    wrong('sha-1', 'The hash is SHA-1.', made(rsa.source, 'sha1')),
    wrong('sha256-for-rsa', 'The hash of RSA is SHA-256 and not MD5.', made(rsa.source, 'sha256')),
    wrong('md5-for-sha256', 'The hash of SHA256withRSA is MD5.', signedBy(SHORT, 'md5', sha)),
    wrong('sha512-for-sha256', 'The hash of SHA256withRSA is SHA-512.', signedBy(SHORT, 'sha512', sha)),
    wrong('sign-type-changed', 'sign_type was changed after signing.', {
      ...right,
      sign_type: 'SHA256withRSA',
    }),
    wrong('sign-type-not-signed', 'sign_type took no part.', made(rsa.source.replace('&sign_type=RSA', ''))),
    wrong(
      'url-encoded-source',
      'The source was encoded for a URL.',
      made(
        RESPONSE.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
          .join('&')
          .concat('&sign_type=RSA'),
      ),
    ),
    wrong(
      'values-alone',
      'Signed are the values without names.',
      made([...RESPONSE.map(([, value]) => value), 'RSA'].join('')),
    ),
    wrong('json-signed', 'Signed is the JSON of the message.', made(JSON.stringify(unsigned))),
    wrong(
      'unsorted',
      'The source is in the order of the message.',
      made(`ret_code=0000&${rsa.source.replace('ret_code=0000&', '')}`),
    ),
    wrong('case-insensitive-sort', 'The source is sorted without regard to letter case.', {
      correlation_x: '1',
      correlationID: '2',
      sign_type: 'RSA',
      sign: keyValueSignature('correlation_x=1&correlationID=2&sign_type=RSA', 'md5', SHORT),
    }),
    wrong('empty-in-source', 'An empty member took part.', {
      ...unsigned,
      info_order: '',
      sign: keyValueSignature(rsa.source.replace('&money_order', '&info_order=&money_order'), 'md5', SHORT),
    }),
    wrong('zero-not-in-source', 'A zero was taken for empty.', { ...unsigned, info_order: '0', sign }),
    wrong('ampersand-last', 'The source ends in an ampersand.', made(`${rsa.source}&`)),
    wrong(
      'chinese-gbk',
      'The Chinese text was signed with question marks.',
      made(rsa.source.replace('交易成功', '????')),
    ),
    wrong('unknown-member-not-signed', 'A member that no table lists took no part.', {
      ...right,
      new_member: 'x',
    }),
    type('sign-type-missing', 'sign_type is missing.', untyped, {
      rules: ['value', 'signature', 'required'],
    }),
    type(
      'sign-type-empty',
      'sign_type is empty.',
      { ...right, sign_type: '' },
      { rules: ['value', 'signature'] },
    ),
    type('sign-type-md5', 'sign_type is MD5.', signedBy(SHORT, 'md5', response('MD5'))),
    type('sign-type-sha1', 'sign_type is SHA1withRSA.', signedBy(SHORT, 'sha1', response('SHA1withRSA'))),
    type('sign-type-hmac', 'sign_type is HMAC.', signedBy(SHORT, 'md5', response('HMAC'))),
    type(
      'sign-type-none',
      'sign_type is none.',
      { ...response('none').params, sign: '' },
      { rules: ['value', 'signature'] },
    ),
    type('not-accepted-rsa', 'The caller does not accept RSA.', right, { accept: ['SHA256withRSA'] }),
    type('not-accepted-sha256', 'The caller does not accept SHA256withRSA.', signedBy(SHORT, 'sha256', sha), {
      accept: ['RSA'],
    }),
    type('none-accepted', 'The caller accepts nothing.', right, { accept: [] }),
  ];
}
