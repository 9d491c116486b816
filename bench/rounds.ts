/** Something to time; the result keeps the optimiser from dropping the work. */
export type Subject = () => unknown;

const ROUNDS = 61;
const ROUND_MILLISECONDS = 4;
const WARM_UP_ROUNDS = 8;
const WARM_UP_MILLISECONDS = 25;

/**
 * Times subjects in turn, round after round, so that a machine that slows down slows all of them.
 *
 * @returns the median time of one call in nanoseconds, by the name of the subject
 */
export function medianTimes(subjects: Readonly<Record<string, Subject>>): ReadonlyMap<string, number> {
  const runs = Object.values(subjects);
  // What one subject teaches the engine undoes what it has compiled for another. Only when all are
  // compiled is it known how many calls fill a round: counted too early, rounds stay so short that
  // the engine never finds the code worth compiling.
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const run of runs) runFor(run, WARM_UP_MILLISECONDS);
  }
  const entries = Object.entries(subjects).map(([name, run]) => ({
    name,
    run,
    calls: callsInARound(run),
    times: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, calls, times } of entries) times.push(timeOf(run, calls) / calls);
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

function runFor(run: Subject, milliseconds: number): void {
  const end = process.hrtime.bigint() + BigInt(milliseconds) * 1_000_000n;
  while (process.hrtime.bigint() < end) timeOf(run, 16);
}

function callsInARound(run: Subject): number {
  let calls = 1;
  while (timeOf(run, calls) < ROUND_MILLISECONDS * 1e6) calls *= 2;
  if (sink === run) throw new Error('unreachable');
  return calls;
}
