import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Archive } from './Archive.js';
import type { PackageFile } from './packageFiles.js';

/**
 * Packs files for an executable.
 *
 * @returns the list of the files, which each start reads, and their bytes by Brotli, which only the first reads
 */
export function archiveOf(files: readonly PackageFile[]): {
  readonly archive: Archive;
  readonly packed: Uint8Array;
} {
  const content = Buffer.concat(files.map(({ bytes }) => bytes));
  const archive = {
    sha256: createHash('sha256').update(content).digest('hex'),
    files: files.map(({ path, bytes }) => [path, bytes.length] as const),
  };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return { archive, packed: brotliCompressSync(content, { params }) };
}
