import type { JsonObject } from '../Testee.js';
import { sourceOf } from './sourceOf.js';

/** A mistake that makes another source. */
interface MistakenForm {
  /** What the source then is. */
  readonly words: string;
  /** Whether an answered source is that of these parameters with the mistake. */
  is(answered: string, params: JsonObject): boolean;
}

const FORMS: readonly MistakenForm[] = [
  {
    words: 'it is URL-encoded',
    is: (answered, params) =>
      [answered, answered.replaceAll('+', ' ')].some((text) => urlDecoded(text) === sourceOf(params)),
  },
  {
    words: 'it is escaped for HTML',
    is: (answered, params) =>
      answered.replaceAll(/&(?:amp|lt|gt|quot|apos|#0?39);/g, (text) => CHARACTERS[text] ?? "'") ===
      sourceOf(params),
  },
  {
    words: 'the members are not in the order of ASCII',
    is: (answered, params) => inAnyOrder(answered) === inAnyOrder(sourceOf(params)),
  },
  {
    words: 'empty members take part',
    is: (answered, params) =>
      EMPTIES.some((written) => {
        const kept = sorted(params).flatMap(([name, value]): Pair[] => {
          const text = value === null ? written.null : value === '' ? written.empty : value;
          return text === undefined ? [] : [[name, text]];
        });
        return answered === joined(kept);
      }),
  },
  {
    words: 'sign_type is left out',
    is: (answered, { sign_type: _, ...params }) => answered === sourceOf(params),
  },
  {
    words: 'members with the value 0 are left out',
    is: (answered, params) =>
      answered === joined(sorted(params).filter((pair) => isSigned(pair) && String(pair[1]) !== '0')),
  },
];

/** What HTML writes in another way; an apostrophe has several. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

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
  if (typeof answered !== 'string') return undefined;
  return FORMS.find(({ is }) => is(answered, params))?.words;
}

type Pair = readonly [name: string, value: unknown];

function isSigned([name, value]: Pair): boolean {
  return name !== 'sign' && value !== null && value !== '';
}

/** All but `sign`, by name in the order of ASCII. */
function sorted(params: JsonObject): readonly Pair[] {
  return Object.entries(params)
    .filter(([name]) => name !== 'sign')
    .toSorted(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
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
