import type { Verdict } from '../../codec/Violation.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { violationReport } from './violationReport.js';
import { wrap } from './wrap.js';

/** Tells a person whether a message is valid, all that is wrong with it, and what to do next. */
export function verdictReport(
  name: string,
  { valid, violations, notes, omitted = { violations: 0, notes: 0 } }: Verdict,
  terminal: Terminal,
  hints: readonly string[] = [],
): string {
  const { green, red, dim } = terminal.colors;
  const headline = [
    valid
      ? green('valid')
      : `${red('not valid')}, ${countOf(violations.length + omitted.violations, 'violation')}`,
    ...(notes.length > 0 ? [countOf(notes.length + omitted.notes, 'note')] : []),
  ].join(', ');
  const lists = [
    violationReport(violations, 'violation', terminal, { omitted: omitted.violations }),
    violationReport(notes, 'note', terminal, { omitted: omitted.notes }),
  ];
  return [
    `${name}: ${headline}`,
    ...lists.filter((list) => list !== ''),
    ...hints.map((hint) => dim(wrap(hint, terminal.width, '  '))),
    '',
  ].join('\n');
}
