import type { StartEvent } from '../Event.js';
import { countInWords } from './countInWords.js';

/** What a run is going to ask, such as `140 cases to ask, 12 of them properties of up to 100 values each`. */
export function casesInWords({ cases, properties = 0, runs }: StartEvent): string {
  const asked = `${countInWords(cases, 'case')} to ask`;
  if (properties === 0) return asked;
  const values = runs === undefined ? '' : ` of up to ${countInWords(runs, 'value')} each`;
  const named = properties === 1 ? 'a property' : 'properties';
  if (properties === cases) return `${asked}, ${cases === 1 ? '' : 'all of them '}${named}${values}`;
  return `${asked}, ${properties} of them ${named}${values}`;
}
