/**
 * `TALLYSTICK_MUTANTS=8` asks about one mutant in eight, in the order in which they are in the sources; Stryker
 * leaves the others out of the score.
 */
export function isInSample(id: string): boolean {
  return Number(id) % Number(process.env.TALLYSTICK_MUTANTS ?? 1) === 0;
}
