import { listOf, objectWith, optionsChecker, required, text, wholeNumber } from '#options';
import type { Case } from './Case.js';
import type { Profile } from './runner/Profile.js';

/** What the cases of the suite are made with. */
export interface SuiteOptions {
  /** The same seed draws the same values; a whole number below 2^32. */
  readonly seed: number;
  /** How many values are drawn for each property. */
  readonly runs: number;
  /** Readings that are pinned. */
  readonly profile?: Profile | undefined;
  /** Messages of which trials are made, such as those that a testee declares; all by default. */
  readonly messages?: readonly string[] | undefined;
}

export const runs = wholeNumber(1, 1_000_000);
export const seed = wholeNumber(0, 2 ** 32 - 1);
const checked = optionsChecker<SuiteOptions>({
  seed: required(seed),
  runs: required(runs),
  profile: objectWith(),
  messages: listOf(text, 0),
});

/** How many values each property draws by default. */
export const RUNS = 100;

/**
 * Every case: the golden vectors, then the properties, then the trials of the messages that came after the first eight,
 * which only a testee is asked that declares these messages, then the calls over HTTP, for a testee that declares `call`.
 *
 * @param options seed, number of values for each property, the profile of who is tested, and messages
 * @returns the cases in the order in which they are asked
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { RUNS, suite } from 'tallystick/conformance';
 *
 * const cases = await suite({ seed: 1, runs: RUNS });
 * console.log(cases.length > 1000); // true
 * ```
 */
export async function suite(options: SuiteOptions): Promise<readonly Case[]> {
  const { seed, runs, profile = {}, messages } = checked(options);
  const { loadVectors } = await import('./vectors/loadVectors.js');
  const { propertyCases } = await import('./properties/propertyCases.js');
  const { tableCases } = await import('./trials/tableCases.js');
  const { clientCases } = await import('./http/clientCases.js');
  return [
    ...loadVectors({ readings: profile.readings }),
    ...propertyCases({ seed, runs, party: profile.party }),
    ...tableCases({ readings: profile.readings }, messages),
    ...clientCases(),
  ];
}
