import { type Candidate, candidates, type Hypothesis } from './candidates.js';

/** At most this many candidates are hashed for one signature, of at most this many bytes together. */
export const PROOF_LIMITS = { candidates: 12_000, bytes: 128 * 0x100000 } as const;

/**
 * Tries what may have been signed until one fits.
 *
 * @param bytesOf what is hashed of a model
 * @param fits whether the signature holds over these bytes
 * @returns the hypotheses that explain the signature, none where it simply holds; undefined where nothing fits
 */
export function prove<Model>(
  right: Model,
  hypotheses: readonly Hypothesis<Model>[],
  bytesOf: (model: Model) => Uint8Array,
  fits: (bytes: Uint8Array) => boolean,
): Candidate<Model>['by'] | undefined {
  let tried = 0;
  let size = 0;
  for (const { model, by } of candidates(right, hypotheses)) {
    const bytes = bytesOf(model);
    tried += 1;
    size += bytes.length;
    if (tried > PROOF_LIMITS.candidates || size > PROOF_LIMITS.bytes) return undefined;
    if (fits(bytes)) return by;
  }
  return undefined;
}
