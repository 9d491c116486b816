import { type PageLine, pageCell, pageLine } from './PageLine.js';

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Splits a page that was copied as text into its lines; tabs part the cells of a row. */
export function pageLines(text: string): readonly PageLine[] {
  const lines: PageLine[] = [];
  let afterBlank = false;
  for (const [index, printed] of text.split(BREAK).entries()) {
    const line = pageLine(printed, index + 1, afterBlank);
    afterBlank = line.text === '';
    if (afterBlank) continue;
    const cells = printed.includes('\t') ? printed.split('\t').map((cell) => pageCell(cell)) : undefined;
    lines.push(cells === undefined ? line : { ...line, cells });
  }
  return lines;
}
