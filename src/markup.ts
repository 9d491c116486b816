import { escapeUTF8 } from 'entities/escape';

/** Text of XML or HTML in which everything that came from outside is escaped. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = string | number | Markup | readonly Markup[];

/** What XML 1.0 (section 2.2) and HTML have no way to write. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A tag for templates of XML and HTML: what is put in is escaped, but for markup. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.reduce((whole, text, index) => whole + written(parts[index - 1] ?? '') + text));
}

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.join('');
  return escapeUTF8(String(part).replace(UNWRITABLE, '\uFFFD'));
}
