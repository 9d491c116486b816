import { plainText } from './plainText.js';

/** A line of a page, whatever the page is written in. */
export interface PageLine {
  /** As printed, blanks folded; never empty. */
  readonly text: string;
  /** The same in ASCII punctuation, character for character. */
  readonly plain: string;
  /** From 1. */
  readonly line: number;
  /** Blank lines come before it, or it begins a separate block. */
  readonly afterBlank: boolean;
  /** The markup says that it is a heading. */
  readonly isHeading?: true;
  /** The line is a row of a table. */
  readonly cells?: readonly PageCell[];
  /** The row is the first of its table. */
  readonly beginsTable?: true;
  /** The lines of a code block, of which there is one line here. */
  readonly code?: string;
}

/** A cell of a row. */
export interface PageCell {
  /** Its lines, blanks folded; none where the cell is empty. */
  readonly lines: readonly string[];
  /** The anchors on the page that it links to. */
  readonly anchors: readonly string[];
}

const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

/** A text with every run of blanks as one. */
export function folded(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** A line of a text, blanks folded. */
export function pageLine(text: string, line: number, afterBlank: boolean): PageLine {
  const printed = folded(text);
  return { text: printed, plain: plainText(printed), line, afterBlank };
}

/** A cell of a text that may have several lines. */
export function pageCell(text: string, anchors: readonly string[] = []): PageCell {
  return {
    lines: text
      .split('\n')
      .map(folded)
      .filter((line) => line !== ''),
    anchors,
  };
}

/** The text of a cell in one line. */
export function cellText(cell: PageCell | undefined): string {
  return cell?.lines.join(' ') ?? '';
}

/** A row of a table; undefined where all of its cells are empty. */
export function rowLine(
  cells: readonly PageCell[],
  line: number,
  beginsTable: boolean,
): PageLine | undefined {
  const text = cells
    .map(cellText)
    .filter((cell) => cell !== '')
    .join(' | ');
  if (text === '') return undefined;
  return { ...pageLine(text, line, true), cells, ...(beginsTable && { beginsTable }) };
}

/** A block of code; undefined where there is nothing in it. */
export function codeLine(code: string, line: number): PageLine | undefined {
  const text = folded(code);
  return text === '' ? undefined : { ...pageLine(text, line, true), code };
}
