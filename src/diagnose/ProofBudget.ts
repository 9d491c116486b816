/**
 * At most this many texts are hashed for one signature, of at most this many bytes together. A time limit would give
 * different answers on different machines.
 */
export const PROOF_LIMITS = { candidates: 150_000, bytes: 128 * 0x100000 } as const;

/** Counts the work that goes into explaining one signature. */
export class ProofBudget {
  /** What was tried to its end. */
  readonly stages = new Set<'orders'>();
  #tried = 0;
  #bytes = 0;

  /** How many texts were hashed, and the bound. */
  get words(): string {
    const mebibytes = PROOF_LIMITS.bytes / 0x100000;
    const bound = `the bound is ${PROOF_LIMITS.candidates} texts or ${mebibytes} MiB`;
    return `${this.#tried} texts were tried (${bound}${this.isSpent ? ', and was reached' : ''})`;
  }

  /** Whether the work was ended before everything was tried. */
  get isSpent(): boolean {
    return this.#tried >= PROOF_LIMITS.candidates || this.#bytes >= PROOF_LIMITS.bytes;
  }

  /** Counts a text that is about to be hashed; false where it is one too many. */
  spend(bytes: number): boolean {
    if (this.isSpent || this.#bytes + bytes > PROOF_LIMITS.bytes) {
      this.#bytes = PROOF_LIMITS.bytes;
      return false;
    }
    this.#tried += 1;
    this.#bytes += bytes;
    return true;
  }
}
