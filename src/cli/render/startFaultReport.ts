import { printable } from 'tallystick';
import type { StartFault } from '../../../conformance/commandLine.js';
import type { Terminal } from '../io/terminalOf.js';
import { shellWords } from './shellWords.js';

/** What was to be started, and by whom. */
interface Start {
  /** Program and arguments; none of a server or a merchant at a URL. */
  readonly command: readonly string[];
  /** Whether it speaks the testee protocol. */
  readonly isTestee: boolean;
  /** How this program is called. */
  readonly program: string;
}

/** Why a testee, a server or a merchant cannot be started, its last words, and what to do. */
export function startFaultReport(
  { reason, said, stderr }: StartFault,
  { command, isTestee, program }: Start,
  { colors }: Terminal,
): string {
  if (command.length === 0) return `${colors.red('error:')} ${reason} Nothing was asked.\n`;
  const words = printable(shellWords(command));
  const meant = reason.includes('remove the quotes') ? printable(command.join(' ')) : words;
  return [
    `${colors.red('error:')} ${reason}`,
    `  command  ${words}`,
    ...(/did not say (?:ready|where)/.test(reason)
      ? ['  slow     one that needs longer to start gets it with --timeout']
      : []),
    ...(said ? [`  said     ${said}`] : []),
    ...(stderr.length === 0 ? [] : ['  stderr', ...stderr.map((line) => `    ${line}`)]),
    ...(isTestee
      ? [
          'Nothing was asked. Once it starts, a few cases show whether it can be talked to:',
          `  ${program} conform smoke --stderr -- ${meant}`,
        ]
      : ['Nothing was asked.']),
    '',
  ].join('\n');
}
