import type { ResultEvent } from '../Event.js';
import { serverWords } from '../http/serverWords.js';
import { verdictWords } from '../judges/verdictWords.js';
import { merchantWords } from '../merchant/merchantWords.js';

/** Results that came out the same way for the same reason. */
export interface Cause {
  /** One sentence. */
  readonly reason: string;
  /** Words that each of these results has, in its reason, its title or what was received. */
  readonly search: string;
  readonly count: number;
  /** How many of them refuse what is right. */
  readonly refusedRight: number;
  /** What would be right, without the place, and how often; the most frequent first. */
  readonly expected: readonly (readonly [string, number])[];
  readonly operations: readonly string[];
  readonly messages: readonly string[];
  /** Whether each case shows its exchange. */
  readonly hasExchange: boolean;
}

/**
 * Groups results by what went wrong: refusals by what was received, others by their reason, without the rule or the time
 * that the case has in it. Cases over HTTP that were all tried alike say what was tried. A testee that tells several violations is put down for the one that refuses most right inputs.
 *
 * @returns those that refuse what is right first, then the largest
 */
export function causesOf(results: readonly ResultEvent[]): readonly Cause[] {
  const refusals = timesOf(results.filter(refusesRight).flatMap(violationsOf));
  const groups = new Map<string, { named: Named; group: ResultEvent[] }>();
  for (const result of results) {
    const named = nameOf(result, refusals);
    const known = groups.get(named.reason);
    if (known === undefined) groups.set(named.reason, { named, group: [result] });
    else known.group.push(result);
  }
  return [...groups.values()]
    .map(({ named, group }) => ({
      ...withTried(named, group),
      count: group.length,
      refusedRight: group.filter(refusesRight).length,
      expected: [...timesOf(group.map(({ expected }) => withoutPlace(expected)))].sort(
        ([, one], [, other]) => other - one,
      ),
      operations: [...new Set(group.map(({ operation }) => operation))],
      hasExchange: group.some(({ exchange }) => exchange !== undefined),
      messages: [...new Set(group.flatMap(({ message }) => (message === undefined ? [] : [message])))],
    }))
    .sort(
      (one, other) =>
        Number(other.refusedRight > 0) - Number(one.refusedRight > 0) || other.count - one.count,
    );
}

type Named = Pick<Cause, 'reason' | 'search'>;

/** Cases over HTTP: their titles say what was tried, their reasons how it came out. */
const OVER_HTTP: readonly string[] = ['serve', 'call', 'receive'];

function nameOf(result: ResultEvent, refusals: ReadonlyMap<string, number>): Named {
  const { reason = '', outcome } = result;
  const [first, ...others] = outcome === 'failed' ? violationsOf(result) : [];
  if (first !== undefined) {
    const times = (violation: string) => refusals.get(violation) ?? 0;
    const cause = others.reduce((most, one) => (times(one) > times(most) ? one : most), first);
    return { reason: `Rejected with ${cause}.`, search: cause };
  }
  if (reason.startsWith(verdictWords.accepted))
    return { reason: `${verdictWords.accepted}.`, search: verdictWords.accepted };
  const [general = '', time] = reason.split(/( \([0-9]{14}\)\.)$/);
  return time === undefined ? { reason, search: reason } : { reason: `${general}.`, search: general };
}

/** Of cases over HTTP that have one title, what was tried is said, too. */
function withTried(named: Named, group: readonly ResultEvent[]): Named {
  const [{ title, operation }] = group as readonly [ResultEvent, ...ResultEvent[]];
  const isAlike = group.every((result) => result.title === title);
  if (!OVER_HTTP.includes(operation) || isRightRefused(named.reason) || title === '' || !isAlike)
    return named;
  return { reason: `${title.replace(/\.?$/, '.')} ${named.reason}`.trim(), search: title };
}

const REFUSED = 'reject: ';

/** The violations of one answer that refuses, as `received` tells them; none of several answers. */
function violationsOf({ received = '' }: ResultEvent): readonly string[] {
  if (!received.startsWith(REFUSED) || received.includes(', then ')) return [];
  return received
    .slice(REFUSED.length)
    .replace(/ and \d{1,9} more$/, '')
    .split(', ');
}

function refusesRight({ expected, received = '', reason = '' }: ResultEvent): boolean {
  return (/^ok\b/.test(expected) && /^reject\b/.test(received)) || isRightRefused(reason);
}

function isRightRefused(reason: string): boolean {
  return [serverWords, merchantWords].some(({ rightRefused }) => reason.startsWith(rightRefused));
}

function timesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** `reject with length at /sign_type` as `reject with length`. */
function withoutPlace(expected: string): string {
  return expected.replace(/ at \/\S*/g, '');
}
