import { TallystickError } from '../../src/codec/TallystickError.js';
import type { Rule } from '../../src/table/Fault.js';

/** What an error says, for one comparison. */
export interface Refused {
  readonly error: string;
  readonly code: string;
  readonly rule: Rule;
  readonly field: string;
}

/** The error that a call throws; a call that passes or throws another error fails the test. */
export async function errorOf(call: () => unknown): Promise<TallystickError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof TallystickError) return error;
    throw error;
  }
  throw new Error('it passed');
}

/** Code of the error, and code, rule and field of its first violation. */
export async function refusalOf(call: () => unknown): Promise<Refused> {
  const { code: error, violations } = await errorOf(call);
  const [first] = violations;
  if (first === undefined) throw new Error('an error without violation');
  return { error, code: first.code, rule: first.rule, field: first.field };
}
