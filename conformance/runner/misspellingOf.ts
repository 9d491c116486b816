import { closestName } from './closestName.js';

/** Letters by which a misspelling differs. */
export const MISSPELT = 2;

/** Shorter names differ by more. */
const SHORTEST = 5;

/** The name of these of which a name is another spelling. */
export function misspellingOf(name: string, known: readonly string[]): string | undefined {
  return name.length < SHORTEST ? undefined : closestName(name, known, { most: MISSPELT });
}
