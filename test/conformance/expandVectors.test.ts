import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../conformance/pointers/applyChanges.js';
import type { JsonObject } from '../../conformance/Testee.js';
import type { FiledVector, VectorFile } from '../../conformance/VectorFile.js';
import { expandVectors } from '../../conformance/vectors/expandVectors.js';
import { lintChanges } from '../../conformance/vectors/lintChanges.js';
import { loadVectorFiles } from '../../conformance/vectors/loadGroups.js';
import { resolveText } from '../../conformance/vectors/resolveText.js';
import schema from '../../vectors/vectors.schema.json' with { type: 'json' };

const HEAD = {
  $schema: './vectors.schema.json',
  since: '0.1.0',
  provenance: { source: 'by hand', recipe: 'none' },
  now: '2026-03-01T08:00:00Z',
  notes: {
    open: { kind: 'a', effect: 'b' },
    short: { kind: 'c', effect: 'd' },
  },
} as const;

const MESSAGE = 'lianlian/MPAY_VERIFY/request';

function vector(rest: Partial<FiledVector>): FiledVector {
  return {
    id: 'lianlian.mpay-verify.request.x',
    title: 'x',
    references: ['RFC 8259'],
    result: 'valid',
    ...rest,
  };
}

/** A file whose one message is asked by all three operations. */
function messages(...vectors: readonly FiledVector[]): VectorFile {
  return {
    ...HEAD,
    group: 'lianlian.mpay-verify.request',
    operations: ['decode', 'encode', 'validate'],
    message: MESSAGE,
    bases: { message: { a: '1', b: { c: '2', d: '3' } }, other: { z: '9' } },
    vectors,
  };
}

/** A file of inputs that are not messages. */
function inputs(...vectors: readonly FiledVector[]): VectorFile {
  return {
    ...HEAD,
    group: 'kv-verify',
    operation: 'kv-verify',
    bases: { right: { params: { a: '1', b: '2' }, keys: [{ kid: 'x' }, { kid: 'y' }] } },
    vectors,
  };
}

describe('changes', () => {
  const value = { a: '1', 'b/c': { 'd~e': '2', f: [10, 20] }, __proto: 3 };

  it.each<readonly [string, object, JsonObject]>([
    ['a member', { set: { '/a': 'x' } }, { a: 'x', 'b/c': { 'd~e': '2', f: [10, 20] }, __proto: 3 }],
    ['a new member, which comes last', { set: { '/z': null } }, { ...value, z: null }],
    ['a member inside', { set: { '/b~1c/d~0e': 'x' } }, { ...value, 'b/c': { 'd~e': 'x', f: [10, 20] } }],
    ['an item', { set: { '/b~1c/f/1': 'x' } }, { ...value, 'b/c': { 'd~e': '2', f: [10, 'x'] } }],
    ['members that go', { remove: ['/a', '/b~1c/d~0e'] }, { 'b/c': { f: [10, 20] }, __proto: 3 }],
    ['an item that goes', { remove: ['/b~1c/f/0'] }, { ...value, 'b/c': { 'd~e': '2', f: [20] } }],
    ['no change', {}, value],
  ])('make %s', (_, changes, expected) => {
    expect(JSON.stringify(applyChanges(value, changes))).toBe(JSON.stringify(expected));
  });

  it('remove first, so that a member can move to the end', () => {
    const moved = applyChanges({ a: '1', b: '2' }, { remove: ['/a'], set: { '/a': '1' } });
    expect(JSON.stringify(moved)).toBe('{"b":"2","a":"1"}');
  });

  it('read ~01 as ~1', () => {
    expect(applyChanges({ '~1': 'x' }, { set: { '/~01': 'y' } })).toEqual({ '~1': 'y' });
  });

  it('make __proto__ a member like any other', () => {
    const made = applyChanges({}, { set: { '/__proto__': { mcc: '4814' } } });
    expect(JSON.stringify(made)).toBe('{"__proto__":{"mcc":"4814"}}');
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  });

  it('leave the base as it was', () => {
    const base = { a: { b: '1' } };
    applyChanges(base, { set: { '/a/b': '2' }, remove: ['/a/b'] });
    expect(base).toEqual({ a: { b: '1' } });
  });

  it.each([
    ['a member that is not there', { remove: ['/x'] }],
    ['a member of what is not there', { set: { '/x/y': 1 } }],
    ['a member of a text', { set: { '/a/y': 1 } }],
    ['an inherited member', { set: { '/constructor/y': 1 } }],
    ['an item behind the last', { set: { '/b~1c/f/2': 1 } }],
    ['an item with a zero ahead', { remove: ['/b~1c/f/01'] }],
    ['a member that another change removed', { remove: ['/b~1c', '/b~1c/f'] }],
  ])('refuse %s', (_, changes) => {
    expect(() => applyChanges(value, changes)).toThrow(/^The pointer \S+ leads nowhere\.$/);
    expect(() => applyChanges(value, changes)).toThrow(expect.objectContaining({ name: 'ConformanceError' }));
  });

  it.each(['', 'a', '/a~2', '/~'])('refuse %j, which is no pointer to a member', (pointer) => {
    expect(() => applyChanges(value, { remove: [pointer] })).toThrow(/by a JSON Pointer/);
  });
});

