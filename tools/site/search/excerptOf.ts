import { termsOf } from './terms.js';

/** A piece of an excerpt: words that were searched, or what is between them. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

const LENGTH = 150;

/** Words before the first match that tell what it is about. */
const BEFORE = 40;

/**
 * A text around the first of the words in it, cut at words.
 *
 * @param matched the words, as `termsOf` makes them
 */
export function excerptOf(text: string, matched: readonly string[], length = LENGTH): readonly Piece[] {
  const words = [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    isMatch: termsOf(word).some((term) => matched.includes(term)),
  }));
  const first = words.find(({ isMatch }) => isMatch)?.from ?? 0;
  const begin = first <= BEFORE ? 0 : (words.find(({ from }) => from >= first - BEFORE)?.from ?? 0);
  const shown = words.filter(({ from, to }) => from >= begin && to <= begin + length);
  const end = begin + length >= text.length ? text.length : (shown.at(-1)?.to ?? text.length);
  const pieces: Piece[] = begin > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = begin;
  for (const { from, to } of shown.filter(({ isMatch }) => isMatch)) {
    pieces.push(
      { text: text.slice(at, from), isMatch: false },
      { text: text.slice(from, to), isMatch: true },
    );
    at = to;
  }
  pieces.push({ text: text.slice(at, end), isMatch: false });
  if (end < text.length) pieces.push({ text: ' …', isMatch: false });
  return pieces.filter((piece) => piece.text !== '');
}
