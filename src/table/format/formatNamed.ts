import type { Format } from './format.js';
import * as formats from './formats.js';

/** The format of a name that tables use; undefined where there is none. */
export function formatNamed(name: string): Format | undefined {
  return Object.values(formats).find((format) => format.name === name);
}

/** The names that tables can use. */
export function formatNames(): readonly string[] {
  return Object.values(formats)
    .map(({ name }) => name)
    .sort();
}

/** The name that a format is exported by, for generated code. */
export function exportOf({ name }: Format): string {
  const [exported = ''] = Object.entries(formats).find(([, format]) => format.name === name) ?? [];
  return exported;
}
