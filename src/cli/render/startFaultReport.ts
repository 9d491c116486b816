import { printable } from 'tallystick';
import type { StartFault } from '../../../conformance/commandLine.js';
import type { Terminal } from '../io/terminalOf.js';
import { shellWords } from './shellWords.js';

/** Why a testee cannot be started, its last words, and what to do. */
export function startFaultReport(
  { reason, stderr }: StartFault,
  command: readonly string[],
  { colors }: Terminal,
): string {
  const words = printable(shellWords(command));
  return [
    `${colors.red('error:')} ${reason}`,
    `  command  ${words}`,
    ...(stderr.length === 0 ? [] : ['  stderr', ...stderr.map((line) => `    ${line}`)]),
    'Nothing was asked. Once it starts, a few cases show whether it can be talked to:',
    `  tallystick conform smoke --stderr -- ${words}`,
    '',
  ].join('\n');
}
