import type { Case } from '../Case.js';

/**
 * A few cases that show quickly whether an implementation can be talked to: of each operation and
 * message the first valid and the first invalid one, of the vectors alone.
 *
 * @param cases the cases to choose from
 * @returns the chosen ones in their order
 * @example
 * ```ts
 * import { smokeCases, suite } from 'tallystick/conformance';
 *
 * const cases = await suite({ seed: 1, runs: 1 });
 * console.log(smokeCases(cases).length < 100); // true
 * ```
 */
export function smokeCases(cases: readonly Case[]): readonly Case[] {
  const seen = new Set<string>();
  return cases.filter(({ operation, message, tags }) => {
    if (tags.includes('trial')) return false;
    const kind = ['valid', 'invalid'].find((tag) => tags.includes(tag));
    const name = `${operation} ${message} ${kind}`;
    if (kind === undefined || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
