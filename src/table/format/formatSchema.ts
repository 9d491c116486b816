/** What the format axis gives to a JSON Schema. */

import { strictPattern, tolerantPattern } from '../notation/notation.js';
import type { Row } from '../Row.js';

/** The patterns and values of the tolerant reading, for JSON Schema. */
export function formatSchema({ type, values, toleratedValues, ignoreCase, format }: Row): Schema {
  const { shape = tolerantPattern(type), range, beyond } = format ?? {};
  if (values === undefined) return matching(beyond, shape, range);
  const names = Object.keys({ ...values, ...toleratedValues });
  return ignoreCase === undefined
    ? { enum: names }
    : matching(undefined, new RegExp(`^(?:${names.map(eitherCase).join('|')})$`));
}

/** The patterns and values of the strict reading, for JSON Schema. */
export function strictFormatSchema({ type, values, format }: Row): Schema {
  const { shape = strictPattern(type), range, beyond, strict } = format ?? {};
  return values === undefined
    ? matching(beyond, shape, range, strict?.pattern)
    : { enum: Object.keys(values) };
}

type Schema = Readonly<Record<string, unknown>>;

function eitherCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

/**
 * A text that matches every pattern that is given, and is not beyond. To some engines `$` is also before a line feed
 * at the end, so what the anchors leave open is ruled out without them: every character outside of the class that
 * the first pattern repeats, or of ASCII.
 */
export function matching(beyond: RegExp | undefined, ...patterns: readonly (RegExp | undefined)[]): Schema {
  const [first = '', ...others] = patterns.flatMap((pattern) => (pattern ? [sourceOf(pattern)] : []));
  const [, characters = ' -~'] = /^\^\[(.*)\][*+]\$$/.exec(first) ?? [];
  return {
    pattern: first,
    ...(others.length > 0 && { allOf: others.map((pattern) => ({ pattern })) }),
    not: { pattern: `[^${characters}]${beyond ? `|${sourceOf(beyond)}` : ''}` },
  };
}

/** A pattern as JSON writes it, where a slash needs no escape. */
function sourceOf({ source }: RegExp): string {
  return source.replaceAll('\\/', '/');
}
