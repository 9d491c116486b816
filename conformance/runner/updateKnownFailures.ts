import type { Case } from '../Case.js';
import type { ResultEvent } from '../Event.js';
import { type KnownFailure, parseKnownFailures } from './KnownFailure.js';
import { isNamed } from './selectCases.js';

/**
 * Writes the list of known failures anew after a run: the exact id of each case that failed, with the reason that
 * the list gave, or else a reminder of a ticket and the reason that was found. A glob would also name cases that
 * pass, so it gives way to ids once all its cases have a result, or one of them passes, which would keep the run red.
 * Lines of cases without a result stay, and so do comments. A case without an answer, as of a testee that ended, is
 * never written.
 *
 * @param text the list so far, as `parseKnownFailures` reads it; may be empty
 * @param results of the run
 * @param cases all cases, not a choice of them
 * @returns the text of the list
 * @throws {@link ConformanceError} where a line of the list has no reason
 */
export function updateKnownFailures(
  text: string,
  results: readonly ResultEvent[],
  cases: readonly Case[],
): string {
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  const settled = new Set(results.filter(({ unanswered }) => unanswered !== true).map(({ id }) => id));
  const failing = results.filter(
    ({ outcome, unanswered }) => (outcome === 'failed' && unanswered !== true) || outcome === 'known-failure',
  );
  const written = new Set<string>();

  function linesOf({ pattern, reason, until }: KnownFailure, line: string): readonly string[] {
    const named = (id: string) => isNamed(pattern, caseOf.get(id) ?? { id, aliases: [] });
    const own = failing.filter(({ id }) => named(id) && !written.has(id)).map(({ id }) => id);
    for (const id of own) written.add(id);
    const isSettled = cases.every(({ id }) => settled.has(id) || !named(id));
    const keepsRed = results.some(({ id, outcome }) => outcome === 'unexpected-pass' && named(id));
    const about = until === undefined ? reason : `until=${until} ${reason}`;
    return isSettled || keepsRed ? own.map((id) => `${id}  ${about}`) : [line];
  }

  const kept = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [known] = parseKnownFailures(line);
      return known === undefined ? [line] : linesOf(known, line);
    });
  const found = failing
    .filter(({ id }) => !written.has(id))
    .map(({ id, reason }) => `${id}  TODO: ticket. ${reason || 'It failed.'}`);
  const lines = [...kept, ...found];
  return `${(text === '' ? lines.slice(1) : lines).join('\n')}\n`;
}
