import { UsageError } from './UsageError.js';

/** Says in words what an error tells the caller of the program; undefined where the call is not to blame. */
export type UsageWords = (error: unknown) => string | undefined;

/** The error to be thrown in place of another one: a {@link UsageError} where there are words for it. */
export function asUsage(error: unknown, words: UsageWords): unknown {
  const message = words(error);
  return message === undefined ? error : new UsageError(message);
}

/**
 * Does work that may fail because of how the program was called.
 *
 * @throws {@link UsageError} where there are words for what went wrong
 */
export async function orUsage<Value>(work: () => Value | Promise<Value>, words: UsageWords): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw asUsage(error, words);
  }
}
