import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOfFile } from './ofFile.js';

/** Both sides of test keys, each with the folder of its key ring. */
export const PARTIES = ['member', 'network'] as const;

/** Below a directory of test keys, those of its key rings that are there, such as `keys/member and keys/network`. */
export async function partyRings(directory: string): Promise<string | undefined> {
  const found: string[] = [];
  for (const party of PARTIES) {
    const ring = join(directory, party);
    const isThere = await access(join(ring, 'key-ring.json')).then(
      () => true,
      () => false,
    );
    if (isThere) found.push(nameOfFile(ring));
  }
  return found.length === 0 ? undefined : found.join(' and ');
}
