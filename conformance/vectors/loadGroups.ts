import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../Testee.js';
import type { VectorGroup } from '../Vector.js';
import type { VectorFile } from '../VectorFile.js';
import { expandVectors } from './expandVectors.js';

/** The files next to the groups. */
const OTHERS = ['vectors.schema.json', 'keys.json'];

/**
 * The directory of the shipped vectors, from the source as from `dist`.
 *
 * @throws Error where the package is not whole
 */
export function vectorsDirectory(): string {
  for (let directory = dirname(fileURLToPath(import.meta.url)); ; directory = dirname(directory)) {
    const candidate = join(directory, 'vectors');
    if (existsSync(join(candidate, 'keys.json'))) return candidate;
    if (dirname(directory) === directory)
      throw new Error('the directory vectors is missing; install the package again');
  }
}

/** Reads every file of vectors unchanged, in the order of their names. */
export function loadVectorFiles(directory = vectorsDirectory()): readonly VectorFile[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json') && !OTHERS.includes(file))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(directory, file), 'utf8')) as VectorFile);
}

/**
 * Reads every group of vectors, whole, in the order of their files.
 *
 * @throws {@link ConformanceError} where a vector cannot be expanded
 */
export function loadGroups(directory = vectorsDirectory()): readonly VectorGroup[] {
  return loadVectorFiles(directory).flatMap(expandVectors);
}

/** Reads the test keys, private ones, as JWK by `kid`. */
export function loadKeys(directory = vectorsDirectory()): ReadonlyMap<string, JsonObject> {
  const { keys } = JSON.parse(readFileSync(join(directory, 'keys.json'), 'utf8')) as {
    readonly keys: readonly JsonObject[];
  };
  return new Map(keys.map((key) => [key.kid as string, key]));
}
