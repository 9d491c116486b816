import type { ResultEvent } from '../../Event.js';
import { referenceTarget } from '../../referenceTarget.js';

/** A case as the page shows it, with or without a script: names and texts in their order, and lines. */
export interface ShownCase {
  readonly id: string;
  readonly outcome: ResultEvent['outcome'];
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  /** Text, and its address on the documentation site. */
  readonly references: readonly (readonly [string, string?])[];
  readonly replay: string;
  readonly exchange?: readonly string[];
}

/**
 * What the page shows of a result.
 *
 * @param site the address of the documentation site, with a slash at its end; without one, references are text
 */
export function shownCase(result: ResultEvent, site: string | undefined): ShownCase {
  const { id, outcome, title, references, exchange, replay } = result;
  const names = ['reason', 'expected', 'received', 'said', 'operation', 'message', 'level'] as const;
  return {
    id,
    outcome,
    title,
    facts: names.flatMap((name) => {
      const text = result[name];
      return text === undefined || text === '' ? [] : [[name, text] as const];
    }),
    references: references.map((reference) => {
      const address = site === undefined ? undefined : addressOf(reference, site);
      return address === undefined ? [reference] : [reference, address];
    }),
    replay,
    ...(exchange !== undefined && { exchange }),
  };
}

function addressOf(reference: string, site: string): string | undefined {
  const target = referenceTarget(reference);
  return target && `${site}${target.page}.html#${encodeURIComponent(target.anchor)}`;
}

/** The same without the texts of the testee, which may be long. */
export function withoutTexts({ exchange: _, ...shown }: ShownCase): ShownCase {
  return { ...shown, facts: shown.facts.filter(([name]) => name !== 'said') };
}
