import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** More than a few would be no help to choose from. */
const MOST = 8;

/** Directories right below one that hold a key ring, such as those of both parties of test keys. */
export async function keyRingsIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(directory, name));
  const hasRing = await Promise.all(below.map(isKeyRing));
  return below.filter((_, index) => hasRing[index]).slice(0, MOST);
}

/** Whether a directory holds a key ring. */
export async function isKeyRing(directory: string): Promise<boolean> {
  return access(join(directory, 'key-ring.json')).then(
    () => true,
    () => false,
  );
}
