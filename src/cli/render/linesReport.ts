import type { LinesSummary } from '../commands/validate/LineJudge.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { grouped } from './grouped.js';

/**
 * Tells a person how many lines of a stream are valid, and which rules the others break.
 *
 * @param unit what was counted
 */
export function linesReport(summary: LinesSummary, unit: 'line' | 'element', { colors }: Terminal): string {
  const {
    lines,
    sampled = lines,
    valid,
    notValid,
    byRule,
    omitted,
    withoutMessage = 0,
    unknown = 0,
  } = summary;
  const blank = sampled - valid - notValid - withoutMessage - unknown;
  const others = [
    ...(blank > 0 ? [`${grouped(blank)} blank`] : []),
    ...(withoutMessage > 0 ? [`${grouped(withoutMessage)} without a message`] : []),
    ...(unknown > 0 ? [`${grouped(unknown)} not recognised`] : []),
  ];
  const judged = sampled < lines ? `${grouped(sampled)} of ${countOf(lines, unit)}` : countOf(lines, unit);
  const verdict =
    valid + notValid === 0
      ? colors.red('no message')
      : notValid === 0
        ? colors.green('all valid')
        : colors.red(`${grouped(notValid)} not valid`);
  const rules = Object.entries(byRule).sort(([, left], [, right]) => right - left);
  return [
    [`${judged}: ${grouped(valid)} valid`, verdict, ...others].join(', '),
    ...rules.map(([rule, count]) => `  ${rule.padEnd(10)}${countOf(count, 'violation')}`),
    ...(omitted
      ? [`  not listed: ${countOf(omitted.violations, 'violation')}, ${countOf(omitted.notes, 'note')}`]
      : []),
    '',
  ].join('\n');
}
