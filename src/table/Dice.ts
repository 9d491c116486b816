/** Seeded chance: the same seed gives the same throws. */
export interface Dice {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** One of the items. */
  pick<Item>(items: readonly Item[] | string): Item;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  /** So many characters of an alphabet. */
  text(alphabet: string, length: number): string;
}

/** What samples look like: like a real message, or any value of the table. */
export type SampleStyle = 'realistic' | 'wide';

/** A way to make one member of a valid message wrong, and nothing else. */
export interface Mutator {
  /** The rule that the member breaks then. */
  readonly rule: 'required' | 'absent' | 'type' | 'length' | 'charset' | 'value' | 'format';
  /** What is wrong, after the name of the member. */
  readonly what: string;
  /** The wrong value; undefined takes the member away. */
  mutate(value: unknown, dice: Dice): unknown;
}