describe('text in parts', () => {
  it('is joined, however deep it stands', () => {
    expect(resolveText({ a: [{ $text: ['x', ['ab', 3], 'y', ['', 5], ['z', 0]] }] })).toEqual({
      a: ['xabababy'],
    });
  });

  it.each([
    { parts: ['x', 3] },
    { parts: 'x' },
    { parts: [['x']] },
    { parts: [['x', -1]] },
    { parts: [['x', 1.5]] },
    { parts: [[3, 'x']] },
    { parts: [null] },
  ])('refuses $parts', ({ parts }) => {
    expect(() => resolveText({ $text: parts })).toThrow(/\$text must be a list/);
  });

  it('refuses what would not fit into a line of the protocol, before it is made', () => {
    expect(() => resolveText({ $text: [['x'.repeat(1000), 1_000_000_000]] })).toThrow(/at most 1000000/);
  });
});

describe('a file of messages', () => {
  const [decode, encode, validate] = expandVectors(
    messages(vector({ base: 'message', set: { '/a': 'x' }, remove: ['/b/c'] })),
  );

  it('becomes a group for each operation, in the form that it asks', () => {
    expect([decode, encode, validate].map((group) => group?.group)).toEqual([
      'lianlian.mpay-verify.request.decode',
      'lianlian.mpay-verify.request.encode',
      'lianlian.mpay-verify.request.validate',
    ]);
    expect(decode?.vectors).toEqual([
      {
        id: 'lianlian.mpay-verify.request.decode.x',
        level: 'MUST',
        title: 'x',
        references: ['RFC 8259'],
        input: { message: MESSAGE, json: { text: '{"a":"x","b":{"d":"3"}}' } },
        result: 'valid',
        output: { value: { a: 'x', b: { d: '3' } } },
      },
    ]);
    expect(encode?.vectors).toMatchObject([
      {
        id: 'lianlian.mpay-verify.request.encode.x',
        input: { message: MESSAGE, value: { a: 'x', b: { d: '3' } } },
        output: { json: { text: '{"a":"x","b":{"d":"3"}}' } },
      },
    ]);
    expect(validate?.vectors).toEqual([
      {
        id: 'lianlian.mpay-verify.request.x',
        level: 'MUST',
        title: 'x',
        references: ['RFC 8259'],
        input: { message: MESSAGE, form: 'plain', json: { text: '{"a":"x","b":{"d":"3"}}' } },
        result: 'valid',
      },
    ]);
  });

  it('asks some vectors of some operations, and has the notes of these', () => {
    const groups = expandVectors(
      messages(
        vector({ base: 'other', operations: ['encode'], result: 'invalid', flags: ['short'] }),
        vector({ base: 'message', result: 'acceptable', flags: ['open'] }),
      ),
    );
    expect(groups.map(({ vectors }) => vectors.length)).toEqual([1, 2, 1]);
    expect(groups.map(({ notes }) => Object.keys(notes))).toEqual([['open'], ['open', 'short'], ['open']]);
    // Neither what is refused nor what is left open has an output.
    expect(groups.flatMap(({ vectors }) => vectors).filter((one) => 'output' in one)).toEqual([]);
  });

  it('says how what comes out differs from what went in', () => {
    const [decode, encode, validate] = expandVectors(
      messages(
        vector({ base: 'message', set: { '/new': 7 }, output: { remove: ['/new'], set: { '/a': '01' } } }),
      ),
    );
    expect(decode?.vectors[0]?.output).toEqual({ value: { a: '01', b: { c: '2', d: '3' } } });
    expect(encode?.vectors[0]?.output).toEqual({ json: { text: '{"a":"01","b":{"c":"2","d":"3"}}' } });
    expect(encode?.vectors[0]?.input).toMatchObject({ value: { new: 7 } });
    expect(validate?.vectors[0]).not.toHaveProperty('output');
  });

  it('keeps members beside the message, texts of its own and the request that is answered', () => {
    const [decode, , validate] = expandVectors(
      messages(
        vector({
          base: 'message',
          input: { party: 'member', json: { text: '[]' } },
          request: { base: 'other', set: { '/z': '8' } },
        }),
      ),
    );
    expect(validate?.vectors[0]?.input).toEqual({
      message: MESSAGE,
      form: 'plain',
      json: { text: '[]' },
      party: 'member',
      request: { z: '8' },
    });
    // The text is another, the message is the same.
    expect(decode?.vectors[0]?.output).toEqual({ value: { a: '1', b: { c: '2', d: '3' } } });
  });

  it('puts the message ahead of a row, and the operation into former ids', () => {
    const [decode, , validate] = expandVectors(
      messages(
        vector({ base: 'other', references: ['#b.c'], aliases: ['lianlian.mpay-verify.request.old'] }),
      ),
    );
    expect(decode?.vectors[0]).toMatchObject({
      references: ['lianlian/MPAY_VERIFY/request#b.c'],
      aliases: ['lianlian.mpay-verify.request.decode.old'],
    });
    expect(validate?.vectors[0]?.aliases).toEqual(['lianlian.mpay-verify.request.old']);
  });
});

