import { type Markup, markup } from '#markup';
import { countInWords } from '../countInWords.js';

/** How many there are besides the first ones that are shown. */
export function more(count: number, noun: string, most: number): readonly Markup[] {
  return count > most
    ? [markup`<p class="faint">And ${countInWords(count - most, `more ${noun}`)}.</p>`]
    : [];
}
