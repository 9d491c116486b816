import type { Violation } from '../codec/Violation.js';
import { countOf } from './countOf.js';
import type { Terminal } from './terminalOf.js';
import { violationReport } from './violationReport.js';

/** Tells a person why data was refused; `done` is what could not be done, such as `sealed`. */
export function refusalReport(violations: readonly Violation[], done: string, terminal: Terminal): string {
  const headline = `${terminal.colors.red(`not ${done}`)}, ${countOf(violations.length, 'violation')}`;
  return `${headline}\n${violationReport(violations, 'violation', terminal)}\n`;
}
