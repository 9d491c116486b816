import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runVectorFile, type VectorReport } from './runVectorFile.js';
import { readVectorFile } from './VectorFile.js';
import { VectorFileError } from './VectorFileError.js';

/** What came of the files of a folder. */
export interface FolderReport {
  readonly asked: number;
  readonly failed: number;
  /** Files that could not be run. */
  readonly malformed: number;
}

/**
 * Runs every JSON file of a folder.
 *
 * @param tell receives a line at a time
 * @throws VectorFileError `vectors-folder` where there is no such file
 */
export function runVectorFolder(folder: string, tell: (line: string) => void): FolderReport {
  const totals = { asked: 0, failed: 0, malformed: 0 };
  for (const name of jsonFilesIn(folder)) {
    try {
      const report = runVectorFile(readVectorFile(readFileSync(join(folder, name), 'utf8')));
      for (const line of linesOf(name, report)) tell(line);
      const { accepted, refused } = report.acceptable;
      totals.asked += report.passed + report.failed.length + accepted + refused;
      totals.failed += report.failed.length;
    } catch (error) {
      if (!(error instanceof VectorFileError)) throw error;
      totals.malformed += 1;
      tell(`${name}: ${error.code}: ${error.message}`);
    }
  }
  return totals;
}

function jsonFilesIn(folder: string): readonly string[] {
  const names = entriesOf(folder).filter((name) => name.endsWith('.json'));
  if (names.length > 0) return names.sort();
  throw new VectorFileError('vectors-folder', 'The folder must have vectors as NAME.json.');
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new VectorFileError('vectors-folder', 'There is no such folder.');
  }
}

function linesOf(name: string, { passed, failed, acceptable, skipped, stricter }: VectorReport): string[] {
  const { accepted, refused } = acceptable;
  const skips = Object.entries(skipped);
  const sum = skips.reduce((total, [, count]) => total + count, 0);
  return [
    `${name}: ${passed} passed, ${failed.length} failed, ${accepted + refused} acceptable, ${sum} skipped`,
    ...failed.map(
      ({ tcId, comment, flags, why }) => `  FAILED tcId ${tcId} "${comment}" [${flags.join(', ')}]: ${why}`,
    ),
    ...(accepted + refused > 0 ? [`  acceptable: ${accepted} accepted, ${refused} refused`] : []),
    ...Object.entries(stricter).map(([reason, count]) => `  passed by a refusal, ${count}: ${reason}`),
    ...skips.map(([reason, count]) => `  skipped ${count}: ${reason}`),
  ];
}
