import type { ImportWarning } from './ImportWarning.js';
import type { PageLine } from './PageLine.js';
import { headingWords } from './pageHeading.js';
import { shortened } from './shortened.js';

const HEADINGS: ReadonlySet<string> = new Set(['endpoint', 'request url', 'url']);
/** As a table file takes it. */
const URL = /^https:\/\/[a-z0-9.-]+\/[!-~]*$/;

/** The address of an interface: what is under its heading. */
export function pageEndpoint(lines: readonly PageLine[]): {
  readonly endpoint?: string;
  readonly warnings: readonly ImportWarning[];
} {
  const place = lines.findIndex((line) => line.cells === undefined && HEADINGS.has(headingWords(line)));
  const under = place < 0 ? undefined : lines[place + 1];
  if (under === undefined || !/^https? ?:/.test(under.text)) return { warnings: [] };
  if (URL.test(under.text)) return { endpoint: under.text, warnings: [] };
  const text = `The endpoint is left out, because it is not an address that begins with https and has a path: ${shortened(under.text)}; write it by hand.`;
  return { warnings: [{ code: 'line-unread', line: under.line, text }] };
}
