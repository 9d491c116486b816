import { keyError } from './currentKey.js';

/** OWASP advises up to 1.4 million for one key; a file may derive several. */
const MAX_ITERATIONS = 10_000_000;
/** Of scrypt, which is made to take memory: eight times what OpenSSL takes by itself. */
const MAX_MEMORY = 0x10000000;

/** What may be spent on deriving keys from the passphrase of one file. */
export class DerivationBudget {
  #left = MAX_ITERATIONS;

  /**
   * Before a key is derived.
   *
   * @param memory in bytes
   * @throws {@link TallystickError} `key-invalid` where all of them together take more than 10 million iterations, or one
   * more than 256 MiB
   */
  spend(iterations: number, memory = 0): void {
    if (memory > MAX_MEMORY) {
      throw keyError(
        'Opening the key takes more than 256 MiB; export it anew with PBKDF2, or with less of scrypt.',
      );
    }
    this.#left -= iterations;
    if (this.#left >= 0) return;
    throw keyError(
      'Opening the key takes more than 10 million iterations of its passphrase; export it anew with fewer.',
    );
  }
}
