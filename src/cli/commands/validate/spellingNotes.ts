import { closestMatch } from 'leven';
import type { Verdict, Violation } from '../../../codec/Violation.js';

/**
 * Notes on members without a row that may be meant for one that is missing: the tolerant reading lets any pass, and a
 * reader of "memberName is missing" looks for it in vain.
 *
 * @param judged the verdict, of any reading
 * @param strictly the verdict of the strict reading, which names every member without a row
 * @returns one for each member whose name is near that of a mandatory one next to it
 */
export function spellingNotes(judged: Verdict, strictly: Verdict): readonly Violation[] {
  const missing = judged.violations.filter(({ code }) => code === 'required');
  return strictly.notes.flatMap((note) => {
    if (note.code !== 'unknown-member') return [];
    const candidates = missing.filter(({ path }) => parentOf(path) === parentOf(note.path));
    const meant = closestMatch(
      note.field,
      candidates.map(({ field }) => field),
      { maxDistance: Math.ceil(note.field.length / 3) },
    );
    return meant === undefined
      ? []
      : [{ ...note, message: `${note.field} has no row in the table; did you mean ${meant}?` }];
  });
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
