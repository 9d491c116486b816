/** The command was called in a way that cannot work; ends the program with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
