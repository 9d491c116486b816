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
  /** The last day, in UTC, on which they may fail, such as `2026-12-31`; no last day by default. */
  readonly until?: string | undefined;
}

const UNTIL = /^until=(\S*)\s*/;
/** A last day that is not where one is read. */
const MISPLACED = /\b(?:until|expires)[=:\s]\s*\d/i;
/** A day under another name, such as a misspelt one. */
const MISNAMED = /^[^\s=]+ ?= ?\d{4}-\d{2}-\d{2}/;

/**
 * Reads known failures: on each line a glob, then blanks, then the reason, with `until=2026-12-31` before it where
 * they may fail until the end of that day, in UTC. Empty lines and lines that begin with `#` say nothing.
 *
 * @param text the text of the list
 * @returns the failures in the order of the lines
 * @throws {@link ConformanceError} where a line has no reason, or an `until` that is not a day
 * @example
 * ```ts
 * import { parseKnownFailures } from 'tallystick/conformance';
 *
 * const [known] = parseKnownFailures('property.encode.*  until=2026-12-31 TICKET-17: members out of order');
 * console.log(known?.reason, known?.until); // TICKET-17: members out of order 2026-12-31
 * ```
 */
export function parseKnownFailures(text: string): readonly KnownFailure[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    const [, pattern, about = ''] = /^(\S+)\s+(\S.*)$/.exec(trimmed) ?? [];
    const until = UNTIL.exec(about)?.[1];
    const reason = about.replace(UNTIL, '');
    if (pattern === undefined || reason === '') {
      throw new ConformanceError(
        `Line ${index + 1} of the known failures must have a pattern and, after a blank, a reason.`,
      );
    }
    const fault = dayFault(until, reason);
    if (fault !== undefined)
      throw new ConformanceError(`Line ${index + 1} of the known failures ${fault}, as until=2026-12-31.`);
    return [{ pattern, reason, ...(until !== undefined && { until }) }];
  });
}

/** What is wrong with the last day of a line, in words. */
function dayFault(until: string | undefined, reason: string): string | undefined {
  if (until !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(until) && !isDay(until))
    return 'has a last day that does not exist; write the year, the month and the day';
  if (/^until[:\s]\s*\d/i.test(reason)) return 'must have = between until and its last day';
  if ((until !== undefined && !isDay(until)) || MISPLACED.test(reason))
    return 'must have its last day before the reason';
  if (MISNAMED.test(reason)) return 'must have until= before its last day, and no other word';
  return undefined;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** That known failures wait for a ticket, a sentence for all of them; none where none does. */
export function ticketsToDo(known: readonly KnownFailure[] = []): readonly string[] {
  const count = known.filter(({ reason }) => /^TODO\b/.test(reason)).length;
  return count === 0 ? [] : [`Known failures without a ticket (TODO): ${count}.`];
}

/** The reason of known failures, and until when it counts. */
export function knownInWords({ reason, until }: KnownFailure): string {
  return `${plainText(reason)}${until === undefined ? '' : ` (until ${until})`}`;
}

/**
 * Makes sure that every known failure has a last day.
 *
 * @param known the failures that are known
 * @throws {@link ConformanceError} where one has none
 */
export function requireUntil(known: readonly KnownFailure[]): void {
  const endless = known.filter(({ until }) => until === undefined);
  if (endless.length > 0) {
    throw new ConformanceError(
      `With --require-until each known failure must have a last day, as until=2026-12-31 before its reason; ${patternsInWords(endless)} ${endless.length === 1 ? 'has' : 'have'} none.`,
    );
  }
}

/** Patterns that are named; the others are counted. */
const MOST_NAMED = 3;

function patternsInWords(known: readonly KnownFailure[]): string {
  const more = known.length - MOST_NAMED;
  const shown = known.slice(0, MOST_NAMED).map(({ pattern }) => plainText(pattern));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

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
    throw new ConformanceError(
      `No case has an id that matches ${patternsInWords(stale)}; take ${stale.length === 1 ? 'it' : 'them'} out of the known failures. The list of a codec, a server, a client or a receiver is a file each.`,
    );
  }
}
