/** What the answer of a first step brings to the second. */
export const PROOFS: readonly string[] = ['token', 'confirm_code'];
