import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { VectorGroup } from '../Vector.js';

const WIDTH = 110;

/**
 * The canonical text of a group or of another file of vectors: two blanks a level, each member of an
 * object on a line of its own, arrays of scalars on one line where they fit.
 *
 * @param value a group of vectors, or the content of another file that stands beside them
 * @returns JSON with a line feed at its end
 */
export function formatVectors(value: VectorGroup | object): string {
  return `${formatted(value, 0, 0)}\n`;
}

/**
 * Writes the canonical text of a group, by way of a temporary file, so that nobody reads half of it.
 *
 * @param path the file to write
 */
export function writeVectors(path: string, value: VectorGroup | object): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, formatVectors(value));
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** @param used columns that are taken on the line before and after the value */
function formatted(value: unknown, depth: number, used: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = '  '.repeat(depth + 1);
  const outer = '  '.repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = oneLine(value);
    if (line !== undefined && used + line.length <= WIDTH) return line;
    const items = value.map((item) => `${inner}${formatted(item, depth + 1, inner.length + 1)}`);
    return `[\n${items.join(',\n')}\n${outer}]`;
  }
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  if (entries.length === 0) return '{}';
  const members = entries.map(([name, member]) => {
    const key = `${inner}${JSON.stringify(name)}: `;
    return `${key}${formatted(member, depth + 1, key.length + 1)}`;
  });
  return `{\n${members.join(',\n')}\n${outer}}`;
}

/** An array without objects, as one line; numbers alone and one level of arrays are left to it too. */
function oneLine(items: readonly unknown[]): string | undefined {
  if (items.some((item) => item !== null && typeof item === 'object')) return undefined;
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}
