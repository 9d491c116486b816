import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { mobileNumberVerification } from '../../src/networks/unionpay.js';
import { validMessages } from './validMessages.js';

const { request, response } = mobileNumberVerification;
const valid = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const text = JSON.stringify(valid);
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
const codesOf = (input: string | Uint8Array, limits = {}) =>
  response.tryDecode(input, limits).violations.map(({ code, rule, path }) => `${code} ${rule} ${path}`);

describe('decode', () => {
  it('reads text and bytes', () => {
    expect(request.decode(text)).toEqual(valid);
    expect(request.decode(new TextEncoder().encode(`\n ${text}\r\n\t`))).toEqual(valid);
  });

  it('leaves unknown members out, at every level', () => {
    const more = { extra: { deep: [1] }, ...valid, encData: { ...valid.encData, extra: null }, z: 1 };
    expect(request.decode(JSON.stringify(more))).toEqual(valid);
  });

  it('leaves out unknown members of a hundred levels', () => {
    const deep = `{"x":${'['.repeat(100)}${']'.repeat(100)},${text.slice(1)}`;
    expect(request.decode(deep)).toEqual(valid);
  });

  it('keeps the wire form as it is', () => {
    const wire = { ...valid, encData: 'a.b.c.d.e' };
    const { encData } = request.decode(JSON.stringify(wire), { form: 'wire' });
    expect(encData).toBe('a.b.c.d.e');
  });

  it('returns notes beside the value', () => {
    const traditional = { ...valid, encData: { ...valid.encData, customerNm: '陳大文' } };
    const decoded = request.tryDecode(JSON.stringify(traditional));
    expect(decoded.value?.encData.customerNm).toBe('陳大文');
    expect(decoded.notes.map(({ erratum }) => erratum)).toEqual(['simplified-chinese']);
  });

  it('throws with every violation and a code', () => {
    const { memberIIN, serialNm, ...rest } = valid;
    const refused = () => request.decode(JSON.stringify(rest));
    expect(refused).toThrow(TallystickError);
    expect(refused).toThrow(expect.objectContaining({ code: 'message-invalid' }));
    expect(() => request.decode('{')).toThrow(expect.objectContaining({ code: 'text-invalid' }));
    expect(request.tryDecode(JSON.stringify(rest)).violations.map(({ path }) => path)).toEqual([
      '/memberIIN',
      '/serialNm',
    ]);
  });

  it('tells the programmer of misuse', () => {
    expect(() => request.decode(valid as never)).toThrow(TypeError);
    expect(() => request.decode(text, { reading: 'lax' as never })).toThrow(TypeError);
    expect(() => request.decode('{', { reading: 'lax' as never })).toThrow(TypeError);
    expect(() => request.validate(valid, { form: 'jwe' as never })).toThrow(TypeError);
    expect(() => request.validate(valid, { party: 'bank' as never })).toThrow(TypeError);
    expect(() => response.validate({}, { request: [] as never })).toThrow(TypeError);
  });
});

