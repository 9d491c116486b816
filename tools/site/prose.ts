import { Markup, markup } from '../../src/markup.js';

/** Text of the specification, in which backticks stand for code. */
export function prose(text: string): Markup {
  return new Markup(markup`${text}`.text.replace(/`([^`]*)`/g, '<code>$1</code>'));
}
