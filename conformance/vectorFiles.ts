import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConformanceError } from './ConformanceError.js';
import { messageTables } from './properties/messageTables.js';
import { isNamed } from './runner/selectCases.js';
import type { Vector, VectorGroup } from './Vector.js';
import type { VectorFile } from './VectorFile.js';
import { formatVectors, writeVectors } from './vectors/format.js';
import { lintText, lintVectors } from './vectors/lint.js';
import { loadGroups, loadKeys, loadVectorFiles, vectorsDirectory } from './vectors/loadGroups.js';

/**
 * Finds what is wrong with the vectors of a directory.
 *
 * @param directory that of the package by default
 * @returns one sentence for each fault, none where all is right
 * @throws {@link ConformanceError} where a file is not JSON
 */
export function lintVectorFiles(directory: string = vectorsDirectory()): readonly string[] {
  const files = filesIn(directory);
  return [
    ...files.flatMap(({ group }) => lintText(group, readFileSync(pathOf(directory, group), 'utf8'))),
    ...lintVectors(files, messageTables, loadKeys(directory)),
  ];
}

/**
 * Writes the vectors of a directory in their canonical form, see {@link formatVectors}.
 *
 * @param directory that of the package by default
 * @returns the names of the groups that changed
 * @throws {@link ConformanceError} where a file is not JSON
 */
export function formatVectorFiles(directory: string = vectorsDirectory()): readonly string[] {
  const changed = filesIn(directory).filter(
    (file) => readFileSync(pathOf(directory, file.group), 'utf8') !== formatVectors(file),
  );
  for (const file of changed) writeVectors(pathOf(directory, file.group), file);
  return changed.map(({ group }) => group);
}

/**
 * The shipped vectors, whole: each has its input and what is right for it.
 *
 * @param glob which ids; `*` stands for any characters, everything by default
 * @returns the groups of these vectors, with the notes of their flags
 * @throws {@link ConformanceError} where no vector has such an id
 */
export function wholeVectors(glob = '*'): readonly VectorGroup[] {
  const groups = loadGroups()
    .map((group) => groupWith(group, (vector) => isNamed(glob, { aliases: [], ...vector })))
    .filter(({ vectors }) => vectors.length > 0);
  if (groups.length === 0) {
    throw new ConformanceError(
      'No vector has such an id; conform list shows them, and * stands for any characters, such as jws-verify.*.',
    );
  }
  return groups;
}

function groupWith(group: VectorGroup, isWanted: (vector: Vector) => boolean): VectorGroup {
  const vectors = group.vectors.filter(isWanted);
  const flags = new Set(vectors.flatMap(({ flags = [] }) => flags));
  const notes = Object.fromEntries(Object.entries(group.notes).filter(([flag]) => flags.has(flag)));
  return { ...group, notes, vectors };
}

function filesIn(directory: string): readonly VectorFile[] {
  try {
    return loadVectorFiles(directory);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ConformanceError('A file of vectors is no JSON; fix it first.');
    throw error;
  }
}

function pathOf(directory: string, group: string): string {
  return join(directory, `${group}.json`);
}
