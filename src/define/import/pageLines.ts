import { plainText } from './plainText.js';

/** A line of a page, or a cell of a line; never empty. */
export interface PageLine {
  /** As printed, blanks folded. */
  readonly text: string;
  /** The same in ASCII punctuation, character for character. */
  readonly plain: string;
  /** From 1. */
  readonly line: number;
  /** Blank lines come before it. */
  readonly afterBlank: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

/**
 * Splits a page into its lines.
 *
 * @param separator parts a line further, for pages that were copied with tabs between the cells
 */
export function pageLines(text: string, separator = '\n'): readonly PageLine[] {
  const lines: PageLine[] = [];
  let afterBlank = false;
  for (const [index, printed] of text.replace(INVISIBLE, '').split(BREAK).entries()) {
    const parts = printed
      .split(separator)
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '');
    for (const part of parts) {
      lines.push({ text: part, plain: plainText(part), line: index + 1, afterBlank });
      afterBlank = false;
    }
    if (parts.length === 0) afterBlank = true;
  }
  return lines;
}
