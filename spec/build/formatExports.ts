import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FormatExport } from './importedFormats.js';

const DECLARATION = /export const (\w+): Format = \{\n {2}name: '([a-z-]+)',/g;

/** Finds the export of every format in `src/codec/formats`, by the name that tables use. */
export function formatExports(directory: string): ReadonlyMap<string, FormatExport> {
  return new Map(
    readdirSync(directory).flatMap((file) =>
      [...readFileSync(join(directory, file), 'utf8').matchAll(DECLARATION)].map(
        ([, exported, name]) =>
          [name as string, { file: basename(file, '.ts'), name: exported as string }] as const,
      ),
    ),
  );
}
