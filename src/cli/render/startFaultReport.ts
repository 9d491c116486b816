import { printable } from 'tallystick';
import type { StartFault } from '../../../conformance/commandLine.js';
import type { Terminal } from '../io/terminalOf.js';
import { shellWords } from './shellWords.js';

/** Why a testee cannot be started, its last words, and what to do. */
export function startFaultReport(
  { reason, said, stderr }: StartFault,
  command: readonly string[],
  { colors }: Terminal,
): string {
  const words = printable(shellWords(command));
  const meant = reason.includes('remove the quotes') ? printable(command.join(' ')) : words;
  return [
    `${colors.red('error:')} ${reason}`,
    `  command  ${words}`,
    ...(said ? [`  said     ${said}`] : []),
    ...(stderr.length === 0 ? [] : ['  stderr', ...stderr.map((line) => `    ${line}`)]),
    'Nothing was asked. Once it starts, a few cases show whether it can be talked to:',
    `  tallystick conform smoke --stderr -- ${meant}`,
    '',
  ].join('\n');
}
