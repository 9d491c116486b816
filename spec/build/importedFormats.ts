import type { Format } from '../../src/codec/Format.js';

/** Where a format is exported. */
export interface FormatExport {
  readonly file: string;
  readonly name: string;
}

/** Stands in for formats while tables are written down as code, and keeps the imports that the code needs. */
export interface ImportedFormats {
  /** A stand-in that {@link literal} writes as the name of the import. */
  formatNamed(name: string): Format;
  /** An import for each file that was used. */
  imports(): readonly string[];
}

/** @param formats the export of each format, by the name that tables use */
export function importedFormats(formats: ReadonlyMap<string, FormatExport>): ImportedFormats {
  const used = new Map<string, Set<string>>();
  return {
    formatNamed(name) {
      const found = formats.get(name);
      if (found === undefined) throw new Error(`no format is called ${name}`);
      used.set(found.file, (used.get(found.file) ?? new Set()).add(found.name));
      return { name: found.name, expected: '' };
    },
    imports: () =>
      [...used]
        .sort()
        .map(
          ([file, names]) => `import { ${[...names].sort().join(', ')} } from '../codec/formats/${file}.js';`,
        ),
  };
}
