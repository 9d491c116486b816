import { stat } from 'node:fs/promises';
import type { Io } from '../io/Io.js';

/** Shows how far a long run has come. */
export interface LineProgress {
  advance(bytes: number, lines: number): void;
  stop(): void;
}

const NONE: LineProgress = { advance: () => {}, stop: () => {} };
const MEBIBYTE = 0x100000;

/**
 * Shows a progress bar on standard error, where that is a terminal; nothing where it is not, or where
 * the results go to the same terminal.
 *
 * @param path whose size the whole work is; `-` for standard input
 */
export async function lineProgress(path: string, { stdout, stderr }: Io): Promise<LineProgress> {
  if (!stderr.isTTY || stdout.isTTY) return NONE;
  const { default: progress } = await import('cli-progress');
  const size = path === '-' ? 0 : (await stat(path).catch(() => ({ size: 0 }))).size;
  const bar = new progress.SingleBar({
    stream: stderr,
    format: size > 0 ? '{bar} {percentage}%  {value} of {total} MiB  {lines} lines' : '{lines} lines',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // Both leave the terminal or Ctrl-C in a changed state when the program is stopped.
    linewrap: true,
    gracefulExit: false,
  });
  bar.start(Math.ceil(size / MEBIBYTE), 0, { lines: 0 });
  return {
    advance: (bytes, lines) => bar.update(Math.floor(bytes / MEBIBYTE), { lines }),
    stop: () => bar.stop(),
  };
}
