import type { TextInParts } from '../../conformance/vectors/resolveText.js';

/** Shorter texts stay as they are. */
const SHORTEST = 120;
/** The longest text that is looked for behind itself. */
const PERIOD = 100;
/** The shortest stretch that is written as a text and how often it repeats. */
const STRETCH = 64;

type Part = TextInParts['$text'][number];

/** Puts the parts of long texts that repeat themselves in their place, as `resolveText` undoes it. */
export function foldText(value: unknown): unknown {
  if (typeof value === 'string') return foldedText(value);
  if (Array.isArray(value)) return value.map(foldText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, foldText(member)]));
}

function foldedText(text: string): string | TextInParts {
  if (text.length < SHORTEST) return text;
  const parts = partsOf(text);
  return JSON.stringify(parts).length * 2 < text.length ? { $text: parts } : text;
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let plain = 0;
  for (let place = 0; place < text.length; ) {
    const [period, times] = repetitionAt(text, place);
    if (period * times < STRETCH) {
      place += 1;
      continue;
    }
    if (plain < place) parts.push(text.slice(plain, place));
    parts.push([text.slice(place, place + period), times]);
    place += period * times;
    plain = place;
  }
  return plain < text.length ? [...parts, text.slice(plain)] : parts;
}

/** The longest stretch from a place on that is one text again and again, and the shortest such text. */
function repetitionAt(text: string, place: number): readonly [period: number, times: number] {
  let best: readonly [number, number] = [0, 0];
  for (let period = 1; period <= PERIOD; period += 1) {
    let end = place + period;
    while (end < text.length && text[end] === text[end - period]) end += 1;
    const times = Math.floor((end - place) / period);
    if (times > 1 && period * times > best[0] * best[1]) best = [period, times];
  }
  return best;
}
