import { synonyms } from './synonyms.js';

/** Words of a question that say nothing about its subject. */
const EMPTY = new Set(
  'a an and any are as at be by can did do does for from get has have how i if in into is it its load me my not of on one or our out should so some that the their them then there this to use using want was we what when where which who why will with without would you your'.split(
    ' ',
  ),
);

/**
 * The words of a text: identifiers whole and in their parts, so that `createClient` is found as `client`, and each
 * without the ending that English gives it.
 */
export function termsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}_]+/gu) ?? []).flatMap((word) => {
    const parts = word.split(/_|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter((part) => part !== '');
    return (parts.length > 1 ? [word, ...parts] : [word]).map(stem);
  });
}

/** A word of a question, with what else is searched for it. */
export interface Asked {
  readonly terms: readonly string[];
  readonly also: readonly string[];
}

/** The words that a question is about; phrases that have synonyms are one word. */
export function askedOf(question: string): readonly Asked[] {
  const words = question.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const asked: Asked[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const [known, ...others] = (next && also(`${word} ${next}`)) || [];
    if (known !== undefined) {
      asked.push({ terms: termsOf(known), also: others.flatMap(termsOf) });
      at++;
      continue;
    }
    const found = also(word);
    if (found === undefined && EMPTY.has(word) && words.length > 1) continue;
    asked.push({ terms: termsOf(word), also: (found ?? []).flatMap(termsOf) });
  }
  return asked;
}

function also(phrase: string): readonly string[] | undefined {
  return Object.entries(synonyms).find(([key]) => termsOf(key).join(' ') === termsOf(phrase).join(' '))?.[1];
}

function stem(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 5 || /\d|_/.test(lower)) return lower.replace(/^(\p{L}{3})s$/u, '$1');
  return lower
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/e$/, '')
    .replace(/y$/, 'i');
}
