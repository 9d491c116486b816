import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FolderReport, runVectorFolder } from '../../tools/publicVectors/runVectorFolder.js';

/** A vector as it is written in a file. */
export interface WrittenVector {
  readonly comment: string;
  readonly result: string;
  readonly flags?: readonly string[];
  readonly [member: string]: unknown;
}

/** A file in the format of Wycheproof. */
export function vectorFile(group: object, tests: readonly WrittenVector[], algorithm?: string): object {
  return {
    ...(algorithm !== undefined && { algorithm }),
    header: [],
    notes: {},
    numberOfTests: tests.length,
    testGroups: [{ ...group, tests: tests.map((test, index) => ({ tcId: index + 1, flags: [], ...test })) }],
  };
}

/** What the runner says of files, by their names without `.json`; a text is written as it is. */
export function runFiles(files: Readonly<Record<string, object | string>>): FolderReport & {
  readonly lines: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-vectors-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.json`), typeof file === 'string' ? file : JSON.stringify(file));
  }
  const lines: string[] = [];
  return { ...runVectorFolder(folder, (line) => lines.push(line)), lines };
}
