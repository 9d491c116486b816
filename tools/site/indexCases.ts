import type { VectorGroup } from '../../conformance/Vector.js';

/** The ids of the vectors that name a reference, by reference, in the order of the vectors. */
export type CaseIndex = ReadonlyMap<string, readonly string[]>;

/** Finds the vectors that hold a row, a message, an erratum or a rule of another publication. */
export function indexCases(groups: readonly VectorGroup[]): CaseIndex {
  const index = new Map<string, string[]>();
  for (const { id, references, acceptable } of groups.flatMap(({ vectors }) => vectors)) {
    const disputed = acceptable === undefined ? [] : [`errata#${acceptable.erratum}`];
    for (const reference of new Set([...references, ...disputed])) {
      const ids = index.get(reference);
      if (ids === undefined) index.set(reference, [id]);
      else ids.push(id);
    }
  }
  return index;
}
