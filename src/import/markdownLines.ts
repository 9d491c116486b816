import { decodeHTML } from 'entities';
import { Lexer, type Token } from 'marked';
import { htmlLines } from './htmlLines.js';
import { codeLine, type PageCell, type PageLine, pageCell, pageLine, rowLine } from './PageLine.js';

// A quotation and an item of a list are texts like any other here.
const CONTAINERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+(?=\S))+/gm;
/** Where an item of a list has a block of code. */
const BEFORE_FENCE = /^[ \t]+(?=```)/gm;
const DELIMITER = /^:?-*:?$/;
const PIPE = /(?<!\\)\|/;
/** Lines that are longer have no markup that matters. */
const LONGEST = 20_000;

/** Reads the lines of a page in Markdown: headings, paragraphs, code and rows of tables. */
export function markdownLines(markdown: string): readonly PageLine[] {
  const lexer = new Lexer();
  const lines: PageLine[] = [];
  let line = 1;
  for (const token of lexer.blockTokens(flattened(markdown))) {
    lines.push(...linesOf(token, line + leadingBreaks(token.raw), lexer));
    line += token.raw.split('\n').length - 1;
  }
  return lines;
}

function flattened(markdown: string): string {
  return markdown.replace(/\r\n?/g, '\n').replace(CONTAINERS, '').replace(BEFORE_FENCE, '');
}

function linesOf(token: Token, line: number, lexer: Lexer): readonly PageLine[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'heading': {
      const heading = pageLine(inlineText(token.text, lexer).text, line, true);
      return heading.text === '' ? [] : [{ ...heading, isHeading: true }];
    }
    case 'code': {
      const code = codeLine(token.text, line);
      return code === undefined ? [] : [code];
    }
    case 'html':
      return htmlLines(token.raw, line);
    default:
      return textLines(token.raw.trim().split('\n'), line, lexer);
  }
}

/** The lines of a paragraph or of a table, whether or not it is one for every reader of Markdown. */
function textLines(texts: readonly string[], first: number, lexer: Lexer): readonly PageLine[] {
  let isTable = false;
  return texts.flatMap((text, index) => {
    const cells = pipedCells(text);
    const beginsTable = cells !== undefined && !isTable;
    isTable = cells !== undefined;
    if (cells === undefined) return paragraphLines(text, first + index, index === 0, lexer);
    if (cells.every((cell) => DELIMITER.test(cell))) return [];
    return (
      rowLine(
        cells.map((cell) => inlineCell(cell, lexer)),
        first + index,
        beginsTable,
      ) ?? []
    );
  });
}

function paragraphLines(text: string, line: number, isFirst: boolean, lexer: Lexer): readonly PageLine[] {
  return inlineText(text, lexer)
    .text.split('\n')
    .map((part, index) => pageLine(part, line, isFirst && index === 0))
    .filter((part) => part.text !== '');
}

function pipedCells(text: string): readonly string[] | undefined {
  const cells = text.trim().split(PIPE);
  if (cells.length < 3 && text.trim() !== '|') return undefined;
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.replaceAll('\\|', '|').trim());
}

function inlineCell(text: string, lexer: Lexer): PageCell {
  const read = inlineText(text, lexer);
  return pageCell(read.text, read.anchors);
}

interface InlineText {
  readonly text: string;
  readonly anchors: readonly string[];
}

function inlineText(markdown: string, lexer: Lexer): InlineText {
  if (markdown.length > LONGEST) return { text: markdown, anchors: [] };
  const anchors: string[] = [];
  return { text: textOf(lexer.inlineTokens(markdown), anchors), anchors };
}

function textOf(tokens: readonly Token[], anchors: string[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n';
      if (token.type === 'html') return /^<br\b/i.test(token.raw) ? '\n' : '';
      if (token.type === 'codespan') return token.text as string;
      if (token.type === 'link' && token.href.startsWith('#')) anchors.push(token.href.slice(1));
      if ('tokens' in token && token.tokens) return textOf(token.tokens, anchors);
      return 'text' in token ? decodeHTML(token.text as string) : '';
    })
    .join('');
}

function leadingBreaks(raw: string): number {
  return (/^\n*/.exec(raw)?.[0] ?? '').length;
}
