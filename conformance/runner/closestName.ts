import { closestMatch } from 'leven';

/** The name of these that a misspelt one is closest to. */
export function closestName(
  name: string,
  known: readonly string[],
  { most }: { readonly most: number },
): string | undefined {
  const meant = closestMatch(spelling(name), known.map(spelling), { maxDistance: Math.ceil(most) });
  return known.find((other) => spelling(other) === meant);
}

/** A name without what its writer may take for another one: the case of letters, and what joins words. */
export function spelling(name: string): string {
  return name.slice(0, 200).toLowerCase().replace(/[_ .]/g, '-');
}
