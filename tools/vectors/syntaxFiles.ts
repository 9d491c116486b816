import type { JsonObject } from '../../conformance/Testee.js';
import { undeclaredMembers } from '../../conformance/trials/placedRows.js';
import type { ExpectedViolation } from '../../conformance/Vector.js';
import type { FiledVector, VectorFile } from '../../conformance/VectorFile.js';
import { slugOfMessage } from '../../conformance/vectors/expandVectors.js';
import { bases } from './bases.js';
import { firstTables } from './firstTables.js';
import { BY_HAND, fileOf } from './group.js';

type Bytes = { readonly text: string } | { readonly base64: string };

interface Text {
  readonly slug: string;
  readonly title: string;
  readonly bytes: Bytes;
  readonly valid?: true;
  readonly rule?: string;
}

/** Files of texts that are not JSON of one meaning, and of texts that are although they look odd. */
export function syntaxFiles(): readonly VectorFile[] {
  return firstTables.map((table) => {
    const { name } = table;
    const message = bases[name] as JsonObject;
    const group = `${slugOfMessage(name)}.syntax`;
    return fileOf(
      {
        group,
        operations: ['decode', 'validate'],
        message: name,
        provenance: BY_HAND,
        mayBeLeftOut: undeclaredMembers(table),
        bases: { message },
      },
      textsOf(message).map((text) => vectorOf(name, group, text)),
    );
  });
}

function vectorOf(
  message: string,
  group: string,
  { slug, title, bytes, valid, rule = 'syntax' }: Text,
): FiledVector {
  const expected: readonly ExpectedViolation[] = [{ rule, path: '' }];
  return {
    id: `${group}.${slug}`,
    level: 'MUST',
    title,
    references: ['RFC 8259', message],
    ...(valid ? {} : { flags: [rule === 'syntax' ? 'not-json' : 'wrong-type'] }),
    base: 'message',
    input: { json: bytes },
    result: valid ? 'valid' : 'invalid',
    ...(valid ? {} : { expected }),
  };
}

