import type { Notation } from '../codec/Table.js';

/** What a printed length without a range means for a type, and the errata on its lengths and characters. */
export interface LengthNotation {
  readonly bare: 'exact' | 'at-most';
  readonly errata: readonly string[];
}

export const lengthNotation: Readonly<Record<Exclude<Notation, 'Object'>, LengthNotation>> = {
  AN: { bare: "exact", errata: [] },
  N: { bare: "exact", errata: [] },
  ANS: { bare: "exact", errata: [] },
  NS: { bare: "exact", errata: ["ns-special-characters"] },
  a: { bare: "exact", errata: ["serial-number-type"] },
  S: { bare: "exact", errata: ["length-unit"] },
  String: { bare: "at-most", errata: ["length-unit","string-length"] },
};
