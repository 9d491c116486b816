import type { Narrowed, StartEvent } from '../Event.js';
import { countInWords } from './countInWords.js';

/** What every report says next to the verdict, a sentence each: that a part was asked, and what else limits it. */
export function besideVerdict({ cases, narrowed, notes = [] }: StartEvent): readonly string[] {
  if (narrowed === undefined) return notes;
  return [`Narrowed by ${narrowed.by.join(' ')}: ${cases} of ${allInWords(narrowed)}.`, ...notes];
}

/** What of a server or a merchant is applicable, is known only once it has answered. */
function allInWords({ of, interfaces }: Narrowed): string {
  return interfaces === undefined
    ? countInWords(of, 'applicable case')
    : `the ${countInWords(of, 'case')} of ${countInWords(interfaces, 'interface')}`;
}
