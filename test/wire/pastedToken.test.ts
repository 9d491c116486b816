import { describe, expect, it } from 'vitest';
import { isCutToken, pastedToken } from '../../src/wire/unionpay/pastedToken.js';

const HEAD = Buffer.from('{"alg":"RS256","kid":"4000000001"}').toString('base64url');
const SIGNATURE = Buffer.alloc(64, 7).toString('base64url');
const JWS = `${HEAD}..${SIGNATURE}`;
const JWE = [HEAD, SIGNATURE, 'AAAA', SIGNATURE, 'BBBB'].join('.');

describe('a UPI-JWS is found', () => {
  it.each<[string, string, readonly string[]]>([
    ['alone', JWS, []],
    ['with a line end', `${JWS}\r\n`, []],
    ['with a byte-order mark', `\uFEFF${JWS}`, []],
    ['in double quotes', `"${JWS}"`, ['quotes']],
    ['in single quotes and a comma', `'${JWS}',`, ['quotes']],
    ['in typographic quotes', `“${JWS}”`, ['quotes']],
    ['in quotes that are escaped', `\\"${JWS}\\"`, ['backslashes', 'quotes']],
    ['behind its name', `UPI-JWS: ${JWS}`, ['a name in front']],
    ['behind its name in lower case', `upi-jws:${JWS}`, ['a name in front']],
    ['behind its name on a line of its own', `UPI-JWS\n${JWS}`, ['a name in front']],
    ['behind its name and an equals sign', `UPI-JWS=${JWS}`, ['a name in front']],
    ['as a member', `"UPI-JWS": "${JWS}",`, ['quotes', 'a name in front']],
    ['as an option of curl', `-H 'UPI-JWS: ${JWS}' \\`, ['quotes', 'a name in front']],
    ['in code', `headers.put("UPI-JWS", "${JWS}");`, ['quotes', 'a name in front']],
    ['folded', JWS.replace(/.{40}/g, '$&\r\n '), ['blanks or line breaks']],
    ['folded, with line ends written out', JWS.replace(/.{40}/g, '$&\\n'), ['backslashes']],
    ['folded in a shell', JWS.replace(/.{40}/g, '$&\\\n'), ['backslashes']],
    ['in a mail', `> ${JWS.replace(/.{40}/g, '$&\n> ')}`, ['blanks or line breaks']],
    ['percent-encoded', encodeURIComponent(JWS).replaceAll('.', '%2E'), ['percent-encoding']],
    ['with what does not show', `${JWS.slice(0, 30)}\u200B${JWS.slice(30)}`, ['characters that do not show']],
    ['before another header', `UPI-JWS: ${JWS}\r\nContent-Type: application/json`, ['a name in front']],
  ])('%s', (_, text, wrapping) => {
    const found = pastedToken(text);
    expect(found).toMatchObject({ form: 'jws', value: JWS });
    expect([...(found?.wrapping ?? [])].sort()).toEqual([...wrapping].sort());
  });

  it('of letters that are not Base64 of an object only where it stands alone', () => {
    expect(pastedToken('a..b')).toEqual({ form: 'jws', value: 'a..b', wrapping: [] });
    expect(pastedToken('see a..b here')).toBeUndefined();
  });
});

it.each([`"encData":"${JWE}"`, `{"encData":"${JWE}"}`, `encData=${JWE}`, JWE.replace(/.{20}/g, '$& ')])(
  'a JWE is found',
  (text) => {
    expect(pastedToken(text)).toMatchObject({ form: 'jwe', value: JWE });
  },
);

it.each(['', 'hello', 'POST / HTTP/1.1', '{"a":"b"}', '%', 'e'.repeat(100_000), `${HEAD}.`.repeat(7)])(
  'nothing is found in %#',
  (text) => {
    expect(pastedToken(text)).toBeUndefined();
  },
);

it('a value that is cut off is told from one that is whole', () => {
  expect([`${HEAD}...`, `"${HEAD}…"`, `${JWS} [truncated]`].map(isCutToken)).toEqual([true, true, true]);
  expect([JWS, JWE, 'hello...'].map(isCutToken)).toEqual([false, false, false]);
});
