import { printable } from 'tallystick';
import type { Violation } from '../../codec/Violation.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { wrap } from './wrap.js';

/** What else there is to a list of violations. */
export interface ViolationList {
  /** How many are not listed. */
  readonly omitted?: number | undefined;
  /** Written before every line. */
  readonly indent?: string;
}

/**
 * Describes violations to a person: place and code, the sentence, and the table row.
 *
 * @param kind notes are marked as such
 */
export function violationReport(
  violations: readonly Violation[],
  kind: 'violation' | 'note',
  terminal: Terminal,
  { omitted = 0, indent = '  ' }: ViolationList = {},
): string {
  const { colors } = terminal;
  return [
    ...violations.map((violation) => oneReport(violation, kind, terminal, indent)),
    ...(omitted > 0 ? [colors.dim(`${indent}and ${countOf(omitted, `more ${kind}`)}`)] : []),
  ].join('\n');
}

function oneReport(
  { path, code, message, reference, erratum }: Violation,
  kind: 'violation' | 'note',
  { width, colors }: Terminal,
  indent: string,
): string {
  const place = path === '' ? 'the whole message' : printable(path);
  const about = `${printable(reference)}${erratum === undefined ? '' : `, erratum ${erratum}`}`;
  const mark = kind === 'note' ? colors.yellow('note') : colors.red('✗');
  return [
    `${indent}${mark} ${colors.bold(place)}  ${code}`,
    wrap(printable(message), width, `${indent}  `),
    colors.dim(wrap(about, width, `${indent}  `)),
  ].join('\n');
}
