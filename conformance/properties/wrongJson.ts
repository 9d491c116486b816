import fc from 'fast-check';
import type { JsonObject } from '../Testee.js';

/** Bytes that are not the JSON of a message, and the rules that hold. */
export interface WrongJson {
  readonly json: JsonObject;
  readonly rules: readonly string[];
}

type Mutate = (text: string) => Buffer;

/** Ways to make wrong JSON of right JSON that has members. */
const MUTATIONS: Readonly<Record<string, Mutate>> = {
  truncated: (text) => Buffer.from(text.slice(0, -1)),
  'trailing comma': (text) => Buffer.from(`${text.slice(0, -1)},}`),
  'single quotes': (text) => Buffer.from(`${text.slice(0, -1)},'x':1}`),
  comment: (text) => Buffer.from(`/* */${text}`),
  'trailing text': (text) => Buffer.from(`${text}x`),
  'two texts': (text) => Buffer.from(text + text),
  'not a number': (text) => Buffer.from(`${text.slice(0, -1)},"x":NaN}`),
  'line break in a string': (text) => Buffer.from(`${text.slice(0, -1)},"x":"\n"}`),
  'leading zero': (text) => Buffer.from(`${text.slice(0, -1)},"x":01}`),
  'byte-order mark': (text) => Buffer.from(`\uFEFF${text}`),
  'not UTF-8': (text) =>
    Buffer.concat([Buffer.from(`${text.slice(0, -1)},"x":"`), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
  'overlong UTF-8': (text) =>
    Buffer.concat([Buffer.from(`${text.slice(0, -1)},"x":"`), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'duplicate member': (text) => Buffer.from(`${text.slice(0, -1)},${firstMember(text)}}`),
  'duplicate unknown member': (text) => Buffer.from(`${text.slice(0, -1)},"x":1,"x":1}`),
  'duplicate member by an escape': (text) => Buffer.from(`${text.slice(0, -1)},"x":1,"\\u0078":1}`),
  'duplicate member inside': (text) => Buffer.from(`${text.slice(0, -1)},"x":{"y":1,"y":2}}`),
  empty: () => Buffer.alloc(0),
};

/** Draws wrong JSON of right messages. */
export function wrongJson(messages: fc.Arbitrary<JsonObject>): fc.Arbitrary<WrongJson> {
  const mutated = fc.tuple(messages, fc.constantFrom(...Object.values(MUTATIONS))).map(([value, mutate]) => ({
    json: { base64: mutate(JSON.stringify(value)).toString('base64') },
    rules: ['syntax'],
  }));
  const noObject = fc
    .tuple(messages, fc.constantFrom('array', 'string', 'number', 'null', 'true'))
    .map(([value, kind]) => ({
      json: {
        text:
          kind === 'array'
            ? `[${JSON.stringify(value)}]`
            : kind === 'string'
              ? JSON.stringify(JSON.stringify(value))
              : kind === 'number'
                ? '1'
                : kind,
      },
      rules: ['type'],
    }));
  return fc.oneof({ arbitrary: mutated, weight: 4 }, noObject);
}

/** The first member of an object, as text, with a string in place of its value. */
function firstMember(text: string): string {
  return `${/^\{("[^"]*")/.exec(text)?.[1]}:"x"`;
}
