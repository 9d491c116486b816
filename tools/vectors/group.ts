import type { JsonObject } from '../../conformance/Testee.js';
import type { Vector, VectorGroup } from '../../conformance/Vector.js';
import type { Derived, FiledVector, VectorFile } from '../../conformance/VectorFile.js';
import { changesBetween } from './changesBetween.js';
import { foldText } from './foldText.js';
import { notes } from './notes.js';

/** The clock of every group. */
export const NOW = '2026-03-01T08:00:00Z';

/** Messages or inputs by name. */
export type Bases = Readonly<Record<string, JsonObject>>;

/** What a file is, apart from its vectors. */
export type FileHead = Pick<
  VectorFile,
  'group' | 'operation' | 'operations' | 'message' | 'provenance' | 'mayBeLeftOut'
> & {
  /** Those that no vector uses are left out. */
  readonly bases?: Bases;
};

/** How vectors that are derived from the tables came to be. */
export const BY_ARITHMETIC: VectorGroup['provenance'] = {
  source:
    'Values by arithmetic on the row of the table (class, lengths, presence, fixed values) and, for forms, written by hand from the note of the row; messages written by hand from the published pages. No codec was asked.',
  recipe: 'npm run vectors',
};

/** How vectors that are written by hand came to be. */
export const BY_HAND: VectorGroup['provenance'] = {
  source:
    'Written by hand from the published pages, the errata and the RFCs that the vectors name. No codec was asked.',
  recipe: 'npm run vectors writes tools/vectors as JSON',
};

/** Makes a file, with a note for each flag that its vectors have. */
export function fileOf(head: FileHead, vectors: readonly FiledVector[]): VectorFile {
  const flags = [...new Set(vectors.flatMap((vector) => vector.flags ?? []))].sort();
  const { group, operation, operations, message, provenance, mayBeLeftOut = [], bases = {} } = head;
  const named = new Set(vectors.flatMap(({ base, request }) => [base, request?.base]));
  const used = Object.entries(bases).filter(([name]) => named.has(name));
  return {
    $schema: './vectors.schema.json',
    group,
    ...(operation !== undefined && { operation }),
    ...(operations !== undefined && { operations }),
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
    ...(mayBeLeftOut.length > 0 && { mayBeLeftOut }),
    ...(used.length > 0 && { bases: foldText(Object.fromEntries(used)) as Bases }),
    vectors: vectors.map((vector) => foldText(shortened(vector, message)) as FiledVector),
  };
}

/** MUST is understood, and so is the message of the file ahead of a row. */
function shortened({ level, references, ...rest }: FiledVector, message: string | undefined): FiledVector {
  const { id, title, ...others } = rest;
  return {
    id,
    ...(level !== 'MUST' && { level }),
    title,
    references: references.map((reference) =>
      message !== undefined && reference.startsWith(`${message}#`)
        ? reference.slice(message.length)
        : reference,
    ),
    ...others,
  };
}

/** Makes a file of vectors with whole inputs, each told by the base that is nearest to it. */
export function groupOf(head: FileHead, vectors: readonly Vector[]): VectorFile {
  const { bases = {} } = head;
  return fileOf(
    head,
    vectors.map(({ id, level, title, references, flags, now, feature, input, ...rest }) => ({
      id,
      level,
      title,
      references,
      ...(flags !== undefined && { flags }),
      ...(now !== undefined && { now }),
      ...(feature !== undefined && { feature }),
      ...(Object.keys(bases).length > 0 ? nearest(bases, input) : { input }),
      ...rest,
    })),
  );
}

/** The base of which the fewest changes make a value, with these changes. */
export function nearest(bases: Bases, value: JsonObject): Derived {
  const [first, ...others] = Object.entries(bases).map(
    ([base, whole]): Derived => ({ base, ...changesBetween(whole, value) }),
  );
  if (first === undefined) throw new Error('there is no base');
  return others.reduce((best, other) => (sizeOf(other) < sizeOf(best) ? other : best), first);
}

function sizeOf(derived: Derived): number {
  return JSON.stringify(derived).length;
}
