import { withoutEnd } from '../../codec/withoutEnd.js';
import type { PageLine } from './pageLines.js';

/** The lines under a heading, or those before the first one. */
export interface Region {
  /** Missing where the heading is another one. */
  readonly kind?: 'request' | 'response';
  /** The line of the heading. */
  readonly line: number;
  readonly lines: readonly PageLine[];
}

/** What a heading begins; `other` ends a table. */
export type Heading = 'request' | 'response' | 'other';

const LONGEST_HEADING = 80;
const REQUEST = /^request(?: message)?(?: parameters?)?$/;
const RESPONSE = /^(?:a?synchronous )?response(?: message)?(?: parameters?)?$/;
const OTHER =
  /^(?:api (?:introduction|reference)|contact us|error code|flow chart|(?:request|response) (?:example|sample)|(?:example|sample) (?:request|response)|interface description|request (?:method|url)|security requirement|sequence chart|steps to launch)s?$/;
/** What a line begins, judged by its words alone. */
export function headingOf({ plain }: PageLine): Heading | undefined {
  if (plain.length > LONGEST_HEADING) return undefined;
  const words = withoutEnd(plain.replace(/^[^A-Za-z]+/, ''), ' :.').toLowerCase();
  if (REQUEST.test(words)) return 'request';
  if (RESPONSE.test(words)) return 'response';
  return OTHER.test(words) || words.startsWith('last updated') ? 'other' : undefined;
}

/** Parts a page at its headings. */
export function pageRegions(
  lines: readonly PageLine[],
  headingAt: (index: number) => Heading | undefined,
): readonly Region[] {
  const regions: { kind?: 'request' | 'response'; line: number; lines: PageLine[] }[] = [
    { line: 1, lines: [] },
  ];
  for (const [index, line] of lines.entries()) {
    const heading = headingAt(index);
    if (heading === undefined) regions.at(-1)?.lines.push(line);
    else regions.push({ ...(heading !== 'other' && { kind: heading }), line: line.line, lines: [] });
  }
  return regions;
}
