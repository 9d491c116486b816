/**
 * Which members took part, then how their values were written, their order, what was made of the whole, its
 * bytes.
 */
export const STAGES = { members: 1, values: 2, order: 3, whole: 4, bytes: 5 } as const;
