import type { Event } from '../../../conformance/commandLine.js';
import type { Output } from '../io/Io.js';
import { printableLines } from '../io/write.js';

/** Shows on a terminal how far a run has come, below the report that is printed meanwhile. */
export interface CaseProgress {
  /** Prints above the bar. */
  print(text: string): void;
  advance(event: Event): void;
  stop(): void;
}

/** Shows a bar with counts and the time that is left. */
export async function caseProgress(stream: Output): Promise<CaseProgress> {
  const { default: progress } = await import('cli-progress');
  const bars = new progress.MultiBar({
    stream,
    format: '{bar} {value} of {total} asked, {failed} failed, {eta_formatted} left',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    linewrap: true,
    gracefulExit: false,
  });
  let bar: ReturnType<typeof bars.create> | undefined;
  let failed = 0;
  return {
    print: (text) => bars.log(printableLines(text, true)),
    advance(event) {
      if (event.type === 'start' && event.cases > 0) bar = bars.create(event.cases, 0, { failed });
      if (event.type !== 'result' || event.outcome === 'not-applicable') return;
      if (event.outcome === 'failed' || event.outcome === 'unexpected-pass') failed += 1;
      bar?.increment(1, { failed });
    },
    stop() {
      // What was printed last is still waiting for the next time that the bar is drawn.
      bars.update();
      bars.stop();
    },
  };
}
