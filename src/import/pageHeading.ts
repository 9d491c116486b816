import { withoutEnd } from '../codec/withoutEnd.js';
import type { PageLine } from './PageLine.js';

/** What a heading begins: `same` the table that was last named, `other` none. */
export type Heading = 'request' | 'response' | 'notification' | 'same' | 'other';

const LONGEST_HEADING = 80;
const REQUEST = /^request(?: message)?(?: parameters?)?$/;
const RESPONSE = /^(?:a?synchronous )?response(?: message)?(?: parameters?)?$/;
const OTHER =
  /^(?:api (?:introduction|reference)|contact us|error code|flow chart|(?:request|response) (?:example|sample)|(?:example|sample) (?:request|response)|interface description|request (?:method|url)|security requirement|sequence chart|steps to launch)s?$/;
const EXAMPLE = /\b(?:example|sample)\b/;
const AND_EXAMPLE = / and (?:example|sample|response)s?$/;
const NOTIFICATION = /\bnotification(?: message)?(?: parameters?)?$/;

/** What a line begins, judged by its words; undefined where it is not a heading. */
export function headingOf(line: PageLine): Heading | undefined {
  if (line.cells !== undefined || line.code !== undefined) return undefined;
  if (line.isHeading) return markedHeading(headingWords(line));
  if (line.plain.length > LONGEST_HEADING) return undefined;
  const words = headingWords(line);
  if (REQUEST.test(words)) return 'request';
  if (RESPONSE.test(words)) return 'response';
  return OTHER.test(words) || words.startsWith('last updated') ? 'other' : undefined;
}

/** The words of a heading in small letters, without its number and its colon. */
export function headingWords({ plain }: PageLine): string {
  return withoutEnd(plain.replace(/^[^A-Za-z]+/, ''), ' :.').toLowerCase();
}

function markedHeading(printed: string): Heading {
  const words = printed.replace(AND_EXAMPLE, '');
  if (REQUEST.test(words)) return 'request';
  if (RESPONSE.test(words)) return 'response';
  if (/^parameters?$/.test(words)) return 'same';
  return NOTIFICATION.test(words) && !EXAMPLE.test(words) ? 'notification' : 'other';
}
