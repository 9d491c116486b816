import type { LinesSummary } from '../commands/validate/validateLines.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { grouped } from './grouped.js';

/** Tells a person how many lines of a stream are valid, and which rules the others break. */
export function linesReport(summary: LinesSummary, { colors }: Terminal): string {
  const { lines, valid, notValid, byRule, omitted } = summary;
  const blank = lines - valid - notValid;
  const verdict =
    valid + notValid === 0
      ? colors.red('no message')
      : notValid === 0
        ? colors.green('all valid')
        : colors.red(`${grouped(notValid)} not valid`);
  const rules = Object.entries(byRule).sort(([, left], [, right]) => right - left);
  return [
    `${countOf(lines, 'line')}: ${grouped(valid)} valid, ${verdict}${blank > 0 ? `, ${grouped(blank)} blank` : ''}`,
    ...rules.map(([rule, count]) => `  ${rule.padEnd(10)}${countOf(count, 'violation')}`),
    ...(omitted
      ? [`  not listed: ${countOf(omitted.violations, 'violation')}, ${countOf(omitted.notes, 'note')}`]
      : []),
    '',
  ].join('\n');
}
