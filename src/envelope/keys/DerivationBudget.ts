import { keyError } from './currentKey.js';

/** OWASP advises up to 1.4 million for one key; a file may derive several. */
const MAX_ITERATIONS = 10_000_000;

/** What may be spent on deriving keys from the passphrase of one file. */
export class DerivationBudget {
  #left = MAX_ITERATIONS;

  /**
   * Before a key is derived.
   *
   * @throws {@link TallystickError} `key-invalid` where all of them together take more than 10 million iterations
   */
  spend(iterations: number): void {
    this.#left -= iterations;
    if (this.#left >= 0) return;
    throw keyError(
      'Opening the key takes more than 10 million iterations of its passphrase; export it anew with fewer.',
    );
  }
}
