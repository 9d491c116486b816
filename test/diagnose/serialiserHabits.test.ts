import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type JsonNode, parseJsonNode } from '../../src/diagnose/json/JsonNode.js';
import { serialiserHabits } from '../../src/diagnose/json/serialiserHabits.js';
import { writeNode } from '../../src/diagnose/json/writeNode.js';

interface Recorded {
  readonly documents: Readonly<Record<string, string>>;
  readonly written: Readonly<
    Record<string, readonly { readonly habits: readonly string[]; readonly text: string }[]>
  >;
}

const { documents, written } = JSON.parse(
  readFileSync('test/diagnose/serialisers/recorded.json', 'utf8'),
) as Recorded;

/** What no style says: a text of a document that a library writes in its own way. */
const BEYOND = [
  // An object that only lost its nulls is broken into two lines.
  'fastjson-pretty nulls',
  // Whole numbers beyond 53 bits become strings, those beyond 64 bits too.
  'fastjson-browser numbers',
  'hutool numbers',
  'hutool-pretty numbers',
  // Numbers are read as floats of 32 bits.
  'json-lib numbers',
];

function habitOf(id: string) {
  const habit = serialiserHabits.find((one) => one.id === id);
  if (habit === undefined) throw new Error(`no habit is called ${id}`);
  return habit;
}

function nodeOf(text: string): JsonNode {
  const node = parseJsonNode(text);
  if (node === undefined) throw new Error('no JSON');
  return node;
}

const rows = Object.entries(written).flatMap(([document, texts]) =>
  texts.flatMap(({ habits, text }) => habits.map((id) => [id, document, text] as const)),
);

describe('a habit', () => {
  it('has an id of its own, and names its library and the line that ends it', () => {
    expect(new Set(serialiserHabits.map(({ id }) => id)).size).toBe(serialiserHabits.length);
    for (const { id, library, code } of serialiserHabits) {
      expect(library, id).not.toBe('');
      expect(code, id).toMatch(/sign and send/);
    }
  });

  it.each(rows.filter(([id, document]) => !BEYOND.includes(`${id} ${document}`)))(
    'writes what its library wrote: %s of %s',
    (id, document, text) => {
      expect(writeNode(nodeOf(documents[document] as string), habitOf(id).style)).toBe(text);
    },
  );

  it.each(rows.filter(([id, document]) => BEYOND.includes(`${id} ${document}`)))(
    'differs where it is known to: %s of %s',
    (id, document, text) => {
      expect(writeNode(nodeOf(documents[document] as string), habitOf(id).style)).not.toBe(text);
    },
  );

  it.each([
    // The default encoder of System.Text.Json, by the page about character encoding.
    [
      'system-text-json',
      '{"a":"中 <&>\'\\"+`/\u00e9😀\\n"}',
      '{"a":"\\u4E2D \\u003C\\u0026\\u003E\\u0027\\u0022\\u002B\\u0060/\\u00E9\\uD83D\\uDE00\\n"}',
    ],
    // The global block list holds for the relaxed one: supplementary characters, and blanks that are not ASCII.
    [
      'system-text-json-relaxed',
      '{"a":"中 <&>\'\\"+`/\u3000😀"}',
      '{"a":"中 <&>\'\\"+`/\\u3000\\uD83D\\uDE00"}',
    ],
    ['system-text-json-indented', '{"a":{},"b":[1]}', '{\n  "a": {},\n  "b": [\n    1\n  ]\n}'],
    ['newtonsoft', '{"a":"中 <\u0085\u2028/"}', '{"a":"中 <\\u0085\\u2028/"}'],
    ['newtonsoft-html', '{"a":"<&>\'\\""}', '{"a":"\\u003c\\u0026\\u003e\\u0027\\u0022"}'],
    ['newtonsoft-ascii', '{"a":"中<"}', '{"a":"\\u4e2d<"}'],
    ['ruby-script-safe', '{"a":"</\u2028"}', '{"a":"<\\/\\u2028"}'],
    ['ruby-rails', '{"a":"<&>\u2028/"}', '{"a":"\\u003c\\u0026\\u003e\\u2028/"}'],
    // Names that are whole numbers come first in JavaScript.
    ['stringify', '{"b":1,"10":2,"9":3}', '{"9":3,"10":2,"b":1}'],
  ])('writes what its documentation says: %s', (id, text, expected) => {
    expect(writeNode(nodeOf(text), habitOf(id).style)).toBe(expected);
  });
});

describe('a JSON value', () => {
  it.each([
    '',
    '{',
    '{"a":1,}',
    '{"a" 1}',
    '[1 2]',
    '"\u0001"',
    `${'['.repeat(200)}${']'.repeat(200)}`,
    'nul',
  ])('is not read from %j', (text) => {
    expect(parseJsonNode(text)).toBeUndefined();
  });

  it('keeps order, repeated members and the text of numbers and strings', () => {
    const style = { layout: { comma: ',', colon: ':' }, order: 'kept', numbers: 'kept' } as const;
    const text = '{ "b" : 1.50, "a":"\\u4e2d", "b" : [ true , null, 1E5 ] }';
    expect(writeNode(nodeOf(text), style)).toBe('{"b":1.50,"a":"\\u4e2d","b":[true,null,1E5]}');
  });
});
