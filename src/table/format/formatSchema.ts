/** What the format axis gives to a JSON Schema. */

import { strictPattern, tolerantPattern } from '../notation/notation.js';
import type { Row } from '../Row.js';

/** The patterns and values of the tolerant reading, for JSON Schema. */
export function formatSchema({ type, values, ignoreCase, format }: Row): Schema {
  if (values === undefined) return matching(format?.shape ?? tolerantPattern(type), format?.range);
  const names = Object.keys(values);
  return ignoreCase === undefined
    ? listed(names)
    : matching(new RegExp(`^(?:${names.map(eitherCase).join('|')})$`));
}

/** The patterns and values of the strict reading, for JSON Schema. */
export function strictFormatSchema({ type, values, format }: Row): Schema {
  const { shape = strictPattern(type), range, strict } = format ?? {};
  return values === undefined ? matching(shape, range, strict?.pattern) : listed(Object.keys(values));
}

type Schema = Readonly<Record<string, unknown>>;

function eitherCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

function listed(names: readonly string[]): Schema {
  return names.length === 1 ? { const: names[0] } : { enum: names };
}

/** A text that matches every pattern that is given. */
function matching(...patterns: readonly (RegExp | undefined)[]): Schema {
  const [first, ...others] = patterns.flatMap((pattern) =>
    pattern ? { pattern: pattern.source.replaceAll('\\/', '/') } : [],
  );
  return others.length > 0 ? { allOf: [first, ...others] } : { ...first };
}
