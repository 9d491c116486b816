/** Something to time; the result keeps the optimiser from dropping the work. */
export type Subject = () => unknown;

const ROUNDS = 61;
const WARM_UP = 10;
const ROUND_MILLISECONDS = 4;

/**
 * Times subjects in turn, round after round, so that a machine that slows down slows all of them.
 *
 * @returns the median time of one call in nanoseconds, by the name of the subject
 */
export function medianTimes(subjects: Readonly<Record<string, Subject>>): ReadonlyMap<string, number> {
  const entries = Object.entries(subjects).map(([name, run]) => ({
    name,
    run,
    calls: callsInARound(run),
    times: [] as number[],
  }));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const { run, calls, times } of entries) {
      const time = timeOf(run, calls);
      if (round >= WARM_UP) times.push(time / calls);
    }
  }
  return new Map(entries.map(({ name, times }) => [name, median(times)]));
}

/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

let sink: unknown;

function timeOf(run: Subject, calls: number): number {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) sink = run();
  return Number(process.hrtime.bigint() - start);
}

function callsInARound(run: Subject): number {
  let calls = 1;
  while (timeOf(run, calls) < ROUND_MILLISECONDS * 1e6) calls *= 2;
  if (sink === run) throw new Error('unreachable');
  return calls;
}
