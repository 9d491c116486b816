import { createHash } from 'node:crypto';
import { Markup, markup } from '#markup';
import type { Event } from '../../Event.js';
import { compareEvents } from '../compareEvents.js';
import { implementationInWords } from '../implementationInWords.js';
import { verdictOf } from '../outcomes.js';
import type { Reporter } from '../Reporter.js';
import { type WholeRun, wholeRun } from '../wholeRun.js';
import { engineerPart } from './engineerPart.js';
import { SCRIPT } from './script.js';
import { shortened } from './shortened.js';
import { STYLE } from './style.js';
import { summaryPage } from './summaryPage.js';

/** What the HTML report shows in addition to the run. */
export interface HtmlOptions {
  /** The events of an earlier run, which the report compares with; no comparison by default. */
  readonly last?: readonly Event[] | undefined;
  /** The address of the documentation site, `https`, `http` or `file`: references of cases link to it; by default they are text. */
  readonly site?: string | undefined;
}

/** Makes a report as one HTML page that needs nothing else: a page for a manager, and the cases for an engineer. */
export function html({ last, site }: HtmlOptions = {}): Reporter {
  const base = site === undefined ? undefined : site.replace(/(?:index\.html|\/)?$/, '/');
  return wholeRun((run) => `${page(run, last, base)}\n`);
}

function page(run: WholeRun, last: readonly Event[] | undefined, site: string | undefined): Markup {
  const { start, results, end } = run;
  const comparison = last === undefined ? undefined : compareEvents(last, [start, ...results, end]);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${verdictOf(end)} Conformance of ${shortened(implementationInWords(start))}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${summaryPage(run, comparison, site)}
${results.length === 0 ? [] : engineerPart(results, site)}
</main>
${new Markup(`<script>${SCRIPT}</script>`)}
</body>
</html>`;
}

/** Runs this script and no other, and loads nothing: not even markup that got into the page could do anything. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
