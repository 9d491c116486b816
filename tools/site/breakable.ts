import { type Markup, markup } from '../../src/markup.js';

/** A name that a narrow column may break behind each `_` and point. */
export function breakable(name: string): Markup {
  const parts = name.split(/(?<=[_.])/).map((part) => markup`${part}`);
  return parts.reduce((before, part) => markup`${before}<wbr>${part}`);
}
