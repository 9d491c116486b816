import type { Io } from '../../io/Io.js';
import { calledAs } from '../../render/calledAs.js';
import { shellWords } from '../../render/shellWords.js';
import type { ConformOptions } from './conformOptions.js';
import type { Tested } from './runConformance.js';
import type { Suite } from './withSuite.js';

/** What a run was given. */
interface Given {
  /** Its own options, in words. */
  readonly given: readonly string[];
  /** Those that every run has. */
  readonly options: ConformOptions;
  /** Program and arguments that are tested. */
  readonly command: readonly string[];
  readonly io: Io;
}

/** Tells the command that asks a case of a server or a merchant again, with secrets masked. */
export function replayWords(
  { maskedCommand }: Suite,
  name: 'server' | 'receiver',
  { given, options: { timeout, profile }, command, io }: Given,
): NonNullable<Tested['replay']> {
  const all = [
    ...given,
    ...(timeout === undefined ? [] : ['--timeout', `${timeout / 1000}`]),
    ...(profile === undefined ? [] : ['--profile', profile]),
  ];
  const program = command.length === 0 ? '' : ` -- ${shellWords(maskedCommand(command))}`;
  return (caseId, demanded) => {
    const words = shellWords(maskedCommand(['--include', caseId, ...all, ...demanded]));
    return `${calledAs(io)} conform ${name} ${words}${program}`;
  };
}
