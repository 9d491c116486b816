import { TesteeFault } from '../runner/TesteeFault.js';
import type { Testee } from '../Testee.js';

/**
 * What could not be started, as a testee that says why, so that its run has reports and an exit code as any other.
 *
 * @throws what is not a TesteeFault
 */
export function unstartedTestee(error: unknown): Testee {
  if (!(error instanceof TesteeFault)) throw error;
  return { implementation: { name: 'unknown' }, operations: {}, start: () => Promise.reject(error) };
}
