import { median } from './rounds.js';

/** Something to time that answers later. */
export interface AsyncSubject {
  /** How many are under way at all times: where one ends, the next begins. */
  readonly inFlight?: number;
  /** How many messages one run is; one by default. */
  readonly messages?: number;
  readonly run: () => Promise<unknown> | unknown;
}

const ROUNDS = 41;
const WARM_UP_ROUNDS = 6;
const ROUND_MILLISECONDS = 15;

/**
 * Times subjects in turn, round after round, as `medianTimes` does for those that answer at once.
 *
 * @returns the median time of one message in nanoseconds, by the name of the subject
 */
export async function medianAsyncTimes(
  subjects: Readonly<Record<string, AsyncSubject>>,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(Object.keys(subjects).map((name) => [name, [] as number[]]));
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const time = await timeOf(subject);
      if (round >= WARM_UP_ROUNDS) times.get(name)?.push(time);
    }
  }
  return new Map([...times].map(([name, measured]) => [name, median(measured)]));
}

async function timeOf({ run, inFlight = 1, messages = 1 }: AsyncSubject): Promise<number> {
  const start = process.hrtime.bigint();
  const end = start + BigInt(ROUND_MILLISECONDS) * 1_000_000n;
  let runs = 0;
  const lane = async () => {
    do {
      await run();
      runs += 1;
    } while (process.hrtime.bigint() < end);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return Number(process.hrtime.bigint() - start) / runs / messages;
}
