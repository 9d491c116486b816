import type { PageLine } from './pageLines.js';

const LONGEST = 200;

/**
 * The title of a page: the last part of its breadcrumb, or its first line.
 *
 * @param lines the lines before the first table
 * @returns undefined where there is none
 */
export function pageTitle([first]: readonly PageLine[]): string | undefined {
  if (first === undefined) return undefined;
  const parts = first.text
    .split(/[>＞›»]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const title = parts.at(-1) ?? '';
  return title !== '' && title.length <= LONGEST ? title : undefined;
}
