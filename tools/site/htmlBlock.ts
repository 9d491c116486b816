import type { Markup } from '../../src/markup.js';

/**
 * Markup as a block of a Markdown document: no blank line, which would end it, and nothing that
 * Markdown or TypeDoc would take for code, a link or a tag of theirs.
 */
export function htmlBlock(markup: Markup): string {
  const text = markup.text
    .replace(/\n\s*\n/g, '\n')
    .replaceAll('`', '&#96;')
    .replaceAll('[', '&#91;')
    .replaceAll('{', '&#123;');
  return `${text.trim()}\n`;
}
