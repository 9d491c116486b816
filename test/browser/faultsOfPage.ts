import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** TypeDoc puts links into the summaries of its navigation; the keyboard reaches both, and both have names. */
const OF_TYPEDOC = { rule: 'nested-interactive', element: 'class="tsd-accordion-summary' };

/** What axe finds against WCAG 2, levels A and AA: each rule with the number of places and the first. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, readonly string[]>(
    (values) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { type: 'tag', values: [...values] },
        resultTypes: ['violations'],
      }),
    RULES,
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
