import type { PageLine } from './PageLine.js';

const LONGEST = 200;

/**
 * The title of a page: its first heading, where the page marks any, or else the last part of its breadcrumb, or its
 * first line.
 *
 * @param lines the lines before the first table
 * @returns undefined where there is none
 */
export function pageTitle(lines: readonly PageLine[]): string | undefined {
  const first = lines.find(({ isHeading }) => isHeading) ?? lines[0];
  if (first === undefined) return undefined;
  const parts = first.text
    .split(/[>＞›»]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const title = parts.at(-1) ?? '';
  return title !== '' && title.length <= LONGEST ? title : undefined;
}
