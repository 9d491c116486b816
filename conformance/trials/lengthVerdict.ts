import type { Dispute } from '../Vector.js';
import type { TrialRow as Row } from './Trial.js';

/** Whether the length of a text is right, wrong, or depends on how an erratum is read. */
export type LengthVerdict = 'right' | 'wrong' | Dispute;

/** Rows that print one number and are read as at most that, with the erratum that leaves it open. */
const AT_MOST = ['ns-length', 'id-number-length'];

/** Judges a length by arithmetic on the row, in every reading that the protocol accepts. */
export function lengthVerdict(row: Row, text: string): LengthVerdict {
  const { type, min = 1, max = Number.POSITIVE_INFINITY, errata = [] } = row;
  const characters = [...text].length;
  const bytes = Buffer.byteLength(text);
  const isFree = type === 'S' || type === 'String';
  // Counted in bytes, fewer characters are enough; both readings of ours refuse that.
  if (isFree && characters < min && bytes >= min && bytes <= max) {
    return { erratum: 'length-unit', invalidIn: 'both' };
  }
  if (characters < min || characters > max) return 'wrong';
  if (isFree && bytes > max) return { erratum: 'length-unit', invalidIn: 'strict' };
  const isBareString = type === 'String' && min === 1 && Number.isFinite(max);
  if (isBareString && characters !== max) return { erratum: 'string-length', invalidIn: 'neither' };
  const erratum = AT_MOST.find((name) => errata.includes(name));
  if (erratum !== undefined && characters !== max) return { erratum, invalidIn: 'neither' };
  return 'right';
}
