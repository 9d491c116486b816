import { Parser } from 'htmlparser2';
import { codeLine, type PageCell, type PageLine, pageCell, pageLine, rowLine } from './PageLine.js';

const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'title',
  'select',
]);
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd label mark meta q s samp small span strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** How many columns or rows a cell is taken to reach over. */
const WIDEST = 32;

/** How many elements may be inside each other: each costs the parser a look at all of them. */
const DEEPEST = 2_000;

/**
 * Reads the lines of a page in HTML, or of a part of one: headings, paragraphs, code and rows of tables.
 *
 * @throws RangeError where elements are nested deeper than in any real page
 */
export function htmlLines(html: string, firstLine = 1): readonly PageLine[] {
  const reader = new HtmlReader(html, firstLine);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
    ontext: (text) => reader.text(text, parser.startIndex),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.end();
}

interface OpenCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** What was read of a page up to a tag. Without a tree, so that a page may be nested however deep. */
class HtmlReader {
  readonly #lines: PageLine[] = [];
  readonly #html: string;
  #depth = 0;
  #counted = 0;
  #line: number;
  #unseen = 0;
  #title = '';
  #isTitle = false;
  #heading: string | undefined;
  #isCode = false;
  #text = '';
  #textLine = 1;
  #anchors: string[] = [];
  #cell: OpenCell | undefined;
  #row: PageCell[] | undefined;
  #rowLine = 1;
  #beginsTable = false;
  /** Cells of rows above that reach down, by column. */
  readonly #reaching = new Map<number, { readonly cell: PageCell; rows: number }>();

  constructor(html: string, firstLine: number) {
    this.#html = html;
    this.#line = firstLine;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, index: number): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new RangeError('the page is nested too deep');
    if (name === 'title') this.#isTitle = true;
    if (UNSEEN.has(name)) this.#unseen += 1;
    if (this.#unseen > 0) return;
    if (name === 'a' && attributes.href?.startsWith('#')) this.#anchors.push(attributes.href.slice(1));
    if (name === 'br') this.#break();
    else if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#openRow(index);
    else if (CELLS.has(name)) this.#openCell(attributes, index);
    else if (!INLINE.has(name)) this.#openBlock(name);
  }

  text(text: string, index: number): void {
    if (this.#isTitle) this.#title += text;
    if (this.#unseen > 0) return;
    if (this.#text.trim() === '') this.#textLine = this.#lineAt(index + leadingBlanks(text));
    this.#text += this.#isCode ? text : text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    this.#depth -= 1;
    if (name === 'title') this.#isTitle = false;
    if (UNSEEN.has(name)) this.#unseen = Math.max(0, this.#unseen - 1);
    if (this.#unseen > 0) return;
    if (CELLS.has(name)) this.#closeCell();
    else if (name === 'tr' || name === 'table') this.#closeRow();
    else if (!INLINE.has(name) && name !== 'br') this.#closeBlock(name);
  }

  end(): readonly PageLine[] {
    this.#closeRow();
    this.#flush();
    const title = pageLine(this.#title, this.#lines[0]?.line ?? 1, true);
    const isTitled = title.text === '' || this.#lines.some(({ isHeading }) => isHeading);
    return isTitled ? this.#lines : [{ ...title, isHeading: true }, ...this.#lines];
  }

  #openBlock(name: string): void {
    if (this.#cell !== undefined) {
      this.#break();
      return;
    }
    this.#flush();
    if (/^h[1-6]$/.test(name)) this.#heading = name;
    if (name === 'pre') this.#isCode = true;
  }

  #closeBlock(name: string): void {
    if (this.#cell === undefined) this.#flush();
    else this.#break();
    if (name === this.#heading) this.#heading = undefined;
    if (name === 'pre') this.#isCode = false;
  }

  /** A table inside a cell is the layout of a page: the cell does not count as one. */
  #openTable(): void {
    this.#cell = undefined;
    this.#row = undefined;
    this.#flush();
    this.#reaching.clear();
    this.#beginsTable = true;
  }

  #openRow(index: number): void {
    this.#closeRow();
    this.#flush();
    this.#row = [];
    this.#rowLine = this.#lineAt(index);
  }

  #openCell(attributes: Readonly<Record<string, string>>, index: number): void {
    this.#closeCell();
    if (this.#row === undefined) this.#openRow(index);
    this.#flush();
    this.#reachDown();
    this.#anchors = [];
    const column = this.#row?.length ?? 0;
    this.#cell = { column, columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan) };
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    const read = pageCell(this.#text, this.#anchors);
    this.#row?.push(read, ...Array.from({ length: cell.columns - 1 }, () => pageCell('')));
    if (cell.rows > 1) this.#reaching.set(cell.column, { cell: read, rows: cell.rows - 1 });
    this.#cell = undefined;
    this.#text = '';
  }

  #closeRow(): void {
    this.#closeCell();
    this.#reachDown();
    const row = this.#row && rowLine(this.#row, this.#rowLine, this.#beginsTable);
    if (row !== undefined) {
      this.#lines.push(row);
      this.#beginsTable = false;
    }
    this.#row = undefined;
  }

  #reachDown(): void {
    const row = this.#row;
    if (row === undefined) return;
    for (
      let above = this.#reaching.get(row.length);
      above !== undefined;
      above = this.#reaching.get(row.length)
    ) {
      above.rows -= 1;
      if (above.rows === 0) this.#reaching.delete(row.length);
      row.push(above.cell);
    }
  }

  #break(): void {
    if (this.#cell !== undefined || this.#isCode) this.#text += '\n';
    else this.#flush();
  }

  #flush(): void {
    const line = this.#isCode
      ? codeLine(this.#text, this.#textLine)
      : pageLine(this.#text, this.#textLine, true);
    this.#text = '';
    if (line === undefined || line.text === '') return;
    this.#lines.push(this.#heading === undefined ? line : { ...line, isHeading: true });
  }

  /** Each place is asked for in the order of the text. */
  #lineAt(index: number): number {
    for (; this.#counted < index; this.#counted += 1) {
      const character = this.#html[this.#counted];
      if (character === '\n' || (character === '\r' && this.#html[this.#counted + 1] !== '\n'))
        this.#line += 1;
    }
    return this.#line;
  }
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}

function spanOf(printed = '1'): number {
  const span = Number.parseInt(printed, 10);
  return span > 1 ? Math.min(span, WIDEST) : 1;
}
