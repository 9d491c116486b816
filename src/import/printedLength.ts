const RANGE = /^(\d{1,9})(?: ?[-~] ?(\d{1,9}))?$/;
const LONGEST = 0x100000;

/** A length column as a table file writes it: `n` or `min-max`. Undefined where it says anything else. */
export function printedLength(printed: string): number | string | undefined {
  const [, from, to] = RANGE.exec(printed) ?? [];
  if (from === undefined) return undefined;
  const min = Number(from);
  if (to === undefined) return min >= 1 && min <= LONGEST ? min : undefined;
  const max = Number(to);
  return max >= 1 && min <= max && max <= LONGEST ? `${min}-${max}` : undefined;
}

/** The bounds of a length of a table file. */
export function boundsOf(length: number | string): { readonly min: number; readonly max: number } {
  const [min = 0, max = min] = String(length).split('-').map(Number);
  return { min, max };
}
