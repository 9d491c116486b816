import type { JsonObject } from '../../../conformance/Testee.js';
import { keyValueSignature } from '../../signing/sign.js';
import type { KeyValueTrial } from './KeyValueTrial.js';
import { LONG, longKey, RESPONSE, response, rsa, SHORT, sha, signedBy } from './keyValueResponse.js';

/** What must be refused. */
export function keyValueWrongTrials(): readonly KeyValueTrial[] {
  const wrong = (
    slug: string,
    title: string,
    params: JsonObject,
    rest: Partial<KeyValueTrial> = {},
  ): KeyValueTrial => ({
    slug,
    title,
    params,
    flag: 'signature',
    rules: ['signature'],
    ...rest,
  });
  const type = (
    slug: string,
    title: string,
    params: JsonObject,
    rest: Partial<KeyValueTrial> = {},
  ): KeyValueTrial => ({
    ...wrong(slug, title, params),
    flag: 'sign-type',
    rules: ['value'],
    ...rest,
  });
  const right = signedBy(SHORT, 'sha256', sha);
  const sign = right.sign as string;
  const bytes = Buffer.from(sign, 'base64');
  const { sign: _, ...unsigned } = right;
  const { sign_type: __, ...untyped } = right;
  const withSign = (value: unknown) => ({ ...unsigned, sign: value });
  const made = (source: string, hash = 'sha256') => withSign(keyValueSignature(source, hash, SHORT));
  return [
    wrong('sign-missing', 'sign is missing.', unsigned),
    wrong('sign-empty', 'sign is empty.', withSign('')),
    wrong('sign-null', 'sign is null.', withSign(null)),
    wrong('sign-blank', 'sign is a blank.', withSign(' ')),
    wrong('sign-word', 'sign is a word.', withSign('signature')),
    wrong('sign-zeros', 'sign is zeros.', withSign(Buffer.alloc(128).toString('base64'))),
    wrong(
      'sign-with-line-breaks',
      'sign has line breaks, as MIME has.',
      withSign(sign.replaceAll(/.{76}/g, '$&\r\n')),
      { level: 'SHOULD' },
    ),
    wrong('sign-without-padding', 'sign lacks its padding.', withSign(sign.replace(/=+$/, '')), {
      level: 'SHOULD',
    }),
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
      ...signedBy(SHORT, 'sha256', { ...sha, source: sha.source.replace('0000&', '1004&') }),
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
    wrong('other-key', 'Another key signed.', signedBy(LONG, 'sha256', sha)),
    wrong('own-key', 'It is verified with a key that did not sign.', right, { key: longKey }),
    wrong('sha-1', 'The hash is SHA-1.', made(sha.source, 'sha1')),
    wrong('sha256-for-rsa', 'The hash of RSA is SHA-256 and not MD5.', signedBy(SHORT, 'sha256', rsa)),
    wrong('md5-for-sha256', 'The hash of SHA256withRSA is MD5.', signedBy(SHORT, 'md5', sha)),
    wrong('sha512-for-sha256', 'The hash of SHA256withRSA is SHA-512.', signedBy(SHORT, 'sha512', sha)),
    wrong(
      'sign-type-changed',
      'sign_type was changed after signing.',
      { ...right, sign_type: 'RSA' },
      { rules: ['signature', 'value'] },
    ),
    wrong(
      'sign-type-not-signed',
      'sign_type took no part.',
      made(sha.source.replace('&sign_type=SHA256withRSA', '')),
    ),
    wrong(
      'url-encoded-source',
      'The source was encoded for a URL.',
      made(
        RESPONSE.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
          .join('&')
          .concat('&sign_type=SHA256withRSA'),
      ),
    ),
    wrong(
      'values-alone',
      'Signed are the values without names.',
      made([...RESPONSE.map(([, value]) => value), 'SHA256withRSA'].join('')),
    ),
    wrong('json-signed', 'Signed is the JSON of the message.', made(JSON.stringify(unsigned))),
    wrong(
      'unsorted',
      'The source is in the order of the message.',
      made(`ret_code=0000&${sha.source.replace('ret_code=0000&', '')}`),
    ),
    wrong('case-insensitive-sort', 'The source is sorted without regard to letter case.', {
      correlation_x: '1',
      correlationID: '2',
      sign_type: 'SHA256withRSA',
      sign: keyValueSignature('correlation_x=1&correlationID=2&sign_type=SHA256withRSA', 'sha256', SHORT),
    }),
    wrong('empty-in-source', 'An empty member took part.', {
      ...unsigned,
      info_order: '',
      sign: keyValueSignature(
        sha.source.replace('&money_order', '&info_order=&money_order'),
        'sha256',
        SHORT,
      ),
    }),
    wrong('zero-not-in-source', 'A zero was taken for empty.', { ...unsigned, info_order: '0', sign }),
    wrong('ampersand-last', 'The source ends in an ampersand.', made(`${sha.source}&`)),
    wrong(
      'chinese-gbk',
      'The Chinese text was signed with question marks.',
      made(sha.source.replace('交易成功', '????')),
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
    type('not-accepted-rsa', 'The caller does not accept RSA.', signedBy(SHORT, 'md5', rsa), {
      accept: ['SHA256withRSA'],
    }),
    type('not-accepted-sha256', 'The caller does not accept SHA256withRSA.', signedBy(SHORT, 'sha256', sha), {
      accept: ['RSA'],
    }),
    type('none-accepted', 'The caller accepts nothing.', right, { accept: [] }),
  ];
}