describe('a file of inputs', () => {
  it('changes the input itself', () => {
    const [group] = expandVectors(
      inputs(
        vector({
          base: 'right',
          set: { '/params/a': { $text: [['x', 3]] }, '/keys/1/kid': 'z' },
          remove: ['/params/b'],
          level: 'SHOULD',
          output: { sign: 's' },
        }),
      ),
    );
    expect(group?.group).toBe('kv-verify');
    expect(group?.vectors[0]).toMatchObject({
      id: 'lianlian.mpay-verify.request.x',
      level: 'SHOULD',
      input: { params: { a: 'xxx' }, keys: [{ kid: 'x' }, { kid: 'z' }] },
      output: { sign: 's' },
    });
    expect(group?.vectors[0]?.input).toEqual({ params: { a: 'xxx' }, keys: [{ kid: 'x' }, { kid: 'z' }] });
  });

  it('leaves whole vectors as they are', () => {
    const whole = {
      ...vector({ input: { params: { a: '1' } }, output: { source: 'a=1' } }),
      level: 'MUST' as const,
    };
    const { bases: _, ...file } = inputs(whole);
    expect(expandVectors(file)).toEqual([{ ...file, vectors: [whole] }]);
  });
});

describe('what cannot be expanded', () => {
  it.each([
    [
      'a base that does not exist',
      inputs(vector({ base: 'wrong' })),
      /request\.x: the base wrong does not exist/,
    ],
    ['a base that every object inherits', inputs(vector({ base: 'constructor' })), /does not exist/],
    ['a change without base', inputs(vector({ set: { '/a': 1 } })), /names none/],
    [
      'a pointer',
      inputs(vector({ base: 'right', remove: ['/x'] })),
      /request\.x: The pointer \/x leads nowhere/,
    ],
    [
      'a pointer of the output',
      messages(vector({ base: 'message', output: { remove: ['/x'] } })),
      /\/x leads/,
    ],
    [
      'a pointer of the request',
      messages(vector({ base: 'message', request: { base: 'other', remove: ['/x'] } })),
      /\/x/,
    ],
    [
      'an id',
      messages(vector({ id: 'else.x', base: 'message' })),
      /must begin with lianlian\.mpay-verify\.request\./,
    ],
  ])('is refused for %s, by its id', (_, file, sentence) => {
    expect(() => expandVectors(file)).toThrow(sentence);
    expect(() => expandVectors(file)).toThrow(expect.objectContaining({ name: 'ConformanceError' }));
  });
});

describe('the lint of changes', () => {
  it.each([
    [
      'a change that changes nothing',
      messages(vector({ base: 'message', set: { '/b/c': '2' } }), vector({ base: 'other' })),
      ['lianlian.mpay-verify.request.x: the change of /b/c changes nothing'],
    ],
    [
      'one of the output',
      messages(
        vector({ base: 'message', set: { '/a': '5' }, output: { set: { '/a': '5' } } }),
        vector({ base: 'other' }),
      ),
      ['lianlian.mpay-verify.request.x: the change of /a changes nothing of the output'],
    ],
    [
      'one of the request',
      messages(vector({ base: 'message', request: { base: 'other', set: { '/z': '9' } } })),
      ['lianlian.mpay-verify.request.x: the change of /z changes nothing'],
    ],
    [
      'an idle base',
      messages(vector({ base: 'message' })),
      ['lianlian.mpay-verify.request: no vector uses the base other'],
    ],
    [
      'all operations',
      messages(
        vector({ base: 'message', operations: ['validate', 'encode', 'decode'] }),
        vector({ base: 'other' }),
      ),
      ['lianlian.mpay-verify.request.x: the operations are those of the file; leave them out'],
    ],
    [
      'an operation of no file',
      inputs(vector({ base: 'right', operations: ['encode'] })),
      ['lianlian.mpay-verify.request.x: the file does not ask the operations of the vector'],
    ],
    [
      'a member that moves',
      messages(vector({ base: 'message', remove: ['/a'], set: { '/a': '1' } }), vector({ base: 'other' })),
      [],
    ],
  ])('knows %s', (_, file, faults) => {
    expect(lintChanges(file)).toEqual(faults);
  });
});

describe('every shipped file', () => {
  const isFile = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

  it('becomes whole groups that the schema accepts', () => {
    for (const file of loadVectorFiles()) {
      expect(isFile(file), `${file.group} ${JSON.stringify(isFile.errors)}`).toBe(true);
      for (const group of expandVectors(file)) {
        expect(isFile(group), `${group.group} ${JSON.stringify(isFile.errors)}`).toBe(true);
        for (const one of group.vectors) {
          expect(one).not.toHaveProperty('base');
          expect(JSON.stringify(one)).not.toContain('$text');
          expect(one.references.filter((reference) => reference.startsWith('#'))).toEqual([]);
        }
      }
    }
  });
});
