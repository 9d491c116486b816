import type { Case } from '../Case.js';
import { ConformanceError } from '../ConformanceError.js';
import { plainText } from './plainText.js';
import { isNamed } from './selectCases.js';

/** Cases that are known to fail; they are asked all the same. */
export interface KnownFailure {
  /** A glob over ids and aliases. */
  readonly pattern: string;
  /** Why they fail, such as the number of a ticket. */
  readonly reason: string;
}

/**
 * Reads known failures: on each line a glob, then blanks, then the reason. Empty lines and lines that
 * begin with `#` say nothing.
 *
 * @param text the text of the list
 * @returns the failures in the order of the lines
 * @throws {@link ConformanceError} where a line has no reason
 * @example
 * ```ts
 * import { parseKnownFailures } from 'tallystick/conformance';
 *
 * const [known] = parseKnownFailures('property.encode.*  TICKET-17: members out of order');
 * console.log(known?.reason); // TICKET-17: members out of order
 * ```
 */
export function parseKnownFailures(text: string): readonly KnownFailure[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    const [, pattern, reason] = /^(\S+)\s+(\S.*)$/.exec(trimmed) ?? [];
    if (pattern === undefined || reason === undefined) {
      throw new ConformanceError(
        `Line ${index + 1} of the known failures must have a pattern and, after a blank, a reason.`,
      );
    }
    return [{ pattern, reason }];
  });
}

/** Patterns that are named; the others are counted. */
const MOST_STALE = 3;

/**
 * Makes sure that every pattern still matches a case of the whole suite.
 *
 * @param known the failures that are known
 * @param cases all cases, not a choice of them
 * @throws {@link ConformanceError} where one matches none
 */
export function requireMatches(known: readonly KnownFailure[], cases: readonly Case[]): void {
  const stale = known.filter(({ pattern }) => !cases.some((one) => isNamed(pattern, one)));
  if (stale.length > 0) {
    const more = stale.length - MOST_STALE;
    const shown = stale.slice(0, MOST_STALE).map(({ pattern }) => plainText(pattern));
    const listed = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    throw new ConformanceError(
      `No case has an id that matches ${listed}; take ${stale.length === 1 ? 'it' : 'them'} out of the known failures. The list of a codec, a server, a client or a receiver is a file each.`,
    );
  }
}
