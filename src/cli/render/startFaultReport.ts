import { printable } from 'tallystick';
import type { StartFault } from '../../../conformance/commandLine.js';
import type { Terminal } from '../io/terminalOf.js';
import { shellWords } from './shellWords.js';

/**
 * Why a testee cannot be started, its last words, and what to do.
 *
 * @param program how this program is called
 * @param command of a testee that speaks the protocol; none of a server or a merchant
 */
export function startFaultReport(
  { reason, said, stderr }: StartFault,
  command: readonly string[] | undefined,
  { colors }: Terminal,
  program: string,
): string {
  if (command === undefined) return `${colors.red('error:')} ${reason} Nothing was asked.\n`;
  const words = printable(shellWords(command));
  const meant = reason.includes('remove the quotes') ? printable(command.join(' ')) : words;
  return [
    `${colors.red('error:')} ${reason}`,
    `  command  ${words}`,
    ...(reason.includes('did not say ready')
      ? ['  slow     one that needs longer to start gets it with --timeout']
      : []),
    ...(said ? [`  said     ${said}`] : []),
    ...(stderr.length === 0 ? [] : ['  stderr', ...stderr.map((line) => `    ${line}`)]),
    'Nothing was asked. Once it starts, a few cases show whether it can be talked to:',
    `  ${program} conform smoke --stderr -- ${meant}`,
    '',
  ].join('\n');
}
