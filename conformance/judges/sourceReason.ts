import { createHash } from 'node:crypto';
import type { JsonObject } from '../Testee.js';
import { sourceOf } from './sourceOf.js';

/** A mistake that makes another source. */
interface MistakenForm {
  /** What the source then is. */
  readonly words: string;
  /** The sources of these parameters with the mistake, as it is usually made. */
  texts(params: JsonObject): readonly string[];
  /** Whether an answered source is another of them, where there are more than can be listed. */
  is?(answered: string, params: JsonObject): boolean;
}

const FORMS: readonly MistakenForm[] = [
  {
    words: 'it ends with an ampersand',
    texts: (params) => [`${sourceOf(params)}&`],
  },
  {
    words: 'it begins with an ampersand',
    texts: (params) => [`&${sourceOf(params)}`],
  },
  {
    words: 'a line end is appended',
    texts: (params) => ['\n', '\r\n'].map((end) => sourceOf(params) + end),
  },
  {
    words: 'an empty sign or key is appended',
    texts: (params) => ['sign', 'key'].map((name) => `${sourceOf(params)}&${name}=`),
  },
  {
    words: 'the pairs are not joined by ampersands',
    texts: (params) =>
      ['', ',', ';', '|', '\n'].map((mark) =>
        signed(params)
          .map((pair) => pair.join('='))
          .join(mark),
      ),
  },
  {
    words: 'the names are left out',
    texts: (params) =>
      ['', '&'].map((mark) =>
        signed(params)
          .map(([, value]) => value)
          .join(mark),
      ),
  },
  {
    words: 'it is a hash of the text in hex',
    texts: (params) =>
      ['md5', 'sha1', 'sha256'].flatMap((hash) => {
        const hex = createHash(hash).update(sourceOf(params)).digest('hex');
        return [hex, hex.toUpperCase()];
      }),
  },
  {
    words: 'it is the JSON text of the members',
    texts: (params) =>
      [signed(params), Object.entries(params).filter(isSigned), Object.entries(params)].flatMap((pairs) =>
        JSON_WRITERS.map((write) => write(Object.fromEntries(pairs))),
      ),
  },
  {
    words: 'numbers are written anew',
    texts: (params) =>
      NUMBER_WRITERS.map((write) =>
        joined(
          signed(params).map(([name, value]) => [
            name,
            /^\d{1,15}(?:\.\d{1,6})?$/.test(String(value)) ? write(Number(value)) : value,
          ]),
        ),
      ),
  },
  {
    words: 'values lose the blanks at their ends',
    texts: (params) => [joined(signed(params).map(([name, value]) => [name, String(value).trim()]))],
  },
  {
    words: 'it is URL-encoded',
    texts: (params) =>
      URL_ENCODERS.flatMap((encode) => [
        joined(signed(params).map(([name, value]) => [name, encode(String(value))])),
        encode(sourceOf(params)),
      ]),
    is: (answered, params) =>
      [answered, answered.replaceAll('+', ' ')].some((text) => urlDecoded(text) === sourceOf(params)),
  },
  {
    words: 'it is escaped for HTML',
    texts: (params) =>
      APOSTROPHES.flatMap((apostrophe) => [
        joined(signed(params).map(([name, value]) => [name, htmlEscaped(String(value), apostrophe)])),
        htmlEscaped(sourceOf(params), apostrophe),
      ]),
    is: (answered, params) =>
      answered.replaceAll(/&(?:amp|lt|gt|quot|apos|#0?39);/g, (text) => CHARACTERS[text] ?? "'") ===
      sourceOf(params),
  },
  {
    words: 'the members are not in the order of ASCII',
    texts: (params) => {
      const kept = Object.entries(params).filter(isSigned);
      const byLetters = kept.toSorted(([left], [right]) =>
        left.toLowerCase() < right.toLowerCase() ? -1 : 1,
      );
      const typeFirst = [...kept.filter(isType), ...kept.filter((pair) => !isType(pair))];
      return [kept, typeFirst, byLetters, signed(params).toReversed()].map(joined);
    },
    is: (answered, params) => inAnyOrder(answered) === inAnyOrder(sourceOf(params)),
  },
  {
    words: 'empty members take part',
    texts: (params) =>
      EMPTIES.map((written) => {
        const kept = sorted(params).flatMap(([name, value]): Pair[] => {
          const text = value === null ? written.null : value === '' ? written.empty : value;
          return text === undefined ? [] : [[name, text]];
        });
        return joined(kept);
      }),
  },
  {
    words: 'sign takes part',
    texts: (params) => {
      const { sign } = params;
      const all = Object.entries(params).filter(([, value]) => !isEmpty(value));
      return isEmpty(sign) ? [] : [joined(inOrder(all)), joined([...signed(params), ['sign', sign]])];
    },
  },
  {
    words: 'JSON in a value is written anew',
    texts: (params) =>
      JSON_WRITERS.map((write) =>
        joined(signed(params).map(([name, value]) => [name, rewritten(String(value), write)])),
      ),
  },
  {
    words: 'sign_type is left out',
    texts: ({ sign_type: _, ...params }) => [sourceOf(params)],
  },
  {
    words: 'members with the value 0 are left out',
    texts: (params) => [joined(signed(params).filter(([, value]) => String(value) !== '0'))],
  },
];

/** As JavaScript and PHP write floating-point numbers, and as Java and Python do. */
const NUMBER_WRITERS: readonly ((value: number) => string)[] = [
  String,
  (value) => (Number.isInteger(value) ? `${value}.0` : `${value}`),
];

/** As JavaScript, PHP and Python write JSON unless they are asked for another form. */
const JSON_WRITERS: readonly ((value: unknown) => string)[] = [
  (value) => JSON.stringify(value),
  (value) => inAscii(JSON.stringify(value)).replaceAll('/', '\\/'),
  (value) => JSON.stringify(value).replaceAll('/', '\\/'),
  (value) => inAscii(spaced(value)),
  spaced,
];

/** As Java, PHP with its two functions, and JavaScript encode. */
const URL_ENCODERS: readonly ((text: string) => string)[] = [
  formEncoded,
  (text) => formEncoded(text).replaceAll('*', '%2A'),
  (text) => percentEncoded(text).replaceAll('*', '%2A'),
  (text) => percentEncoded(text).replaceAll(/%(?:21|27|28|29)/g, decodeURIComponent),
];

/** What HTML writes in another way; an apostrophe has several. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** How languages write the apostrophe; some leave it. */
const APOSTROPHES = ["'", '&#39;', '&#039;', '&#x27;', '&apos;'] as const;

/** What is written for what is empty; undefined leaves it out. */
const EMPTIES: readonly { readonly null?: string; readonly empty?: string }[] = [
  { empty: '', null: '' },
  { empty: '', null: 'null' },
  { empty: '' },
  { null: '' },
  { null: 'null' },
];

/** Names the mistake by which a source is another one than that of the parameters; undefined where none is known. */
export function sourceReason(answered: unknown, params: JsonObject): string | undefined {
  if (typeof answered !== 'string' || answered === sourceOf(params)) return undefined;
  return FORMS.find(({ texts, is }) => texts(params).includes(answered) || is?.(answered, params))?.words;
}

/** The other sources that known mistakes make of the parameters. */
export function mistakenSources(params: JsonObject): readonly string[] {
  return FORMS.flatMap(({ texts }) => texts(params));
}

type Pair = readonly [name: string, value: unknown];

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isType([name]: Pair): boolean {
  return name === 'sign_type';
}

function isSigned([name, value]: Pair): boolean {
  return name !== 'sign' && !isEmpty(value);
}

/** Those that are signed, in their order. */
function signed(params: JsonObject): readonly Pair[] {
  return sorted(params).filter(isSigned);
}

/** All but `sign`, by name in the order of ASCII. */
function sorted(params: JsonObject): readonly Pair[] {
  return inOrder(Object.entries(params).filter(([name]) => name !== 'sign'));
}

function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
}

function inAnyOrder(source: string): string {
  return source.split('&').toSorted().join('&');
}

function joined(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${value}`).join('&');
}

function urlDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** As forms are sent; a text that is not well-formed loses what is not. */
function formEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

function percentEncoded(text: string): string {
  return formEncoded(text).replaceAll('+', '%20').replaceAll('%7E', '~');
}

function htmlEscaped(text: string, apostrophe: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", apostrophe);
}

/** A value that holds an object or a list, written in another way; any other as it is. */
function rewritten(text: string, write: (value: unknown) => string): string {
  if (!/^[[{]/.test(text)) return text;
  try {
    return write(JSON.parse(text));
  } catch {
    return text;
  }
}

function inAscii(text: string): string {
  return text.replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** With a blank behind each comma and colon. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`)
    .join(', ')}}`;
}
