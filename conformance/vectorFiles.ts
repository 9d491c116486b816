import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaces } from 'tallystick/catalogue';
import { ConformanceError } from './ConformanceError.js';
import type { VectorGroup } from './Vector.js';
import { formatVectors, writeVectors } from './vectors/format.js';
import { lintText, lintVectors } from './vectors/lint.js';
import { loadGroups, loadKeys, vectorsDirectory } from './vectors/loadGroups.js';

/**
 * Finds what is wrong with the vectors of a directory.
 *
 * @param directory that of the package unless said otherwise
 * @returns one sentence for each fault, none where all is right
 * @throws {@link ConformanceError} where a file is no JSON
 */
export function lintVectorFiles(directory: string = vectorsDirectory()): readonly string[] {
  const groups = groupsIn(directory);
  const tables = interfaces.flatMap((entry) => entry.tables);
  return [
    ...groups.flatMap(({ group }) => lintText(group, readFileSync(fileOf(directory, group), 'utf8'))),
    ...lintVectors(groups, tables, loadKeys(directory)),
  ];
}

/**
 * Writes the vectors of a directory in their canonical form, see {@link formatVectors}.
 *
 * @param directory that of the package unless said otherwise
 * @returns the names of the groups that changed
 * @throws {@link ConformanceError} where a file is no JSON
 */
export function formatVectorFiles(directory: string = vectorsDirectory()): readonly string[] {
  const changed = groupsIn(directory).filter(
    (group) => readFileSync(fileOf(directory, group.group), 'utf8') !== formatVectors(group),
  );
  for (const group of changed) writeVectors(fileOf(directory, group.group), group);
  return changed.map(({ group }) => group);
}

function groupsIn(directory: string): readonly VectorGroup[] {
  try {
    return loadGroups(directory);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ConformanceError('A file of vectors is no JSON; fix it first.');
    throw error;
  }
}

function fileOf(directory: string, group: string): string {
  return join(directory, `${group}.json`);
}
