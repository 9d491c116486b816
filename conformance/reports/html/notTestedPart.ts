import { type Markup, markup } from '#markup';
import type { ResultEvent } from '../../Event.js';

/** The section of both guides that says what no run tests. */
const SECTION = 'what-it-does-not-test';

const CODEC = { page: 'guides/test-your-implementation', title: 'Test your codec' };
const OVER_HTTP = { page: 'guides/test-your-server-and-client', title: 'Test your server and your client' };

/**
 * What no report shows, for who decides by it.
 *
 * @param site the address of the documentation site, with a slash at its end; without one, the guide is named
 */
export function notTestedPart(results: readonly ResultEvent[], site: string | undefined): Markup {
  const isCodec = results.some(({ operation }) => !['serve', 'call', 'receive'].includes(operation));
  const { page, title } = isCodec ? CODEC : OVER_HTTP;
  const guide =
    site === undefined
      ? markup`the guide “${title}”, “What it does not test”`
      : markup`<a href="${site}${page}.html#${SECTION}">What it does not test</a>`;
  return markup`<p class="faint">Not tested: whether the real network accepts you, load, TLS, and what a filter left out. Not applicable is not passed. See ${guide}.</p>`;
}
