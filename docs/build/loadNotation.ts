import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { NotationEntry } from '../../spec/build/loadSpec.js';

/** The types of the tables, as `spec/notation.yaml` has them. */
export function loadNotation(): Readonly<Record<string, NotationEntry>> {
  return parse(readFileSync(new URL('../../spec/notation.yaml', import.meta.url), 'utf8')) as Readonly<
    Record<string, NotationEntry>
  >;
}
