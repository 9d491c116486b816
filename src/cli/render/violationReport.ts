import { printable } from 'tallystick';
import type { Violation } from '../../codec/Violation.js';
import type { Terminal } from '../io/terminalOf.js';
import { wrap } from './wrap.js';

/**
 * Describes violations to a person: place and code, the sentence, and the table row.
 *
 * @param kind notes are marked as such
 * @param indent stands before every line
 */
export function violationReport(
  violations: readonly Violation[],
  kind: 'violation' | 'note',
  { width, colors }: Terminal,
  indent = '  ',
): string {
  return violations
    .map(({ path, code, message, reference, erratum }) => {
      const place = path === '' ? 'the whole message' : printable(path);
      const about = `${printable(reference)}${erratum === undefined ? '' : `, erratum ${erratum}`}`;
      const mark = kind === 'note' ? colors.yellow('note') : colors.red('✗');
      return [
        `${indent}${mark} ${colors.bold(place)}  ${code}`,
        wrap(printable(message), width, `${indent}  `),
        colors.dim(wrap(about, width, `${indent}  `)),
      ].join('\n');
    })
    .join('\n');
}
