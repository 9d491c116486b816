import { TallystickError } from 'tallystick';
import { UsageError } from './UsageError.js';

/**
 * Does work that may refuse its data.
 *
 * @returns what the work gives, or the error that says why the data is refused
 * @throws {@link UsageError} where a key is at fault: whoever calls the program chose it
 */
export async function orRefusal<Value>(work: () => Value | Promise<Value>): Promise<Value | TallystickError> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    if (error.code === 'key-invalid') throw new UsageError(error.message);
    return error;
  }
}
