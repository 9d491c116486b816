import { type Markup, markup } from '../../src/markup.js';
import { joined } from './joined.js';

/**
 * Ids of vectors, each prefix once. Thousands of ids are long; what is before their last point is
 * the same for many.
 */
export function caseList(ids: readonly string[]): Markup {
  const byPrefix = new Map<string, string[]>();
  for (const id of ids) {
    const end = id.lastIndexOf('.') + 1;
    const prefix = id.slice(0, end);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), id.slice(end)]);
  }
  const items = [...byPrefix].map(
    ([prefix, ends]) =>
      markup`<li><code>${prefix}</code> ${joined(
        ends.map((end) => markup`<code>${end}</code>`),
        ' ',
      )}</li>\n`,
  );
  return markup`<ul class="cases">\n${items}</ul>`;
}

/** `1 case` or `20 cases`. */
export function caseCount(ids: readonly string[]): string {
  return `${ids.length} case${ids.length === 1 ? '' : 's'}`;
}