describe('text that is not the JSON of the networks', () => {
  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['{"a":1,}', 'not-json'],
    ["{'a':1}", 'not-json'],
    ['{"a":"\n"}', 'not-json'],
    ['{"a":01}', 'not-json'],
    ['{"a":NaN}', 'not-json'],
    ['{"a":1} x', 'not-json'],
    ['{"a":"\\x"}', 'not-json'],
    ['{"a\\q":1}', 'not-json'],
    ['"unclosed', 'not-json'],
    ['\ufeff{}', 'byte-order-mark'],
    ['{"a":1,"a":1}', 'duplicate-member'],
    ['{"a":1,"\\u0061":2}', 'duplicate-member'],
    ['{"a" :1,"b":{"a":1},"a"\n:2}', 'duplicate-member'],
    ['{"a":[{"b":1,"b":2}]}', 'duplicate-member'],
    ['{"\\"":1,"\\"":2}', 'duplicate-member'],
    ['{"\\\\":1,"\\\\":2}', 'duplicate-member'],
    ['{"a":"\\\\","b":1,"b":2}', 'duplicate-member'],
    ['{"__proto__":1,"__proto__":2}', 'duplicate-member'],
    [`${'['.repeat(129)}${']'.repeat(129)}`, 'too-deep'],
    ['{"a":'.repeat(129), 'too-deep'],
    ['{"a":1,"a":2} x', 'not-json'],
  ])('%j', (input, code) => {
    expect(codesOf(input)).toEqual([`${code} syntax `]);
    expect(codesOf(new TextEncoder().encode(input))).toEqual([`${code} syntax `]);
  });

  it.each([
    ['a lone continuation byte', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a character cut off', [0xe4, 0xbd]],
    ['GBK', [0xd5, 0xc5]],
  ])('%s', (_, wrong) => {
    expect(codesOf(bytes('{"a":"', wrong, '"}'))).toEqual(['not-utf-8 syntax ']);
  });

  it('a byte-order mark in bytes', () => {
    expect(codesOf(bytes([0xef, 0xbb, 0xbf], '{}'))).toEqual(['byte-order-mark syntax ']);
  });

  it('takes what looks like a duplicate and is none', () => {
    for (const input of [
      '{"a":"a","b":"a:"}',
      '{"a":{"b":1},"b":{"a":1}}',
      '{"a":["a","a"]}',
      '{"A":1,"a":1}',
      '{"a":"\\",\\"a\\":1"}',
    ]) {
      expect(codesOf(input)).toEqual(['required required /msgResponse']);
    }
  });

  it('is bounded by bytes and by depth, exactly', () => {
    const padded = (size: number) => `{}${' '.repeat(size - 2)}`;
    expect(codesOf(padded(1_048_576))).toEqual(['required required /msgResponse']);
    expect(codesOf(padded(1_048_577))).toEqual(['too-large syntax ']);
    expect(codesOf('{"é":1}', { maxBytes: 8 })).toEqual(['required required /msgResponse']);
    expect(codesOf('{"é":1}', { maxBytes: 7 })).toEqual(['too-large syntax ']);
    expect(codesOf('{"a":[[]]}', { maxDepth: 3 })).toEqual(['required required /msgResponse']);
    expect(codesOf('{"a":[[]]}', { maxDepth: 2 })).toEqual(['too-deep syntax ']);
  });

  it('never quotes the text', () => {
    for (const input of ['{"customerNm":"张伟" "x"}', '{"customerNm":"张伟","customerNm":"李娜"}']) {
      const said = JSON.stringify(request.tryDecode(input));
      expect(said).not.toMatch(/张|李|customerNm/);
    }
  });
});

describe('hostile messages', () => {
  it('are refused by the verdict, never by a crash', () => {
    const hostile = [
      '{"__proto__":{"memberIIN":"39990029"}}',
      '{"constructor":{"prototype":{"x":1}},"memberIIN":1e999}',
      `{"memberIIN":${'9'.repeat(5000)}}`,
      '{"encData":{"__proto__":null,"customerNm":"\\ud800"}}',
      '{"memberIIN":"\\u0000"}',
    ];
    for (const input of hostile) expect(request.tryDecode(input).valid).toBe(false);
    expect(({} as { memberIIN?: string }).memberIIN).toBeUndefined();
  });

  it('cannot set a prototype', () => {
    const decoded = request.decode(text.replace('{', '{"__proto__":{"polluted":"yes"},'));
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect((decoded as { polluted?: string }).polluted).toBeUndefined();
  });

  it('of 100 MB are refused before they are read', () => {
    expect(codesOf('['.repeat(100_000_000))).toEqual(['too-large syntax ']);
    expect(codesOf(new Uint8Array(100_000_000))).toEqual(['too-large syntax ']);
  });

  it('with 200,000 brackets or backslashes take time linear in their length', () => {
    expect(codesOf('['.repeat(200_000))).toEqual(['too-deep syntax ']);
    expect(codesOf(`{"${'\\\\'.repeat(200_000)}":1}`)).toEqual(['required required /msgResponse']);
    expect(codesOf(`{"a":"${'\\"'.repeat(200_000)}"}`)).toEqual(['required required /msgResponse']);
    expect(codesOf(`{"a"${' '.repeat(400_000)}:1}`)).toEqual(['required required /msgResponse']);
  });

  it('that are no JSON never pass, and JSON without duplicates always parses as JSON.parse says', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const { violations } = response.tryDecode(json);
        expect(violations.every(({ rule }) => rule !== 'syntax')).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (input) => {
        let isJson = true;
        try {
          JSON.parse(input);
        } catch {
          isJson = false;
        }
        const refused = response.tryDecode(input).violations.some(({ code }) => code === 'not-json');
        if (!isJson && !input.startsWith('\ufeff')) expect(refused).toBe(true);
      }),
    );
  });
});
