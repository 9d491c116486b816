/** What the answer of a first step brings to the second, and how long it is. */
export const PROOF_LENGTHS: Readonly<Record<string, number>> = { token: 32, confirm_code: 6 };

export const PROOFS: readonly string[] = Object.keys(PROOF_LENGTHS);
