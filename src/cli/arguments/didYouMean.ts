import { closestMatch } from 'leven';

/** ` Did you mean NAME?` for a name in capitals that is close to one that is known; else nothing. */
export function didYouMean(unknown: string, known: readonly string[]): string {
  const maxDistance = Math.ceil(unknown.length / 3);
  const meant = closestMatch(unknown.toUpperCase(), known, { maxDistance });
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
