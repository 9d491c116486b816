/**
 * What is there at once, or comes later.
 *
 * @typeParam Value what it is
 */
export type Eventually<Value> = Value | Promise<Value>;

/** Goes on with a value: at once where it is there, so that a caller with keys in memory waits for nothing. */
export function andThen<Value, Next>(
  value: Eventually<Value>,
  next: (value: Value) => Eventually<Next>,
): Eventually<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
