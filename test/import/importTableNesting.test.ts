import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/import/importTable.js';
import { page, request, warned } from './importedPages.js';

describe('nesting', () => {
  const nesting = (text: string): readonly string[] =>
    request(text).rows.map((item) =>
      'rows' in item
        ? 'group'
        : `${item.identifier}${item.encrypted ? '!' : ''}${item.members === undefined ? '' : `(${item.members.map(({ identifier }) => identifier).join(' ')})`}`,
    );

  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      'everything after an encrypted Object whose rows do not say so',
      'A a N 1 M\nE encData Object M\nB b N 1 M\nC c N 1 M',
      ['a', 'encData!(b c)'],
      ['6 nesting-guessed b', '7 nesting-guessed c'],
    ],
    [
      'rows up to the last one that says encrypted',
      'E encData Object M\nA a N 1 M Encrypted\nB b N 1 M\nC c N 1 M It is encrypted by you\nD d N 1 M',
      ['encData!(a b c)', 'd'],
      ['5 nesting-guessed a', '6 nesting-guessed b', '7 nesting-guessed c', '8 nesting-end-guessed d'],
    ],
    [
      'no row that says it is not encrypted',
      'E encData Object M\nA a N 1 M Encrypted\nB b N 1 M It is not encrypted with a key',
      ['encData!(a)', 'b'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b'],
    ],
    [
      'long texts after encrypted rows',
      'E encData Object M\nA a N 5 M Encrypted\nB b S 1-51 M\nC c S(1-51) M\nD d S 1-50 M',
      ['encData!(a b c)', 'd'],
      ['5 nesting-guessed a', '6 nesting-guessed b', '7 nesting-guessed c', '8 nesting-end-guessed d'],
    ],
    [
      'no long row of another type than S',
      'E encData Object M\nA a N 5 M Encrypted\nB b ANS 1-999 M',
      ['encData!(a)', 'b'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b'],
    ],
    [
      'no long row where the encrypted rows have no length',
      'E encData Object M\nA a Q M: Encrypted\nB b S 1-999 M',
      ['encData!(a)', 'b'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b'],
    ],
    [
      'rows that say how they are encrypted',
      'E encData Object M\nA a N 1 M To be encrypted with a key\nB b N 1 M The encrypted box\nC c N 1 M Unencrypted with care',
      ['encData!(a)', 'b', 'c'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b'],
    ],
    [
      'the rows of an Object that is not encrypted',
      'P part Object M Unencrypted\nA a N 1 M Encrypted\nB b N 1 M\nQ next Object M Encryption by JWE\nC c N 1 M Encryptedly\nD d N 1 M',
      ['part(a b)', 'next!(c d)'],
      ['5 nesting-guessed a', '6 nesting-guessed b', '8 nesting-guessed c', '9 nesting-guessed d'],
    ],
    [
      'an encrypted Object by its note',
      'P part Object M Shall be encrypted\nA a N 1 M Encrypted\nB b N 1 M\nQ next Object M A JWE\nC c N 1 M',
      ['part!(a)', 'b', 'next!(c)'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b', '8 nesting-guessed c'],
    ],
    [
      'a plain Object, up to the next Object',
      'P part Object M It is not encrypted\nA a N 1 M\nB b N 1 M Encrypted\nQ next Object M\nC c N 1 M',
      ['part(a b)', 'next(c)'],
      ['5 nesting-guessed a', '6 nesting-guessed b', '8 nesting-guessed c'],
    ],
    [
      'the outcome',
      'P MsgResponse Object M\nC responseMsg AN 1 M\nC responseCode AN 1 M\nA a N 1 M\nE errorDetail AN 1 M',
      ['MsgResponse(responseMsg responseCode)', 'a', 'errorDetail'],
      ['5 nesting-guessed responseMsg', '6 nesting-guessed responseCode', '7 nesting-end-guessed a'],
    ],
    [
      'one member of an outcome',
      'P msgResponse Object M\nC responseCode AN 1 M\nA a N 1 M',
      ['msgResponse(responseCode)', 'a'],
      ['5 nesting-guessed responseCode', '6 nesting-end-guessed a'],
    ],
    [
      'a row for each of two Objects',
      'P part Object M\nA a N 1 M\nQ next Object M To be Encrypted\nB b N 1 M\nR last Object M\nC c N 1 M',
      ['part(a)', 'next!(b)', 'last(c)'],
      ['5 nesting-guessed a', '7 nesting-guessed b', '9 nesting-guessed c'],
    ],
    [
      'a long text after the shortest one',
      'E encData Object M\nA a N 1 M Encrypted\nB b S 1-11 M',
      ['encData!(a b)'],
      ['5 nesting-guessed a', '6 nesting-guessed b'],
    ],
    [
      'an outcome of other rows as any Object',
      'P msgResponse Object M\nA a N 1 M\nC responseCode AN 1 M',
      ['msgResponse(a responseCode)'],
      ['5 nesting-guessed a', '6 nesting-guessed responseCode'],
    ],
    [
      'an Object before an Object as a text',
      'E encData Object M\nP part Object M\nA a N 1 M',
      ['encData', 'part(a)'],
      ['4 object-without-rows encData', '4 length-missing encData', '6 nesting-guessed a'],
    ],
  ])('takes in %s', (_, rows, expected, warnings) => {
    expect(nesting(page(rows))).toEqual(expected);
    const about = warned(page(rows)).filter(
      (warning) => !warning.includes('type-unknown') && !warning.includes('missing a'),
    );
    expect(about).toEqual(warnings.map((warning) => warning.replace(' ', ' request ')));
  });
});

it.each([
  ['A part Object M\nB b N 1 M', 'every row up to the next Object, or to the end, is read as a member'],
  ['A msgResponse Object M\nB responseCode N 1 M', 'it is one of the members that an outcome has'],
  ['A encData Object M\nB b N 1 M\nC c N 1 M Encrypted', 'rows around it say that they are encrypted'],
])('the warning of a nested row says why: %j', (text, reason) => {
  expect(importTable(page(text)).warnings[0]?.text).toContain(`because ${reason}`);
});
