import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64urlOf, jsonOf, PIECE, type Text, utf8Of } from '../../src/envelope/unionpay/pieces.js';

const joined = (text: Text) => (typeof text === 'string' ? text : text.join(''));
/** As long as a photo needs to be cut, and longer. */
const longBase64 = fc
  .integer({ min: PIECE / 4 - 1, max: PIECE + 3 })
  .map((groups) => Buffer.alloc(3 * groups, 'photo').toString('base64'));
const member = fc.oneof(longBase64, fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string()));

describe('a text in pieces', () => {
  it('is the JSON of the object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), member, { maxKeys: 5 }), (value) => {
        expect(joined(jsonOf(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('takes members that are in pieces already, and leaves out what is undefined', () => {
    const text = jsonOf({ first: undefined, encData: ['a.b', '.c.d', '.e'], last: 'ü' });
    expect(joined(text)).toBe('{"encData":"a.b.c.d.e","last":"ü"}');
  });

  it('does not take a long text for Base64 that is none', () => {
    const value = { responseMsg: `${'"'.repeat(PIECE)}ü😀` };
    expect(joined(jsonOf(value))).toBe(JSON.stringify(value));
  });

  it('is cut so that no piece is longer than a processor keeps at hand', () => {
    const photo = 'A'.repeat(204_800);
    const pieces = jsonOf({ customerNm: '张伟', photo });
    expect(Math.max(...[...pieces].map(({ length }) => length))).toBe(PIECE);
  });

  it('becomes the UTF-8 of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (pieces) => {
        expect(utf8Of(pieces)).toEqual(Buffer.from(pieces.join('')));
      }),
    );
  });
});

describe('base64url in pieces', () => {
  it('is that of the whole, wherever blocks end', () => {
    const buffer = fc.oneof(fc.constant(Buffer.alloc(0)), fc.uint8Array({ minLength: 3, maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(buffer), (arrays) => {
        const buffers = arrays.map((array) => Buffer.from(array));
        expect(base64urlOf(buffers).join('')).toBe(Buffer.concat(buffers).toString('base64url'));
      }),
    );
  });
});
