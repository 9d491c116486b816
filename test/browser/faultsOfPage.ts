import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface RunOnly {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

/** WCAG 2, levels A and AA. */
const EVERYTHING = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } as const;

/** The rules whose verdict depends on colours and on the width of the screen. */
export const OF_LOOK = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
} as const;

/** TypeDoc puts links into the summaries of its navigation; the keyboard reaches both, and both have names. */
const OF_TYPEDOC = { rule: 'nested-interactive', element: 'class="tsd-accordion-summary' };

/** What axe finds: each rule with the number of places and the first. */
export async function accessibilityFaults(
  page: Page,
  rules: RunOnly = EVERYTHING,
): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, RunOnly>(
    (runOnly) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { ...runOnly, values: [...runOnly.values] },
        preload: false,
        resultTypes: ['violations'],
      }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) => {
    const ours = nodes.filter(({ html }) => id !== OF_TYPEDOC.rule || !html.includes(OF_TYPEDOC.element));
    const [first] = ours;
    if (first === undefined) return [];
    return [
      `${id}: ${ours.length} times, first ${first.target.join(' ')}: ${first.any[0]?.message ?? first.html}`,
    ];
  });
}

/** What is wider than the screen, and pictures without a text. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`${scrollWidth} wide on a screen of ${clientWidth}`] : [];
    const mute = [...document.images].filter((image) => !image.hasAttribute('alt'));
    return [...wide, ...mute.map(({ src }) => `no alt text: ${src}`)];
  });
}
