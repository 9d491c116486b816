import type { Vector, VectorGroup } from '../../Vector.js';
import { notes } from './notes.js';

/** The clock of every group. */
export const NOW = '2026-03-01T08:00:00Z';

/** What a group is, apart from its vectors. */
export type GroupHead = Pick<VectorGroup, 'group' | 'operation' | 'message' | 'provenance'>;

/** How vectors that are derived from the tables came to be. */
export const BY_ARITHMETIC: VectorGroup['provenance'] = {
  source:
    'Values by arithmetic on the row of the table (class, lengths, presence, fixed values) and, for forms, written by hand from the note of the row; messages written by hand from the published pages. No codec was asked.',
  recipe: 'npx tsx conformance/vectors/build/build.ts',
};

/** How vectors that are written by hand came to be. */
export const BY_HAND: VectorGroup['provenance'] = {
  source:
    'Written by hand from the published pages, the errata and the RFCs that the vectors name. No codec was asked.',
  recipe: 'npx tsx conformance/vectors/build/build.ts writes conformance/vectors/build as JSON',
};

/** Makes a group, with a note for each flag that its vectors have. */
export function groupOf(head: GroupHead, vectors: readonly Vector[]): VectorGroup {
  const flags = [...new Set(vectors.flatMap((vector) => vector.flags ?? []))].sort();
  const { group, operation, message, provenance } = head;
  return {
    $schema: './vectors.schema.json',
    group,
    operation,
    ...(message !== undefined && { message }),
    since: '0.1.0',
    provenance,
    now: NOW,
    notes: Object.fromEntries(
      flags.map((flag) => {
        const note = notes[flag];
        if (note === undefined) throw new Error(`no note explains the flag ${flag}`);
        return [flag, note];
      }),
    ),
    vectors,
  };
}
