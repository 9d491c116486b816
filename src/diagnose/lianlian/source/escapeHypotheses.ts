import type { Hypothesis } from '../../candidates.js';
import { asciiOnly, asciiOnlyUpper } from '../../json/escapeRules.js';
import type { Escapes } from '../../json/WritingStyle.js';
import { escaped } from '../../json/writeNode.js';
import type { SigningModel } from '../SigningModel.js';
import { APOSTROPHES, htmlEscaped, htmlUnescaped } from './htmlText.js';
import { inPairs, writing, writingOne } from './writing.js';

const SLASH = { '/': '\\/' };

/** How serialisers write a string between the quotes: `json_encode` of PHP first. */
const ESCAPES: readonly Escapes[] = [
  { pattern: /["\\/]|[^ -\x7f]/g, hex: 'lower', named: SLASH },
  asciiOnly,
  asciiOnlyUpper,
  { pattern: /["\\/]|[^ -\uffff]/g, hex: 'lower', named: SLASH },
  { pattern: /[^ -\x7f]/g, hex: 'lower' },
  { pattern: /[^ -\x7f]/g, hex: 'upper' },
  { pattern: /\//g, hex: 'lower', named: SLASH },
];

/** What is undone of a text that is sent with escapes. */
const UNESCAPED: readonly ((text: string) => string)[] = [
  unescapedString,
  (text) => unescapedUnicode(text).replaceAll('\\/', '/'),
  unescapedUnicode,
  (text) => text.replaceAll('\\/', '/'),
];

/** Values with more or fewer escapes than they are sent with. */
export function escapeHypotheses(): readonly Hypothesis<SigningModel>[] {
  const forms: readonly (readonly [evidence: string, rewrite: (text: string) => string])[] = [
    ...ESCAPES.map(
      (escapes) =>
        ['values with the escapes of JSON, \\u and \\/', (text: string) => escaped(text, escapes)] as const,
    ),
    ...UNESCAPED.map(
      (rewrite) => ['values without the escapes of JSON that they are sent with', rewrite] as const,
    ),
    ['values with backslashes before quotes, as addslashes writes them', slashesAdded],
    ['values without their backslashes, as stripslashes leaves them', slashesStripped],
  ];
  return forms.flatMap(([what, rewrite]) => [
    inPairs(writing('source-escaped', `It holds over ${what}.`, rewrite)),
    writingOne('source-escaped', `It holds with one of the ${what}.`, rewrite),
  ]);
}

/** Values that were escaped for HTML after they were sent, or before. */
export function htmlHypotheses(): readonly Hypothesis<SigningModel>[] {
  const forms: readonly (readonly [evidence: string, rewrite: (text: string) => string])[] = [
    ...APOSTROPHES.map(
      (apostrophe) =>
        ['values with &amp; and its like', (text: string) => htmlEscaped(text, apostrophe)] as const,
    ),
    ['values without the &amp; and its like that they are sent with', htmlUnescaped],
  ];
  return forms.flatMap(([what, rewrite]) => [
    inPairs(writing('source-html-escaped', `It holds over ${what}.`, rewrite)),
    writingOne('source-html-escaped', `It holds with one of the ${what}.`, rewrite),
  ]);
}

function unescapedString(text: string): string {
  if (!text.includes('\\')) return text;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

function unescapedUnicode(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function slashesAdded(text: string): string {
  return text.replace(/["'\\]/g, '\\$&');
}

function slashesStripped(text: string): string {
  return text.replace(/\\([\s\S]?)/g, '$1');
}
