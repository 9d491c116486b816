import type { Layout } from './WritingStyle.js';

export const compact: Layout = { comma: ',', colon: ':' };
export const spaced: Layout = { comma: ', ', colon: ': ' };

/** A member a line, with a blank behind each colon. */
export function indented(indent: string, rest: Partial<Layout> = {}): Layout {
  return { comma: ',', colon: ': ', indent, ...rest };
}

/** Those of tools that only format. */
export const formatted: readonly Layout[] = [
  compact,
  spaced,
  ...['  ', '    ', '\t', ' ', '   '].map((indent) => indented(indent)),
];
