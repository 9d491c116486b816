import { Markup, markup } from '../../src/markup.js';

/** Pieces of markup with text between them. */
export function joined(parts: readonly Markup[], between: string): Markup {
  return new Markup(parts.map(({ text }) => text).join(markup`${between}`.text));
}
