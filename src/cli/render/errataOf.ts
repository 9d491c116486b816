import { errata } from 'tallystick/catalogue';
import type { Erratum } from '../../networks/Publication.js';
import type { Row } from '../../table/Row.js';

/** The errata that the rows of a table refer to, each once, in the order of the rows. */
export function errataOf(rows: readonly Row[]): readonly Erratum[] {
  return [...new Set(idsOf(rows))]
    .map((id) => errata.find((erratum) => erratum.id === id))
    .filter((erratum) => erratum !== undefined);
}

function idsOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ errata = [], members = [] }) => [...errata, ...idsOf(members)]);
}
