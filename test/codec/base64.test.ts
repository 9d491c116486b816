import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBase64, isDecodedWhole, isOfAlphabet } from '../../src/table/format/forms/base64.js';
import { CANONICAL_END } from '../../src/table/format/forms/photo.js';

const deciders = [
  ['the native decoder', (text: string) => isBase64(text, isDecodedWhole)],
  ['the portable table', (text: string) => isBase64(text, isOfAlphabet)],
] as const;

/** RFC 4648 section 4, as an expression. */
const RFC_4648 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$/;

describe.each(deciders)('Base64 by %s', (_, decide) => {
  it.each(['AAAA', 'AA==', 'AAA=', 'a+/9', 'AAAAAA==', 'AB=='])('takes %s', (text) => {
    expect(decide(text)).toBe(true);
  });

  it.each([
    '',
    'A',
    'AA',
    'AAA',
    'A===',
    '====',
    'AA=A',
    'AA==AAAA',
    'AAA-',
    'AAA_',
    'AAA ',
    'AA\nA',
    'AAA中',
    'AAAÿ',
    'AAAAā',
    '😀😀',
  ])('refuses %j', (text) => {
    expect(decide(text)).toBe(false);
  });

  it('agrees with the RFC on any text', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'ABab09+/=-_ \n中ÿ'), maxLength: 40 });
    fc.assert(
      fc.property(
        fc.oneof(nearly, fc.base64String(), fc.string()),
        (text) => decide(text) === RFC_4648.test(text),
      ),
      {
        numRuns: 3000,
      },
    );
  });

  it('takes what Buffer writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 500 }), (data) =>
        decide(Buffer.from(data).toString('base64')),
      ),
    );
  });

  it('finds a wrong character anywhere in a long text', () => {
    const long = 'A'.repeat(4096);
    for (const place of [0, 1, 2047, 2048, 4093, 4094, 4095]) {
      expect(decide(`${long.slice(0, place)}~${long.slice(place + 1)}`)).toBe(false);
    }
  });
});

describe('spare bits', () => {
  it('are set exactly when another text decodes to the same bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 9 }),
        fc.constantFrom(...'ABCDEFGHabcdefgh0123+/'),
        (data, last) => {
          const canonical = Buffer.from(data).toString('base64');
          expect(CANONICAL_END.test(canonical)).toBe(true);
          const other = canonical.replace(/.(?==+$)/, last);
          const isSame = Buffer.from(other, 'base64').toString('base64') === other;
          expect(CANONICAL_END.test(other)).toBe(isSame);
        },
      ),
    );
  });
});
