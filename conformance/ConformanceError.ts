/**
 * The suite cannot be run as it was asked to: a stale pattern, a faulty profile, a report that is none.
 * Its message is one sentence that says what was expected and what to do.
 */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}
