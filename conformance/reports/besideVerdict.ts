import type { StartEvent } from '../Event.js';
import { countInWords } from './countInWords.js';

/** What every report says next to the verdict, a sentence each: that a part was asked, and what else limits it. */
export function besideVerdict({ cases, narrowed, notes = [] }: StartEvent): readonly string[] {
  if (narrowed === undefined) return notes;
  return [
    `Narrowed by ${narrowed.by.join(' ')}: ${cases} of ${countInWords(narrowed.of, 'applicable case')}.`,
    ...notes,
  ];
}
