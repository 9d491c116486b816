import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';

/** Tells a person how many violations or notes are not listed; no line where all are. */
export function moreReport(
  omitted: number | undefined,
  kind: 'violation' | 'note',
  { colors }: Terminal,
): readonly string[] {
  return omitted ? [colors.dim(`  and ${countOf(omitted, `more ${kind}`)}`)] : [];
}
