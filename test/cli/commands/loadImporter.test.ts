import * as importer from 'tallystick/import';
import { describe, expect, it } from 'vitest';
import { loadImporter } from '../../../src/cli/commands/tables/loadImporter.js';
import { UsageError } from '../../../src/cli/UsageError.js';

const failing = (message: string, code = 'ERR_MODULE_NOT_FOUND') => {
  const error = Object.assign(new Error(message), { code });
  return { error, load: () => Promise.reject(error) };
};

describe('the importer', () => {
  it('is the entry of the package', async () => {
    expect((await loadImporter()).importTable).toBe(importer.importTable);
  });

  it.each([
    ["Cannot find package 'htmlparser2' imported from /home/me/node_modules/tallystick/dist/import.mjs"],
    ["Cannot find package 'marked' imported from /home/me/node_modules/tallystick/dist/import.mjs"],
    // As Deno says it.
    ["Could not find package 'marked' from referrer 'file:///home/me/dist/import.mjs'."],
  ])('lacks a package: %s', async (message) => {
    const refused = loadImporter(failing(message).load);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    await expect(refused).rejects.toThrow(
      /^Reading pages needs .* Run: npm install htmlparser2@12 marked@18 \(parser-missing\)$/,
    );
  });

  it.each<[message: string, code?: string]>([
    ["Cannot find package 'domhandler' imported from /home/me/node_modules/htmlparser2/dist/index.js"],
    ["Cannot find module '/home/me/node_modules/marked/lib/marked.esm.js' imported from /home/me/import.mjs"],
    ["The package 'marked' is broken", 'ERR_OTHER'],
  ])('is broken, and says how: %s', async (message, code) => {
    const { error, load } = failing(message, code);
    await expect(loadImporter(load)).rejects.toBe(error);
  });
});
