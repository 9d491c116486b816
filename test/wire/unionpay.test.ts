import { describe, expect, it } from 'vitest';
import { headerForms } from '../../src/wire/unionpay/headerForms.js';
import { hasJweAlgorithms, parseJwe } from '../../src/wire/unionpay/parseJwe.js';
import { parseJws, partFaults } from '../../src/wire/unionpay/parseJws.js';
import { responseCode } from '../../src/wire/unionpay/responseCode.js';

// {"alg":"RS256"}, by `printf '{"alg":"RS256"}' | basenc --base64url`
const HEADER = 'eyJhbGciOiJSUzI1NiJ9';

describe('a UPI-JWS', () => {
  it('is taken apart', () => {
    expect(parseJws(`${HEADER}..AQID`)).toEqual({
      count: 3,
      encoded: HEADER,
      payload: '',
      signature: 'AQID',
      header: { members: { alg: 'RS256' }, fault: undefined, bytes: 15 },
    });
  });

  it.each([
    ['', 1, '', ''],
    [`${HEADER}.AQID`, 2, '', 'AQID'],
    [`${HEADER}.e30.AQID`, 3, 'e30', 'AQID'],
    [`${HEADER}.a.b.c`, 4, 'a', 'c'],
  ])('of other parts is taken apart too: %s', (text, count, payload, signature) => {
    expect(parseJws(text)).toMatchObject({ count, payload, signature });
  });

  it.each([
    // [] and {"a":1,"a":1} and four letters that are not JSON
    ['W10', 'not-object', 2],
    ['eyJhIjoxLCJhIjoxfQ', 'duplicate-member', 13],
    ['AAAA', 'not-json', 3],
    ['', 'not-json', 0],
  ])('says why its header %s is none', (encoded, fault, bytes) => {
    expect(parseJws(`${encoded}..AQID`).header).toEqual({ members: undefined, fault, bytes });
  });

  it.each([
    ['AQID', []],
    ['_-8', []],
    ['AQ ID', ['blanks']],
    ['/+8', ['base64']],
    ['AQ==', ['padding']],
    ['/+8=\n', ['blanks', 'base64', 'padding']],
    // The last letter has bits that no byte uses: B is 000001.
    ['AB', ['not-base64url']],
    ['A!ID', ['not-base64url']],
    ['', ['not-base64url']],
  ])('has parts in the alphabet of base64url: %j', (part, faults) => {
    expect(partFaults(part)).toEqual(faults);
  });
});

describe('a JWE', () => {
  it('is taken apart', () => {
    const jwe = parseJwe(`${HEADER}.AQ.Ag.Aw.BA`);
    expect(jwe?.header.members).toEqual({ alg: 'RS256' });
    expect([jwe?.wrapped, jwe?.iv, jwe?.ciphertext, jwe?.tag].map((part) => part?.[0])).toEqual([1, 2, 3, 4]);
    expect([jwe?.encodedHeader, jwe?.isCanonical]).toEqual([HEADER, true]);
  });

  it('says whether every part is canonical', () => {
    expect(parseJwe(`${HEADER}.AQ.AB.Aw.BA`)?.isCanonical).toBe(false);
  });

  it.each(['', 'a.b.c.d', 'a.b.c.d.e.f', 'a..c.d.e', 'a.b.c.d.e=', 'a.b.c.d.e\n'])(
    'is five parts, none of them empty: %j',
    (text) => {
      expect(parseJwe(text)).toBeUndefined();
    },
  );

  it('names the algorithms of the network, both of them', () => {
    const right = { alg: 'RSA1_5', enc: 'A128CBC-HS256' };
    expect(hasJweAlgorithms(right)).toBe(true);
    expect(hasJweAlgorithms({ ...right, alg: 'RSA-OAEP' })).toBe(false);
    expect(hasJweAlgorithms({ ...right, enc: 'A256GCM' })).toBe(false);
  });
});

it.each([
  ['kid', ['1', 'kid with blanks', 'a'.repeat(256)], ['', 'é', 'a'.repeat(257)]],
  ['UPI-UUID', ['0123456789abcdef0123456789abcdef'], ['0123456789ABCDEF0123456789ABCDEF', '0123', '']],
  ['UPI-TIMESTAMP', ['0', '1772352000', '1'.repeat(15)], ['', '-1', '1.5', '1'.repeat(16)]],
  ['UPI-APPID', ['39990029', 'A-b_c.d#'], ['3999002', '3999 029', '399900299']],
  ['UPI-REQPATH', ['/', '/scis/a#b', `/${'a'.repeat(2047)}`], ['', 'scis', '/a b', `/${'a'.repeat(2048)}`]],
] as const)('%s has a form', (name, right, wrong) => {
  const { pattern } = headerForms[name];
  expect(right.filter((text) => !pattern.test(text))).toEqual([]);
  expect(wrong.filter((text) => pattern.test(text))).toEqual([]);
});

it('the code of an answer is found in both spellings', () => {
  expect(responseCode({ msgResponse: { responseCode: '00' } })).toBe('00');
  expect(responseCode({ MsgResponse: { responseCode: 'E0' } })).toBe('E0');
  expect(responseCode({ msgResponse: 'E0' })).toBeUndefined();
  expect(responseCode(undefined)).toBeUndefined();
});
