import type { TallystickError } from 'tallystick';
import type { CallError, RefusedError } from 'tallystick/http';
import type { Clock } from '../../../identifiers/sources.js';
import { isOfKeyTime } from '../../arguments/isOfKeyTime.js';

/** How a diagnosis names it in `notChecked`, and what it may add. */
const CLOCK = 'your clock';

/**
 * Names the time of a call, where it may be why the call gave no value: no certificate is valid then, or the other side
 * has another time.
 *
 * @param at of `--at`
 * @returns a line; nothing where the time explains nothing, or is that of the system
 */
export function timeHint(error: CallError, at: Clock | undefined): string {
  if (at === undefined || !isAboutTime(error)) return '';
  const time = new Date(at()).toISOString().replace(/\.\d+Z$/, 'Z');
  return `The time of this call is that of --at, ${time}; leave --at out for the time of the system.\n`;
}

function isAboutTime(error: CallError): boolean {
  if (error.code === 'refused') {
    const { findings, notChecked = [] } = (error as RefusedError).diagnosis;
    return findings.length === 0 && notChecked.some((item) => item.startsWith(CLOCK));
  }
  const { violations = [] } = (error.cause ?? {}) as Partial<TallystickError>;
  return violations.some((violation) => isOfKeyTime(violation) || violation.code === 'jws-timestamp');
}