function textsOf(message: JsonObject): readonly Text[] {
  const json = JSON.stringify(message);
  const inside = json.slice(1);
  const [first = ''] = Object.keys(message);
  const value = JSON.stringify(message[first]);
  const escaped = `\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}${first.slice(1)}`;
  const wrong = (slug: string, title: string, text: string): Text => ({ slug, title, bytes: { text } });
  const bytes = (slug: string, title: string, buffer: Buffer): Text => ({
    slug,
    title,
    bytes: { base64: buffer.toString('base64') },
  });
  const right = (slug: string, title: string, text: string): Text => ({
    slug,
    title,
    bytes: { text },
    valid: true,
  });
  const withMember = (hex: string) =>
    Buffer.concat([Buffer.from('{"x":"'), Buffer.from(hex, 'hex'), Buffer.from(`",${inside}`)]);
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  return [
    wrong('byte-order-mark', 'The text begins with a byte-order mark.', `\ufeff${json}`),
    bytes('byte-order-mark-bytes', 'The bytes begin with EF BB BF.', Buffer.from(`\ufeff${json}`)),
    bytes('utf-16', 'The text is UTF-16.', Buffer.from(json, 'utf16le')),
    bytes('latin-1', 'A string has the byte E9, which is no UTF-8.', withMember('e9')),
    bytes('overlong', 'A slash is written in two bytes.', withMember('c0af')),
    bytes('surrogate-bytes', 'A surrogate is written in three bytes.', withMember('eda080')),
    bytes('truncated-character', 'A character is cut in two.', withMember('e4b8')),
    bytes('beyond-unicode', 'A character lies beyond U+10FFFF.', withMember('f4908080')),
    wrong('duplicate-member', 'A member stands twice with one value.', `{"${first}":${value},${inside}`),
    wrong(
      'duplicate-member-other-value',
      'A member stands twice with two values.',
      `{"${first}":"",${inside}`,
    ),
    wrong(
      'duplicate-member-escaped',
      'A member stands twice, its name once written with an escape.',
      `{"${escaped}":${value},${inside}`,
    ),
    wrong(
      'duplicate-member-blank-ahead-of-colon',
      'A member stands twice, once with a blank between its name and the colon.',
      `{"${first}" :${value},${inside}`,
    ),
    wrong(
      'duplicate-unknown-member',
      'An unknown member stands twice.',
      `{"newOption":1,"newOption":1,${inside}`,
    ),
    wrong(
      'duplicate-member-deep',
      'An object inside an unknown member has a member twice.',
      `{"newOption":[{"a":1,"a":1}],${inside}`,
    ),
    wrong('truncated', 'The last brace is missing.', json.slice(0, -1)),
    wrong('truncated-string', 'The text ends inside a string.', json.slice(0, json.lastIndexOf('"'))),
    wrong('empty', 'The text is empty.', ''),
    wrong('blank', 'The text is blank.', ' \n'),
    wrong('nan', 'An unknown member is NaN.', `{"newOption":NaN,${inside}`),
    wrong('infinity', 'An unknown member is Infinity.', `{"newOption":Infinity,${inside}`),
    wrong('leading-zero', 'An unknown number has a zero ahead.', `{"newOption":007,${inside}`),
    wrong('point-last', 'An unknown number ends in a point.', `{"newOption":7.,${inside}`),
    wrong('plus', 'An unknown number has a plus.', `{"newOption":+7,${inside}`),
    wrong('trailing-comma', 'A comma stands before the last brace.', `${json.slice(0, -1)},}`),
    wrong('two-values', 'A second value follows.', `${json}{}`),
    wrong('word-last', 'A word follows.', `${json} ok`),
    wrong('comment', 'A comment stands.', `{/* new */${inside}`),
    wrong('single-quotes', 'Quotes are single.', json.replaceAll('"', "'")),
    wrong('bare-name', 'A name has no quotes.', `{newOption:1,${inside}`),
    wrong('tab-in-string', 'A tab stands in a string without an escape.', `{"newOption":"\t",${inside}`),
    wrong(
      'line-feed-in-string',
      'A line feed stands in a string without an escape.',
      `{"newOption":"a\nb",${inside}`,
    ),
    wrong('null-after', 'U+0000 follows.', `${json}\u0000`),
    wrong('unknown-escape', 'An escape is none.', `{"newOption":"\\x41",${inside}`),
    wrong('capital-true', 'A literal is in capitals.', `{"newOption":True,${inside}`),
    { slug: 'array', title: 'The message is an array.', bytes: { text: `[${json}]` }, rule: 'type' },
    { slug: 'null', title: 'The message is null.', bytes: { text: 'null' }, rule: 'type' },
    {
      slug: 'string',
      title: 'The message is JSON in a string.',
      bytes: { text: JSON.stringify(json) },
      rule: 'type',
    },
    { slug: 'number', title: 'The message is a number.', bytes: { text: '0' }, rule: 'type' },
    right(
      'indented',
      'The text has blanks and line feeds between its tokens.',
      JSON.stringify(message, null, 2),
    ),
    right('blanks-around', 'Blanks stand before and after the message.', ` \t\r\n${json}\n`),
    right(
      'reversed',
      'The members come in another order.',
      JSON.stringify(Object.fromEntries(Object.entries(message).reverse())),
    ),
    right('escaped-name', 'A name is written with an escape.', json.replace(`"${first}"`, `"${escaped}"`)),
    right(
      'escaped-values',
      'Every character beyond ASCII is written with an escape.',
      json.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ),
    right('escaped-slash', 'An unknown member has an escaped slash.', `{"newOption":"a\\/b",${inside}`),
    right('proto-member', 'An unknown member is named __proto__.', `{"__proto__":{"mcc":"4814"},${inside}`),
    right(
      'constructor-member',
      'Unknown members are named as what objects inherit.',
      `{"constructor":1,"toString":"x","hasOwnProperty":null,${inside}`,
    ),
    right(
      'same-name-elsewhere',
      'A member of the message stands in an unknown object too.',
      `{"newOption":{"${first}":5},${inside}`,
    ),
    right(
      'deep',
      'An unknown member nests 99 arrays, so the text nests 100 deep.',
      `{"newOption":${nested(99)},${inside}`,
    ),
    right('empty-name', 'An unknown member has an empty name.', `{"":"x",${inside}`),
    {
      ...bytes('bytes', 'The text comes as bytes.', Buffer.from(json)),
      valid: true,
    },
  ];
}
