import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indented } from '../../tools/site/playground/indented.js';

describe('a text with indentation', () => {
  it.each([
    ['a member that stands twice', '{"a":"1","a":"2"}', '{\n  "a": "1",\n  "a": "2"\n}'],
    ['a long number', '{"n":12345678901234567890}', '{\n  "n": 12345678901234567890\n}'],
    ['how a number is written', '[1.0,1e2,-0]', '[\n  1.0,\n  1e2,\n  -0\n]'],
    ['escapes', '{"\\u0061":"\\/\\u5f20\\"{,:"}', '{\n  "\\u0061": "\\/\\u5f20\\"{,:"\n}'],
    ['the name __proto__', '{"__proto__":{}}', '{\n  "__proto__": {}\n}'],
    ['the order of names', '{"2":true,"1":null}', '{\n  "2": true,\n  "1": null\n}'],
    ['what is no JSON', '{"a":1,}', '{"a":1,}'],
    ['a byte-order mark', '\uFEFF{"a":1}', '\uFEFF{"a":1}'],
    ['what is nested too deep', '['.repeat(129) + ']'.repeat(129), '['.repeat(129) + ']'.repeat(129)],
  ])('keeps %s', (_, text, expected) => {
    expect(indented(text)).toBe(expected);
  });

  it('goes as deep as decode does', () => {
    const deepest = '['.repeat(128) + ']'.repeat(128);
    expect(indented(deepest)).toBe(JSON.stringify(JSON.parse(deepest), null, 2));
  });

  it('stands as JSON.stringify writes it, whatever its blanks were', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, '\t', ' \r\n'), (json, blanks) => {
        // Written once before, so that numbers are as JSON.stringify has them.
        const value: unknown = JSON.parse(json);
        expect(indented(JSON.stringify(value, null, blanks))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('takes a photo', () => {
    const text = JSON.stringify({ photo: 'x'.repeat(8_000_000) });
    expect(indented(text)).toHaveLength(text.length + 5);
  });
});
