import { access, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { printable } from 'tallystick';
import type { Violation } from '../../codec/Violation.js';
import { withHint } from '../render/withHint.js';

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

/**
 * Adds to violations that keys of the wrong side may cause the key rings that stand beside the one that
 * was given.
 *
 * @param directory the key ring that was given
 */
export async function withOtherKeyRings(
  violations: readonly Violation[],
  directory: string,
): Promise<readonly Violation[]> {
  const others = (await keyRingsIn(dirname(directory))).filter(
    (other) => basename(other) !== basename(resolve(directory)),
  );
  if (others.length === 0) return violations;
  const hint = `If these are the keys of the wrong side, give --keys ${others.map(printable).join(' or ')}.`;
  return violations.map((violation) =>
    WRONG_KEYS.reduce((hinted, code) => withHint(hinted, code, hint), violation),
  );
}

const WRONG_KEYS = ['jws-key', 'jwe-key', 'kv-signature'];
