import type { Omitted, Violation } from '../../codec/Violation.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { violationReport } from './violationReport.js';

/** Tells a person why data was refused; `done` is what could not be done, such as `sealed`. */
export function refusalReport(
  violations: readonly Violation[],
  done: string,
  terminal: Terminal,
  omitted?: Omitted,
): string {
  const count = countOf(violations.length + (omitted?.violations ?? 0), 'violation');
  return [
    `${terminal.colors.red(`not ${done}`)}, ${count}`,
    violationReport(violations, 'violation', terminal, { omitted: omitted?.violations }),
    '',
  ].join('\n');
}
