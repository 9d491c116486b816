/**
 * The suite cannot be run as it was asked to: a stale pattern, a faulty profile, a malformed report.
 * Its message is one sentence that says what was expected and what to do.
 *
 * @example
 * ```ts
 * import { ConformanceError, selectCases } from 'tallystick/conformance';
 *
 * try {
 *   selectCases([], { shard: '5/4' });
 * } catch (error) {
 *   console.log(error instanceof ConformanceError); // true
 * }
 * ```
 */
export class ConformanceError extends Error {
  /** Tells the error from others, also where two copies of the package are loaded. */
  override readonly name = 'ConformanceError';
}
