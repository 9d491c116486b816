import { htmlLines } from './htmlLines.js';
import { markdownLines } from './markdownLines.js';
import type { PageLine } from './PageLine.js';
import { pageLines } from './pageLines.js';

/** A page as lines. */
export interface PageSource {
  readonly lines: readonly PageLine[];
  /** Headings and tables are those that the page marks. */
  readonly isMarkup: boolean;
}

const HTML = /^\s*<(?:!doctype html|!--|html|head|body|[a-z][a-z0-9]*[ >])/i;
const HTML_TABLE = /<t[rdh][ >]/i;
const FENCE = /^```/m;
const MARKDOWN_HEADING = /^ {0,3}#{1,6} \S/m;

/** Tells by its content what a page is written in, and reads its lines. */
export function pageSource(text: string): PageSource {
  const page = text.replace(/^\uFEFF/, '');
  try {
    const read = markupReader(page);
    if (read !== undefined) return { lines: read(page), isMarkup: true };
  } catch (error) {
    // Nobody wrote a page that is nested too deep for a parser.
    if (!(error instanceof RangeError)) throw error;
  }
  return { lines: pageLines(page), isMarkup: false };
}

function markupReader(page: string): ((page: string) => readonly PageLine[]) | undefined {
  if (HTML.test(page) && HTML_TABLE.test(page)) return (html) => htmlLines(html);
  const isMarkdown =
    hasDelimiterRow(page) || (MARKDOWN_HEADING.test(page) && (HTML_TABLE.test(page) || FENCE.test(page)));
  return isMarkdown ? markdownLines : undefined;
}

/** A line such as `|:---|---|`, which parts the names of the columns of a table from its rows. */
function hasDelimiterRow(page: string): boolean {
  return page.split('\n').some((line) => line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line));
}
