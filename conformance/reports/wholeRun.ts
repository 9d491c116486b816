import type { EndEvent, LeftProcess, RestartEvent, ResultEvent, StartEvent } from '../Event.js';
import type { Reporter } from './Reporter.js';

/** Everything that happened in a run. */
export interface WholeRun {
  readonly start: StartEvent;
  readonly results: readonly ResultEvent[];
  readonly restarts: readonly RestartEvent[];
  readonly leftBehind: readonly LeftProcess[];
  readonly end: EndEvent;
}

/** Makes a reporter of a function that needs the whole run. */
export function wholeRun(render: (run: WholeRun) => string): Reporter {
  let start: StartEvent | undefined;
  const results: ResultEvent[] = [];
  const restarts: RestartEvent[] = [];
  const leftBehind: LeftProcess[] = [];
  return (event) => {
    if (event.type === 'start') start = event;
    else if (event.type === 'result') results.push(event);
    else if (event.type === 'restart') restarts.push(event);
    else if (event.type === 'left-behind') leftBehind.push(...event.processes);
    else if (start !== undefined) return render({ start, results, restarts, leftBehind, end: event });
    return '';
  };
}
