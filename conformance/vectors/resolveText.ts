import { ConformanceError } from '../ConformanceError.js';

/** A text by its parts: each stands as it is, or so many times. */
export interface TextInParts {
  /** Texts, and pairs of a text and how often it stands. */
  readonly $text: readonly (string | readonly [text: string, times: number])[];
}

/** The longest text, in UTF-16 code units; a line of the protocol has a million characters. */
const LONGEST = 1_000_000;

/**
 * Puts texts in the place of their parts: `{"$text": ["a", ["b", 3]]}` is `"abbb"`.
 *
 * @throws {@link ConformanceError} where the parts are invalid, or the text is too long
 */
export function resolveText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolveText);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, '$text')) return joined((value as Partial<TextInParts>).$text);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolveText(member)]));
}

function joined(parts: unknown): string {
  if (!isParts(parts))
    throw new ConformanceError('A $text must be a list of texts and of pairs of a text and a number.');
  const size = parts.reduce(
    (sum, part) => sum + (typeof part === 'string' ? part.length : part[0].length * part[1]),
    0,
  );
  if (size > LONGEST) throw new ConformanceError(`A $text must have at most ${LONGEST} characters.`);
  return parts.map((part) => (typeof part === 'string' ? part : part[0].repeat(part[1]))).join('');
}

function isParts(parts: unknown): parts is TextInParts['$text'] {
  return Array.isArray(parts) && parts.every((part) => typeof part === 'string' || isPair(part));
}

function isPair(part: unknown): part is readonly [string, number] {
  if (!Array.isArray(part) || part.length !== 2) return false;
  const [text, times] = part;
  return typeof text === 'string' && Number.isSafeInteger(times) && times >= 0;
}
