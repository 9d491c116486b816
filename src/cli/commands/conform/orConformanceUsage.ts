import { UsageError } from '../../UsageError.js';

/** What the suite cannot be asked is wrong usage of the command line. */
export async function orConformanceUsage<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'ConformanceError') throw new UsageError(error.message);
    throw error;
  }
}
