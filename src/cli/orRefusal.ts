import { TallystickError } from 'tallystick';
import { isOfKeyTime } from './arguments/isOfKeyTime.js';
import { asUsage } from './orUsage.js';

/** The options whose values the library judges, by its own names for them. */
const OPTIONS: Readonly<Record<string, string>> = { appId: '--app-id', requestPath: '--request-path' };

/**
 * Does work that may refuse its data.
 *
 * @returns what the work gives, or the error that says why the data is refused
 * @throws {@link UsageError} where a key or the value of an option is at fault: the caller of the program chose it
 */
export async function orRefusal<Value>(work: () => Value | Promise<Value>): Promise<Value | TallystickError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TallystickError && error.code !== 'key-invalid') return error;
    throw asUsage(error, optionWords);
  }
}

/** What is said of an option of the library that has one of the program. */
export function optionWords(error: unknown): string | undefined {
  if (error instanceof TallystickError)
    return `${error.message}${error.violations.some(isOfKeyTime) ? ' --at sets the time that is used.' : ''}`;
  if (!(error instanceof TypeError)) return undefined;
  const [, name = '', expected] = /^(\w+) (must be .+)$/.exec(error.message) ?? [];
  return Object.hasOwn(OPTIONS, name) ? `${OPTIONS[name]} ${expected}.` : undefined;
}
