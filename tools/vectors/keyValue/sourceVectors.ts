import type { JsonObject } from '../../../conformance/Testee.js';
import type { Vector } from '../../../conformance/Vector.js';
import { REFERENCES } from './keyValueResponse.js';

interface Source {
  readonly slug: string;
  readonly title: string;
  readonly params: JsonObject;
  /** By hand. */
  readonly source: string;
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

/** The text that is signed. */
export const sourceVectors: readonly Vector[] = sources.map(({ slug, title, params, source }) => ({
  id: `kv-source.${slug}`,
  level: 'MUST',
  title,
  references: REFERENCES,
  input: { params },
  result: 'valid',
  output: { source },
}));
