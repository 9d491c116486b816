import type { Presence } from '../table/Row.js';
import { plainText } from './plainText.js';

const WORDS: ReadonlyMap<string, Presence> = new Map([
  ['required', 'M'],
  ['mandatory', 'M'],
  ['optional', 'O'],
  ['conditional', 'C'],
  ['returned', 'R'],
]);
const LETTER = /^([MCOR])(?: ?: ?[a-z]*)?$/i;
const WHEN = /^(?:required|mandatory) (?:only )?(?:when|if|where|unless|for|in) /i;

/** A presence that is written as one word, as in the pages that print a cell on a line. */
export function presenceWord(text: string): Presence | undefined {
  const presence = WORDS.get(text.toLowerCase());
  return presence === 'R' ? undefined : presence;
}

/** What the cell of a presence column says. */
export interface PrintedPresence {
  readonly presence: Presence;
  /** The whole of it, where it says when. */
  readonly when?: string;
}

/** The cell of a presence column: a word, a letter with or without its word, or a word with a condition. */
export function printedPresence(text: string): PrintedPresence | undefined {
  const plain = plainText(text);
  const letter = LETTER.exec(plain)?.[1]?.toUpperCase() as Presence | undefined;
  const presence = letter ?? WORDS.get(plain.toLowerCase());
  if (presence !== undefined) return { presence };
  return WHEN.test(plain) ? { presence: 'M', when: text } : undefined;
}
