import { UsageError } from '../../UsageError.js';

type Importer = typeof import('tallystick/import');

/** As Node, Bun and Deno name a package that is not installed; a part of one that lacks a file is not among them. */
const MISSING = /\bpackage '(?:htmlparser2|marked)'/;

/**
 * Loads `tallystick/import`, whose parsers are optional packages.
 *
 * @param load loads it, as `import()` does
 * @throws {@link UsageError} `parser-missing` where one of the parsers is not installed
 */
export async function loadImporter(
  load: () => Promise<Importer> = () => import('tallystick/import'),
): Promise<Importer> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' || !MISSING.test(message)) throw error;
    throw new UsageError(
      'Reading pages needs the optional packages htmlparser2 and marked. Run: npm install htmlparser2@12 marked@18 (parser-missing)',
    );
  }
}
