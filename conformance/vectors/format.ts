import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { VectorGroup } from '../Vector.js';
import type { VectorFile } from '../VectorFile.js';

const WIDTH = 110;
/** How deep vectors, bases and notes stand in a file. */
const DEEP = 2;

/**
 * The canonical text of a file of vectors: two blanks a level, each member on a separate line; vectors,
 * bases, notes, what is inside of them, and arrays of scalars are on one line where they fit.
 *
 * @param value a group of vectors, or the content of another file next to them
 * @returns JSON with a line feed at its end
 */
export function formatVectors(value: VectorFile | VectorGroup | object): string {
  return `${formatted(value, 0, 0)}\n`;
}

/**
 * Writes the canonical text of a group, by way of a temporary file, so that nobody reads half of it.
 *
 * @param path the file to write
 */
export function writeVectors(path: string, value: VectorFile | VectorGroup | object): void {
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
  const line = isLineAt(value, depth) ? oneLine(value) : undefined;
  if (line !== undefined && used + columnsOf(line) <= WIDTH) return line;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = '  '.repeat(depth + 1);
  const parts = partsOf(value).map(([name, part], index, { length }) => {
    const start = `${inner}${name}`;
    const comma = index < length - 1 ? 1 : 0;
    return `${start}${formatted(part, depth + 1, start.length + comma)}`;
  });
  return `${open}\n${parts.join(',\n')}\n${'  '.repeat(depth)}${close}`;
}

/** What may stand on one line: what is empty, arrays of scalars, and anything inside a vector, a base or a note. */
function isLineAt(value: object, depth: number): boolean {
  const parts = partsOf(value);
  if (depth >= DEEP || parts.length === 0) return true;
  return Array.isArray(value) && parts.every(([, part]) => part === null || typeof part !== 'object');
}

/** Chinese characters, full-width letters and emoji are two columns wide. */
function columnsOf(line: string): number {
  return line.length + (line.match(/[\u1100-\ud7ff\uf900-\uffef]/g)?.length ?? 0);
}

function oneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = partsOf(value).map(([name, part]) => `${name}${oneLine(part)}`);
  if (Array.isArray(value)) return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** The members of an object with their names in front, the items of an array with nothing. */
function partsOf(value: object): readonly (readonly [name: string, part: unknown])[] {
  if (Array.isArray(value)) return value.map((item) => ['', item]);
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => [`${JSON.stringify(name)}: `, member]);
}
