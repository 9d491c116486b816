import { printable } from 'tallystick';
import type { Diagnosis, Finding } from '../../diagnose/Finding.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { wrap } from './wrap.js';

/** What a diagnosis says of it in `checked`. */
const TIME = 'its time';

const NETWORKS = { unionpay: 'UnionPay International', lianlian: 'LianLian' } as const;

/** Describes a diagnosis to a person, what explains most first. */
export function diagnosisReport(
  { network, healthy, findings, checked }: Diagnosis,
  terminal: Terminal,
): string {
  const { width, colors } = terminal;
  const verdict = healthy ? colors.green('healthy') : colors.red(countOf(findings.length, 'finding'));
  return [
    `${NETWORKS[network]}: ${verdict}`,
    ...(healthy ? [wrap(`Checked: ${checked.map(printable).join('; ')}.`, width, '  ')] : []),
    ...(healthy && network === 'unionpay' && !checked.includes(TIME)
      ? [wrap(`Not checked: ${TIME}; --at says when the message was sent or received.`, width, '  ')]
      : []),
    ...findings.flatMap((finding, index) => ['', findingReport(finding, index + 1, terminal)]),
    '',
  ].join('\n');
}

function findingReport(finding: Finding, number: number, { width, colors }: Terminal): string {
  const { id, certainty, title, evidence, fix, code, reference } = finding;
  const mark = certainty === 'proven' ? colors.red('proven') : colors.yellow('likely');
  const indent = '   ';
  return [
    colors.bold(wrap(title, width, indent, `${number}. `)),
    `${indent}${mark}  ${id}`,
    wrap(printable(evidence), width, indent),
    wrap(`Fix: ${fix}`, width, indent),
    ...(code === undefined || number > 1 ? [] : [colors.cyan(indented(code, `${indent}  `))]),
    colors.dim(wrap(reference, width, indent)),
  ].join('\n');
}

function indented(code: string, indent: string): string {
  return code
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}
