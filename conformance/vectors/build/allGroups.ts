import type { VectorGroup } from '../../Vector.js';
import { formatVectors } from '../format.js';
import { groupOf } from './group.js';
import { jweGroups } from './jweGroups.js';
import { jwsGroups } from './jwsGroups.js';
import { keyValueGroups } from './keyValueGroups.js';
import { messageGroups } from './messageGroups.js';
import { smallGroups } from './smallGroups.js';
import { syntaxGroups } from './syntaxGroups.js';

/** A file that is larger is hard to read in a review. */
const MAX_BYTES = 390_000;

/** Every group of vectors. */
export function allGroups(): readonly VectorGroup[] {
  return [
    ...messageGroups(),
    ...syntaxGroups(),
    ...smallGroups(),
    ...keyValueGroups(),
    ...jwsGroups(),
    ...jweGroups(),
  ].flatMap(split);
}

/** Large groups are split into files of about the same number of vectors. */
function split(group: VectorGroup): readonly VectorGroup[] {
  const parts = Math.ceil(Buffer.byteLength(formatVectors(group)) / MAX_BYTES);
  const size = Math.ceil(group.vectors.length / parts);
  if (parts === 1 || size < 2) return [group];
  return Array.from({ length: parts }, (_, part) =>
    groupOf(
      { ...group, group: `${group.group}-${part + 1}` },
      group.vectors.slice(part * size, (part + 1) * size),
    ),
  );
}
