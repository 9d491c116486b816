import type { Case, Question } from '../Case.js';
import type { VectorGroup } from '../Vector.js';

/** Where a counterexample was found. */
export interface Discovery {
  /** The version of the suite. */
  readonly since: string;
  /** The command that finds it again. */
  readonly replay: string;
}

const FLAG = 'counterexample';

/**
 * Makes a group of one vector of what a property found, to be kept among golden vectors: the right verdict
 * is that of the property. Which rule and path are right is for a person to add.
 *
 * @param property the property
 * @param question the smallest question that was found to fail
 * @param discovery the version of the suite, and the command that finds it again
 * @returns the group; undefined where the property alone does not tell the verdict
 */
export function counterexampleGroup(
  { id, title, operation, message, level, references, expected }: Case,
  { now, input }: Question,
  { since, replay }: Discovery,
): VectorGroup | undefined {
  const result = verdictOf(expected);
  if (result === undefined) return undefined;
  const group = `counterexample.${id.replace(/^property\./, '')}`;
  return {
    $schema: './vectors.schema.json',
    group,
    operation,
    ...(message !== undefined && { message }),
    since,
    provenance: { source: `A counterexample to ${id}`, recipe: replay },
    now,
    notes: { [FLAG]: { kind: 'Found by a property', effect: title } },
    vectors: [{ id: `${group}.found`, level, title, references, flags: [FLAG], input, result }],
  };
}

/** A property that judges by more than the verdict says so in its words. */
function verdictOf(expected: string): 'valid' | 'invalid' | undefined {
  if (expected === 'ok') return 'valid';
  return expected.startsWith('reject') ? 'invalid' : undefined;
}
