/** Milliseconds since 1970-01-01T00:00:00Z, as `Date.now` gives them. */
export type Clock = () => number;

/** A whole number from 0 to one below the bound, every one as likely as the others. */
export type Random = (bound: number) => number;

/** Where identifiers get their time and their digits from. */
export interface Sources {
  /** The system's clock unless said otherwise. */
  readonly clock?: Clock | undefined;
  /** The system's cryptographic generator unless said otherwise. */
  readonly random?: Random | undefined;
}

const RANGE = 2 ** 53;

/** Draws from `crypto.getRandomValues`; bounds up to 2^53. */
export const systemRandom: Random = (bound) => {
  const words = new Uint32Array(2);
  const limit = RANGE - (RANGE % bound);
  let drawn: number;
  do {
    crypto.getRandomValues(words);
    const [high = 0, low = 0] = words;
    drawn = (high >>> 11) * 0x1_0000_0000 + low;
    // Values past the last whole multiple of the bound would make small results more likely.
  } while (drawn >= limit);
  return drawn % bound;
};
